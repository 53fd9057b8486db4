import type { Span } from '../types.ts'
import { fold } from './fold.ts'
import { isNumberWord, numberWords, scaleOf } from './number-words.ts'
import type { Spelling } from './spelling.ts'
import { type SpelledToken, spelledTokens, type Token } from './tokens.ts'

/** What a number measures. `count`: of whatever word follows it; `name`: part of a name (`Unit 2`), and so no quantity. */
export type QuantityKind = 'money' | 'share' | 'day' | 'duration' | 'count' | 'name'

/** A number of a text, with the words that multiply it (`1,2 milliard`, `vingt-sept`, `100k`). */
export type Quantity = Span & {
  /** Absent for a share told in words (`half`), for a day, and where nobody counted (`billions of dollars`). */
  readonly value?: number
  readonly kind: QuantityKind
  /** A share told in words, in whole percents (`one in five`: 20). */
  readonly percent?: number
  /** Written with number words, a scale or an abbreviation, so that its digits alone do not tell its value. */
  readonly spelled: boolean
}

/** The numbers, shares and days of a text, in order, not overlapping. The language decides what a `billion` is. */
export function quantitiesIn(
  text: string,
  language: string,
  read: readonly Token[] = spelledTokens(text),
): Quantity[] {
  const found: Quantity[] = []
  for (let place = 0; place < read.length; ) {
    if (!opens(read[place]?.text ?? '', read[place + 1]?.text)) {
      place++
      continue
    }
    const quantity =
      shareAt(text, read, place) ??
      dayAt(text, read, place) ??
      vagueAt(text, read, place) ??
      numberAt(text, read, place, language)
    if (quantity) found.push(quantity.quantity)
    place = quantity?.next ?? place + 1
  }
  return found
}

/** True for the folded name of a month, a day or a season, which may be another word too (`may`). */
export function isCalendarWord(folded: string): boolean {
  return months.has(folded) || calendar.has(folded)
}

/** True for the folded name of a currency, or of its hundredth. */
export function isCurrency(folded: string): boolean {
  return currencies.has(folded)
}

/** What a word is to a number told with words or a scale, by itself or beside another. */
export type NumberRole = (typeof numberRoles)[number]

export const numberRoles = ['none', 'number', 'article', 'scale', 'unit'] as const

export function numberRole(folded: string): NumberRole {
  if (articles.has(folded)) return 'article'
  if (isNumberWord(folded) || withScale.test(folded) || halves.has(folded)) return 'number'
  if (fractions.has(folded)) return 'number'
  if (hundredths.has(folded)) return 'scale'
  if (scaleOf(folded, 'en') !== undefined) return 'scale'
  return currencies.has(folded) || durations.has(folded) || percents.has(folded) ? 'unit' : 'none'
}

/** False where none of the quantities can be a spelled one with a value: this look is quicker than reading them. */
export function mayBeSpelled(
  read: readonly SpelledToken[],
  roleOf: (spelling: Spelling) => NumberRole,
): boolean {
  let before: NumberRole = 'none'
  let isBehindDigits = false
  for (const { spelling } of read) {
    const role = roleOf(spelling)
    if (role === 'number') return true
    if (role === 'scale' && (isBehindDigits || before === 'article')) return true
    if (role === 'unit' && before === 'article') return true
    before = role
    isBehindDigits = spelling.hasDigit
  }
  return false
}

/** True where a quantity may begin with the word: a look at most words is enough. */
function opens(folded: string, next = ''): boolean {
  if (folded === 'a') return fractions.has(next)
  return isDigit(folded.charCodeAt(0)) || openers.has(folded) || isNumberWord(folded)
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

type Read = { readonly quantity: Quantity; readonly next: number }

function numberAt(text: string, read: readonly Token[], first: number, language: string): Read | undefined {
  const head = read[first]
  if (!head) return undefined
  const number = valueAt(text, read, first, language)
  if (!number) return undefined
  const { value, next, spelled } = number
  const last = read[next - 1] ?? head
  const span = { start: head.start, end: last.end }
  const follows = `${read[next]?.text} ${read[next + 1]?.text}`
  if (follows === 'pour cent' || follows === 'per cent')
    return { quantity: { ...span, value, kind: 'share', spelled }, next: next + 2 }
  const unit = read[next]
  if (unit && hundredths.has(unit.text) && near(text, last.end, unit.start))
    return { quantity: { ...span, value: value / 100, kind: 'money', spelled: true }, next: next + 1 }
  const kind = kindAt(text, read, first, next, spelled)
  if (kind === undefined) return undefined
  // `un`, `une`, `one` alone are articles and pronouns.
  if (articles.has(head.text) && next === first + 1 && kind === 'count') return undefined
  return { quantity: { ...span, value, kind, spelled }, next }
}

const articles = new Set(['un', 'une', 'one', 'second', 'seconds', 'seconde'])

/** A number with its scale: digits or number words, then thousand, million, billion. */
function valueAt(
  text: string,
  read: readonly Token[],
  first: number,
  language: string,
): { value: number; next: number; spelled: boolean } | undefined {
  const head = read[first]
  if (!head) return undefined
  let value: number
  let next = first + 1
  let spelled = false
  const attached = withScale.exec(head.text)
  if (attached) {
    // `910B`, `800M`: letters joined to digits are a model's name unless a price or a small scale says otherwise.
    const isPrice = currencyBefore(text, head.start) || currencyAfter(text, head.end)
    if (!isPrice && attached[2] !== 'k' && attached[2] !== 'bn') return undefined
    value = Number(attached[1]) * (scaleOf(attached[2] ?? '', language) ?? 1)
    return { value, next, spelled: true }
  }
  if (/^\d+(?:\.\d+)?$/.test(head.text)) value = Number(head.text)
  else {
    const words = numberWords(read, first, text)
    if (!words) return undefined
    value = words.value
    next = words.next
    spelled = true
  }
  for (let steps = 0; steps < 2; steps++) {
    const word = read[next]
    const scale =
      word && near(text, read[next - 1]?.end ?? 0, word.start) ? scaleOf(word.text, language) : undefined
    if (scale === undefined || (word && word.text.length === 1 && !currencyAfter(text, word.end))) break
    value *= scale
    next++
    spelled = true
  }
  return { value, next, spelled }
}

/** `800M`, `1.5bn`. */
const withScale = /^(\d+(?:\.\d+)?)(k|m|bn|b|md|mds|mn|mds?)$/

function kindAt(
  text: string,
  read: readonly Token[],
  first: number,
  next: number,
  spelled: boolean,
): QuantityKind | undefined {
  const head = read[first]
  const last = read[next - 1]
  if (!head || !last) return undefined
  const after = read[next]
  const beside = after && near(text, last.end, after.start) ? after.text : ''
  const second = read[next + 1]?.text ?? ''
  if (currencyBefore(text, head.start) || currencyAfter(text, last.end)) return 'money'
  if (currencies.has(beside) || (currencies.has(second) && (beside === 'd' || /^(?:de|us|of)$/.test(beside))))
    return 'money'
  if (/^\s?[%‰]/u.test(text.slice(last.end, last.end + 3)) || percents.has(beside)) return 'share'
  if (durations.has(beside)) return 'duration'
  if (months.has(beside) && !spelled) return 'day'
  if (!spelled && /^(?:19|20)\d\d$/.test(head.text)) return 'day'
  if (!spelled && isPartOfName(text, head)) return 'name'
  return 'count'
}

/** True for digits right behind a capitalised word, with no word between: `Valmont 2`, `Type 4`. */
function isPartOfName(text: string, head: Token): boolean {
  if (!/^\d{1,3}$/.test(head.text)) return false
  const before = text.slice(Math.max(0, head.start - 24), head.start)
  return /(?<!^)\p{Lu}[\p{L}\p{M}’'-]{0,20}[ \u00a0-]$/u.test(before)
}

function near(text: string, from: number, to: number): boolean {
  return to - from <= 3 && !/[.!?;:,()\n]/.test(text.slice(from, to))
}

function currencyBefore(text: string, at: number): boolean {
  return /[$€£¥]\s?$/u.test(text.slice(Math.max(0, at - 2), at))
}

function currencyAfter(text: string, at: number): boolean {
  return /^\s?(?:[kKMG]|Md|Mds|bn)?\s?[$€£¥]/u.test(text.slice(at, at + 6))
}

/** `un tiers`, `la moitié`, `deux tiers`, `une pièce sur quatre`, `one in three`, `half`. */
function shareAt(text: string, read: readonly Token[], first: number): Read | undefined {
  const head = read[first]
  if (!head) return undefined
  const at = (next: number, part?: number, whole?: number): Read => {
    const span = { start: head.start, end: read[next - 1]?.end ?? head.end }
    const percent = part !== undefined && whole ? Math.round((100 * part) / whole) : undefined
    return {
      quantity: { ...span, kind: 'share', spelled: true, ...(percent !== undefined && { percent }) },
      next,
    }
  }
  if (halves.has(head.text)) return at(first + 1, 1, 2)
  const [second, third] = [read[first + 1]?.text, read[first + 2]?.text]
  // `a third` alone counts in order.
  const isOneOf = head.text === 'a' && third === 'of'
  const part = isOneOf ? 1 : smallAt(text, read, first)
  if (part === undefined) return undefined
  const denominator = fractions.get(second ?? '')
  if (denominator !== undefined && (part > 1 || !isOrdinalAt(text, read[first + 1])))
    return at(first + 2, part, denominator)
  if (isOneOf) return undefined
  if (second === 'sur' || second === 'in') {
    const whole = smallAt(text, read, first + 2)
    if (whole !== undefined && whole > part) return at(first + 3, part, whole)
  }
  if (third === 'sur' && second !== undefined && !/\d/.test(second)) {
    const whole = smallAt(text, read, first + 3)
    if (whole !== undefined && whole > part) return at(first + 4, part, whole)
  }
  return undefined
}

/** True for the `cinquième` of `un cinquième trimestre`, which is no share. */
function isOrdinalAt(text: string, word: Token | undefined): boolean {
  return (
    word !== undefined &&
    /(?:ieme|th)$/.test(word.text) &&
    !/^\s(?:d[eu]s?\s|d['’]|of\s)/u.test(text.slice(word.end, word.end + 5))
  )
}

/** So many that nobody counted: `des milliards de dollars`, `tens of thousands of workers`. */
function vagueAt(text: string, read: readonly Token[], first: number): Read | undefined {
  const head = read[first]
  if (!head || !masses.has(head.text)) return undefined
  let next = first + 1
  while (isOf(read[next]) && masses.has(read[next + 1]?.text ?? '')) next += 2
  const last = read[next - 1] ?? head
  const unit = read[isOf(read[next]) ? next + 1 : next]
  if (!unit || (!isOf(read[next]) && !/^\sd['’]$/u.test(text.slice(last.end, unit.start)))) return undefined
  const kind = currencies.has(unit.text) ? 'money' : durations.has(unit.text) ? 'duration' : 'count'
  return { quantity: { start: head.start, end: last.end, kind, spelled: true }, next }
}

function isOf(word: Token | undefined): boolean {
  return word !== undefined && /^(?:de|of)$/.test(word.text)
}

/** A number up to a hundred told with one word or digits; a longer one has no value here. */
function smallAt(text: string, read: readonly Token[], at: number): number | undefined {
  const word = read[at]?.text ?? ''
  return /^\d{1,3}$/.test(word) ? Number(word) : numberWords(read, at, text)?.value
}

/** A day or a month: `15 mars 2027`, `mi-mars`, `fin juillet`, `Monday`, `premier trimestre`. */
function dayAt(text: string, read: readonly Token[], first: number): Read | undefined {
  const head = read[first]
  if (!head) return undefined
  const isMonth =
    months.has(head.text) &&
    (!ambiguousMonths.has(head.text) ||
      /\p{Lu}|\d\s|(?:mi-|fin |en |début )$/u.test(text.slice(Math.max(0, head.start - 6), head.start + 1)))
  if (!isMonth && !calendar.has(head.text)) return undefined
  const year = read[first + 1]
  const next =
    year && /^(?:(?:19|20)\d\d|\d{1,2})$/.test(year.text) && near(text, head.end, year.start)
      ? first + 2
      : first + 1
  const end = read[next - 1]?.end ?? head.end
  return { quantity: { start: head.start, end, kind: 'day', spelled: true }, next }
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).map(fold))

const currencies = words(
  'euro euros eur dollar dollars usd livre livres sterling pound pounds gbp yen yens yuan yuans rmb franc francs chf couronne couronnes krona won roupie roupies rupee rupees rouble roubles centime centimes cent cents',
)
const percents = words('percent pourcent pc point points')
const durations = words(
  'an ans annee annees mois semaine semaines jour jours journees heure heures minute minutes seconde secondes trimestre trimestres year years month months week weeks day days hour hours second seconds quarter quarters decennie decennies decade decades',
)
const months = words(
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre january february march april may june july august september october november december janv fevr avr juil sept oct nov dec jan feb apr aug sep',
)
const ambiguousMonths = words('may march mars mai sept dec jan')
const calendar = words(
  'lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday printemps automne hiver spring autumn winter trimestre semestre quarter aujourdhui today demain tomorrow hier yesterday',
)
const halves = words('moitie half')
const masses = words(
  'dizaines centaines milliers millions milliards tens dozens hundreds thousands billions trillions',
)
/** Words that begin a share, a day or a mass. */
const openers = new Set([...halves, ...months, ...calendar, ...masses])
/** A hundredth of a currency. */
const hundredths = words('centime centimes cents pence')
const fractions: ReadonlyMap<string, number> = new Map(
  [
    [3, 'tiers third thirds'],
    [4, 'quart quarts quarter quarters'],
    [5, 'cinquieme cinquiemes fifth fifths'],
    [6, 'sixieme sixiemes sixth sixths'],
    [8, 'huitieme huitiemes eighth eighths'],
    [10, 'dixieme dixiemes tenth tenths'],
  ].flatMap(([whole, list]) =>
    String(list)
      .split(' ')
      .map((word): [string, number] => [word, Number(whole)]),
  ),
)
