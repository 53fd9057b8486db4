import { sentenceWords, type Word } from '../words.ts'

/** Whether a French verb form is in the future or the conditional, and of which verb. */
export type Mood = { readonly tense: 'conditional' | 'future'; readonly lemma: string }

/**
 * The mood of one French word in lower case; undefined for every other form. Both moods are the infinitive, or one of
 * some twenty irregular stems, with endings that the imperfect and the simple past also have on verbs whose own stem
 * ends in r (tirer, montrer) and that some nouns happen to have (portrait, frais): the stem decides.
 */
export function moodOf(word: string): Mood | undefined {
  if (word.length < 4 || word.length > 40) return undefined
  for (const { tense, endings } of paradigms) {
    for (const ending of endings) {
      if (!word.endsWith(ending)) continue
      const stem = word.slice(0, -ending.length)
      if (isInfinitiveStem(stem) && !unlike.has(word)) return { tense, lemma: lemmaOf(stem) }
    }
  }
  return undefined
}

/** The conditionals of a French text, in order. A word with a capital inside a sentence is a name. */
export function conditionals(text: string): Word[] {
  return sentenceWords(text, 0, text.length).filter(
    (word, at, all) => moodOf(word.text)?.tense === 'conditional' && !isName(word, at, all),
  )
}

function isName(word: Word, at: number, all: readonly Word[]): boolean {
  if (!word.isCapital || word.isUpper) return false
  const before = all[at - 1]
  return before !== undefined && !/^[.!?…:;«"“(–—-]$/.test(before.text)
}

const paradigms = [
  { tense: 'conditional', endings: ['aient', 'ait', 'ais', 'ions', 'iez'] },
  { tense: 'future', endings: ['ont', 'a', 'ons', 'ai'] },
] as const

// Nouns and adverbs whose stem looks like an infinitive.
const unlike = new Set('environs opera era ira'.split(' '))

/** True where the stem, which must end in r, is that of the future and the conditional and not the verb's own. */
function isInfinitiveStem(stem: string): boolean {
  if (!stem.endsWith('r')) return false
  if (stem.endsWith('er')) return stem.length > 2
  if (stem.endsWith('ir')) return !ownIr.test(stem)
  return infinitive.test(stem) && !ownConsonant.test(stem)
}

// Verbs in -irer and -airer, whose imperfect looks like the conditional of a verb in -ir: tirait, éclairait.
const ownIr =
  /^(?:(?:re|at|é|sou|ré)?tir|(?:re|cha)?vir|(?:ad|re)?mir|désir|soupir|empir|(?:dé|entre)chir|cir|délir|gir)$|spir$|clair$|flair$/u

const infinitive =
  /ndr$|rdr$|ttr$|[aeo][iî]tr$|udr$|ev?r$|evr$|uivr$|vivr$|mouvr$|euvr$|ompr$|aincr$|clur$|^r?e?s?aur$|(?:po|co|mo|ve|que)u?rr$/u

// Verbs in -er whose own stem ends as above: effondrer, engendrer, poudrer, sevrer.
const ownConsonant =
  /effondr$|^attr$|engendr$|cylindr$|cendr$|calandr$|poudr$|^sevr$|cuivr$|lettr$|man(?:œ|oe)uvr$|^(?:œ|oe)uvr$|^(?:se|en?te)rr$|[^u]orr$/u

const irregular: readonly (readonly [RegExp, string])[] = [
  [/^aur$/u, 'avoir'],
  [/^ser$/u, 'être'],
  [/^fer$/u, 'faire'],
  [/^saur$/u, 'savoir'],
  [/^pourr$/u, 'pouvoir'],
  [/^devr$/u, 'devoir'],
  [/^voudr$/u, 'vouloir'],
  [/^faudr$/u, 'falloir'],
  [/^vaudr$/u, 'valoir'],
  [/iendr$/u, 'enir'],
  [/evr$/u, 'evoir'],
  [/verr$/u, 'voir'],
  [/(?<=cou|mou)rr$/u, 'rir'],
  [/querr$/u, 'quérir'],
  [/^ir$/u, 'aller'],
  [/(?<=écr|[cb]o|^d|^red|^l|^rel|^él|^r|sour|prescr)ir$/u, 'ire'],
]

function lemmaOf(stem: string): string {
  for (const [pattern, infinitive] of irregular) {
    if (pattern.test(stem)) return stem.replace(pattern, infinitive)
  }
  return /[eoi]r$/u.test(stem) && !/[uda]ir$|ir[ae]$/u.test(stem) ? stem : `${stem}e`
}
