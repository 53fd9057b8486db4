import type { SourceKind } from '../claim.ts'
import type { Word } from '../words.ts'
import type { KnownNames } from './known-names.ts'

/** Who is named as speaking in a stretch of words. */
export type Speaker = {
  readonly kind: SourceKind
  readonly name?: string
  /** The outlet that people without a name spoke to. */
  readonly to?: string
  /** A person without a name, as opposed to rumours and reports in general: somebody spoke to somebody. */
  readonly isPerson?: true
  /** Nobody is known to have told it: “dit-on”, “reportedly”. */
  readonly isHearsay?: true
  /**
   * "le journal", "ce rapport", "il": whoever was named before; `owner` has the document (“its accounts”), `asker` has
   * done the survey, `agency` is the authority that is one.
   */
  readonly refersBack?: 'outlet' | 'speaker' | 'own' | 'owner' | 'asker' | 'agency'
  /** A pronoun that stands behind a quotation: whoever is meant is not named in it. */
  readonly isQuoted?: true
  /** After the last word that tells who it is. */
  readonly end: number
  /** Where its letters end in the text. */
  readonly stop: number
}

/** Looks for the first speaker among other words of the sentence. */
export type FindSpeaker = (
  words: readonly Word[],
  from: number,
  to: number,
  names: KnownNames,
) => Speaker | undefined
