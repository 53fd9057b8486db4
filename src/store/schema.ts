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
  readonly setting: {
    readonly scope: string
    readonly key: string
    /** As a JSON string, for the same reason. */
    readonly value: string
    readonly changed_ms: number
  }
}
