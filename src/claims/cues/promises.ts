import type { Word } from '../words.ts'

/** “promettait aux investisseurs de ne rien acheter”: to do something, with to whom in between. */
export function isPromising(words: readonly Word[], at: number): boolean {
  if (!/^promett(?:ait|aient|ent|ra|ront)$|^promet$/.test(words[at]?.text ?? '')) return false
  if (/^(?:ne|n')$/.test(words[at - 1]?.text ?? '')) return false
  for (let next = at + 1; next <= Math.min(words.length - 2, at + addresseeMax); next++) {
    const { text, kind } = words[next] as Word
    if (kind !== 'word') return false
    if (/^(?:de|d')$/.test(text)) {
      let verb = next + 1
      while (/^(?:ne|n'|rien|pas|plus|jamais|s'|se|les?|la|l'|en|y|lui|leur)$/.test(words[verb]?.text ?? ''))
        verb++
      if (/\p{L}{2}(?:er|ir|oir|re)$/u.test(words[verb]?.text ?? '')) return true
    }
  }
  return false
}

/** To whom something is promised takes no more words. */
const addresseeMax = 6
