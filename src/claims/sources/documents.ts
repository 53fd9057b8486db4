import type { Source } from '../claim.ts'
import type { Word } from '../words.ts'
import { nounRole } from './source-nouns.ts'

/** What a document says goes on behind the sentence that names it: this remembers which one was last quoted from. */
export type DocumentThread = {
  /** A sentence was read that somebody is the source of: through a document, or not. */
  quoted(words: readonly Word[], sources: readonly Source[], paragraph: number): void
  /** Whose words a sentence without a source of its own still are; undefined where it is the newsroom's own. */
  goesOn(words: readonly Word[], paragraph: number): readonly Source[] | undefined
}

/** A document told of in more sentences than this has had its word: the article goes on by itself. */
const sentencesMax = 2

export function createDocumentThread(): DocumentThread {
  let sources: readonly Source[] = []
  let nouns: ReadonlySet<string> = new Set()
  let said: ReadonlySet<string> = new Set()
  let openIn = -1
  let since = 0
  return {
    quoted(words, by, paragraph) {
      const named = words.filter((_, at) => isDocument(words, at)).map(({ text }) => text)
      openIn = -1
      if (named.length === 0) return
      const kind = by.at(-1)?.kind
      if (kind !== 'named_outlet' && kind !== 'anonymous_sources') return
      sources = by
      nouns = new Set(named)
      said = commonNouns(words)
      openIn = paragraph
      since = 0
    },
    goesOn(words, paragraph) {
      if (sources.length === 0) return undefined
      if (isToldOf(words, nouns)) {
        openIn = paragraph
        since = 0
        return isDescribing(words, nouns) ? sources : undefined
      }
      since++
      if (openIn < 0 || paragraph - openIn > 1 || since > sentencesMax) return undefined
      if (background(words) || !(isCounting(words) || (openIn === paragraph && isAbout(words, said))))
        return undefined
      openIn = paragraph
      since = 0
      return sources
    },
  }
}

/** “un rapport”, “a review”: not a verb of the same form, and not “the review process”. */
function isDocument(words: readonly Word[], at: number): boolean {
  const word = words[at]
  return (
    word?.kind === 'word' && !word.isCapital && nounRole(word.text) === 'document' && !news.test(word.text)
  )
}

/** What an outlet writes itself is told in its own sentences. */
const news =
  /^(?:informations?|articles?|récit|papier|dossier|chiffres|calculs?|données|story|figures|data|indiscrétions|révélations?|auteurs?|authors?|account|décompte|briefing)$/

/** “The review …”, “Ce compte rendu …” somewhere in the sentence. */
function isToldOf(words: readonly Word[], nouns: ReadonlySet<string>): boolean {
  return words.some(({ text }, at) => {
    if (!nouns.has(text)) return false
    return words.slice(Math.max(0, at - 5), at).some((word) => definite.test(word.text))
  })
}

/** The document is what the sentence is about: nothing but its description stands before it. */
function isDescribing(words: readonly Word[], nouns: ReadonlySet<string>): boolean {
  if (!definite.test(words[0]?.text ?? '')) return false
  const at = words.slice(0, 7).findIndex(({ text }) => nouns.has(text))
  return at > 0 && words.slice(1, at).every(({ text, isCapital }) => !isCapital && !/^[,:]$/.test(text))
}

const definite = /^(?:le|la|l'|les|ce|cet|cette|ces|the|this|these|du|au|des)$/

/** A sentence that begins with numbers or parts: “Of the overrun, …”, “Trois présentent …”. */
function isCounting([first, ...rest]: readonly Word[]): boolean {
  if (!first || rest.slice(0, 3).some(({ isCapital, kind }) => isCapital && kind === 'word')) return false
  if (first.kind === 'number' || counting.has(first.text)) return true
  if (!/^(?:of|sur|parmi|among)$/.test(first.text)) return false
  // “Sur le site, 300 salariés …” is a place, “Sur les 27 sites, 3 …” a part.
  if (first.text === 'sur' && !/^(?:les|ces|ses|leurs|ceux|celles)$/.test(rest[0]?.text ?? '')) return false
  const comma = rest.findIndex(({ text }) => text === ',')
  return rest.slice(comma + 1, comma + 3).some(({ kind, text }) => kind === 'number' || counting.has(text))
}

/** A sentence about something that was just spoken of; no new name heads it. */
function isAbout(words: readonly Word[], said: ReadonlySet<string>): boolean {
  const [first, second] = words
  if (!first) return false
  if (/^(?:s'|à)$/.test(first.text) && words.slice(1, 5).some(({ text }) => /^ajout/.test(text))) return true
  if (/^(?:ces|cette|these|those)$/.test(first.text)) return true
  if (/^(?:le|la|l'|les|the)$/.test(first.text) && second !== undefined && !second.isCapital)
    return said.has(stemOf(second.text)) || measures.has(second.text)
  return false
}

const counting = new Set(
  "un une deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente cent environ près plus moins quelque jusqu' one two three four five six seven eight nine ten eleven twelve twenty hundred half some about around nearly almost more up most moitié".split(
    ' ',
  ),
)

/** What projects and damage are measured by. */
const measures = new Set(
  'coût coûts surcoût facture montant durée retard perte pertes réparation réparations travaux délai délais total cost costs bill amount overrun delay delays loss losses repair repairs work price shortfall'.split(
    ' ',
  ),
)

/** A time long before tells that the newsroom fills in what was known. */
function background(words: readonly Word[]): boolean {
  const text = words.map((word) => word.text).join(' ')
  return /\b(?:depuis|l' an dernier|l' an passé|à l' époque|last year|years? ago|since)\b/.test(text)
}

function commonNouns(words: readonly Word[]): ReadonlySet<string> {
  return new Set(
    words.flatMap(({ text, isCapital, kind }) =>
      kind === 'word' && !isCapital && text.length > 4 && !ownAffairs.test(text) ? [stemOf(text)] : [],
    ),
  )
}

/** Who the report is about has affairs that are no part of it: “the plant opened in 1998”. */
const ownAffairs =
  /^(?:soci[ée]t|entrepris|groupe|usine|central|réacteur|site|plant|factory|company|group|firm|owner|reactor|mine|unit)/

function stemOf(word: string): string {
  return word.replace(/(?:s|x)$/, '')
}
