import type { Mention } from '../claim.ts'
import type { Lexeme } from '../quantities/lexemes.ts'
import type { Entry, Names } from './names.ts'

// Words that English newspapers are named with, as a translating machine puts them.
const french: Readonly<Record<string, readonly string[]>> = {
  financial: ['financier', 'financiers'],
  times: ['temps'],
  journal: ['journal'],
  street: ['street', 'rue'],
  wall: ['wall', 'mur'],
  post: ['poste', 'post', 'courrier'],
  morning: ['matin', 'matinal', 'matinale'],
  south: ['sud'],
  china: ['chine'],
  information: ['information', 'informations'],
  news: ['nouvelles', 'actualites', 'informations'],
  guardian: ['gardien'],
  economist: ['economiste'],
  weekly: ['hebdomadaire'],
  daily: ['quotidien'],
  economic: ['economique'],
  business: ['affaires'],
  insider: ['initie'],
  new: ['new', 'nouveau', 'nouvelle'],
  york: ['york'],
  washington: ['washington'],
  star: ['etoile'],
  mail: ['courrier'],
  globe: ['globe'],
  telegraph: ['telegraphe'],
  independent: ['independant'],
  global: ['mondial', 'mondiaux', 'global'],
  standard: ['standard', 'norme'],
  evening: ['soir'],
  sunday: ['dimanche'],
  fortune: ['fortune'],
  review: ['revue'],
  tribune: ['tribune'],
  chronicle: ['chronique'],
  herald: ['heraut'],
  observer: ['observateur'],
}

/** An English outlet with its name put into French: “Temps Financier”, “Journal de Wall Street”. */
export function translatedAt(
  found: readonly Lexeme[],
  at: number,
  names: Names,
): { readonly mention: Mention; readonly to: number } | undefined {
  const first = found[at]
  if (first?.kind !== 'word' || !/^\p{Lu}/u.test(first.raw)) return undefined
  const entries = translations(names).get(first.word)
  if (!entries) return undefined
  const run = capitalRun(found, at)
  for (const { entry, forms } of entries) {
    const words = run.words.slice(0, forms.length)
    if (words.length < forms.length || words.some(({ index }) => index >= run.to)) continue
    const left = [...words.map(({ word }) => word)]
    const isAll = forms.every((form) => {
      const place = left.findIndex((word) => form.includes(word))
      if (place >= 0) left.splice(place, 1)
      return place >= 0
    })
    const last = words.at(-1)
    if (!isAll || !last) continue
    const span = { start: first.start, end: found[last.index]?.end ?? first.end }
    return { mention: { span, id: entry.id, name: entry.name, kind: 'outlet' }, to: last.index + 1 }
  }
  return undefined
}

type Translated = { readonly entry: Entry; readonly forms: readonly (readonly string[])[] }

function translations(names: Names): ReadonlyMap<string, readonly Translated[]> {
  let found = made.get(names)
  if (found) return found
  const byFirst = new Map<string, Translated[]>()
  for (const entries of names.values()) {
    for (const entry of entries) {
      if (entry.kind !== 'outlet') continue
      const words = entry.words.filter((word) => !['the', 'le', 'la', 'l', 'les', 'of'].includes(word))
      const forms = words.map((word) => french[word] ?? [])
      if (words.length < 2 || forms.some((form) => form.length === 0)) continue
      for (const first of new Set(forms.flat())) {
        const others = byFirst.get(first) ?? []
        others.push({ entry, forms })
        byFirst.set(first, others)
      }
    }
  }
  found = byFirst
  made.set(names, found)
  return found
}

const made = new WeakMap<Names, ReadonlyMap<string, readonly Translated[]>>()

/** The capitalised words from here on, with “de”, “du”, “la” between them passed over. */
function capitalRun(found: readonly Lexeme[], at: number) {
  const words: { readonly word: string; readonly index: number }[] = []
  let index = at
  for (; index < at + 10; index++) {
    const lexeme = found[index]
    if (lexeme?.kind !== 'word' || (index > at && lexeme.opensLine)) break
    if (['de', 'du', 'des', 'la', 'le', 'd', 'l'].includes(lexeme.word) && index > at) continue
    if (!/^\p{Lu}/u.test(lexeme.raw) && !(words.length > 0 && isFrenchWord(lexeme.word))) break
    words.push({ word: lexeme.word, index })
  }
  return { words, to: index }
}

const allFrench = new Set(Object.values(french).flat())
const isFrenchWord = (word: string) => allFrench.has(word)
