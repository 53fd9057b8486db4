import { type Found, sameSentence } from './found.ts'
import type { Lexeme } from './lexemes.ts'
import type { Unit, UnitWords } from './units.ts'

/**
 * What a question asked the number of, for an answer that does not name it: “Combien de soudeurs vous manque-t-il ? Il
 * nous en manque 42.” The unit is absent where the noun that was asked for has none; undefined where nothing was asked.
 */
export function askedFor(
  found: readonly Lexeme[],
  one: Found,
  near: readonly Found[],
  units: UnitWords,
): { readonly unit?: Unit } | undefined {
  // Only the first number of an answer, or one that “en” takes up: the next are compared with it.
  const since = near.at(-1)?.to ?? 0
  const mark = lastQuestion(found, one.from, since)
  if (mark === undefined || !isAnswer(found, mark, one.from)) return undefined
  for (let at = mark - 1; at > Math.max(since - 1, mark - questionMax); at--) {
    const lexeme = found[at]
    if (!lexeme || /^[.!?]$/.test(lexeme.raw)) return undefined
    const isFrench = lexeme.word === 'combien' && /^(?:de|d|des)$/.test(found[at + 1]?.word ?? '')
    if (isFrench || (lexeme.word === 'how' && /^(?:many|much)$/.test(found[at + 1]?.word ?? ''))) {
      const unit = [2, 3].map((offset) => units.at(found, at + offset)?.unit).find((other) => other)
      return unit ? { unit } : {}
    }
    if (lexeme.opensLine) return undefined
  }
  return undefined
}

/** The question mark before a number, with no other quantity between them. */
function lastQuestion(found: readonly Lexeme[], at: number, since: number): number | undefined {
  for (let back = at - 1; back >= Math.max(since, at - answerMax); back--)
    if (found[back]?.raw === '?') return back
  return undefined
}

/** “Il nous en manque 420”, “420, sur 8 900.”: the number takes up what was asked, in the first sentence after it. */
function isAnswer(found: readonly Lexeme[], mark: number, at: number): boolean {
  const opening = found.slice(mark + 1, at).filter(({ kind }) => kind === 'word')
  if (!sameSentence(found, mark + 1, at) && mark + 1 !== at && !found[mark + 1]?.opensLine) return false
  const closes = /^[.,;!?)»]$/.test(found[at + 1]?.raw ?? '.')
  return opening.some(({ word }) => word === 'en') || (opening.length <= 4 && closes)
}

/** In words and signs. */
const questionMax = 24
const answerMax = 16
