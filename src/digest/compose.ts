import { cite } from '../cite.ts'
import { groupCopies } from '../text/copies.ts'
import { leadOf } from '../text/lead.ts'
import type { Answer, Article, Block, DeskSettings, Language, Run } from '../types.ts'
import { type Words, wordsIn } from '../words.ts'
import type { News } from './news.ts'
import { dayInBrief, dayInWords, momentInWords } from './when.ts'

/** Everything a digest says, and nothing about where it is shown. */
export type DigestContent = {
  readonly desk: Pick<DeskSettings, 'title'>
  readonly language: Language
  readonly zone: string
  /** The local day it stands for. */
  readonly slot: string
  readonly sinceMs: number
  readonly news: readonly News[]
  readonly filter?: string
  /** The first of its channel, which says what this is when it has nothing to tell. */
  readonly isFirst?: boolean
  /** When it was due, for one that comes late; and the days before it that had none. */
  readonly late?: { readonly dueMs: number; readonly skipped: readonly string[] }
  /** Posted to try it out, or shown to one person alone: it does not count. */
  readonly trial?: 'test' | 'preview'
}

/** Longest quote of an article, in UTF-16 units. */
const quoteMax = 320

/** Quotes of one message: as many as a person reads through, the lead one at a glance. */
const leadItemsMax = 8
const threadItemsMax = 10

/** Quotes of a whole digest: what is beyond is counted. */
const itemsMax = 150

/** Copies named below a quote, and skipped days named: what is beyond is counted. */
const copiesMax = 12
const skippedMax = 5

/**
 * The messages of a digest: the lead, then those of its thread. One proved quote for each new article, or for all those
 * whose texts are copies of each other; what most outlets carry first, then the newest. `fits` tells whether a platform
 * can show an answer whole: a message ends between two articles, before it would not fit.
 */
export function compose(content: DigestContent, fits: (answer: Answer) => boolean): Answer[] {
  const say = wordsIn(content.language)
  const items = itemsOf(content.news).map((item) => blocksOf(item, say))
  const told = items.slice(0, itemsMax)
  const leads = leadsFor(told, content, items.length, fits)
  const rest = told.slice(leads.length)
  const threads = packed(rest, (blocks) =>
    fits(messageOf(content, [...heading(say.digestGoesOn(999, 999)), ...blocks])),
  )
  const of = threads.length + 1
  return [
    leadMessage(content, leads, rest.length, items.length - told.length),
    ...threads.map((blocks, index) =>
      messageOf(content, [...heading(say.digestGoesOn(index + 2, of)), ...blocks.flat()]),
    ),
  ]
}

/** News whose texts are copies, as one; the first printed of them is quoted. */
type Item = readonly [News, ...(readonly News[])]

function itemsOf(news: readonly News[]): Item[] {
  const byArticle = new Map(news.map((one) => [one.article, one]))
  const groups = groupCopies(news.map(({ article }) => article))
  const items = groups.flatMap((group): Item[] => {
    const [first, ...others] = group.flatMap((article) => byArticle.get(article) ?? [])
    return first ? [[first, ...others]] : []
  })
  return items.sort((a, b) => b.length - a.length || b[0].atMs - a[0].atMs)
}

function blocksOf([first, ...copies]: Item, say: Words): Block[] {
  const { article } = first
  const arrived = first.arrived && (first.arrived === 'late' ? say.digestArrivedLate : say.digestUndated)
  return [
    { kind: 'quote', citation: cite(article, leadOf(article), [], quoteMax) },
    ...(copies.length > 0 ? [note(namesOf(copies, say))] : []),
    ...(arrived === undefined ? [] : [note([{ text: arrived }])]),
  ]
}

function namesOf(copies: readonly News[], say: Words): Run[] {
  const shown = copies.slice(0, copiesMax)
  const more = copies.length - shown.length
  return [
    { text: say.digestCopies },
    ...shown.flatMap(({ article }, index): Run[] => [
      { text: `${index === 0 ? '' : ' · '}${nameOf(article)} ` },
      { text: `/article ${article.key}`, style: 'code' },
    ]),
    ...(more > 0 ? [{ text: ` · +${more}` }] : []),
  ]
}

function nameOf({ outlet, title, id }: Article): string {
  return (outlet ?? title ?? id).slice(0, 60)
}

/** As many of the first items as the lead message holds. */
function leadsFor(
  items: readonly (readonly Block[])[],
  content: DigestContent,
  total: number,
  fits: (answer: Answer) => boolean,
): readonly (readonly Block[])[] {
  for (let count = Math.min(items.length, leadItemsMax); count > 1; count--) {
    const tried = items.slice(0, count)
    if (fits(leadMessage(content, tried, total - count, total - count))) return tried
  }
  return items.slice(0, 1)
}

/** Items in messages, in order: as many in each as fit, at least one. */
function packed(
  items: readonly (readonly Block[])[],
  fits: (blocks: readonly Block[]) => boolean,
): (readonly (readonly Block[])[])[] {
  const messages: (readonly Block[])[][] = []
  let current: (readonly Block[])[] = []
  for (const item of items) {
    const isFull = current.length === threadItemsMax || !fits([...current, item].flat())
    if (isFull && current.length > 0) {
      messages.push(current)
      current = []
    }
    current.push(item)
  }
  if (current.length > 0) messages.push(current)
  return messages
}

function leadMessage(
  content: DigestContent,
  items: readonly (readonly Block[])[],
  inThread: number,
  notListed: number,
): Answer {
  const say = wordsIn(content.language)
  return messageOf(content, [
    ...heading(titleOf(content)),
    ...introduction(content),
    ...items.flat(),
    ...(inThread > 0 ? [note([{ text: say.digestThread(inThread) }])] : []),
    ...(notListed > 0 ? [note([{ text: say.digestNotListed(notListed) }])] : []),
  ])
}

function titleOf({ desk, language, slot, late, trial }: DigestContent): string {
  const say = wordsIn(language)
  const marks = [
    ...(late ? [say.digestLateMark] : []),
    ...(trial === undefined ? [] : [trial === 'test' ? say.digestTest : say.digestPreview]),
  ]
  const title = say.digestOf(dayInWords(slot, language), desk.title[language])
  return marks.length === 0 ? title : `${title} (${marks.join(', ')})`
}

function introduction(content: DigestContent): Block[] {
  const { desk, language, zone, news, sinceMs, filter, late, trial, isFirst } = content
  const say = wordsIn(language)
  const lines = [
    say.digestCount(news.length, momentInWords(sinceMs, zone, language)),
    ...(filter === undefined ? [] : [say.digestFiltered(filter)]),
    ...(late ? [say.digestLate(momentInWords(late.dueMs, zone, language))] : []),
    ...(late && late.skipped.length > 0 ? [skippedLine(late.skipped, language)] : []),
    ...(trial === 'test' ? [say.digestMarkedTest] : []),
  ]
  return [
    ...(isFirst && news.length === 0 ? [text([{ text: say.digestIntroduction(desk.title[language]) }])] : []),
    ...lines.map((line) => note([{ text: line }])),
  ]
}

function skippedLine(skipped: readonly string[], language: Language): string {
  const shown = skipped.slice(-skippedMax).map((day) => dayInBrief(day, language))
  return wordsIn(language).digestSkipped(shown, skipped.length - shown.length)
}

function messageOf(content: DigestContent, blocks: readonly Block[]): Answer {
  const { language, news } = content
  const say = wordsIn(language)
  const summary = [
    titleOf(content),
    say.digestCount(news.length, momentInWords(content.sinceMs, content.zone, language)),
  ]
  return {
    outcome: news.length === 0 ? 'nothing' : 'answered',
    language,
    summary: summary.join(' · '),
    blocks,
    actions: [],
  }
}

function heading(title: string): Block[] {
  return [{ kind: 'heading', text: title }]
}

function text(runs: readonly Run[]): Block {
  return { kind: 'text', runs }
}

function note(runs: readonly Run[]): Block {
  return { kind: 'note', runs }
}
