import type { Word } from '../words.ts'

/** “doit être administrée pendant 15 minutes”, “les malades doivent prendre 500 mg”: how it is done, and no plan to do it. */
export function isInstruction(words: readonly Word[], at: number): boolean {
  if (!/^doi(?:t|vent)$/.test(words[at]?.text ?? '')) return false
  const next = words.slice(at + 1, at + 1 + objectMax)
  const verb = next.findIndex(({ text }) => /^(?:être|prendre|recevoir|avaler|boire|ingérer)$/.test(text))
  if (verb < 0 || verb > adverbsMax || next.slice(0, verb).some(({ kind }) => kind !== 'word')) return false
  if (next[verb]?.text === 'être') return given.test(next[verb + 1]?.text ?? '')
  return (
    next.some(({ text }) =>
      /^(?:mg|µg|mcg|ml|comprimés?|gélules?|gouttes|cuillerées?|dose|injection|perfusion)$/.test(text),
    ) &&
    words
      .slice(Math.max(0, at - subjectMax), at)
      .some(({ text }) =>
        /^(?:patiente?s?|malades?|adultes?|enfants?|nourrissons?|sujets?|femmes?|hommes?)$/.test(text),
      )
  )
}

const given = /^(?:administr|inject|perfus|dilu|aval|ingér|instill|dissou)(?:ée?s?|tes?|s)$/

/** In words. */
const adverbsMax = 2
const objectMax = 12
const subjectMax = 16
