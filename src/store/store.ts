import type { Article, Channel, Correction, DigestRun, DigestSchedule, Post } from '../types.ts'
import type { KeptPost, Pause, PostChange } from './kept-post.ts'

/**
 * What must survive a restart and cannot be worked out again. One implementation keeps it in memory, one in a file;
 * `test/contracts/store.ts` says what each has to do. Times are milliseconds since 1970, UTC, given by the caller.
 */
export type Store = {
  /** True the first time a delivery is named, also when several processes name it at once. */
  rememberDelivery(key: string, nowMs: number): Promise<boolean>
  /** Platforms repeat a delivery for up to 5 minutes: keep at least the last 15. */
  forgetDeliveriesBefore(timeMs: number): Promise<void>

  /** Keeps what a button does when that is too long for the button. The first payload of a token stays. */
  keepAction(token: string, payload: string, nowMs: number): Promise<void>
  findAction(token: string): Promise<string | undefined>

  /** Keeps every version not kept yet. Lets other work run between batches. */
  keepVersions(articles: readonly Article[], nowMs: number): Promise<void>
  /** An article as it was when this version was first seen; by `Article.key`. */
  findVersion(key: string): Promise<Article | undefined>
  /** When this version was first kept; by `Article.key`. */
  firstSeen(key: string): Promise<number | undefined>

  /**
   * Records articles of a desk that are served, and gives when each was first seen: undefined for what was there before
   * the first load of the desk ended. By id, so that a corrected version is not new; what bears a new id and the words of
   * an article seen before (a file that was renamed) is as old as that one.
   */
  seeArticles(
    desk: string,
    articles: readonly SeenArticle[],
    nowMs: number,
  ): Promise<ReadonlyMap<string, number | undefined>>
  /** From now on what this desk has not served before is new. Once for each desk; repeating it changes nothing. */
  endFirstLoad(desk: string, nowMs: number): Promise<void>
  /** Every article of a desk that was ever served, by `Article.id`, and when it was first seen. */
  seenArticles(desk: string): Promise<ReadonlyMap<string, number | undefined>>

  /** `scope` names whose setting it is: a channel, a person, a desk. */
  getSetting(scope: string, key: string): Promise<string | undefined>
  setSetting(scope: string, key: string, value: string, nowMs: number): Promise<void>
  settings(scope: string): Promise<ReadonlyMap<string, string>>

  /** Keeps the posts whose key is new, all of them or none, to be sent in this order; gives the keys that were new. */
  owePosts(posts: readonly Post[], nowMs: number): Promise<readonly string[]>
  findPost(key: string): Promise<KeptPost | undefined>
  /** The first post of the channel that is `owed` or `sending`. */
  nextPost(channel: Channel): Promise<KeptPost | undefined>
  /** The channels that have such a post. */
  channelsOwed(): Promise<readonly Channel[]>
  markPost(key: string, change: PostChange, nowMs: number): Promise<void>
  /** What was owed last comes first. */
  postsOf(channel: Channel, subject: string, limit: number): Promise<readonly KeptPost[]>
  /** What was owed last comes first. */
  uncertainPosts(limit: number): Promise<readonly KeptPost[]>

  /** True when the channel was not paused before; else it stays paused as it was. */
  pauseChannel(channel: Channel, reason: string, nowMs: number): Promise<boolean>
  /** True when the channel was paused. */
  resumeChannel(channel: Channel): Promise<boolean>
  pausedChannels(): Promise<readonly Pause[]>

  /** Every channel's digest, by platform and channel. */
  digests(): Promise<readonly DigestSchedule[]>
  digestOf(channel: Channel): Promise<DigestSchedule | undefined>
  /** Replaces the one that the channel had. */
  setDigest(schedule: DigestSchedule): Promise<void>
  /** True when the channel had one. What ran stays known: switched on again, no day runs twice. */
  dropDigest(channel: Channel): Promise<boolean>
  /** The channel's runs of days up to `upTo` (`2026-10-25`), latest day first. */
  digestRuns(channel: Channel, upTo: string, limit: number): Promise<readonly DigestRun[]>
  /** Which of these articles (by `Article.id`) have been news in the channel. */
  toldTo(channel: Channel, desk: string, articles: readonly string[]): Promise<ReadonlySet<string>>
  /** Records the run, owes its posts and remembers what they told: all of it, or none. False when its day has run already. */
  oweDigest(owed: OwedDigest, nowMs: number): Promise<boolean>

  /**
   * When this store was put back from a copy, while it is not settled what that means: nobody knows what was posted
   * between the copy and that time.
   */
  unsettledRestore(): Promise<number | undefined>
  settleRestore(): Promise<void>

  /** Keeps the corrections whose id is new; gives how many those were. */
  keepCorrections(corrections: readonly Correction[]): Promise<number>
  /** Those of a desk, the oldest first, undone ones included. */
  corrections(desk: string): Promise<readonly Correction[]>
  /** False when there is none, or it is undone already. */
  undoCorrection(id: string, by: string, nowMs: number): Promise<boolean>

  /** Nothing may be asked of the store afterwards. Closing twice does no harm. */
  close(): Promise<void>
}

export type SeenArticle = {
  /** `Article.id`. */
  readonly id: string
  /** Names its text, so that copies of it have the same. */
  readonly words: string
}

/** What a digest leaves behind when it has come due. */
export type OwedDigest = {
  readonly run: DigestRun
  /** None on a day that stays silent. */
  readonly posts: readonly Post[]
  /** Name of the desk told. */
  readonly desk: string
  /** By `Article.id`: what is no news in this channel any more. */
  readonly articles: readonly string[]
}
