import { fold } from '../../text/fold.ts'
import { nations } from '../../text/nations.ts'
import { isStopWord } from '../../text/stop-words.ts'
import type { Knowledge } from '../../types.ts'
import type { Mention, MentionKind } from '../claim.ts'
import { isMonth, isWeekday, type Lexeme } from '../quantities/lexemes.ts'
import { unitWords } from '../quantities/units.ts'
import { isNationality } from '../roles/nationalities.ts'
import { slug } from './countries.ts'
import { headsAsName, isTrade } from './heads.ts'
import { isHouse, kindOf, nameOf } from './kinds.ts'

/**
 * Names that no list holds, as the text writes them: words with a capital where none is due, and codes of letters and
 * digits (`N4P`). A word that only opens a sentence is a name when the text has it with a capital elsewhere too.
 */
export function unknownNames(
  found: readonly Lexeme[],
  taken: Uint8Array,
  knowledge: Pick<Knowledge, 'synonyms'>,
): Mention[] {
  const common = commonWords(knowledge)
  const inside = new Set<string>()
  const lower = new Set<string>()
  for (const [at, lexeme] of found.entries()) {
    if (lexeme.kind !== 'word') continue
    if (/^\p{Ll}/u.test(lexeme.raw)) lower.add(lexeme.raw)
    else if (!taken[at] && (!opensSentence(found, at) || headsAsName(found, at))) inside.add(lexeme.word)
  }
  const isName = (at: number) => {
    const lexeme = found[at]
    if (!lexeme || taken[at]) return false
    if (lexeme.kind === 'mixed') return isCode(lexeme)
    if (lexeme.kind !== 'word' || !/^\p{Lu}/u.test(lexeme.raw)) return false
    if (unitWords(undefined).at(found, at) && found[at - 1]?.kind !== 'word') return false
    if (isMonth(lexeme) || isWeekday(lexeme) || common.has(lexeme.word) || isStopWord(lexeme.word))
      return false
    if (!opensSentence(found, at)) return true
    // “Vendus entre 2019 et 2022, …”
    if (
      /(?:és|ées|dus|dues|nus|nues|çus|çues|mises|prises)$/.test(lexeme.raw) &&
      openings.has(found[at + 1]?.raw ?? '')
    )
      return false
    // “Odile Marchetti” at the head of a sentence.
    const next = found[at + 1]
    if (
      next?.kind === 'word' &&
      !next.glued &&
      !taken[at + 1] &&
      inside.has(next.word) &&
      !isTrade(lexeme.word) &&
      !lower.has(lexeme.raw.toLowerCase())
    )
      return true
    return inside.has(lexeme.word) && !lower.has(lexeme.raw.toLowerCase())
  }
  const mentions: Mention[] = []
  for (let at = 0; at < found.length; at++) {
    if (!isName(at) || isHeadline(found, at)) continue
    let to = at + 1
    while (to - at < wordsMax) {
      const next = found[to]
      const joint = next?.raw === '&' || (next?.glued && /^[-'’]$/.test(next.raw)) ? 1 : 0
      const isParticle =
        next?.kind === 'word' && particles.has(next.raw) && (to === at + 1 || next.raw !== 'of')
      if (next?.raw === 'AI' && !next.opensLine) {
        to++
        continue
      }
      const over = !joint && isParticle ? 1 : isLinked(found, to) ? 3 : joint
      if (isBothOf(found, at, to)) break
      if (found[to]?.opensLine || !isName(to + over) || found[to + over]?.opensLine) break
      to += over + 1
    }
    if (
      found[to]?.raw === '&' &&
      /^(?:Co|Cie|Sons|Fils|Bros|Brothers|Frères)$/.test(found[to + 1]?.raw ?? '')
    )
      to += 2
    to = withComplement(found, at, to)
    // “le Vasco-6”: a thing of a family goes by its number.
    if (found[to]?.glued && /^[-‑]$/.test(found[to]?.raw ?? '') && isGluedCode(found[to + 1])) to += 2
    const end = asideEnd(found, at, to)
    const called = end === undefined ? houseOf(found, at) : undefined
    const from = called?.from ?? (end === undefined ? at : at - 1)
    to = end ?? to
    const first = found[from] as Lexeme
    const last = found[to - 1] as Lexeme
    const isLone = to === from + 1
    if (isLone && (lower.has(first.raw.toLowerCase()) || first.raw.length < 2)) continue
    const kind = called?.kind ?? kindOf(found, at, to)
    const name = nameOf(found, from, to)
    mentions.push({ span: { start: first.start, end: last.end }, id: slug(name), name, kind })
    at = to - 1
  }
  // “Le prix Alvane … L'Alvane …”: what is once called a prize is one throughout.
  const named = new Set(mentions.flatMap(({ id, kind }) => (kind === 'programme' ? [id] : [])))
  return mentions.map((mention) => (named.has(mention.id) ? { ...mention, kind: 'programme' } : mention))
}

/** No name has more words. */
const wordsMax = 8
const particles = new Set([
  'de',
  'du',
  'des',
  'd’',
  "d'",
  'von',
  'van',
  'der',
  'of',
  'the',
  'and',
  'la',
  'le',
  'al',
  'bin',
])

function isGluedCode(lexeme: Lexeme | undefined): boolean {
  return lexeme?.glued === true && (lexeme.kind === 'mixed' || /^\d{1,4}$/.test(lexeme.raw))
}

/** “Altavo and Brenn” are two; “Food and Drug Administration” is one, by the word that it ends in. */
function isBothOf(found: readonly Lexeme[], from: number, at: number): boolean {
  if (found[at]?.raw !== 'and') return false
  for (let next = at + 1; /^\p{Lu}/u.test(found[next]?.raw ?? ''); next++)
    if (isHouse(found[next]?.word ?? '')) return false
  return !found.slice(from, at).some(({ word }) => isHouse(word))
}

/** “, La Banque bleue, ”: a name with its article, set apart by commas, goes on to the second one in small letters. */
function asideEnd(found: readonly Lexeme[], at: number, to: number): number | undefined {
  if (found[at - 2]?.raw !== ',' || !/^(?:Le|La|Les|The)$/.test(found[at - 1]?.raw ?? '')) return undefined
  let end = to
  while (end - to < 3 && /^\p{Ll}/u.test(found[end]?.raw ?? '') && !found[end]?.opensLine) end++
  return found[end]?.raw === ',' ? end : undefined
}

/** “la coopérative des Hauts-Sapins”, “l'hôpital de Montsalin”: who goes by what they are and where; and since when the name goes. */
function houseOf(
  found: readonly Lexeme[],
  at: number,
): { readonly from: number; readonly kind: MentionKind } | undefined {
  const isArticle = found[at - 1]?.raw === 'la' || /^l['’]?$/.test(found[at - 1]?.raw ?? '')
  const link = isArticle && found[at - 2]?.raw === 'de' ? at - 2 : at - 1
  if (!/^(?:de|du|des|d['’]?)$/.test(found[link]?.raw ?? '') || found[at]?.opensLine) return undefined
  const isNamed = housed.test(found[link - 1]?.word ?? '')
  const from = !isNamed && isQuality(found[link - 1]) ? link - 2 : link - 1
  const noun = found[from]
  if (noun?.kind !== 'word' || noun.opensLine || !/^\p{Ll}/u.test(noun.raw)) return undefined
  const before = found[/^['’]$/.test(found[from - 1]?.raw ?? '') ? from - 2 : from - 1]
  if (!/^(?:l|la|le|cette|ce)$/.test(before?.word ?? '')) return undefined
  const [, association, institution] = housed.exec(noun.word) ?? []
  if (association !== undefined) return { from, kind: 'company' }
  return institution === undefined ? undefined : { from, kind: 'org' }
}

const housed =
  /^(?:(cooperative|mutuelle|clinique|club|fromagerie|brasserie|distillerie)|(hopital|chu|universite|ecole|lycee|tribunal|musee|theatre|opera|conservatoire|abbaye|maternite))$/

/** “Observatoire des faillites”, “Haute Autorité de santé”: the name of a French body goes on in small letters. */
function withComplement(found: readonly Lexeme[], at: number, to: number): number {
  if (!found.slice(at, to).some(({ word }) => bodies.test(word))) return to
  let end = to
  for (let nouns = 0; nouns < complementsMax; ) {
    if (isQuality(found[end])) end++
    else {
      const noun = linkEnd(found, end)
      if (noun === undefined || !isSmallNoun(found[noun])) break
      end = noun + 1
      nouns++
    }
  }
  return end
}

/** “Agence nationale de sécurité du médicament” */
const complementsMax = 2

/** Where the noun stands behind “de”, “du”, “des”, “de la”, “de l'”, “d'”. */
function linkEnd(found: readonly Lexeme[], at: number): number | undefined {
  const [link, article] = [found[at]?.raw, found[at + 1]?.raw]
  if (link === undefined || !/^(?:de|du|des|d['’])$/.test(link)) return undefined
  return link === 'de' && article !== undefined && /^(?:la|l['’])$/.test(article) ? at + 2 : at + 1
}

function isSmallNoun(lexeme: Lexeme | undefined): boolean {
  return lexeme?.kind === 'word' && !lexeme.opensLine && /^\p{Ll}{4,}$/u.test(lexeme.raw)
}

/** “nationale”, “européenne”: an adjective that tells which body of its kind it is. */
function isQuality(lexeme: Lexeme | undefined): boolean {
  return (
    lexeme?.kind === 'word' &&
    !lexeme.opensLine &&
    /^\p{Ll}{4,}$/u.test(lexeme.raw) &&
    (isNationality(lexeme.raw) || /(?:aire|ique|al|ale|elle|éen|éenne|ienne)s?$/u.test(lexeme.raw))
  )
}

const bodies =
  /^(?:autorite|agence|institut|commission|conseil|comite|office|haut-conseil|tribunal|cour|etablissement|observatoire|federation|confederation|syndicat|association|union|fondation|ligue|ordre|caisse|chambre|direction|centre|collectif|groupement|inspection|bureau|service|delegation|ministere|mutuelle)$/

/** “Four-à-Chaux”, “Stoke-on-Trent”: a small word between two hyphens. */
function isLinked(found: readonly Lexeme[], at: number): boolean {
  const [first, word, second, last] = found.slice(at, at + 4)
  return (
    first?.raw === '-' &&
    word?.kind === 'word' &&
    links.has(word.raw) &&
    second?.raw === '-' &&
    [first, word, second, last].every((one) => one?.glued)
  )
}

const links = new Set(
  'à au aux de du des en le la les lès sous sur et on upon by the in le of under'.split(' '),
)

/** `N4P`, `MI325X`; no quarter, group of states or gas. */
function isCode(lexeme: Lexeme): boolean {
  return (
    /^\p{Lu}/u.test(lexeme.raw) &&
    !/^(?:[QTSH][1-4]|G\d\d?|B2[BC]|CO2|H2O?|D2C|[A-Z]\d?er)$/i.test(lexeme.raw)
  )
}

function opensSentence(found: readonly Lexeme[], at: number): boolean {
  const before = found[at - 1]
  if (!before || found[at]?.opensLine) return true
  if (before.kind !== 'sign') return false
  // After a closing quote a sentence begins where the quoted one has ended.
  if (/^[»”"]$/.test(before.raw) && /^[.!?…]$/.test(found[at - 2]?.raw ?? '')) return true
  if (!/^[.!?…:«“"•·*#|–—]$/.test(before.raw)) return false
  return before.raw !== '.' || !isInitial(found[at - 2])
}

const openings = new Set(
  'entre en à au aux par de depuis dans sur pour chez avec sous apres avant'.split(' '),
)

const isInitial = (lexeme: Lexeme | undefined) =>
  lexeme?.kind === 'word' && /^(?:\p{Lu}|Mr|Mrs|Ms|Dr|M|Mme|St)$/u.test(lexeme.raw)

/** A line all in capitals names nobody. */
function isHeadline(found: readonly Lexeme[], at: number): boolean {
  const near = [at - 1, at, at + 1, at + 2].map((index) => found[index]).filter((one) => one?.kind === 'word')
  return (
    near.length >= 3 && near.every((one) => one && one.raw === one.raw.toUpperCase() && one.raw.length > 1)
  )
}

const alwaysCommon =
  'ia ai gpu gpus cpu llm pdg dg ceo cfo cto pib gdp usd eur ue sa sarl inc ltd co corp llc ipo r d rd rse esg tva opa api pc pme eti ong faq pdf url sms usb wifi gps tv hd internet web covid m mm mme mmes mlle mr mrs ms dr pr me st ok non oui yes no selon gen i ii iii iv v vi xx xxi nouvelle annee noel sfr skr nkr nordic scandinavian baltic balkan iberian caribbean transatlantic christmas xmas easter paques toussaint pentecote ramadan diwali thanksgiving halloween hanukkah etat etats md mds mrd bn dkr senator senateur president ministre minister monsieur madame bourse nord sud est ouest north south east west premier premiere lundi internet web north'
const commonByKnowledge = new WeakMap<object, ReadonlySet<string>>()

/** Acronyms of the language, and the words of the beat: an accelerator is called `GPU` as a chip is called chip. */
function commonWords(knowledge: Pick<Knowledge, 'synonyms'>): ReadonlySet<string> {
  let words = commonByKnowledge.get(knowledge)
  if (!words) {
    words = new Set([
      ...alwaysCommon.split(' '),
      ...nations.flatMap((line) => line.split(', ').map(fold)),
      ...knowledge.synonyms.flat().flatMap((word) => fold(word).split(' ')),
    ])
    commonByKnowledge.set(knowledge, words)
  }
  return words
}
