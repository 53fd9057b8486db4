import type { Noise } from '../types.ts'

/**
 * Page text inside sentences, in order: share tickers (`(TSM+4.61%)`), addresses, and words left over from links.
 * Every pattern begins with a sign that is rare in prose and looks at a bounded stretch from there.
 */
export function findInlineNoise(text: string): Noise[] {
  const found: Noise[] = []
  for (const { pattern, kind, sign } of patterns) {
    if (sign !== undefined && !text.includes(sign)) continue
    for (const match of text.matchAll(pattern)) {
      const [start, end] = match.indices?.groups?.noise ?? [match.index, match.index + match[0].length]
      found.push({ kind, start, end })
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  return found.filter((noise, index) => index === 0 || noise.start >= (found[index - 1]?.end ?? 0))
}

const move = String.raw`[+\-−–][ \u00a0\u202f]?\d{1,4}(?:[.,]\d{1,3})?[ \u00a0\u202f]?%`
// Figures of the economy are written the same way and belong to the article.
const measures = '(?!(?:PIB|IPC|TVA|GDP|CPI|PPI|VAT|ROE|ROI|PMI)\\b)'
const symbol = String.raw`${measures}(?:[A-Z]{1,5}(?:[.\-][A-Z]{1,3})?|\d{4,6}(?:\.[A-Z]{1,3})?)`
const exchange =
  '(?:NASDAQ|NYSE|AMEX|LSE|HKEX|SEHK|HKG|TSE|TYO|TPE|TWSE|SSE|SZSE|KRX|ETR|FRA|EPA|EURONEXT|SWX|TSX|ASX|OTC)'

type Pattern = {
  readonly kind: Noise['kind']
  readonly pattern: RegExp
  /** What every match holds, looked for first: most texts have none. */
  readonly sign?: string
}

const patterns: readonly Pattern[] = [
  // A symbol and the move of the day in brackets; the day's price between them.
  {
    kind: 'ticker',
    sign: '(',
    pattern: new RegExp(
      String.raw`[ \u00a0]?\((?:${exchange}[: ] ?)?${symbol}[,:]?[ \u00a0]?(?:[$€£¥]?\d{1,6}(?:[.,]\d{1,3})?[,;]? )?${move}\)`,
      'g',
    ),
  },
  {
    kind: 'ticker',
    sign: '(',
    pattern: new RegExp(String.raw`[ \u00a0]?\((?:${exchange}) ?: ?${symbol}\)`, 'g'),
  },
  // Glued to its symbol, without brackets.
  { kind: 'ticker', sign: '%', pattern: /(?<![\p{L}\p{N}])[A-Z]{2,5}[+−]\d{1,3}[.,]\d{1,2} ?%/gu },
  // Addresses: in brackets with these, else alone and without the sentence's own full stop.
  { kind: 'stray', sign: '(', pattern: /[ \u00a0]?\((?:https?:\/\/|www\.)[^\s()<>]{3,2000}\)/g },
  { kind: 'stray', sign: '://', pattern: /(?<![\w/@(])https?:\/\/[^\s()<>«»"“”]{3,2000}(?<![.,;:!?'’])/g },
  {
    kind: 'stray',
    pattern: /[ \u00a0][([](?:cliquez ici|click here|lien|link|en savoir plus|read more)[)\]]/gi,
  },
  // “the Financial Times According reported”: a word that only opens a sentence, with a capital inside one, and a
  // verb where its noun should follow.
  {
    kind: 'stray',
    pattern:
      /(?<=\p{L}[ \u00a0])(?:Selon|D['’]après|Suivant|According(?: to)?)[ \u00a0](?=(?:a|ont|avai(?:t|ent)|has|had|\p{Ll}{3,30}(?:aient|ait|èrent|é|ed))[ \u00a0])/gu,
  },
  // “the Northgate Times, which Northgate Times Marlet …”: a name said again where its link stood.
  {
    kind: 'stray',
    pattern:
      /(?<name>\p{Lu}[\p{L}'’-]{1,30}(?:[ \u00a0]\p{Lu}[\p{L}'’-]{1,30}){1,3}),[ \u00a0](?:[\p{Ll}'’]{1,12}[ \u00a0]){1,4}(?<noise>\k<name>[ \u00a0])(?=\p{Lu})/dgu,
  },
]
