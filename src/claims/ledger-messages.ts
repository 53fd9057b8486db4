import type { Article, Knowledge, Language, Span } from '../types.ts'

/** What a ledger's thread is started with. */
export type LedgerData = { readonly knowledge: Knowledge }

/** What the main thread asks of the ledger's. */
export type Call =
  | { readonly kind: 'add'; readonly articles: readonly Article[] }
  | { readonly kind: 'remove'; readonly keys: readonly string[] }
  | { readonly kind: 'about'; readonly subject: string; readonly language: Language }
  | { readonly kind: 'claimsOf'; readonly key: string }
  | { readonly kind: 'weigh'; readonly article: Article; readonly span: Span }
  | { readonly kind: 'stories' }
