import type { Correction } from '../types.ts'
import type { Words } from '../words.ts'
import { actionIn } from './table.ts'

/** What somebody has changed about a figure, why, who and when, in one line. */
export function changeIn({ figure, change, note, by, atMs }: Correction, say: Words): string {
  const { mark, value, unit, subject, action, object, source, drop } = change
  const parts = [
    mark && say.marks[mark],
    value === undefined ? undefined : String(value),
    unit,
    subject,
    action && (actionIn(action, say) ?? action),
    object,
    source && say.byOrigin(source),
    drop && say.noFigureAtAll,
  ].filter((part): part is string => typeof part === 'string' && part !== '')
  return [
    `${say.writtenAs(figure)}${parts.length === 0 ? '' : ` → ${parts.join(', ')}`}`,
    ...(note === undefined ? [] : [note]),
    `${by}, ${new Date(atMs).toISOString().slice(0, 10)}`,
  ].join(' · ')
}
