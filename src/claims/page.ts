import { stemOf } from '../text/spelling.ts'
import { stem } from '../text/stems.ts'
import { type TermLanguage, termLanguage } from '../text/terms.ts'
import { spelledTokens } from '../text/tokens.ts'
import type { Span } from '../types.ts'
import type { Claim, Mention } from './claim.ts'
import { rebuttals } from './groups/rebuttals.ts'
import { sketchOf } from './groups/sketch.ts'
import type { Entry, Page } from './ledger/entry.ts'
import type { Reading } from './reading.ts'
import { withSpeakersTold } from './sources/unnamed-speakers.ts'

/** What the ledger keeps of an article. */
export function pageOf(reading: Reading): Page {
  const { article, mentions, main, cited } = reading
  const claims = withSpeakersTold(reading)
  const { text, key, id, desk, outlet, published, title } = article
  const language = termLanguage(article.language ?? article.guessedLanguage, text)
  const names = new Map<string, number>()
  for (const { id, kind } of mentions)
    if (kind !== 'outlet' && kind !== 'country') names.set(id, (names.get(id) ?? 0) + 1)
  const day = published?.slice(0, 10)
  const words = spelledTokens(text)
  const rebutted = rebuttals(text, reading.sentences, claims)
  const said = createSaid(text, mentions, language)
  return {
    key,
    id,
    desk,
    ...(day !== undefined && { day }),
    ...(outlet !== undefined && { outlet }),
    language,
    entries: claims.map((claim, at) => {
      const entry = entryOf(claim, claims[at - 1], text, said(claim.sentence), language)
      const rebuts = rebutted.get(claim.id)
      return rebuts === undefined ? entry : { ...entry, rebuts }
    }),
    names,
    ...(main !== undefined && { main }),
    lead: leadOf(text, title ?? '', mentions, language),
    cited,
    sketch: sketchOf(words, article),
  }
}

/** The first sentence or two of a press article, in UTF-16 units. */
const leadMax = 300

function leadOf(
  text: string,
  title: string,
  mentions: readonly Mention[],
  language: TermLanguage,
): readonly string[] {
  const inside = mentions.filter(({ span }) => span.start < leadMax)
  const written = new Set(mentions.map(({ span }) => text.slice(span.start, span.end)))
  const named = new Set([...written].flatMap((name) => stemsOf(name, language)))
  const stems = [
    ...stemsOf(title, language),
    ...stemsOf(without(inside, text, { start: 0, end: leadMax }), language),
  ]
  return [...new Set(stems)].filter((one) => !named.has(one))
}

function entryOf(
  claim: Claim,
  before: Claim | undefined,
  text: string,
  said: Said,
  language: TermLanguage,
): Entry {
  const { sentence, quantity, object, counterparty, subject, id } = claim
  const isFraction = quantity.unit === 'fraction' || quantity.unit === '%'
  const last = isFraction && before && before.quantity.unit !== quantity.unit ? before : undefined
  const near = last && text.slice(last.sentence.end, sentence.start).trim() === '' ? last : undefined
  const named = [...said.names, ...subject, object, counterparty]
  return {
    claim,
    names: [...new Set(named.filter((name) => name !== undefined))],
    stems: said.stems,
    figureStems: stemsOf(text.slice(quantity.span.start, quantity.span.end), language),
    language,
    ...nounOf(text, quantity.span, sentence, language),
    ...(near && near.id !== id && { whole: near.id }),
    isAnother: another.test(text.slice(sentence.start, quantity.span.start)),
    isPart: part.test(text.slice(Math.max(sentence.start, quantity.span.start - 20), quantity.span.start)),
    isWhole: isWhole(text.slice(Math.max(sentence.start, quantity.span.start - 40), quantity.span.start)),
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

function isWhole(before: string): boolean {
  return outOf.test(before) || (those.test(before) && ofThose.test(before))
}

/** “out of a workforce of 9,700”, “sur un total de 80”. */
const outOf =
  /(?<!\p{L})(?:out of|sur un(?:e)?|parmi|among)\s(?:(?:a|an|the|its|their|les|ses|leurs|ces)\s)?(?:\p{L}+\s(?:of|de|d['’])\s?)?$/iu

/** What `ofThose` ends in, looked for first: few figures stand behind it. */
const those = /(?:les|ses|leurs|ces|the|its|their)\s$/iu

/** “douze conteneurs sur les 80”: a number stands before, and a noun or two. */
const ofThose =
  /(?:\p{N}|(?<!\p{L})(?:un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cent|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty))(?:\s(?:d['’])?\p{L}+){0,2}\s(?:sur|of)\s(?:les|ses|leurs|ces|the|its|their)\s$/iu

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
    const stems = [...new Set(stemsOf(without(inside, text, { start, end }), language))]
    last = { start, names: inside.map(({ id }) => id), stems }
    return last
  }
}

/** A stretch of a text with a blank for each name. */
function without(inside: readonly Mention[], text: string, { start, end }: Span): string {
  let rest = ''
  let from = start
  for (const { span } of inside) {
    if (span.start > from) rest += `${text.slice(from, span.start)} `
    from = Math.max(from, span.end)
  }
  return rest + text.slice(from, end)
}

function stemsOf(text: string, language: TermLanguage): string[] {
  const found: string[] = []
  for (const { text: word, start, end, spelling } of spelledTokens(text)) {
    if (spelling.isStopWord || /^\d/.test(word)) continue
    // Initials are stemmed with their full stops.
    const isPlain = !spelling.hasDigit && spelling.raw.length === end - start
    found.push(isPlain ? stemOf(spelling, language, false) : stem(text.slice(start, end), language))
  }
  return found
}
