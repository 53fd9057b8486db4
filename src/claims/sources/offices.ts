import type { Word } from '../words.ts'
import { nounRole } from './source-nouns.ts'
import type { Speaker } from './speaker.ts'

/** “selon la capitainerie”: an office by the form of its noun, where nothing else tells who is named. */
export function officeAt(words: readonly Word[], from: number, to: number): Speaker | undefined {
  const [article, noun] = [words[from], words[from + 1]]
  if (!noun || from + 1 >= to || !/^(?:le|la|l'|the)$/.test(article?.text ?? '')) return undefined
  return noun.kind === 'word' && office.test(noun.text)
    ? { kind: 'institution', end: from + 2, stop: noun.end }
    : undefined
}

/** Things, arts and bonds that are formed as offices are. */
const office =
  /^(?!(?:batt|gal|lot|tapiss|sonn|plaisant|cavall|infant|artill)erie$|(?:doctor|sal|parten)(?:at|ariat)$)\p{L}{3,}(?:erie|orat|ariat|intendance|présidence)$/u

/** “leur contenu diffère selon les facultés”: those with whom it changes, and nobody who says so. */
export function isDistributive(words: readonly Word[], at: number, begin: number): boolean {
  const article = words[begin]?.text ?? ''
  const noun = words[begin + 1]
  const isPlural =
    /^(?:les|ces|leurs|ses)$/.test(article) || (article === 'the' && noun?.text.endsWith('s') === true)
  if (!isPlural && (noun === undefined || nounRole(noun.text) !== undefined || noun.isCapital)) return false
  for (let back = at - 1; back >= Math.max(0, at - variesMax); back--) {
    const { text, kind } = words[back] as Word
    if (kind === 'sign' && text !== '-') return false
    if (varies.test(text)) return true
  }
  return false
}

/** No more words stand between what varies and with whom. */
const variesMax = 8

const varies =
  /^(?:vari(?:e|ent|ait|aient|é|era|eront|er|ant|able|ables|s)|diff[éè]r(?:e|ent|ait|aient|é|era|er|ant|s)|diverg(?:e|ent|eait|eaient|er)|dépend(?:|ent|ait|aient|ra|re|ant)|chang(?:e|ent|eait|eaient|é|er)|oscill(?:e|ent|ait|aient|er)|fluctu(?:e|ent|ait|aient|er)|différente?s?|inégal(?:e|es)?|inégaux|var(?:y|ies|ied|ying)|differ(?:s|ed|ing|ent)?|chang(?:es|ed|ing)|depends?|rang(?:e|es|ed|ing)|fluctuat(?:e|es|ed))$/
