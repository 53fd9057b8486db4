import type { CueKind } from '../claim.ts'
import type { Word } from '../words.ts'
import { cuePhrases, plansBeforeInfinitive } from './cue-words.ts'
import { englishMood } from './english-mood.ts'
import { isCallingFalse, isFalsehood, isRejecting } from './falsity.ts'
import { type FoundCue, made } from './found-cue.ts'
import { isInstruction } from './instructions.ts'
import { moodOf } from './mood.ts'
import { isOwing } from './owing.ts'
import { isPromising } from './promises.ts'

/**
 * What in a sentence tells how it is to be taken: turns of phrase, and verbs in the future and the conditional, whose
 * meaning is told from what stands beside them. In order, not overlapping. `isAfterPast` says whether a word is in
 * what somebody said in the past.
 */
export function cuesOf(words: readonly Word[], isAfterPast: (at: number) => boolean): FoundCue[] {
  const found: FoundCue[] = []
  for (let at = 0; at < words.length; at++) {
    const cue = phraseCue(words, at) ?? moodCue(words, at, isAfterPast) ?? englishMood(words, at, isAfterPast)
    if (!cue) continue
    found.push(cue)
    at = cue.to - 1
  }
  return found
}

function phraseCue(words: readonly Word[], at: number): FoundCue | undefined {
  const word = words[at] as Word
  const phrase = cuePhrases.at(words, at)
  if (phrase && !isDenied(words, at, phrase.of) && !isTrading(words, at) && !isOnScales(words, at))
    return made(words, at, phrase.end, phrase.of)
  if (
    (isCallingFalse(words, at) || isFalsehood(words, at) || isRejecting(words, at)) &&
    !isDenied(words, at, 'denial')
  )
    return made(words, at, at + 1, 'denial')
  if (isPromising(words, at)) return made(words, at, at + 1, 'plan_cue')
  if (plansBeforeInfinitive.has(word.text) && !isAfterNegation(words, at) && !isInstruction(words, at)) {
    const next = infinitiveAfter(words, at)
    if (next !== undefined) return made(words, at, at + 1, 'plan_cue')
  }
  return undefined
}

/** “Le gaz se négocie 30 euros”: a price, and nobody negotiates. */
function isTrading(words: readonly Word[], at: number): boolean {
  return /^négoci/.test(words[at]?.text ?? '') && /^(?:se|s')$/.test(words[at - 1]?.text ?? '')
}

/** “a bar that weighs 160g”: nobody thinks about it. */
function isOnScales(words: readonly Word[], at: number): boolean {
  return words[at]?.text === 'weighs' && words.slice(at + 1, at + 4).some(({ kind }) => kind === 'number')
}

/** "n'a pas démenti" denies nothing. */
function isDenied(words: readonly Word[], at: number, kind: CueKind): boolean {
  if (kind === 'denial') {
    for (let back = at - 1; back >= Math.max(0, at - 4); back--)
      if (/^(?:ne|n'|not|ni|nor|sans|never|without|neither)$/.test(words[back]?.text ?? '')) return true
    return /^(?:ni|nor)$/.test(words[at + 1]?.text ?? '')
  }
  return (
    kind === 'plan_cue' &&
    (isAfterNegation(words, at) ||
      isYardstick(words, at) ||
      (/^prévoi/.test((words[at] as Word).text) && provides(words, at)))
  )
}

/** “against a plan for eleven”: what was planned is only what is compared with. */
function isYardstick(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.text === 'plan' &&
    /^(?:an?|the|its|their)$/.test(words[at - 1]?.text ?? '') &&
    /^(?:against|versus|than|to)$/.test(words[at - 2]?.text ?? '')
  )
}

/** "L'accord prévoit un prix garanti": a text provides for it, nobody plans it. */
function provides(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 12); back--) {
    const { text, kind } = words[back] as Word
    if (kind === 'sign' && !/^[,/-]$/.test(text)) return false
    if (
      /^(?:accord|contrat|loi|texte|règlement|décret|convention|traité|article|clause|directive|budget|statuts|bail|protocole|arrêté|mécanisme|dispositif|cahier)$/.test(
        text,
      )
    )
      return true
  }
  return false
}

function isAfterNegation(words: readonly Word[], at: number): boolean {
  return /^(?:ne|n')$/.test(words[at - 1]?.text ?? '')
}

function infinitiveAfter(words: readonly Word[], at: number): number | undefined {
  for (let next = at + 1; next <= Math.min(words.length - 1, at + 4); next++) {
    const { text, kind } = words[next] as Word
    // “compte quatre usines”, “doit quatre ans”: these end like verbs and are none.
    if (kind !== 'word' || /^(?:quatre|entre|notre|votre|contre|autre)$/.test(text)) return undefined
    if (/^(?:être|avoir|faire)$/.test(text) || /(?:er|ir|oir|dre|tre|vre|ire|pre|cre|rre|ure)$/u.test(text)) {
      return next
    }
    if (
      !/^(?:donc|aussi|également|encore|bientôt|prochainement|désormais|s'|se|en|y|le|la|les|l'|lui|leur|ainsi|à|d'|de|toutefois|notamment|maintenant|néanmoins|pourtant|cependant|ensuite|enfin|alors|même|plutôt|simplement|sans|doute|progressivement|rapidement|définitivement|finalement|provisoirement|temporairement|probablement|pas|plus)$/.test(
        text,
      )
    )
      return undefined
  }
  return undefined
}

/** The future and the conditional of French. */
function moodCue(
  words: readonly Word[],
  at: number,
  isAfterPast: (at: number) => boolean,
): FoundCue | undefined {
  const word = words[at] as Word
  if (word.kind !== 'word' || (word.isCapital && isName(words, at))) return undefined
  const mood = moodOf(word.text)
  if (!mood) return undefined
  if (mood.tense === 'future') {
    if (isNoun(words, at) || isToBeSaid(words, at, mood.lemma)) return undefined
    // “si … est exact, l'arrêt aura coûté …”: a guess at what has been, not a plan.
    if (
      participleAfter(words, at, mood.lemma) !== undefined &&
      words.slice(Math.max(0, at - openingMax), at).some(({ text }) => text === 'si')
    )
      return made(words, at, at + 1, 'consequence_conditional', mood.lemma)
    return made(words, at, at + 1, 'plan_cue', mood.lemma)
  }
  const participle = participleAfter(words, at, mood.lemma)
  const kind = conditionalKind(words, at, mood.lemma, participle !== undefined, isAfterPast(at))
  return made(
    words,
    at,
    kind === 'hearsay_conditional' && participle !== undefined ? participle + 1 : at + 1,
    kind,
    mood.lemma,
  )
}

/** A capital inside a sentence, or at its head where what follows is nothing that a verb put first has behind it: “Tosera has”. */
function isName(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]
  if (before !== undefined && before.kind !== 'sign') return true
  return !behindVerb.test(words[at + 1]?.text ?? '')
}

const behindVerb =
  /^(?:-|à|au|aux|le|la|l'|les|une?|des|du|de|d'|ce|cet|cette|ces|son|sa|ses|leurs?|en|pour|par|sur|dans|avec|s'|se|si|qui|quand|ensuite|alors|donc|aussi|enfin|encore|surtout|notamment|bientôt|peut|ainsi|il|elle|ils|elles|on)$/

/** “On m'objectera que le stock a doublé”: what will be said is no plan. */
function isToBeSaid(words: readonly Word[], at: number, lemma: string): boolean {
  return /^(?:que|qu')$/.test(words[at + 1]?.text ?? '') && said.has(lemma)
}

const said = new Set(
  'dire objecter répondre rétorquer opposer rappeler remarquer observer noter voir constater comprendre savoir ajouter admettre reconnaître'.split(
    ' ',
  ),
)

function isNoun(words: readonly Word[], at: number): boolean {
  return /^(?:un|une|cet|cette|du|des|au|aux)$/.test(words[at - 1]?.text ?? '')
}

function conditionalKind(
  words: readonly Word[],
  at: number,
  lemma: string,
  isCompound: boolean,
  isAfterPast: boolean,
): CueKind {
  const before = (back: number) => words[at - back]?.text ?? ''
  const participle = isCompound ? (participleText(words, at) ?? '') : ''
  const condition = conditionIn(words, at)
  if (
    isCompound &&
    (participle === 'dû' || participle === 'pu' || participle === 'fallu' || participle === 'voulu')
  )
    return 'counterfactual'
  if (isCompound && (condition === 'pluperfect' || isWithout(words, at))) return 'counterfactual'
  if (lemma === 'pouvoir') return 'modal_conditional'
  if (lemma === 'devoir') return isOwing(words, at) ? 'hearsay_conditional' : 'expectation'
  const speaksItself =
    /^(?:je|j'|on|nous)$/.test(before(1)) ||
    (/^(?:ne|n'|en|y|lui|vous|le|l'|me|m'|se|s')$/.test(before(1)) && /^(?:je|j'|on|nous)$/.test(before(2)))
  if (speaksItself && courtesy.has(lemma) && !isCompound) return 'courtesy_conditional'
  if (lemma === 'falloir' || lemma === 'convenir')
    return before(1) === 'il' || before(2) === 'il' ? 'modal_conditional' : 'hearsay_conditional'
  if (condition !== undefined && !isCompound) return 'consequence_conditional'
  if ((isUpshot(words, at) || /^(?:alors|ainsi)$/.test(words[at + 1]?.text ?? '')) && !isCompound)
    return 'consequence_conditional'
  if (isAfterPast && !isCompound) return 'future_in_past'
  return 'hearsay_conditional'
}

const courtesy = new Set(
  'vouloir aimer souhaiter dire ajouter préférer oser parier appeler qualifier croire savoir recommander conseiller'.split(
    ' ',
  ),
)

/** What a sentence opens with has at most so many words. */
const openingMax = 40

/** “Sans l'amende, le résultat aurait atteint …”. */
function isWithout(words: readonly Word[], at: number): boolean {
  return (
    words[0]?.text === 'sans' &&
    at < openingMax &&
    words.slice(1, at).some(({ text }) => text === ',') &&
    !words.slice(0, at).some(({ text }) => text === 'que' || text === "qu'")
  )
}

/** A condition in the same sentence: "si elle aboutissait", "si elle avait abouti". */
function conditionIn(words: readonly Word[], at: number): 'simple' | 'pluperfect' | undefined {
  const sense = (from: number): 'simple' | 'pluperfect' | undefined => {
    for (let next = from + 1; next < Math.min(words.length, from + 12); next++) {
      const { text, kind } = words[next] as Word
      if (
        /^(?:avait|avaient|avais|avions|était|étaient|eût)$/.test(text) &&
        /(?:é|ée|és|ées|u|i|is|it|us|ue|ait|int|ert)$/u.test(words[next + 1]?.text ?? '')
      )
        return 'pluperfect'
      if (kind === 'word' && /ai(?:t|ent|s)$|ions$/u.test(text)) return 'simple'
      if (kind === 'sign' && text !== '-') return undefined
    }
    return undefined
  }
  for (let index = Math.max(0, at - 60); index < Math.min(words.length, at + 60); index++) {
    const { text } = words[index] as Word
    if (text !== 'si' && !(text === "s'" && /^ils?$/.test(words[index + 1]?.text ?? ''))) continue
    if (words[index - 1]?.text === 'même') continue
    const found = sense(index)
    if (found) return found
  }
  if (
    words
      .slice(Math.max(0, at - 30), at)
      .some(({ text }, i, all) => text === 'cas' && /^où$/.test(all[i + 1]?.text ?? ''))
  )
    return 'simple'
  return undefined
}

/** "ce qui", "cela", "de quoi": the verb tells what would follow from all before it. */
function isUpshot(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    const { text, kind } = words[back] as Word
    if (kind === 'sign') return false
    if (/^(?:cela|ceci|ça)$/.test(text)) return true
    if (text === 'qui' && words[back - 1]?.text === 'ce') return true
    if (!/^(?:lui|leur|nous|en|y|se|s'|la|le|les|l'|ne|n'|qui)$/.test(text)) return false
  }
  return false
}

/** The participle of a compound tense, at most three adverbs behind its auxiliary. */
function participleAfter(words: readonly Word[], at: number, lemma: string): number | undefined {
  if (lemma !== 'avoir' && lemma !== 'être') return undefined
  for (let next = at + 1; next <= Math.min(words.length - 1, at + 4); next++) {
    const { text, kind } = words[next] as Word
    if (kind !== 'word') return undefined
    if (text === 'été') continue
    if (
      /(?:é|ée|és|ées|u|ue|us|ues|i|ie|is|it|ite|ert|erte|aint|eint|oint|dû|clus|pris|mis|fait|faite|dit|ouvert)$/u.test(
        text,
      ) &&
      !/^(?:aussi|ainsi|plus|qui|jusqu'|lui|depuis|puis|parmi|ici|au|tout|peu|du|un|deux|près|très|après|dès)$/.test(
        text,
      )
    )
      return next
    if (!/(?:ment|jà|ssi|nsi|core|ours|mais|pas|plus|tout|bien|même|en|ne|guère)$/u.test(text))
      return undefined
  }
  return undefined
}

function participleText(words: readonly Word[], at: number): string | undefined {
  for (let next = at + 1; next <= at + 4; next++) {
    const text = words[next]?.text ?? ''
    if (/^(?:dû|pu|fallu|voulu)$/.test(text)) return text
  }
  return undefined
}
