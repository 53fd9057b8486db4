import type { Certainty } from '../types.ts'
import type { Words } from '../words.ts'
import type { Bit } from './credit.ts'
import { label } from './label.ts'
import { labelLimits } from './limits.ts'

/** How sure it is, by sign and by word, and whose report: what stands first under a quote. */
export function certaintyBits({ mark, origin }: Certainty, words: Words): Bit[] {
  const name = label(origin ?? '', labelLimits.outlet)
  return [
    { text: `${words.signs[mark]} ${words.marks[mark]}`, style: 'strong' },
    ...(name === '' ? [] : [{ text: words.byOrigin(name) }]),
  ]
}
