import type { Article, Knowledge, Language, Span } from '../../types.ts'

/** What a ledger's thread is started with. */
export type LedgerData = {
  readonly knowledge: Knowledge
  /** Where what was read is kept between two starts. Derived data: deleting it is always safe. */
  readonly snapshotFile?: string
}

/** What the main thread asks of the ledger's. */
export type Call =
  | { readonly kind: 'add'; readonly articles: readonly Article[] }
  | { readonly kind: 'remove'; readonly keys: readonly string[] }
  /** Everything served is there: what was read may be kept. */
  | { readonly kind: 'keep' }
  | { readonly kind: 'about'; readonly subject: string; readonly language: Language }
  | { readonly kind: 'claimsOf'; readonly key: string }
  | { readonly kind: 'weigh'; readonly article: Article; readonly span: Span }
  | { readonly kind: 'stories' }
  | { readonly kind: 'close' }
