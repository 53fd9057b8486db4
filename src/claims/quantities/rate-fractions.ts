import type { Language } from '../../types.ts'
import type { Found } from './found.ts'
import type { Lexeme } from './lexemes.ts'
import { numeralAt } from './numerals.ts'
import { qualifierAround } from './qualifiers.ts'

/** “1 pour 1000”, “3 pour mille”, “2 per 10,000”: so many of a round number, as a fraction. */
export function rateAt(found: readonly Lexeme[], at: number, language: Language): Found | undefined {
  const one = /^(?:une?|one)$/.test(found[at]?.word ?? '') ? { from: at, to: at + 1, value: 1 } : undefined
  const part = one ?? numeralAt(found, at, language)
  if (part?.value === undefined || part.value <= 0) return undefined
  if (found[part.to]?.word !== (language === 'fr' ? 'pour' : 'per') || found[part.to]?.opensLine)
    return undefined
  const whole = numeralAt(found, part.to + 1, language)
  const of = whole?.value ?? (/^(?:mille?|thousand)$/.test(found[part.to + 1]?.word ?? '') ? 1000 : 0)
  const to = whole?.to ?? part.to + 2
  if (!/^10+$/.test(String(of)) || part.value >= of || found[part.to + 1]?.opensLine) return undefined
  if (of === 100 && /^(?:cents?|p)$/.test(found[part.to + 1]?.word ?? '')) return undefined
  const value = Number((part.value / of).toPrecision(6))
  const qualifier = qualifierAround(found, at, to, language) ?? 'fraction'
  return { from: at, to, value, unit: { id: 'fraction', kind: 'noun' }, qualifier }
}
