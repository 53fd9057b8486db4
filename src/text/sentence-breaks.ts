import { unitAt } from './units.ts'

/**
 * Where a line may break into sentences by the rules of Unicode (UAX 29), in order, neither its beginning nor its end.
 * Lines in Latin letters are read here, which takes a tenth of the time of the platform's segmenter; it has all others.
 */
export function sentenceBreaks(line: string): number[] {
  const found: number[] = []
  for (let at = 0; at < line.length; ) {
    const kind = kindAt(line, at)
    if (kind === foreign) return segmented(line)
    at++
    if (kind !== fullStop && kind !== closingStop) continue
    const next = kindAt(line, at)
    if (kind === fullStop) {
      // `1.5`, `U.S`
      if (next === number) continue
      if (next === upper && isCased(kindAt(line, at - 2))) continue
    }
    while (kindAt(line, at) === close) at++
    while (kindAt(line, at) === space) at++
    if (at === line.length) break
    const after = kindAt(line, at)
    if (after === goesOn || after === fullStop || after === closingStop) continue
    if (kind === fullStop && isBeforeLower(line, at)) continue
    found.push(at)
  }
  return found
}

/** True where the next letter is a small one, whatever stands before it but a full stop. */
function isBeforeLower(line: string, from: number): boolean {
  for (let at = from; at < line.length; at++) {
    const kind = kindAt(line, at)
    if (kind === lower) return true
    if (kind === upper || kind === fullStop || kind === closingStop) return false
  }
  return false
}

function isCased(kind: number): boolean {
  return kind === upper || kind === lower
}

const segmenter = new Intl.Segmenter('fr', { granularity: 'sentence' })

function segmented(line: string): number[] {
  return Array.from(segmenter.segment(line), ({ index }) => index).slice(1)
}

// What a character is to the end of a sentence, as Unicode has it; `foreign` are those that are left to the segmenter.
const [foreign, other, space, close, goesOn, lower, upper, number, fullStop, closingStop] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
]

const kinds = new Uint8Array(0x10000)
for (let unit = 0x20; unit < 0x180; unit++) {
  const sign = String.fromCharCode(unit)
  if (/\p{C}/u.test(sign)) continue
  kinds[unit] = /\p{Lowercase}/u.test(sign) ? lower : /\p{Lu}/u.test(sign) ? upper : other
}
for (const [kind, signs] of [
  [other, '…€™•'],
  [space, '\t \u00a0\u2009\u202f'],
  [close, '"\'()[]{}«»‘’‚“”„‹›'],
  [goesOn, ',-:;–—'],
  [number, '0123456789'],
  [fullStop, '.'],
  [closingStop, '!?'],
] as const)
  for (const sign of signs) kinds[sign.charCodeAt(0)] = kind

function kindAt(line: string, at: number): number {
  return at >= 0 && at < line.length ? (kinds[unitAt(line, at)] ?? foreign) : foreign
}
