import type { PostState } from './kept-post.ts'

/**
 * The tables, in the types that every engine has: times are integer milliseconds since 1970, UTC; JSON is text.
 * They are made by the files of `migrations/`, which are never changed once released.
 */
export type Tables = {
  readonly applied_migration: { readonly name: string }
  readonly delivery: { readonly key: string; readonly seen_ms: number }
  readonly action: {
    readonly token: string
    /** As a JSON string: an engine's own text would alter NUL and half characters. */
    readonly payload: string
    readonly kept_ms: number
  }
  readonly article_version: {
    /** `Article.key`. */
    readonly key: string
    readonly desk: string
    /** `Article.id`. */
    readonly article: string
    /** The whole article as JSON. */
    readonly content: string
    readonly first_seen_ms: number
  }
  readonly post: {
    readonly key: string
    /** Counts posts in the order in which they were owed. */
    readonly place: number
    readonly platform: 'slack' | 'discord'
    readonly channel: string
    readonly subject: string
    readonly slot: string
    readonly part: number
    /** The answer as JSON. */
    readonly answer: string
    readonly state: PostState
    readonly attempts: number
    readonly not_before_ms: number
    readonly sent_ms: number | null
    readonly message: string | null
    readonly reason: string | null
    readonly made_ms: number
    readonly changed_ms: number
  }
  readonly pause: {
    readonly platform: 'slack' | 'discord'
    readonly channel: string
    readonly reason: string
    readonly since_ms: number
  }
  readonly digest: {
    readonly platform: 'slack' | 'discord'
    readonly channel: string
    /** The rest of the schedule as JSON. */
    readonly content: string
  }
  readonly digest_run: {
    readonly platform: 'slack' | 'discord'
    readonly channel: string
    /** The local day, `2026-10-25`. */
    readonly slot: string
    /** The rest of the run as JSON. */
    readonly content: string
  }
  /** What was news in a channel and is not again. */
  readonly digest_told: {
    readonly platform: 'slack' | 'discord'
    readonly channel: string
    readonly desk: string
    /** Hash of `Article.id`. */
    readonly article: string
    readonly slot: string
  }
  /** A desk whose first load has ended: what comes now is new. */
  readonly seen_desk: { readonly desk: string; readonly since_ms: number }
  readonly seen_article: {
    readonly desk: string
    /** `Article.id` as a JSON string, for the same reason. */
    readonly article: string
    /** What its text and copies of it have in common. */
    readonly words: string
    /** Null: was there when the desk was first loaded. */
    readonly first_ms: number | null
  }
  readonly correction: {
    readonly id: string
    readonly desk: string
    readonly made_ms: number
    /** The whole correction as JSON. */
    readonly content: string
  }
  readonly setting: {
    readonly scope: string
    readonly key: string
    /** As a JSON string, for the same reason. */
    readonly value: string
    readonly changed_ms: number
  }
}
