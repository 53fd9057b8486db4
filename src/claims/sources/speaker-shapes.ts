import type { SourceKind } from '../claim.ts'
import { shaped } from './name-shapes.ts'

/**
 * What an unknown name that speaks is by its looks: a body by its last word, which need not make one of a name that
 * only stands somewhere, else as every name.
 */
export function shapedSpeaker(name: string): { kind: SourceKind; name: string } {
  const shape = shaped(name)
  return shape.kind !== 'institution' && shape.kind !== 'named_outlet' && bodies.test(name)
    ? { kind: 'institution', name }
    : shape
}

const bodies =
  /\p{L} (?:Commissioner|Commissioners|Regulator|(?<!Building )Society|Trust|Alliance|Confederation|Congress|Chamber|Administration|Parliament|Senate|Police|Academy|Organisation|Organization|Treasury|Unions|Service)$/u
