import type { Language } from '../../types.ts'
import type { Lexeme } from './lexemes.ts'

/** How many times as much something is, in one word: “le triple”, “twice as many”, “double that”. */
export type Multiple = { readonly from: number; readonly to: number; readonly value: number }

/** The multiple whose word is at a lexeme; undefined where the word is part of something else. */
export function multipleAt(found: readonly Lexeme[], at: number, language: Language): Multiple | undefined {
  const word = found[at]?.word ?? ''
  const value = multiples[language].get(word)
  if (value === undefined) return undefined
  const after = found[at + 1]
  const next = after === undefined || after.opensLine ? '' : after.word
  if (language === 'fr') {
    // “le double vitrage” is a thing, “le double de l'an dernier” an amount.
    if (!/^(?:le|du|au|son|leur)$/.test(found[at - 1]?.word ?? '')) return undefined
    const ends = next === '' || after?.kind !== 'word' || frenchAfter.has(next)
    return ends ? { from: found[at - 1]?.word === 'le' ? at - 1 : at, to: at + 1, value } : undefined
  }
  if (
    next === 'as' &&
    /^(?:many|much|large|big|high|fast|long|expensive|often|likely)$/.test(found[at + 2]?.word ?? '')
  )
    return { from: at, to: at + 3, value }
  if (!/^(?:that|the|its|their|what|his|her|last)$/.test(next)) return undefined
  // “to double the output” is what somebody does.
  const before = found[at - 1]?.word ?? ''
  const isVerb =
    word !== 'twice' && word !== 'thrice' && /^(?:to|will|would|could|can|may|might|not|and)$/.test(before)
  return isVerb ? undefined : { from: at, to: at + 1, value }
}

const multiples: Readonly<Record<Language, ReadonlyMap<string, number>>> = {
  fr: new Map(
    Object.entries({
      double: 2,
      triple: 3,
      quadruple: 4,
      quintuple: 5,
      sextuple: 6,
      decuple: 10,
      centuple: 100,
    }),
  ),
  en: new Map(Object.entries({ twice: 2, thrice: 3, double: 2, triple: 3, treble: 3, quadruple: 4 })),
}

const frenchAfter = new Set('de du des d que qu en a au pour par sur et ou selon contre l il elle'.split(' '))

/** Whether a multiple can be this word at all. */
export function beginsMultiple(word: string, language: Language): boolean {
  return multiples[language].has(word)
}
