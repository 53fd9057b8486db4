import type { Language } from '../../types.ts'
import type { Lexeme } from './lexemes.ts'
import type { Numeral } from './numerals.ts'

/** Whether digits only tell one thing from others of its sort: “la piste 15”, “[1]”, “(voir annexe, 4.2)”, `UTC +14`, “the 80s”. */
export function isLabel(
  found: readonly Lexeme[],
  numeral: Numeral,
  language: Language,
  measured: boolean,
): boolean {
  const { from, to, scale } = numeral
  if (scale > 1 || to !== from + 1) return false
  if (isDecade(found, from) || isOffset(found, from)) return true
  if (measured) return false
  return (
    /^0\d+$/.test(found[from]?.raw ?? '') ||
    isBracketed(found, numeral) ||
    isSeeSection(found, from) ||
    (language === 'fr' && (isOfOneThing(found, from) || isCompound(found, to)))
  )
}

/** A word before that makes a number a label: “article 230”, “numéro deux”, “n° 4”, “articles 46 et 61”, “L. 642-3”. */
export function isReference(found: readonly Lexeme[], at: number): boolean {
  const before = found[at - 1]
  if (!before || found[at]?.opensLine) return false
  if (before.kind === 'word' && referenceWords.has(before.word)) {
    // “vu en ligne 90 000 dossiers”: where, and not which one.
    return !(/^(?:ligne|page|tete|salle|route|gare|vol)$/.test(before.word) && found[at - 2]?.word === 'en')
  }
  if ((before.raw === '°' || before.raw === 'º') && before.glued && found[at - 2]?.word === 'n') return true
  if (before.raw === '.' && before.glued) {
    const short = found[at - 2]
    const isCode = /^[A-Z]$/.test(short?.raw ?? '') && found[at + 1]?.raw === '-' && found[at + 1]?.glued
    return isCode || abbreviations.has(short?.word ?? '')
  }
  return isNextOfLabels(found, at)
}

const referenceWords = new Set(
  'point article articles art section sections rubrique rubriques matricule dossard alineas chapitres paragraphes districts pistes tomes annexes tableaux figures arrondissements chapitre chapter page pages p pp no numero number figure fig tableau table annexe appendix alinea paragraphe paragraph volume vol tome verset norme standard iso rfc version v release phase niveau level tier rang type classe class categorie category saison season episode acte titre title chapitre salle room suite porte gate terminal ligne line route rn autoroute highway interstate bus tram metro departement district arrondissement canal channel decret decree loi reglement regulation directive resolution bulletin lot formule formula mach code tranche groupe firmware logiciel software tgv vol flight departementale nationale issn isbn siren siret rcs aerogare hangar quai voie box stand hall bloc block top android ios windows'.split(
    ' ',
  ),
)

const abbreviations = new Set('art no p pp fig vol chap n sect ch al'.split(' '))

/** “articles 46 et 61”, “chapitres 7, 8 et 9”: the second of two labels. */
function isNextOfLabels(found: readonly Lexeme[], at: number): boolean {
  const link = found[at - 1]
  if (!/^(?:et|ou|à|and|or|to|puis|&|,|-|–)$/.test(link?.raw ?? '')) return false
  const first = /^(?:,)$/.test(found[at - 2]?.raw ?? '') ? at - 3 : at - 2
  const [label, noun] = [found[first], found[first - 1]]
  if (label?.kind !== 'number' || label.raw.length > 4 || label.opensLine || noun?.kind !== 'word')
    return false
  return referenceWords.has(noun.word) && (link?.raw !== ',' || /s$/.test(noun.word))
}

/** “the 80s”, “les années 80”, “the mid-1980s” */
function isDecade(found: readonly Lexeme[], at: number): boolean {
  const [before, number, after, last] = [found[at - 1], found[at], found[at + 1], found[at + 2]]
  const { raw = '' } = number ?? {}
  if (/^\d0$/.test(raw) && before?.word === 'annees') return true
  if (!/^(?:\d0|(?:1\d|20)\d0)$/.test(raw) || !after?.glued) return false
  if (/^['’]$/.test(after.raw) && last?.raw === 's' && last.glued) return true
  if (after.raw !== 's') return false
  return raw.length === 4 || /^(?:the|early|mid|late|[-‑–])$/.test(before?.word ?? '')
}

/** `UTC +14`, `GMT-5`: so many hours from the time of the world. */
function isOffset(found: readonly Lexeme[], at: number): boolean {
  const [zone, sign] = [found[at - 2], found[at - 1]]
  return /^[-+−–±]$/.test(sign?.raw ?? '') && /^(?:UTC|GMT|CET|CEST)$/.test(zone?.raw ?? '')
}

/** A mark of a note `[1]`, of a list “(1) …”, or the département or age of who is named before: “Ornans (25)”. */
function isBracketed(found: readonly Lexeme[], { from, to, bare }: Numeral): boolean {
  const [open, close, before, after] = [found[from - 1], found[to], found[from - 2], found[to + 1]]
  if (!/^\d{1,3}$/.test(found[from]?.raw ?? '')) return false
  if (open?.raw === '[' && close?.raw === ']') {
    const stands = after?.kind === 'word' && !after.opensLine && !open.glued
    return before !== undefined && !open.opensLine && !(stands && /[sx]$/.test(after.word))
  }
  if (open?.raw !== '(' || close?.raw !== ')') return false
  if (open.opensLine || /^[«“"]$/.test(before?.raw ?? '')) return true
  const isNamed = /^\p{Lu}\p{Ll}/u.test(before?.raw ?? '') && !open.glued && bare < 120
  return isNamed && !hasSiblings(found, from)
}

/** “Lyon (25), Nantes (30) et Lille (12)”: in a row they are figures. */
function hasSiblings(found: readonly Lexeme[], at: number): boolean {
  for (const step of [-1, 1])
    for (let index = at + 2 * step; Math.abs(index - at) < rowMax; index += step) {
      const lexeme = found[index]
      if (!lexeme || lexeme.opensLine || /^[.!?;]$/.test(lexeme.raw)) break
      const isAlone = found[index - 1]?.raw === '(' && found[index + 1]?.raw === ')'
      if (lexeme.kind === 'number' && isAlone) return true
    }
  return false
}

/** So far apart, in words and signs, the members of a list stand at most. */
const rowMax = 12

/** “(voir annexe I : résumé, 4.2)”, “(see Appendix, 12)”: where to read on. */
function isSeeSection(found: readonly Lexeme[], at: number): boolean {
  if (!/^\d{1,2}(?:\.\d{1,2})?$/.test(found[at]?.raw ?? '') || !/^[),;]$/.test(found[at + 1]?.raw ?? ''))
    return false
  for (let back = at - 1; back > Math.max(0, at - seeMax); back--) {
    const lexeme = found[back]
    if (!lexeme || lexeme.opensLine || lexeme.raw === ')') return false
    if (lexeme.raw === '(') return /^(?:voir|cf|see)$/.test(found[back + 1]?.word ?? '')
  }
  return false
}

const seeMax = 16

/** “par la piste 15”, “de la trisomie 21,”: one thing of its sort, told by its number. */
function isOfOneThing(found: readonly Lexeme[], at: number): boolean {
  const [noun, after] = [found[at - 1], found[at + 1]]
  if (!/^\d{1,3}$/.test(found[at]?.raw ?? '') || found[at]?.opensLine) return false
  if (noun?.kind !== 'word' || !/^\p{Ll}{3,}[^sxz]$/u.test(noun.raw) || noAnswer.has(noun.word)) return false
  const ends = after === undefined || after.opensLine || /^[.,;:)»!?]$|^(?:et|ou|puis|à)$/.test(after.raw)
  if (!ends) return false
  const article = found[at - 2]?.word ?? ''
  if (/^(?:du|au)$/.test(article)) return true
  return (
    /^(?:la|l|sa|cette|ce|son)$/.test(article) &&
    /^(?:de|à|par|sous|dans|sur)$/.test(found[at - 3]?.raw ?? '')
  )
}

/** “au total 12”, “à la fin 12”: words that lead to a number and are not what it numbers. */
const noAnswer = new Set(
  'total moins plus mieux maximum minimum bout cours mot pire fin suite fois sorte minima dela debut final fond passage depart autre nombre chiffre'.split(
    ' ',
  ),
)

/** “un cycle 4-temps”, “une 2-portes”: French joins number and noun in names only. */
function isCompound(found: readonly Lexeme[], at: number): boolean {
  const [hyphen, noun] = [found[at], found[at + 1]]
  return (
    hyphen?.raw === '-' && hyphen.glued && noun?.kind === 'word' && noun.glued && /^\p{Ll}/u.test(noun.raw)
  )
}
