import type { SourceKind } from '../claim.ts'
import { shaped } from './name-shapes.ts'

/** What an unknown name that speaks is by its looks: a body by its last word, else as any other name. */
export function shapedSpeaker(name: string): { kind: SourceKind; name: string } {
  const shape = shaped(name)
  return shape.kind !== 'institution' && shape.kind !== 'named_outlet' && bodies.test(name)
    ? { kind: 'institution', name }
    : shape
}

const bodies =
  /\p{L} (?:Board|Guild|Commissioner|Commissioners|Inspectorate|Ombudsman|Regulator|Tribunal|Society|Trust|Alliance|Confederation|Congress|Chamber|Administration|Parliament|Senate|Police|Academy|Office|Organisation|Organization|Treasury|Bureau|Unions|Service)$/u
