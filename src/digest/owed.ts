import { postKey } from '../outbox/post-key.ts'
import type { OwedDigest, Store } from '../store/index.ts'
import type { Answer, Article, Channel, DeskSettings, DigestRun, DigestSchedule, Post } from '../types.ts'
import { compose } from './compose.ts'
import type { Due } from './due.ts'
import { filterOf } from './filter.ts'
import { couldBeNews, type FirstSeen, type News, newsOf, type Period } from './news.ts'

/** A desk as far as a digest needs it. */
export type DigestDesk = { readonly settings: DeskSettings; readonly articles: readonly Article[] }

/** What a digest is made from, besides its schedule. */
export type DigestSource = {
  readonly desk: DigestDesk
  readonly firstSeen: FirstSeen
  readonly store: Pick<Store, 'toldTo'>
  /** Whether the channel's platform can show an answer whole. */
  readonly fits: (answer: Answer) => boolean
}

const dayMs = 24 * 60 * 60_000

/** How far back an article that was never told is still news, in milliseconds: a week of trouble. */
const reachMs = 7 * dayMs

/** The digest that has come due, as it is to be recorded and posted. */
export async function owedDigest(
  schedule: DigestSchedule,
  due: Due,
  last: DigestRun | undefined,
  nowMs: number,
  source: DigestSource,
): Promise<OwedDigest> {
  const { platform, channel, desk, empty } = schedule
  const earlier = isSameLife(last, schedule) ? last : undefined
  const period = periodOf(earlier, nowMs)
  const { considered, news } = await newsFor(schedule, period, source)
  const isSilent = news.length === 0 && empty === 'silent' && earlier !== undefined
  const answers = isSilent
    ? []
    : compose(
        {
          ...contentOf(schedule, source.desk, period, news),
          slot: due.slot,
          ...(earlier === undefined && { isFirst: true }),
          ...(due.late && { late: { dueMs: due.dueMs, skipped: due.skipped } }),
        },
        source.fits,
      )
  const run: DigestRun = {
    platform,
    channel,
    slot: due.slot,
    fromMs: earlier?.fromMs ?? period.sinceMs,
    sinceMs: period.sinceMs,
    untilMs: nowMs,
    late: due.late,
    skipped: due.skipped,
    outcome: isSilent ? 'empty' : 'told',
    articles: news.length,
  }
  return { run, posts: postsFor(schedule, 'digest', due.slot, answers), desk, articles: considered }
}

/** What the channel would be told now; nothing is recorded. */
export async function trialDigest(
  schedule: DigestSchedule,
  last: DigestRun | undefined,
  given: { readonly slot: string; readonly nowMs: number; readonly trial: 'test' | 'preview' },
  source: DigestSource,
): Promise<Answer[]> {
  const period = periodOf(isSameLife(last, schedule) ? last : undefined, given.nowMs)
  const { news } = await newsFor(schedule, period, source)
  const { slot, trial } = given
  return compose({ ...contentOf(schedule, source.desk, period, news), slot, trial }, source.fits)
}

export function postsFor(
  { platform, channel }: Channel,
  subject: string,
  slot: string,
  answers: readonly Answer[],
): Post[] {
  return answers.map((answer, part) => {
    const post = { platform, channel, subject, slot, part }
    return { ...post, key: postKey(post), answer }
  })
}

/** A digest switched off and on again begins anew. */
function isSameLife(last: DigestRun | undefined, { begunMs }: DigestSchedule): boolean {
  return last !== undefined && last.untilMs >= begunMs
}

/** Since the last one, the first time since 24 hours ago. A last one in the future was made by a clock that was wrong. */
function periodOf(last: DigestRun | undefined, nowMs: number): Period {
  const aDayAgo = nowMs - dayMs
  if (!last) return { sinceMs: aDayAgo, untilMs: nowMs, reachMs: aDayAgo }
  const sinceMs = last.untilMs < nowMs ? last.untilMs : aDayAgo
  return { sinceMs, untilMs: nowMs, reachMs: Math.min(sinceMs, Math.max(last.fromMs, sinceMs - reachMs)) }
}

/** The news that the filter lets through, and every article that is no news in this channel from now on. */
async function newsFor(
  schedule: DigestSchedule,
  period: Period,
  { desk, firstSeen, store }: DigestSource,
): Promise<{ considered: readonly string[]; news: readonly News[] }> {
  const { zone, filter } = schedule
  const candidates = couldBeNews(desk.articles, period, zone, firstSeen)
  const told = await store.toldTo(
    schedule,
    desk.settings.name,
    candidates.map(({ id }) => id),
  )
  const news = newsOf(candidates, { period, zone, firstSeen, told })
  const isWanted = filterOf(filter)
  return {
    considered: news.map(({ article }) => article.id),
    news: news.filter(({ article }) => isWanted(article)),
  }
}

function contentOf(schedule: DigestSchedule, desk: DigestDesk, { sinceMs }: Period, news: readonly News[]) {
  const { language, zone, filter } = schedule
  return { desk: desk.settings, language, zone, sinceMs, news, ...(filter !== undefined && { filter }) }
}
