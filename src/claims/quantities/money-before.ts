import type { Lexeme } from './lexemes.ts'
import type { Unit, UnitWords } from './units.ts'

/** The money written before the number at `at`, and the index where it begins. A desk says what `¥` is. */
export function moneyBefore(
  found: readonly Lexeme[],
  at: number,
  words: UnitWords,
): { readonly unit: Unit; readonly from: number } | undefined {
  const sign = found[at - 1]
  if (!sign || (found[at]?.opensLine ?? false)) return undefined
  const letters = found[at - 2]
  const joined = sign.raw === '$' && sign.glued && letters?.kind === 'word' ? `${letters.raw}$` : undefined
  const id = joined === undefined ? undefined : prefixes[joined]
  if (id) return { unit: { id, kind: 'money' }, from: at - 2 }
  const plain = prefixes[sign.raw]
  if (!plain) return undefined
  // After another number the sign is that one's own: “5 € 30 fois”.
  if (letters?.kind === 'number' && !sign.raw.match(/\p{L}/u) && !found[at]?.glued) return undefined
  const own = sign.kind === 'sign' ? words.at(found, at - 1)?.unit : undefined
  return { unit: own?.kind === 'money' ? own : { id: plain, kind: 'money' }, from: at - 1 }
}

const prefixes: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  USD: 'USD',
  '€': 'EUR',
  EUR: 'EUR',
  '£': 'GBP',
  GBP: 'GBP',
  '¥': 'JPY',
  JPY: 'JPY',
  RMB: 'CNY',
  CNY: 'CNY',
  CN$: 'CNY',
  HK$: 'HKD',
  HKD: 'HKD',
  NT$: 'TWD',
  TWD: 'TWD',
  S$: 'SGD',
  SGD: 'SGD',
  A$: 'AUD',
  AU$: 'AUD',
  AUD: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  CAD: 'CAD',
  R$: 'BRL',
  CHF: 'CHF',
  SFr: 'CHF',
  '₩': 'KRW',
  KRW: 'KRW',
  '₹': 'INR',
  INR: 'INR',
  Rs: 'INR',
  '₽': 'RUB',
  DKr: 'DKK',
  DKK: 'DKK',
  SKr: 'SEK',
  SEK: 'SEK',
  NKr: 'NOK',
  NOK: 'NOK',
}
