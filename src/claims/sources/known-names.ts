import { fold } from '../../text/fold.ts'
import type { Article, Knowledge } from '../../types.ts'
import { perWord, sentenceWords, type Word } from '../words.ts'
import { press, pressTranslated } from './press.ts'

/** What kind of speaker a name can be. */
export type NameKind = 'outlet' | 'company' | 'institution' | 'person' | 'product' | 'other'

/** A name found among words. */
export type FoundName = {
  readonly name: string
  readonly kind: NameKind
  /** After its last word. */
  readonly end: number
  /** Where its letters end: inside a word when the next one is glued to it (“Reutersdeux”). */
  readonly stop: number
}

/** Finds the names that the desk knows, and those of the press at large, among words. */
export type KnownNames = { at(words: readonly Word[], at: number): FoundName | undefined }

/** The names of a desk; the outlet that an article was printed in counts too. Kept as long as the knowledge is. */
export function knownNames(knowledge: Knowledge, article?: Article): KnownNames {
  let index = byKnowledge.get(knowledge)
  if (!index) {
    index = indexOf(knowledge)
    byKnowledge.set(knowledge, index)
  }
  const known = index
  const own = article?.outlet === undefined ? undefined : new Map<string, Entry[]>()
  if (own && article?.outlet !== undefined)
    for (const alias of [article.outlet, ...shortNames(article.outlet)])
      put(own, alias, article.outlet, 'outlet')
  return {
    at: perWord(
      (words, at) =>
        longest(words, at, known) ?? (own && longest(words, at, own)) ?? contracted(words, at, known),
    ),
  }
}

/** “the Courier” in The Castlegate Courier: newspapers call themselves by the last word of their name. */
function shortNames(outlet: string): readonly string[] {
  const last = outlet.split(' ').at(-1) ?? ''
  return outlet !== last &&
    /^(?:Times|Post|Journal|News|Herald|Tribune|Gazette|Chronicle|Observer|Standard|Telegraph|Review|Courier|Courrier|Echo|Écho|Globe|Mail|Register|Dispatch|Examiner|Monitor|Argus|Mercury|Ledger|Sentinel|Star|Sun)$/.test(
      last,
    )
    ? [last]
    : []
}

type Entry = {
  readonly words: readonly string[]
  readonly name: string
  readonly kind: NameKind
  /** Of the press at large, and none that the desk lists. */
  readonly isPress: boolean
}

const byKnowledge = new WeakMap<Knowledge, Map<string, Entry[]>>()

const kindOfGroup: { readonly [group: string]: NameKind } = {
  outlets: 'outlet',
  companies: 'company',
  people: 'person',
  products: 'product',
  institutions: 'institution',
  organisations: 'institution',
  organizations: 'institution',
}

function indexOf(knowledge: Knowledge): Map<string, Entry[]> {
  const index = new Map<string, Entry[]>()
  for (const { name, aliases, group } of knowledge.names) {
    for (const alias of [name, ...aliases]) put(index, alias, name, kindOfGroup[group] ?? 'other')
  }
  for (const line of press) for (const name of line.split(', ')) put(index, name, name, 'outlet', true)
  for (const [translated, name] of pressTranslated) put(index, translated, name, 'outlet')
  return index
}

/** “L'Écho des Tribunes” is not L'Écho. */
function namesAnother(words: readonly Word[], at: number, end: number): boolean {
  return (
    /^(?:le|la|les|l')$/.test(words[at]?.text ?? '') &&
    /^(?:des|du|de|d')$/.test(words[end]?.text ?? '') &&
    words[end + 1]?.isCapital === true
  )
}

/** “among the busiest on the Atlantic”: where something is, by a name that a newspaper has too. */
function isPlace(words: readonly Word[], at: number): boolean {
  const article = words[at]
  if (article?.text !== 'the' || article.isCapital) return false
  const before = words[at - 1]?.text ?? ''
  if (/^(?:across|off|along|over|around|near|beyond|throughout|beneath|under)$/.test(before)) return true
  return (
    /^(?:on|in|into|from)$/.test(before) &&
    !words.slice(Math.max(0, at - publishedMax), at - 1).some(({ text }) => published.test(text))
  )
}

/** “told of it in an interview in the …”: a newspaper is not named further behind what it printed. */
const publishedMax = 12

const published =
  /^(?:articles?|reports?|reported|reporting|stor(?:y|ies)|interviews?|interviewed|wr(?:ite|ites|iting|ote|itten)|sa(?:y|ys|id)|told|columns?|essays?|pieces?|investigations?|revelations?|leaks?|leaked|publish|published|appeared|printed|quoted|cited|according|editors?|journalists?|reporters?|columnists?|correspondents?|claims?|rumours?|news|coverage|scoops?|read|reading|adverts?|advertisements?)$/

function put(
  index: Map<string, Entry[]>,
  alias: string,
  name: string,
  kind: NameKind,
  isPress = false,
): void {
  const words = sentenceWords(alias, 0, alias.length)
    .filter((word) => word.kind !== 'sign')
    .map(({ text }) => fold(text))
  const [first] = words
  if (first === undefined) return
  const entries = index.get(first)
  if (!entries) index.set(first, [{ words, name, kind, isPress }])
  else if (!entries.some((entry) => entry.words.join(' ') === words.join(' ')))
    entries.push({ words, name, kind, isPress })
}

function longest(
  words: readonly Word[],
  at: number,
  index: ReadonlyMap<string, readonly Entry[]>,
): FoundName | undefined {
  const word = words[at]
  if (word?.kind === 'sign' || !word) return undefined
  let best: FoundName | undefined
  for (const { words: alias, name, kind, isPress } of index.get(fold(word.text)) ?? []) {
    const end = matched(words, at, alias)
    if (end === undefined || (best && best.end >= end)) continue
    const last = words[end - 1] as Word
    // A name in lower case is a common word, unless it is a description of several words.
    if (alias.length < 2 && !word.isCapital && word.kind === 'word') continue
    if (alias.length > 1 && !words.slice(at, end).some((one) => one.isCapital) && kind === 'outlet') continue
    if (isPress && (namesAnother(words, at, end) || isPlace(words, at))) continue
    best = { name, kind, end, stop: last.end }
  }
  // "le Temps Financier" is not “Le Temps”: the longer name after the article wins.
  if (best && article.test(word.text) && (longest(words, at + 1, index)?.end ?? 0) > best.end)
    return undefined
  return best ?? glued(word, at, index)
}

/** “du Monde”, “au Figaro”: a name that begins with an article, run into the word before. */
function contracted(
  words: readonly Word[],
  at: number,
  index: ReadonlyMap<string, readonly Entry[]>,
): FoundName | undefined {
  const word = words[at]
  if (!word?.isCapital) return undefined
  const first = contractions.get(words[at - 1]?.text ?? '')
  if (first === undefined) return undefined
  let best: FoundName | undefined
  for (const { words: alias, name, kind } of index.get(first) ?? []) {
    if (kind !== 'outlet' || alias.length < 2) continue
    const end = matched(words, at, alias.slice(1))
    if (end === undefined || (best && best.end >= end)) continue
    best = { name, kind, end, stop: (words[end - 1] as Word).end }
  }
  return best
}

const contractions = new Map([
  ['du', 'le'],
  ['au', 'le'],
  ['des', 'les'],
  ['aux', 'les'],
])

const article = /^(?:le|la|les|l'|the)$/

function matched(words: readonly Word[], at: number, alias: readonly string[]): number | undefined {
  let next = at
  for (const part of alias) {
    while (words[next]?.kind === 'sign' && /^[-&.]$/.test(words[next]?.text ?? '') && next > at) next++
    const word = words[next]
    if (!word || fold(word.text) !== part) return undefined
    next++
  }
  return next
}

/** An outlet of one word with the next word run into it, as machine-made pages have it. */
function glued(word: Word, at: number, index: ReadonlyMap<string, readonly Entry[]>): FoundName | undefined {
  if (!word.isCapital || word.isUpper) return undefined
  const folded = fold(word.text)
  if (folded.length !== word.end - word.start) return undefined
  for (let length = folded.length - 1; length >= 6; length--) {
    const entry = index
      .get(folded.slice(0, length))
      ?.find(({ words, kind }) => words.length === 1 && kind === 'outlet')
    if (entry && gluedTails.has(folded.slice(length)))
      return { name: entry.name, kind: 'outlet', end: at + 1, stop: word.start + length }
  }
  return undefined
}

// What begins the statement that runs on: an article, a small number, a pronoun.
const gluedTails = new Set(
  'le la les l un une des du de deux trois quatre cinq six sept huit neuf dix ce cet cette ces son sa ses leur leurs il elle ils elles on the a an its their two three four five that this'.split(
    ' ',
  ),
)
