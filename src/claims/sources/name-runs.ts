import type { SourceKind } from '../claim.ts'
import { isNationality } from '../roles/nationalities.ts'
import { isFiniteVerb } from '../verbs.ts'
import type { Word } from '../words.ts'
import { nounRole } from './source-nouns.ts'

/** A name as it is written, and after its last word. */
export type Run = { readonly name: string; readonly end: number }

/** Words with capitals that stand together and make an unknown name. */
export function capitalRun(words: readonly Word[], at: number, to: number): Run | undefined {
  if (!words[at]?.isCapital) return undefined
  const parts: string[] = []
  let end = at
  for (let next = at; next < Math.min(to, at + 8); next++) {
    const word = words[next] as Word
    const isLink = /^(?:[-&]|de|du|des|d'|l'|la|of|the|and|'s|van|von)$/.test(word.text)
    if (
      word.isCapital ||
      (word.kind === 'number' && next > at && word.start === (words[next - 1] as Word).end)
    ) {
      parts.push(word.raw)
      end = next + 1
    } else if (
      isLink &&
      words[next + 1]?.isCapital &&
      next + 1 < to &&
      (word.text === '-' || word.text === '&')
    ) {
      parts.push(word.text)
    } else break
  }
  return parts.length > 0 ? { name: parts.join(' ').replace(/ - /g, '-'), end } : undefined
}

/** The first proper name before any sign or link. */
export function firstRun(words: readonly Word[], from: number, to: number): Run | undefined {
  for (let at = from; at < to; at++) {
    const word = words[at] as Word
    if (word.kind === 'sign' || /^(?:à|to|que|qu'|that)$/.test(word.text)) return undefined
    if (word.isCapital && isProper(words, at)) return capitalRun(words, at, to)
  }
  return undefined
}

/** True for a capital that makes a name: not that of a nation, a month, or the word that begins the sentence. */
export function isProper(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word
  if (isCommon(word) || words[at - 1]?.kind === 'number') return false
  const next = words[at + 1]
  if (isNationality(word.text)) return next?.isCapital === true && !isCommon(next)
  const before = words[at - 1]
  if (before && !/^[.:«“"]$/.test(before.text)) return true
  // “Initial reports spoke of …”: what was reported, and no Initial that reports.
  if (next?.text.endsWith('s') && nounRole(next.text) === 'document' && isFiniteVerb(words, at + 2))
    return false
  // "Finance chief …": a name would have a verb, a sign or another name behind it.
  if (!next || next.kind === 'sign' || next.isCapital || isFiniteVerb(words, at + 1) || next.text === "'s")
    return true
  // “Norvik vehemently denies”
  return /(?:ly|never|also|now|still|already)$/.test(next.text) && isFiniteVerb(words, at + 2)
}

/** A word that is written with a capital only because a sentence begins. */
function isCommon(word: Word): boolean {
  return common.has(word.text) || nounRole(word.text) !== undefined
}

const common = new Set(
  "i we you my je j' vous on le la les l' un une des du de d' ce cet cette ces son sa ses leur leurs nos notre plusieurs certains certaines deux trois quatre cinq six en au aux à selon d'après mais or et the a an its their his her some several two three four five many according but and by in at on as mr mrs ms m mme lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday janvier january february march april june july august september october november december février mars avril juin juillet août septembre octobre novembre décembre no nobody everyone everybody anyone anybody someone somebody nothing everything something anything none such nul chacun personne rien no neither both there here many most those these who which what ainsi toujours après avant dans pour par sur comme si lorsque quand hier depuis interrogé interrogée contacté contactée chez both one another while when since combien pourquoi comment où quel quelle quels quelles qui que quoi est faut peut how why where whose".split(
    ' ',
  ),
)

/** A person has no article before the name: “The Northern Ledger” is a paper, “l'Insee” an institution. */
export function withArticle(
  shape: { kind: SourceKind; name: string },
  before: Word | undefined,
): { kind: SourceKind; name: string } {
  if (!before || !/^(?:the|le|la|l'|les)$/.test(before.text)) return shape
  if (shape.kind === 'named_outlet' && before.text === 'the' && before.isCapital)
    return { ...shape, name: `${before.raw} ${shape.name}` }
  if (shape.kind === 'named_person')
    return { kind: 'named_outlet', name: before.isCapital ? `${before.raw} ${shape.name}` : shape.name }
  return shape.kind === 'company' && before.text === "l'" && /^\p{Lu}\p{L}+$/u.test(shape.name)
    ? { ...shape, kind: 'institution' }
    : shape
}
