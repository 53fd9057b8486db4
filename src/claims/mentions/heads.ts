import { fold } from '../../text/fold.ts'
import { isStopWord } from '../../text/stop-words.ts'
import { vocabulary } from '../../text/vocabulary.ts'
import { lowered } from '../lowered.ts'
import type { Lexeme } from '../quantities/lexemes.ts'
import { beginsNumber } from '../quantities/number-word-values.ts'
import { nounRole } from '../sources/source-nouns.ts'
import { isFiniteVerb } from '../verbs.ts'
import type { Word } from '../words.ts'

/**
 * Whether the word that opens a sentence is a name by what comes behind it. No common noun of French and few of English
 * stand before a verb without an article: “Ardelis a vendu …”, “Novaquin, which employs …”, “Belpharm’s revenue”.
 */
export function headsAsName(found: readonly Lexeme[], at: number): boolean {
  const first = found[at]
  if (!first || !isNameLike(first)) return false
  if (massNouns.has(first.word)) return false
  let to = at + 1
  while (to - at < 4 && isCapital(found[to]) && !found[to]?.opensLine) to++
  // “Harl & Bost, its rival, has …”: two names that make one.
  if (found[to]?.raw === '&' && isCapital(found[to + 1])) to += 2
  const next = found[to]
  if (!next || next.opensLine) return false
  if (next.raw === ',')
    return /^(?:qui|dont|which|who|whose)$/.test(found[to + 1]?.word ?? '') || isVerbBehind(found, to, ',')
  if (next.raw === '(') return isVerbBehind(found, to, ')')
  if (/^['’]$/.test(next.raw)) return found[to + 1]?.raw === 's' && !isPlural(first.word)
  if (/^(?:et|and|&)$/.test(next.raw)) return isTwo(found, to)
  if (to === at + 1 && isMass(first, next)) return false
  return isVerbAt(found, to) || isOffice(found, to)
}

/** “X and Y have …”, “X and its partner Y …”. */
function isTwo(found: readonly Lexeme[], at: number): boolean {
  if (/^(?:son|sa|its)$/.test(found[at + 1]?.word ?? '')) return true
  let next = at + 1
  while (next - at < 4 && isCapital(found[next])) next++
  if (next === at + 1) return false
  if (/^(?:each|both|together|ensemble)$/.test(found[next]?.word ?? '')) next++
  return isVerbAt(found, next) || (/^\p{Ll}{3}/u.test(found[next]?.raw ?? '') && isObject(found[next + 1]))
}

/** “X, number two in its trade, has …”: the verb comes behind an apposition of a few words. */
function isVerbBehind(found: readonly Lexeme[], at: number, sign: string): boolean {
  for (let next = at + 2; next < Math.min(found.length, at + 10); next++) {
    if (found[next]?.opensLine) return false
    if (found[next]?.raw === sign) return isVerbAt(found, next + 1)
  }
  return false
}

function isCapital(lexeme: Lexeme | undefined): boolean {
  return lexeme?.kind === 'word' && /^\p{Lu}/u.test(lexeme.raw)
}

function isNameLike({ raw, word, kind }: Lexeme): boolean {
  return (
    kind === 'word' &&
    /^\p{Lu}\p{L}{2,}$/u.test(raw) &&
    !isStopWord(word) &&
    !notNames.has(word) &&
    !isTrade(word) &&
    !commonWords().has(word) &&
    !beginsNumber(word, 'fr') &&
    !beginsNumber(word, 'en') &&
    !/(?:ment|ly)$/.test(word)
  )
}

/** The press’s own words, by the vocabulary that the search has. */
function commonWords(): ReadonlySet<string> {
  common ??= new Set(
    vocabulary.flatMap(({ fr, en }) => [...fr, ...en]).flatMap((term) => fold(term).split(' ')),
  )
  return common
}

let common: ReadonlySet<string> | undefined

// What stands before a verb without an article and names nobody.
const notNames = new Set(
  'rien personne reste restait manque quiconque nul nulle tel telle beaucoup certains certaines quelques nombre bon mauvais grand tant moitie seul seule seuls seules premier premiere dernier derniere nouveau nouvelle autre ancien ancienne nothing nobody everybody everyone everything somebody someone anybody anyone something half most many some several few none part much more less others another staff people police officials management critics there here later earlier today yesterday tomorrow instead perhaps maybe last next whoever whatever what'.split(
    ' ',
  ),
)

/** English leaves the article out before a mass noun and before a plural: “Revenue rose”, “Shares fell”. French never does. */
function isMass({ raw, word }: Lexeme, verb: Lexeme): boolean {
  if (frenchVerb.test(verb.word) || /\p{Ll}\p{Lu}/u.test(raw)) return false
  // “Siemens has” is one, “shares have” are many.
  if (isPlural(word)) return !/^(?:has|is|was|does)$|[^s]s$/.test(verb.word)
  return (
    massNouns.has(word) ||
    /(?:tion|sion|ment|ness|ity|ance|ence|ship|ism|\p{L}{4}ing|age|dom|hood)$/u.test(word)
  )
}

const frenchVerb =
  /^(?:a|ont|est|sont|va|vont|n|ne|s|se|y|avait|avaient|etait|etaient|aura|auront|aurait|auraient|sera|seront|serait|seraient|doit|doivent|peut|peuvent|fait|font|vend|vient|veut|vise|compte|prevoit|emploie|detient|produit)$|(?:era|erait|eront|eraient|ait|aient)$/

const massNouns = new Set(
  'revenue demand output growth trade income profit turnover supply traffic power energy oil gas coal gold silver copper steel wheat milk water electricity capacity debt cash credit work labour labor labour business industry agriculture tourism health research software hardware data news wealth waste fuel diesel petrol rent tax trust time money land sea rain snow winter spring summer autumn parliament congress government management leadership membership attendance enrolment enrollment crime poverty equity liquidity supply stock rail freight cargo air space radio television internet mobile retail wholesale lithium nickel cobalt uranium hydrogen nuclear solar wind hydro hiring pricing mining buying barley maize corn soy soya rice oats rye malt hops sugar cocoa coffee tea cotton wool rubber timber butter cheese beef pork lamb poultry salmon rapeseed platinum palladium zinc tin aluminium aluminum iron manganese graphite silicon helium ammonia urea potash phosphate fertiliser fertilizer cement sand glass paper pulp plastic ethanol methanol propane butane naphtha kerosene petroleum crude'.split(
    ' ',
  ),
)

/** A trade or an office before a name: “Chipmaker X”, “Analyst Y”. */
export function isTrade(word: string): boolean {
  return (
    nounRole(word) !== undefined ||
    /(?:maker|builder|producer|supplier|owner|operator|retailer|lender|insurer|giant|rival|striker)$/.test(
      word,
    )
  )
}

function isPlural(word: string): boolean {
  return /[^aiosu]s$/.test(word)
}

/** “Ardelis chief executive …”, “Novaquin shares …”, “Ventis salariés”: English puts whose it is in front. */
function isOffice(found: readonly Lexeme[], at: number): boolean {
  const { raw, word } = found[at] as Lexeme
  return (
    /^\p{Ll}/u.test(raw) &&
    /^(?:chief|ceo|cfo|chairman|chairwoman|chair|president|director|founder|cofounder|owner|boss|spokesman|spokeswoman|spokesperson|executives?|officials?|managers?|shares|stock|workers|employees|customers|users|shareholders|investors|bosses|engineers|researchers)$/.test(
      word,
    )
  )
}

/** A verb that has a subject; of the present, whose endings are those of nouns too, only before what its object begins with. */
function isVerbAt(found: readonly Lexeme[], at: number): boolean {
  const lexeme = found[at]
  if (lexeme?.kind !== 'word' || lexeme.opensLine || !/^\p{Ll}/u.test(lexeme.raw)) return false
  if (/^(?:ne|n|se|s|y|lui|leur)$/.test(lexeme.word)) return found[at + 1]?.kind === 'word'
  const words = found.slice(at, at + 4).map(asWord)
  if (isFiniteVerb([subject, ...words], 1)) return true
  if (lexeme.word.length < 4 || objects.has(lexeme.word)) return false
  return present.test(lexeme.word) && isObject(found[at + 1])
}

/** What the object of a verb begins with. */
function isObject(lexeme: Lexeme | undefined): boolean {
  if (!lexeme || lexeme.opensLine) return false
  const { kind, word } = lexeme
  return kind === 'number' || objects.has(word) || beginsNumber(word, 'fr') || beginsNumber(word, 'en')
}

const present = /.{2}(?:[^aeiou]e|it|at|ut|nt|rd|nd|ed|s)$/
const objects = new Set(
  'un une des les la le l son sa ses leur leurs au aux a an the its their to that plus moins environ quelque pres jusqu about around more less nearly for'.split(
    ' ',
  ),
)

const subject: Word = { start: 0, end: 0, text: '', raw: '', kind: 'word', isCapital: true, isUpper: false }

function asWord({ start, end, raw, kind }: Lexeme): Word {
  const isWord = kind === 'word' || kind === 'mixed'
  return {
    start,
    end,
    raw,
    text: lowered(raw),
    kind: isWord ? 'word' : kind === 'number' ? 'number' : 'sign',
    isCapital: isWord && /^\p{Lu}/u.test(raw),
    isUpper: isWord && raw.length > 1 && raw === raw.toUpperCase() && fold(raw) !== raw,
  }
}
