import type { Mark } from '../types.ts'
import { markOf, type Weight } from './claim.ts'
import type { Clause } from './clauses.ts'

/** The mark of a whole sentence: the first that one of its independent clauses has; a rumour is a rumour whatever it says. */
export function sentenceMark(made: readonly Clause[], byClause: readonly Weight[]): Mark {
  const marksOf = (kinds: readonly Clause['kind'][]): Mark[] =>
    made.flatMap(({ kind }, index): Mark[] => {
      const weight = byClause[index]
      return weight && kinds.includes(kind) ? [markOf(weight)] : []
    })
  const marks = marksOf(['main', 'content'])
  // "C'est lui qui devrait …": all that is said is in the clause that tells which.
  if (!marks.some((mark) => mark !== 'stated')) marks.push(...marksOf(['restrictive']))
  if (
    byClause.some(
      ({ cues }, index) => made[index]?.kind === 'main' && cues.some(({ kind }) => kind === 'rumour'),
    )
  )
    return 'reported'
  return order.find((mark) => marks.includes(mark)) ?? 'stated'
}

const order: readonly Mark[] = ['denied', 'planned', 'reported', 'opinion', 'stated']
