import type { Article } from '../types.ts'

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

  /** `scope` names whose setting it is: a channel, a person, a desk. */
  getSetting(scope: string, key: string): Promise<string | undefined>
  setSetting(scope: string, key: string, value: string, nowMs: number): Promise<void>
  settings(scope: string): Promise<ReadonlyMap<string, string>>

  /** Nothing may be asked of the store afterwards. Closing twice does no harm. */
  close(): Promise<void>
}
