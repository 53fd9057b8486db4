import { fold } from '../../text/fold.ts'
import { stem } from '../../text/stems.ts'
import { isStopWord } from '../../text/stop-words.ts'
import { tokens } from '../../text/tokens.ts'
import type { Knowledge, Language } from '../../types.ts'
import type { Entry } from './entry.ts'

/** Tells whether a claim is about what somebody asked for. */
export type Subjects = (asked: string, language: Language) => (entry: Entry) => boolean

/** Names are looked for as the desk knows them, longest first; every other word in the claim's sentence, unit or period. */
export function createSubjects({ names, units, synonyms }: Knowledge): Subjects {
  const known = new Map<string, string>()
  const bareNames = new Map<string, string>()
  let longest = 1
  for (const { id, name, aliases } of names) {
    for (const alias of [name, ...aliases]) {
      const words = tokens(alias).map(({ text }) => text)
      longest = Math.max(longest, words.length)
      if (words.length > 0 && !known.has(words.join(' '))) known.set(words.join(' '), id)
      // “Les Salines” is asked for as “salines” too.
      const bare = words.slice(1).join(' ')
      if (articles.has(words[0] ?? '') && bare.length > 2 && !bareNames.has(bare)) bareNames.set(bare, id)
    }
  }
  for (const [bare, id] of bareNames) if (!known.has(bare)) known.set(bare, id)
  const listed = new Set(names.map(({ id }) => id))
  const unitOf = new Map<string, string>()
  for (const [unit, words] of Object.entries(units))
    for (const word of [unit, ...words]) unitOf.set(fold(word), unit)
  const kin = new Map<string, readonly string[]>()
  for (const group of synonyms) {
    const stems = group.filter((word) => !word.includes(' ')).flatMap(stemsOf)
    for (const one of stems) kin.set(one, [...(kin.get(one) ?? []), ...stems])
  }

  return (asked) => {
    const words = tokens(asked)
    const wanted: ((entry: Entry) => boolean)[] = []
    for (let at = 0; at < words.length; ) {
      let taken = 0
      for (let size = Math.min(longest, words.length - at); size > 0; size--) {
        const phrase = words.slice(at, at + size).map(({ text }) => text)
        const id = known.get(phrase.join(' '))
        if (id === undefined) continue
        wanted.push(({ names, claim }) => names.includes(id) || claim.where === id)
        taken = size
        break
      }
      const word = words[at]
      if (taken === 0 && word && !isStopWord(word.text))
        wanted.push(saying(asked.slice(word.start, word.end)))
      at += Math.max(1, taken)
    }
    return (entry) => wanted.length > 0 && wanted.every((isIn) => isIn(entry))
  }

  function saying(word: string): (entry: Entry) => boolean {
    const folded = fold(word)
    const stems = stemsOf(word)
    const all = new Set([...stems, ...stems.flatMap((one) => kin.get(one) ?? [])])
    const unit = unitOf.get(folded)
    return ({ claim, names, stems: said }) =>
      names.some((id) => id === folded || (!listed.has(id) && `-${id}-`.includes(`-${folded}-`))) ||
      said.some((one) => all.has(one)) ||
      (unit !== undefined && claim.quantity.unit === unit) ||
      isOfYear(folded, claim.period) ||
      String(claim.quantity.value ?? '') === folded
  }
}

/** What a name may begin with that nobody asks for. */
const articles = new Set(['le', 'la', 'les', 'l', 'the'])

function stemsOf(word: string): string[] {
  return [...new Set([stem(word, 'fr'), stem(word, 'en')])]
}

function isOfYear(word: string, period: Entry['claim']['period']): boolean {
  return (
    /^\d{4}$/.test(word) && (period?.from?.startsWith(word) === true || period?.to?.startsWith(word) === true)
  )
}
