import type { Language } from '../../types.ts'
import type { Lexeme } from './lexemes.ts'
import { alikeInPlural } from './nouns-behind.ts'

/** Words that multiply the number before them. */
export const scaleWords: Readonly<Record<Language, Readonly<Record<string, number>>>> = {
  fr: {
    mille: 1e3,
    millier: 1e3,
    milliers: 1e3,
    million: 1e6,
    millions: 1e6,
    milliard: 1e9,
    milliards: 1e9,
    billion: 1e12,
    billions: 1e12,
    // As the press translates it; the French word is 10 to the 18, which nobody has ever spent.
    trillion: 1e12,
    trillions: 1e12,
    douzaine: 12,
    douzaines: 12,
  },
  en: {
    thousand: 1e3,
    thousands: 1e3,
    million: 1e6,
    millions: 1e6,
    billion: 1e9,
    billions: 1e9,
    trillion: 1e12,
    trillions: 1e12,
    hundred: 100,
    dozen: 12,
    dozens: 12,
  },
}

/** Letters for a multiplier after digits. One that is also a unit or part of a name counts only before money or a noun. */
const scaleLetters: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  M: 1e6,
  MM: 1e6,
  mn: 1e6,
  mln: 1e6,
  Mio: 1e6,
  m: 1e6,
  bn: 1e9,
  Bn: 1e9,
  BN: 1e9,
  bln: 1e9,
  B: 1e9,
  b: 1e9,
  Md: 1e9,
  Mds: 1e9,
  md: 1e9,
  mds: 1e9,
  MD: 1e9,
  Mrd: 1e9,
  Mrds: 1e9,
  mrd: 1e9,
  G: 1e9,
  tn: 1e12,
  trn: 1e12,
  T: 1e12,
}
const alwaysScale = new Set('mn mln Mio bn Bn BN bln Md Mds md mds MD Mrd Mrds mrd tn trn'.split(' '))
const moneySigns = '€$£¥₩₹₽'

/** The multiplier behind a number, 1 where there is none, and the lexeme after it. */
export function scaleAfter(
  lexemes: readonly Lexeme[],
  at: number,
  language: Language,
): { readonly scale: number; readonly to: number } {
  let scale = 1
  let to = at
  for (let next = lexemes[to]; next?.kind === 'word'; next = lexemes[to]) {
    const hyphened = next.raw === '-' ? 1 : 0
    const word = scaleWords[language][next.word] ?? (scale === 1 ? scaleWords.en[next.word] : undefined)
    const factor = word ?? (scale === 1 ? letterScale(lexemes, to, language) : undefined)
    if (factor === undefined) break
    scale *= factor
    to += 1 + hyphened
  }
  // “812-million project”
  if (to === at && lexemes[at]?.raw === '-' && lexemes[at]?.glued && lexemes[at + 1]?.glued) {
    const factor = scaleWords[language][lexemes[at + 1]?.word ?? '']
    if (factor) return { scale: factor, to: at + 2 }
  }
  return { scale, to }
}

function letterScale(lexemes: readonly Lexeme[], at: number, language: Language): number | undefined {
  const letter = lexemes[at]
  if (!letter) return undefined
  const factor = scaleLetters[letter.raw]
  if (factor === undefined) return undefined
  if (alwaysScale.has(letter.raw)) return factor
  const after = lexemes[at + 1]
  const before = lexemes[at - 2]
  if (after?.glued && moneySigns.includes(after.raw)) return factor
  if (after && !after.opensLine && moneySigns.includes(after.raw)) return factor
  // “1,1 M d'euros”
  if (
    /^de?$/.test(after?.word ?? '') &&
    /^(?:euros|dollars|yuans|yens|francs|livres|roupies|couronnes)$/.test(lexemes[at + 2]?.word ?? '')
  )
    return factor
  if (!letter.glued) return undefined
  if (before && (moneySigns.includes(before.raw) || isMoneyCode(before.raw))) return factor
  if (after && isMoneyCode(after.raw)) return factor
  if (letter.raw === 'k') return factor
  const bare = lexemes[at - 1]?.raw ?? ''
  const ends = after === undefined || after.opensLine || /^[.,;)]$/.test(after.raw)
  if (letter.raw === 'M' && ends) return factor
  const nounFollows = after?.kind === 'word' && !after.glued && /^\p{Ll}/u.test(after.raw)
  if ((letter.raw === 'M' || letter.raw === 'K') && nounFollows && bare.length < 4) return factor
  // “7.4m passengers”, “48 m tall”: so many of them, and not so many metres.
  return (letter.raw === 'm' && language === 'en' && nounFollows && /^\p{L}{3,}s$/u.test(after.raw)) ||
    (letter.raw === 'm' && language === 'en' && nounFollows && alikeInPlural.has(after.word)) ||
    (letter.raw === 'm' && language === 'en' && !isOfLength(lexemes, at) && isInMillions(lexemes, at))
    ? factor
    : undefined
}

/** “1.2m salmon … the true toll is north of 2m”: millions in one breath are millions in the next. */
function isInMillions(lexemes: readonly Lexeme[], at: number): boolean {
  for (let back = at - 2; back > Math.max(0, at - 60); back--) {
    const { raw = '', glued } = lexemes[back] ?? {}
    const noun = lexemes[back + 1]
    if (raw === 'm' && glued && lexemes[back - 1]?.kind === 'number')
      return noun?.kind === 'word' && (/^\p{Ll}{3,}s$/u.test(noun.raw) || alikeInPlural.has(noun.word))
  }
  return false
}

/** “3.9m high”, “a 2m-wide gate”: what stands next to the letter measures. */
function isOfLength(lexemes: readonly Lexeme[], at: number): boolean {
  const after = lexemes[lexemes[at + 1]?.raw === '-' ? at + 2 : at + 1]
  if (after?.kind !== 'word' || after.opensLine) return false
  return lengths.test(after.word)
}

const lengths =
  /^(?:tall|high|long|wide|deep|thick|broad|across|away|apart|below|above|beneath|offshore|inland|downstream|upstream|behind|ahead|in (?:height|length)|of|sprint|race|hurdles|freestyle|final|tower|mast|wall|fence|wave|waves|hull|pool|square)$/

function isMoneyCode(raw: string): boolean {
  return /^(?:RMB|CNY|USD|EUR|GBP|JPY|CHF|KRW|INR|TWD|HKD|SGD|AUD|CAD|DKK|SEK|NOK|DKr|SKr|NKr|SFr|Rs)$/.test(
    raw,
  )
}

/** The index after “et demi”, “and a half”. */
export function halfAfter(lexemes: readonly Lexeme[], at: number, language: Language): number | undefined {
  const words = [0, 1, 2].map((offset) => lexemes[at + offset]?.word)
  if (language === 'fr' && words[0] === 'et' && (words[1] === 'demi' || words[1] === 'demie')) return at + 2
  if (language === 'en' && words[0] === 'and' && words[1] === 'a' && words[2] === 'half') return at + 3
  return undefined
}
