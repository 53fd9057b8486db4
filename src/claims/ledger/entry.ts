import type { Article } from '../../types.ts'
import type { Claim } from '../claim.ts'

/** A claim with what it takes to find it and to compare it with others. */
export type Entry = {
  readonly claim: Claim
  /** Ids of everything named in its sentence, and of what it was found to be about. */
  readonly names: readonly string[]
  /** Folded stems of its sentence without stop words and names. */
  readonly stems: readonly string[]
  /** Those of them that are in the figure itself: equal figures share them. */
  readonly figureStems: readonly string[]
  /** Stem of what is counted: the first word after the number that says something; absent where none follows. */
  readonly noun?: string
  /** Language of the stems. */
  readonly language: string
  /** What the fraction in it is a part of: the claim of the same article that stands last before it, at most a sentence away. */
  readonly whole?: Claim['id']
  /** True where the text gives it as a part of another figure: “of which 210”. */
  readonly isPart: boolean
  /** True where the text gives it as what another figure is a part of: “douze sur les 80”. */
  readonly isWhole: boolean
  /** The figure of the same article that who says this one contests: “conteste ce taux : 14 %”. */
  readonly rebuts?: readonly Claim['id'][]
  /** True where its sentence is about one more of a kind: “a second auction”. */
  readonly isAnother: boolean
}

/** One article as the ledger keeps it: no text, only what was read from it. */
export type Page = {
  readonly key: Article['key']
  readonly id: string
  readonly desk: string
  /** Day, where it is known. */
  readonly day?: string
  readonly outlet?: string
  /** Of its stems. */
  readonly language: string
  /** In the order of the text. */
  readonly entries: readonly Entry[]
  /** How often each name stands in it; outlets and countries do not count. */
  readonly names: ReadonlyMap<string, number>
  /** Who it is mostly about, if anybody. */
  readonly main?: string
  /** Folded stems of its title and its first sentence, without stop words and names. */
  readonly lead: readonly string[]
  /** Names of those whose reports it tells, in the order of the text; its own outlet where its own sources speak. */
  readonly cited: readonly string[]
  /** The smallest hashes of the runs of words of its text, in order: near copies share most of them. */
  readonly sketch: Uint32Array
}
