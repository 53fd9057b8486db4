import { cite } from '../cite.ts'
import { fold } from '../text/fold.ts'
import { overlapping } from '../text/overlap.ts'
import { type Quantity, quantitiesIn } from '../text/quantities.ts'
import { isStopWord } from '../text/stop-words.ts'
import { termLanguage } from '../text/terms.ts'
import type { Article, Figure, Match, Span } from '../types.ts'

/** Figures told in one line: more are not read at a glance. */
const figuresMax = 3

/** Passages read for them. */
const passagesMax = 30

/** A number in one of the passages. */
type Candidate = {
  readonly article: Article
  readonly span: Span
  readonly weight: number
  readonly of: number
}

/**
 * The weightiest figures of these passages, cut out with what they count (`plus de 100 000 puces`): sums, shares and
 * large numbers before small ones, one an article before a second of the same. `numbers` gives the number of the quote
 * that stands for each article, by `Article.key`; passages of other articles are not read.
 */
export function keyFigures(
  matches: readonly Match[],
  numbers: ReadonlyMap<string, number>,
  article: (key: string) => Article | undefined,
): Figure[] {
  const read = matches.filter(({ key }) => numbers.has(key)).slice(0, passagesMax)
  const candidates = read.flatMap(({ key, span }): Candidate[] => {
    const held = article(key)
    const of = numbers.get(key) ?? 0
    return held ? figuresIn(held, span).map((figure) => ({ ...figure, article: held, of })) : []
  })
  candidates.sort((a, b) => b.weight - a.weight || a.of - b.of)
  const chosen: Candidate[] = []
  const told = new Set<string>()
  for (const isFirstOfArticle of [true, false]) {
    for (const candidate of candidates) {
      const { article, span } = candidate
      const digits = article.text.slice(span.start, span.end).replace(/\D+/g, '')
      const isTurn = !isFirstOfArticle || !chosen.some((other) => other.article === article)
      if (chosen.length === figuresMax || told.has(digits) || !isTurn) continue
      told.add(digits)
      chosen.push(candidate)
    }
  }
  return chosen
    .sort((a, b) => a.of - b.of || a.span.start - b.span.start)
    .map(({ article, span, of }) => ({ citation: cite(article, span), of }))
}

function figuresIn(article: Article, { start, end }: Span): { span: Span; weight: number }[] {
  const text = article.text.slice(start, end)
  const language = termLanguage(article.language ?? article.guessedLanguage, article.text)
  return quantitiesIn(text, language).flatMap((quantity) => {
    const weight = overlapping(article.noise, within(quantity, start)).length > 0 ? 0 : weightOf(quantity)
    const last = weight === 0 ? undefined : endOfUnit(text, quantity, language)
    if (last === undefined) return []
    const first = quantity.start - (approximately.exec(text.slice(0, quantity.start))?.[0].length ?? 0)
    return [{ span: within({ start: first, end: last }, start), weight }]
  })
}

/** A place in a passage as a place in its article. */
function within({ start, end }: Span, passage: number): Span {
  return { start: passage + start, end: passage + end }
}

/** 0 for what is no figure on its own: a day, a duration, a share told in words, a small count. */
function weightOf({ kind, value }: Quantity): number {
  if (value === undefined) return 0
  if (kind === 'money') return 3
  if (kind === 'share') return 2
  return kind === 'count' && value >= 10 ? (value >= 1_000 ? 3 : 1) : 0
}

/** Words that bound a number: cut away, they would leave another figure than the article's. */
const approximately =
  /(?:(?<!\p{L})(?:plus|moins|minus|près|pres|autour|quelque|environ|presque|jusqu['’]à|au (?:moins|plus)|more than|less than|fewer than|up to|at (?:least|most)|nearly|almost|about|around|over|under|some|roughly)(?: de| d['’])? ?)?(?:(?:(?<!\p{L})US)?[$€£¥]\s?)?$/iu

/** Where what a number counts ends; undefined when nothing is said to be counted. */
function endOfUnit(text: string, { kind, start, end }: Quantity, language: string): number | undefined {
  const after = text.slice(end, end + 120)
  if (kind === 'money') {
    const isNamed = /[$€£¥]\s?$/u.test(text.slice(Math.max(0, start - 2), start))
    return end + (isNamed ? 0 : (currency.exec(after)?.[0].length ?? 0))
  }
  if (kind === 'share') {
    const [share, of = ''] = percent.exec(after) ?? []
    return share === undefined || isStopWord(fold(of)) ? undefined : end + share.length
  }
  const [gap = ''] = /^\s(?:d['’]|(?:de|of)\s)?/u.exec(after) ?? []
  if (gap === '') return undefined
  const words: { text: string; end: number }[] = []
  for (let last = gap.length; words.length < unitWordsMax; ) {
    const [whole = '', text = ''] = unitWord.exec(after.slice(last)) ?? []
    if (text === '' || isStopWord(fold(text))) break
    words.push({ text, end: last + text.length })
    last += whole.length
  }
  const near = words.slice(0, nounMax)
  const plural = near.findIndex(({ text }) => !isName.test(text) && /[sx]$/u.test(text))
  const short = near.findIndex(({ text }) => /^\p{Lu}{2,}s?$/u.test(text))
  // French says what is counted first (`16 MW signées`), English last (`AI chips`).
  const noun = short >= 0 && (plural < 0 || (language === 'fr' && short < plural)) ? short : plural
  if (noun < 0) return undefined
  let ending = words[noun]
  for (const word of words.slice(noun + 1)) {
    if (!isName.test(word.text)) break
    ending = word
  }
  return ending && end + ending.end
}

/** Names of makers and models stand on either side of what is counted, adjectives before it. */
const isName = /[\p{Lu}\p{N}]/u

/** Words behind a number among which what it counts is looked for: a plural, else an abbreviation. */
const nounMax = 3
const unitWordsMax = 5
const unitWord = /^([\p{L}\p{N}][\p{L}\p{N}\p{M}’'.-]{0,29}(?<![.’'-]))(?:[ {2}]|(?![\p{L}\p{N}]))/u
const currency = /^\s?(?:(?:[kKMG]|Mds?|bn)?\s?[$€£¥]|(?:(?:de|of)\s|d['’])?(?:US\s)?\p{L}{2,})/u
/** A share with what it is a share of: `11 %` alone tells nobody anything. */
const percent =
  /^\s?(?:[%‰]|pour cent|per ?cent|points?)\s(?:d['’]|(?:de la|de|du|des|of the|of)\s)(?:l['’])?([\p{L}\p{M}-]{2,40})/u
