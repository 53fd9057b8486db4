import { fold } from '../../text/fold.ts'
import { nations } from '../../text/nations.ts'
import { isStopWord } from '../../text/stop-words.ts'
import type { Knowledge } from '../../types.ts'
import type { Mention, MentionKind } from '../claim.ts'
import { isMonth, isWeekday, type Lexeme } from '../quantities/lexemes.ts'
import { unitWords } from '../quantities/units.ts'
import { slug } from './countries.ts'

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
    else if (!taken[at] && !opensSentence(found, at)) inside.add(lexeme.word)
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
      const joint =
        next?.glued && (next.raw === '-' || next.raw === '&' || next.raw === "'" || next.raw === '’') ? 1 : 0
      const isParticle =
        next?.kind === 'word' && particles.has(next.raw) && (to === at + 1 || next.raw !== 'of')
      const over = !joint && isParticle ? 1 : joint
      if (found[to]?.opensLine || !isName(to + over) || found[to + over]?.opensLine) break
      to += over + 1
    }
    const first = found[at] as Lexeme
    const last = found[to - 1] as Lexeme
    const isLone = to === at + 1
    if (isLone && (lower.has(first.raw.toLowerCase()) || first.raw.length < 2)) continue
    const kind = kindOf(found, at, to)
    const name = nameOf(found, at, to)
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
  /^(?:ministere|ministry|department|departement|commission|autorite|authority|agency|universite|university|institut|institute|conseil|council|union|federation|association|comite|committee|parlement|parliament|senat|senate|congress|court|cour|tribunal|banque|office|bureau|administration|fondation|foundation|organisation)$/
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
  if (before && !before.glued && placeLeads.has(before.word)) return 'region'
  const isTwo = words.length === 2 || words.length === 3
  if (isTwo && words.every(({ raw }) => /^\p{Lu}\p{L}+$/u.test(raw))) {
    return geographic.has(words[0]?.word ?? '') ? 'region' : 'person'
  }
  return 'company'
}

const placeLeads = new Set('a en in at near vers from'.split(' '))
const geographic = new Set(
  'port cape cap north south east west nord sud est ouest saint sainte san santa los las new mont mount lac lake fort baie bay mer sea golfe gulf ile iles'.split(
    ' ',
  ),
)
