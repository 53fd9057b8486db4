import type { Word } from '../words.ts'

/** “devrait 40 millions à ses fournisseurs”, “lui devrait à ce jour 200 heures”: what is owed, and nothing expected. */
export function isOwing(words: readonly Word[], at: number): boolean {
  const isToSomebody = /^(?:lui|leur|me|m'|nous|vous)$/.test(words[at - 1]?.text ?? '')
  for (let next = at + 1; next < Math.min(words.length, at + objectMax); next++) {
    const { text, kind } = words[next] as Word
    if (/\p{L}{2}(?:er|ir|oir|re)$|^(?:être|avoir)$/u.test(text)) return false
    if (kind === 'number' && next <= at + adverbsMax) return true
    if (!isToSomebody && !/^(?:environ|près|plus|moins|de|quelque|encore|déjà|au)$/.test(text)) return false
  }
  return isToSomebody
}

/** Words between the verb and the number that is owed. */
const objectMax = 14
const adverbsMax = 4
