import { overlapping } from '../text/overlap.ts'
import { stem } from '../text/stems.ts'
import { isStopWord } from '../text/stop-words.ts'
import { type TermLanguage, termLanguage } from '../text/terms.ts'
import { type Token, tokens } from '../text/tokens.ts'
import type { Article, Span } from '../types.ts'
import type { Claim, Mention } from './claim.ts'
import type { Entry, Page } from './entry.ts'
import type { Reading } from './reading.ts'

/** What the ledger keeps of an article. */
export function pageOf({ article, mentions, claims, main, cited }: Reading): Page {
  const { text, key, id, desk, outlet, published, title } = article
  const language = termLanguage(article.language ?? article.guessedLanguage, text)
  const names = new Map<string, number>()
  for (const { id, kind } of mentions)
    if (kind !== 'outlet' && kind !== 'country') names.set(id, (names.get(id) ?? 0) + 1)
  const day = published?.slice(0, 10)
  const words = tokens(text)
  const said = createSaid(text, mentions, language)
  return {
    key,
    id,
    desk,
    ...(day !== undefined && { day }),
    ...(outlet !== undefined && { outlet }),
    entries: claims.map((claim, at) => entryOf(claim, claims[at - 1], text, said(claim.sentence), language)),
    names,
    ...(main !== undefined && { main }),
    lead: [...new Set(stemsOf(`${title ?? ''}\n${text.slice(0, leadMax)}`, language))],
    cited,
    sketch: sketchOf(words, article),
  }
}

/** The first sentence or two of a press article, in UTF-16 units. */
const leadMax = 300

function entryOf(
  claim: Claim,
  before: Claim | undefined,
  text: string,
  said: Said,
  language: TermLanguage,
): Entry {
  const { sentence, quantity, object, counterparty, subject, id } = claim
  const isFraction = quantity.unit === 'fraction' || quantity.unit === '%'
  const whole = isFraction && before && before.quantity.unit !== quantity.unit ? before : undefined
  const near = whole && text.slice(whole.sentence.end, sentence.start).trim() === '' ? whole : undefined
  const named = [...said.names, ...subject, object, counterparty]
  return {
    claim,
    names: [...new Set(named.filter((name) => name !== undefined))],
    stems: said.stems,
    language,
    ...nounOf(text, quantity.span, sentence, language),
    ...(near && near.id !== id && { whole: near.id }),
    isAnother: another.test(text.slice(sentence.start, quantity.span.start)),
    isPart: part.test(text.slice(Math.max(sentence.start, quantity.span.start - 20), quantity.span.start)),
  }
}

/** Looked for in the few words after the figure. */
function nounOf(
  text: string,
  figure: Span,
  sentence: Span,
  language: TermLanguage,
): { readonly noun?: string } {
  const [noun] = stemsOf(text.slice(figure.end, Math.min(sentence.end, figure.end + 30)), language)
  return noun === undefined ? {} : { noun }
}

const another = /\b(?:deuxième|second|seconde|troisième|another|third|une autre|un autre)\b/iu
const part = /\b(?:dont|parmi lesquels|including|of (?:which|whom))\s(?:[\p{L}']+\s){0,2}$/u

/** What a sentence says, whichever figure of it is looked at. */
type Said = { readonly names: readonly string[]; readonly stems: readonly string[] }

/** Claims come in order, so the last sentence is kept. */
function createSaid(
  text: string,
  mentions: readonly Mention[],
  language: TermLanguage,
): (sentence: Span) => Said {
  let at = 0
  let last: (Said & { readonly start: number }) | undefined
  return ({ start, end }) => {
    if (last?.start === start) return last
    while ((mentions[at]?.span.start ?? start) < start) at++
    const inside: Mention[] = []
    for (let next = at; (mentions[next]?.span.start ?? end) < end; next++) {
      const mention = mentions[next]
      if (mention && mention.span.end <= end) inside.push(mention)
    }
    let rest = ''
    let from = start
    for (const { span } of inside) {
      if (span.start > from) rest += `${text.slice(from, span.start)} `
      from = Math.max(from, span.end)
    }
    rest += text.slice(from, end)
    last = { start, names: inside.map(({ id }) => id), stems: [...new Set(stemsOf(rest, language))] }
    return last
  }
}

function stemsOf(text: string, language: TermLanguage): string[] {
  return tokens(text)
    .filter(({ text: word }) => !isStopWord(word) && !/^\d/.test(word))
    .map(({ start, end }) => stem(text.slice(start, end), language))
}

/** How many hashes of an article are kept: enough to tell a copy from a chance likeness. */
const sketchSize = 64

/** The smallest hashes of its runs of three words, page furniture left out. */
function sketchOf(words: readonly Token[], { noise }: Article): Uint32Array {
  const own = words.filter((word) => overlapping(noise, word).length === 0)
  const hashes = new Set<number>()
  for (let at = 0; at + 2 < own.length; at++)
    hashes.add(hash(`${own[at]?.text} ${own[at + 1]?.text} ${own[at + 2]?.text}`))
  return Uint32Array.from(hashes).sort().slice(0, sketchSize)
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}
