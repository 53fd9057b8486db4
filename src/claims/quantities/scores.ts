import type { Language } from '../../types.ts'
import type { Amount } from './amounts.ts'
import type { Lexeme } from './lexemes.ts'
import { hasNoun } from './nouns-behind.ts'
import { wordsBefore } from './qualifiers.ts'

/** `3-1`, “battus 4 à 3”, “by three sets to one”: two small numbers set against each other that count nothing. */
export function isScore(
  found: readonly Lexeme[],
  first: Amount,
  second: Amount,
  language: Language,
): boolean {
  const [sign, last, after] = [found[first.to], found[second.from], found[second.to]]
  if (first.unit || second.unit || second.to !== second.from + 1) return false
  if (!(first.numeral.bare < 200 && second.numeral.bare < 200)) return false
  if (/^(?:à|to)$/.test(sign?.raw ?? '')) return isResult(found, first, second, language)
  if (!/^[-–‑]$/.test(sign?.raw ?? '') || sign?.glued !== last?.glued) return false
  return !(
    after?.kind === 'word' &&
    !after.opensLine &&
    /^\p{Ll}{3,}[sx]$/u.test(after.raw) &&
    !/^(?:dans|sous|vers|plus|moins|less|plus|this|across|versus|as|was)$/.test(after.word)
  )
}

/** “sur le score de 4 à 3”, “s'impose 81 à 71”, “won by 3 to 1” */
function isResult(found: readonly Lexeme[], first: Amount, second: Amount, language: Language): boolean {
  const lead = wordsBefore(found, first.from, 8)
  if (hasNoun(found, { from: second.from, to: second.to, qualifier: 'exact' }, language)) return false
  if (results[language].test(lead)) return true
  // What goes from the larger to the smaller number is a score where the word stands before.
  return (first.numeral.value ?? 0) > (second.numeral.value ?? 0) && /(?:^| )score (?:de|of)$/.test(lead)
}

/** Where the second side of a score begins whose first names what is counted: “3 sets à 1”, “five goals to two”. */
export function countedScoreEnd(
  found: readonly Lexeme[],
  { numeral, to }: Amount,
  language: Language,
): number | undefined {
  const at = to === numeral.to && goals.test(found[to]?.word ?? '') ? to + 1 : to
  if (!goals.test(found[at - 1]?.word ?? '') || !/^(?:à|to)$/.test(found[at]?.raw ?? '')) return undefined
  const other = found[at + 1]
  const isNumber = other?.kind === 'number' || small.test(other?.word ?? '')
  const next = { from: at + 1, to: at + 2, qualifier: 'exact' as const }
  return isNumber && !hasNoun(found, next, language) ? at + 2 : undefined
}

const goals =
  /^(?:buts?|sets?|manches?|jeux|points|essais|victoires?|goals?|games|frames?|legs|wickets|tries)$/
const small =
  /^(?:zero|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|nil|one|two|three|four|five|seven|eight|nine|ten)$/

const results: Readonly<Record<Language, RegExp>> = {
  fr: /(?:^| )(?:sur|par) (?:le|un) score (?:final |fleuve |sec |serre )?de$|(?:^| )(?:s (?:impos|inclin)\p{L}*|bat|bats|battus?|battues?|battent|gagn\p{L}+|l emport\p{L}+|victoires?|victorieu\p{L}+|defaites?|succes|domin\p{L}+|ecras\p{L}+|perd(?:ent|u|us|ait)?|qualifi\p{L}+|men(?:e|es|ent|ait|aient|ant))(?: (?!plus|moins|pres|entre)\p{L}+){0,4}?(?: (?:de|par|sur))?$/u,
  en: /(?:^| )(?:won|win|wins|winning|lost|lose|loses|beat|beats|beaten|victory|defeat|defeated|draw|drew|lead|led|leading|score)(?: (?!more|less|between|from|about)\p{L}+){0,4}?(?: by)?$/u,
}
