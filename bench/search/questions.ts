import { isStopWord } from '../../src/text/stop-words.ts'
import { tokens } from '../../src/text/tokens.ts'
import { type Chance, createChance } from '../chance.ts'
import type { Sentence } from './peer.ts'

/**
 * So many questions about the sentences, the same for the same seed. Six in ten are whole questions with their grammar
 * words and about five words in all, as people ask; the others are one word to four, some with a typing error.
 */
export function askAbout(sentences: readonly Sentence[], count: number, seed: number): string[] {
  const chance = createChance(seed)
  const questions: string[] = []
  while (questions.length < count) {
    const text = sentences[chance.between(0, sentences.length - 1)]?.text ?? ''
    const words = contentWords(text)
    if (words.length >= 4) questions.push(questionOf(text, words, chance))
  }
  return questions
}

function contentWords(text: string): string[] {
  return tokens(text)
    .filter((token) => !isStopWord(token.text) && token.text.length >= 4)
    .map(({ start, end }) => text.slice(start, end))
}

function questionOf(text: string, words: readonly string[], chance: Chance): string {
  const word = () => words[chance.between(0, words.length - 1)] ?? ''
  const luck = chance.next()
  if (luck < 0.07) return word()
  if (luck < 0.2) return `${word()} ${word()}`
  if (luck < 0.3) return `${word()} ${word()} ${word()}`
  if (luck < 0.4) return `${misspelt(word(), chance)} ${word()}`
  const all = tokens(text)
  const first = chance.between(0, Math.max(0, all.length - 5))
  const [from, to] = [all[first], all[Math.min(all.length - 1, first + chance.between(3, 5))]]
  const [opening, ...others] = openings
  return `${chance.pick([opening ?? '', ...others])} ${text.slice(from?.start, to?.end)} ?`
}

const openings = [
  'combien',
  'qui',
  'quand',
  'pourquoi',
  'où',
  'quel',
  'how many',
  'who',
  'when',
  'why',
  'what',
]

/** Two neighbouring letters change places. */
function misspelt(word: string, chance: Chance): string {
  const at = chance.between(1, Math.max(1, word.length - 2))
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
}
