import { overlapping } from '../../text/overlap.ts'
import type { Article, Knowledge, Noise, Span } from '../../types.ts'
import type { Mention, MentionKind } from '../claim.ts'
import { type Lexeme, lexemes } from '../quantities/lexemes.ts'
import { slug } from './countries.ts'
import { type Entry, type Names, namesOf, ownOutlet } from './names.ts'
import { withShortForms } from './short-forms.ts'
import { translatedAt } from './translated.ts'
import { unknownNames } from './unknown.ts'

/**
 * Who and what an article names, in order: names of the desk with their descriptions, countries and the cities that
 * stand for them, the press, and names that nobody listed. A name inside a description is a mention of its own. Share
 * tickers and link text hold none, and page furniture only names that are known. Time grows linearly with the text.
 */
export function findMentions(article: Article, knowledge: Pick<Knowledge, 'names' | 'synonyms'>): Mention[] {
  const { text } = article
  const names = namesOf(knowledge)
  const own = ownOutlet(article)
  const found = lexemes(text)
  const mentions: Mention[] = []
  /** Lexemes that a name takes, by index. */
  const taken = new Uint8Array(found.length)
  for (let at = 0; at < found.length; at++) {
    const match = matchAt(found, at, names, own)
    if (match) {
      const { entry, to, from } = match
      mentions.push(mentionOf(match, found))
      // A description holds the name it describes by.
      if (entry.form === 'description') {
        taken.fill(1, from, to)
        for (let inner = at + 1; inner < to; inner++) {
          const name = matchAt(found, inner, names, undefined)
          if (!name || name.entry.form === 'description' || name.to > to) continue
          mentions.push(mentionOf(name, found))
          inner = name.to - 1
        }
      } else taken.fill(1, from, to)
      at = to - 1
      continue
    }
    const other = gluedAt(found, at, names, text) ?? translatedAt(found, at, names)
    if (!other) continue
    mentions.push(other.mention)
    taken.fill(1, at, other.to)
    at = other.to - 1
  }
  const others = unknownNames(found, taken, knowledge)
  const kept = [
    ...mentions.filter(({ span }) => !noiseAt(article, span).some(({ kind }) => kind !== 'furniture')),
    ...others.filter(({ span }) => noiseAt(article, span).length === 0),
  ]
  kept.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const listed = new Set(knowledge.names.map(({ id }) => id))
  return withShortForms(kept, ({ id }) => listed.has(id))
}

function noiseAt({ noise }: Article, span: Span): readonly Noise[] {
  return overlapping(noise, span)
}

function mentionOf({ entry, from, to, model }: Match, found: readonly Lexeme[]): Mention {
  const { kind, form } = entry
  const name = model === undefined ? entry.name : `${entry.name} ${model}`
  const span = { start: found[from]?.start ?? 0, end: found[to - 1]?.end ?? 0 }
  if (form === 'metonym' && isInside(found, from)) return { span, id: slug(name), name, kind: 'region' }
  return { span, id: model === undefined ? entry.id : slug(name), name, kind, ...(form ? { form } : {}) }
}

/** “à Londres”: the city itself. */
function isInside(found: readonly Lexeme[], at: number): boolean {
  return ['a', 'in', 'at', 'near', 'pres'].includes(found[at - 1]?.word ?? '')
}

type Match = {
  readonly entry: Entry
  readonly from: number
  readonly to: number
  /** What tells a model of a known family from the others: “Kunlun 3”. */
  readonly model?: string
}

function matchAt(
  found: readonly Lexeme[],
  at: number,
  names: Names,
  own: Entry | undefined,
): Match | undefined {
  const first = found[at]
  if (!first || first.kind === 'sign') return undefined
  const plural = first.kind === 'mixed' && first.raw.endsWith('s') ? first.word.slice(0, -1) : undefined
  const entries = names.get(first.word) ?? (plural ? names.get(plural) : undefined)
  let best: Match | undefined
  if (entries) {
    for (const entry of entries) {
      const to = matched(found, at, entry, plural)
      if (to === undefined) continue
      const model = modelAt(found, to, entry)
      const from = entry.form === 'description' ? withArticle(found, at) : at
      best = model ? { entry, from, to: to + model.words, model: model.name } : { entry, from, to }
      break
    }
  }
  if (own && own.words[0] === first.word) {
    const to = matched(found, at, own, undefined)
    if (to !== undefined && to > (best?.to ?? 0)) best = { entry: own, from: at, to }
  }
  return best
}

const modelled: ReadonlySet<MentionKind> = new Set(['product', 'chip', 'model', 'process'])

/** The number or code right after the name of a product without one: “Kunlun 3”, “Ascend 920C”. */
function modelAt(found: readonly Lexeme[], at: number, { kind, words }: Entry) {
  const code = found[at]
  if (!modelled.has(kind) || !code || code.opensLine || words.some((word) => /\d/.test(word)))
    return undefined
  if (code.kind === 'mixed') return { name: code.raw, words: 1 }
  if (code.kind !== 'number' || !/^\d{1,4}(?:\.\d)?$/.test(code.raw)) return undefined
  const letters = found[at + 1]
  if (letters?.glued && letters.kind === 'word') {
    return letters.raw.length <= 3 ? { name: code.raw + letters.raw, words: 2 } : undefined
  }
  // “Doubao 30 millions”: what follows a quantity is counted.
  const counts = letters?.kind === 'word' && !letters.opensLine && /^\p{Ll}{3,}[sx]$/u.test(letters.raw)
  return counts || letters?.raw === '%' ? undefined : { name: code.raw, words: 1 }
}

/** Where a way of writing a name ends that begins at `at`; undefined where the text goes another way. */
function matched(
  found: readonly Lexeme[],
  at: number,
  { words, cases, form }: Entry,
  plural: string | undefined,
): number | undefined {
  let index = at
  for (const [place, word] of words.entries()) {
    if (place > 0) {
      while (isJoint(found[index])) index++
      // “la société mère chinoise de TikTok”
      const adjective = found[index]
      if (form === 'description' && isLink(word) && adjective?.word !== word) {
        if (adjective?.kind === 'word' && /^\p{Ll}/u.test(adjective.raw)) index++
      }
    }
    const lexeme = found[index]
    if (!lexeme || (place > 0 && lexeme.opensLine)) return undefined
    if (lexeme.word !== word && !(place === 0 && plural === word) && !isLinkOf(word, lexeme.word))
      return undefined
    const needed = cases[place]
    if (needed === 'capital' && !/^\p{Lu}/u.test(lexeme.raw)) return undefined
    if (needed === 'shout' && !/^\p{Lu}+$/u.test(lexeme.raw)) return undefined
    index++
  }
  // “910Bis”: letters go on.
  const after = found[index]
  return after?.glued && after.kind !== 'sign' ? undefined : index
}

const isJoint = (lexeme: Lexeme | undefined) => lexeme?.kind === 'sign' && /^[-‑.&'’]$/.test(lexeme.raw)
const isLink = (word: string) => word === 'de' || word === 'd' || word === 'of' || word === 'du'
/** “de” and “d’” are one word before different names. */
const isLinkOf = (one: string, other: string) =>
  isLink(one) && isLink(other) && one !== 'of' && other !== 'of'

/** A description begins with its article. */
function withArticle(found: readonly Lexeme[], at: number): number {
  const before = found[at - 1]
  return before && !found[at]?.opensLine && ['la', 'le', 'l', 'the', 'son', 'sa'].includes(before.word)
    ? at - 1
    : at
}

// ───────────────────────────────────────────── run into the next word

// What begins the statement that runs on: an article, a small number, a pronoun, a verb.
const tails = new Set(
  'le la les l un une des du de deux trois quatre cinq six sept huit neuf dix ce cet cette ces son sa ses leur leurs il elle ils elles on que qui a ont est dans en et plusieurs the an its their two three four five that this it said says reported has in'.split(
    ' ',
  ),
)

/** The name of an outlet with the next word run into it: “Selon Reutersdeux sociétés …”. */
function gluedAt(
  found: readonly Lexeme[],
  at: number,
  names: Names,
  text: string,
): { readonly mention: Mention; readonly to: number } | undefined {
  const lexeme = found[at]
  if (lexeme?.kind !== 'word' || !/^\p{Lu}\p{Ll}/u.test(lexeme.raw)) return undefined
  if (lexeme.word.length !== lexeme.raw.length) return undefined
  for (let length = lexeme.word.length - 1; length >= 6; length--) {
    if (!tails.has(lexeme.word.slice(length))) continue
    const entry = names
      .get(lexeme.word.slice(0, length))
      ?.find(({ words, kind }) => words.length === 1 && (kind === 'outlet' || kind === 'company'))
    if (!entry) continue
    const span = { start: lexeme.start, end: lexeme.start + length }
    if (text.slice(span.start, span.end).length !== length) continue
    return { mention: { span, id: entry.id, name: entry.name, kind: entry.kind, form: 'glued' }, to: at + 1 }
  }
  return undefined
}
