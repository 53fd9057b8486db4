import type { Word } from '../words.ts'
import type { FoundName, KnownNames } from './known-names.ts'
import { capitalRun } from './name-runs.ts'
import type { FindSpeaker, Speaker } from './speaker.ts'
import { shapedSpeaker } from './speaker-shapes.ts'

/** Who speaks where a known name stands: an outlet, a company, a person, or a person behind a company’s “’s”. */
export function fromName(
  words: readonly Word[],
  found: FoundName,
  to: number,
  names: KnownNames,
  find: FindSpeaker,
): Speaker {
  const { name, end, stop } = found
  if (found.kind === 'outlet') return { kind: 'named_outlet', name, end, stop }
  // "Huawei's Ren Zhengfei" is the person.
  if (found.kind === 'company' && words[end]?.text === "'s") {
    const person = find(words, end + 1, Math.min(to, end + 4), names)
    if (person?.kind === 'named_person' || person?.isPerson) return person
  }
  const kinds = {
    company: 'company',
    institution: 'institution',
    person: 'named_person',
    product: 'company',
    other: 'institution',
  } as const
  return { kind: kinds[found.kind], name, ...toOutlet(words, end, to, names), end, stop }
}

/** The outlet spoken to: "ont déclaré des personnes à The Information", "told Reuters". */
export function toOutlet(
  words: readonly Word[],
  from: number,
  to: number,
  names: KnownNames,
): { to?: string } {
  for (let at = from; at < to; at++) {
    if (
      !/^(?:à|au|aux|auprès|to|told|par|by|l'|le|la|pour|avec|with|de|du|sur|on)$/.test(words[at]?.text ?? '')
    )
      continue
    const known = names.at(words, at + 1) ?? names.at(words, at)
    if (known?.kind === 'outlet') return { to: known.name }
    const begin = words[at + 1]?.text === 'the' ? at + 2 : at + 1
    const run = /^(?:à|au|aux|to|told)$/.test(words[at]?.text ?? '')
      ? capitalRun(words, begin, to)
      : undefined
    if (run && shapedSpeaker(run.name).kind === 'named_outlet') return { to: run.name }
  }
  return {}
}
