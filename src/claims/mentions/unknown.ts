import { fold } from '../../text/fold.ts'
import { nations } from '../../text/nations.ts'
import { isStopWord } from '../../text/stop-words.ts'
import type { Knowledge } from '../../types.ts'
import type { Mention, MentionKind } from '../claim.ts'
import { shaped } from '../name-shapes.ts'
import { isNationality } from '../nationalities.ts'
import { isMonth, isWeekday, type Lexeme } from '../quantities/lexemes.ts'
import { unitWords } from '../quantities/units.ts'
import { slug } from './countries.ts'
import { headsAsName, isTrade } from './heads.ts'

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
    if (to === at + 1) to = withComplement(found, at)
    const end = asideEnd(found, at, to)
    const from = end === undefined ? at : at - 1
    to = end ?? to
    const first = found[from] as Lexeme
    const last = found[to - 1] as Lexeme
    const isLone = to === at + 1
    if (isLone && (lower.has(first.raw.toLowerCase()) || first.raw.length < 2)) continue
    const kind = kindOf(found, at, to)
    const name = nameOf(found, from, to)
    mentions.push({ span: { start: first.start, end: last.end }, id: slug(name), name, kind })
    at = to - 1
  }
  return mentions
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

/** “Altavo and Brenn” are two; “Food and Drug Administration” is one, by the word that it ends in. */
function isBothOf(found: readonly Lexeme[], from: number, at: number): boolean {
  if (found[at]?.raw !== 'and') return false
  for (let next = at + 1; /^\p{Lu}/u.test(found[next]?.raw ?? ''); next++)
    if (isHouse(found[next]?.word ?? '')) return false
  return !found.slice(from, at).some(({ word }) => isHouse(word))
}

const isHouse = (word: string) => orgWords.test(word) || companyWords.test(word) || outletWords.test(word)

/** “, La Banque bleue, ”: a name with its article, set apart by commas, goes on to the second one in small letters. */
function asideEnd(found: readonly Lexeme[], at: number, to: number): number | undefined {
  if (found[at - 2]?.raw !== ',' || !/^(?:Le|La|Les|The)$/.test(found[at - 1]?.raw ?? '')) return undefined
  let end = to
  while (end - to < 3 && /^\p{Ll}/u.test(found[end]?.raw ?? '') && !found[end]?.opensLine) end++
  return found[end]?.raw === ',' ? end : undefined
}

/** “Autorité de contrôle belge”, “Agence de sûreté sanitaire”: an authority goes on in small letters. */
function withComplement(found: readonly Lexeme[], at: number): number {
  if (!authorities.test(found[at]?.word ?? '')) return at + 1
  const next = found[at + 1]
  if (
    next?.kind === 'word' &&
    !next.opensLine &&
    (isNationality(next.raw) || /^[a-zé]{4,}ale$/u.test(next.raw))
  )
    return at + 2
  if (found[at + 1]?.raw !== 'de' && found[at + 1]?.raw !== 'd’' && found[at + 1]?.raw !== "d'") return at + 1
  const noun = found[at + 2]
  if (noun?.kind !== 'word' || !/^\p{Ll}{4,}$/u.test(noun.raw) || noun.opensLine) return at + 1
  const adjective = found[at + 3]
  const isPart =
    adjective?.kind === 'word' &&
    !adjective.opensLine &&
    (isNationality(adjective.raw) || /(?:aire|ique|ale|elle|éenne|ienne)s?$/u.test(adjective.raw))
  return isPart ? at + 4 : at + 3
}

const authorities =
  /^(?:autorite|agence|institut|commission|conseil|comite|office|haut-conseil|tribunal|cour)$/

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

function nameOf(found: readonly Lexeme[], from: number, to: number): string {
  let name = ''
  for (let at = from; at < to; at++) {
    const lexeme = found[at]
    if (lexeme) name += at > from && !lexeme.glued ? ` ${lexeme.raw}` : lexeme.raw
  }
  return name
}

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
  'ia ai gpu gpus cpu llm pdg dg ceo cfo cto pib gdp usd eur ue sa sarl inc ltd co corp llc ipo r d rd rse esg tva opa api pc pme eti ong faq pdf url sms usb wifi gps tv hd internet web covid m mm mme mmes mlle mr mrs ms dr pr me st ok non oui yes no selon gen i ii iii iv v vi xx xxi nouvelle annee noel etat etats md mds mrd bn dkr senator senateur president ministre minister monsieur madame bourse nord sud est ouest north south east west premier premiere lundi internet web north'
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

// ───────────────────────────────────────────── what kind of name

const outletWords =
  /^(?:times|journal|post|news|daily|weekly|tribune|herald|gazette|observer|monde|figaro|echos|zeitung|shimbun|courrier|quotidien|hebdomadaire|chronicle|telegraph|mail|bulletin|magazine|radio|tv|press|presse|agence|depeche|quotidiano|runde|blatt|ilbo|courier)$/
const companyWords =
  /^(?:inc|corp|corporation|group|groupe|holdings?|technologies|technology|semiconductors?|electronics|systems|capital|ventures|partners|energy|industries|sa|ag|gmbh|ltd|plc|co|company|bank|banque|motors|labs?|cloud|micro|telecom|pharma)$/
const orgWords =
  /^(?:ministere|ministry|department|departement|commission|autorite|authority|agency|universite|university|institut|institute|conseil|council|union|federation|association|comite|committee|parlement|parliament|senat|senate|congress|court|cour|tribunal|banque|office|bureau|administration|board|authorities|fondation|foundation|organisation)$/
const personLeads =
  /^(?:m|mme|mr|mrs|ms|dr|monsieur|madame|president|presidente|ministre|minister|analyste|analyst|directeur|directrice|director|pdg|ceo|chief|patron|fondateur|founder|porte-parole|spokesman|spokeswoman|spokesperson|economiste|economist|professeur|professor|secretaire|secretary|senateur|senator|depute)$/

function kindOf(found: readonly Lexeme[], from: number, to: number): MentionKind {
  const words = found.slice(from, to).filter(({ kind }) => kind !== 'sign')
  if (words.some(({ kind }) => kind === 'mixed' || kind === 'number')) return 'product'
  if (words.some(({ word }) => outletWords.test(word))) return 'outlet'
  if (words.some(({ word }) => orgWords.test(word))) return 'org'
  if (words.some(({ word }) => companyWords.test(word))) return 'company'
  const before = found[from - 1]
  if (before && personLeads.test(before.word)) return 'person'
  if (found.slice(from, to).some(({ raw }) => raw === '&')) return 'company'
  if (before && judges.test(before.word)) return 'org'
  if (before && /^(?:firm|house|group)$/.test(before.word) && studies.test(found[from - 2]?.word ?? ''))
    return 'org'
  if (before && !before.glued && placeLeads.has(before.raw.toLowerCase())) return 'region'
  const shape = shaped(nameOf(found, from, to)).kind
  if (words.length > 1 && shape === 'named_outlet') return 'outlet'
  if (words.length > 1 && shape === 'institution') return 'org'
  if (words.length > 1 && shape === 'company') return 'company'
  if (/^\p{Lu}{2,4}$/u.test(words[0]?.raw ?? '') && words.length === 2) return 'company'
  const isTwo = words.length === 2 || words.length === 3
  if (isTwo && words.every(({ raw }) => /^\p{Lu}\p{L}+$/u.test(raw))) {
    return geographic.has(words[0]?.word ?? '') ? 'region' : 'person'
  }
  return 'company'
}

/** What is named behind these judges others, or speaks for those who work or trade. */
const judges =
  /^(?:cabinet|institut|institute|consultancy|courtier|broker|brokerage|syndicat|union|federation|association|ong|charity|think-tank|observatoire|agence|regulateur|regulator|watchdog)$/
const studies = /^(?:research|consulting|analytics|analysis|polling|advisory|rating|ratings|forecasting)$/
const placeLeads = new Set('à en in near vers'.split(' '))
const geographic = new Set(
  'port cape cap north south east west nord sud est ouest saint sainte san santa los las new mont mount lac lake fort baie bay mer sea golfe gulf ile iles'.split(
    ' ',
  ),
)
