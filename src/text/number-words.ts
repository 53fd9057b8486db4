import type { Token } from './tokens.ts'

/** What a word multiplies the number before it by. French counts in the long scale: its `billion` is a thousand milliards. */
export function scaleOf(word: string, language: string): number | undefined {
  return (language === 'fr' ? longScale : scales).get(word)
}

const scales: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['mille', 1e3],
  ['millier', 1e3],
  ['milliers', 1e3],
  ['thousand', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['million', 1e6],
  ['millions', 1e6],
  ['milliard', 1e9],
  ['milliards', 1e9],
  ['md', 1e9],
  ['mds', 1e9],
  ['b', 1e9],
  ['bn', 1e9],
  ['billion', 1e9],
  ['billions', 1e9],
  ['trillion', 1e12],
  ['trillions', 1e12],
])
const longScale = new Map([...scales, ['billion', 1e12], ['billions', 1e12], ['trillion', 1e18]])

const ones = listed(
  'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
)
ones.set('une', 1)
const tens = new Map([
  ['vingt', 20],
  ['vingts', 20],
  ['trente', 30],
  ['quarante', 40],
  ['cinquante', 50],
  ['soixante', 60],
  ['septante', 70],
  ['nonante', 90],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
])
const about = new Map([
  ['dizaine', 10],
  ['dizaines', 10],
  ['douzaine', 12],
  ['quinzaine', 15],
  ['vingtaine', 20],
  ['trentaine', 30],
  ['cinquantaine', 50],
  ['centaine', 100],
  ['centaines', 100],
  ['dozen', 12],
  ['dozens', 12],
])
const hundreds = new Set(['cent', 'cents', 'hundred'])
const thousands = new Set(['mille', 'thousand'])

const heads = new Set([...ones.keys(), ...tens.keys(), ...about.keys(), ...hundreds, ...thousands])

/** True for a folded word that a number may begin with. */
export function isNumberWord(folded: string): boolean {
  return heads.has(folded)
}

/** The value of the number words from `first` on, and where they end; undefined where none stands there. */
export function numberWords(
  read: readonly Token[],
  first: number,
  text: string,
): { readonly value: number; readonly next: number } | undefined {
  if (!heads.has(read[first]?.text ?? '')) return undefined
  let whole = 0
  let part: number | undefined
  let next = first
  for (; next < read.length && next - first < 10; next++) {
    const token = read[next]
    const word = token?.text ?? ''
    const before = read[next - 1]
    if (token && before && next > first && !/^[\s-]{1,2}$/u.test(text.slice(before.end, token.start))) break
    const one = ones.get(word)
    const ten = tens.get(word)
    const some = about.get(word)
    if (one !== undefined) {
      // `deux trois` are two numbers; `soixante et onze`, `twenty one`, `quatre-vingt-dix` are one.
      if (part !== undefined && (part % 10 !== 0 || (part % 100 === 0 ? false : one > 19))) break
      part = (part ?? 0) + one
    } else if (ten !== undefined) {
      if (ten === 20 && part !== undefined && part % 100 === 4) part += 76
      else if (part !== undefined && part % 100 !== 0) break
      else part = (part ?? 0) + ten
    } else if (some !== undefined) {
      if (part !== undefined && part > 9) break
      return { value: (part ?? 1) * some, next: next + 1 }
    } else if (hundreds.has(word)) {
      if (part !== undefined && part > 99) break
      part = (part ?? 1) * 100
    } else if (thousands.has(word)) {
      if (whole > 0) break
      whole = (part ?? 1) * 1000
      part = 0
    } else if (word === 'et' || word === 'and') {
      const after = read[next + 1]?.text ?? ''
      if (part === undefined || part === 0 || !(ones.has(after) || tens.has(after)) || part % 10 !== 0) break
    } else break
  }
  if (next === first || (part === undefined && whole === 0)) return undefined
  return { value: whole + (part ?? 0), next }
}

function listed(...lists: readonly string[]): Map<string, number> {
  const values = new Map<string, number>()
  for (const list of lists)
    list.split(' ').forEach((word, value) => {
      values.set(word, value)
    })
  values.delete('zero')
  return values
}
