import type { Article, Knowledge, SearchRequest } from '../types.ts'

/** What a worker engine is started with. */
export type EngineData = { readonly knowledge: Knowledge; readonly snapshotFile?: string }

/** What the main thread asks of the worker. Articles come in parts; they are indexed when the last one is there. */
export type Call =
  | { readonly kind: 'add'; readonly articles: readonly Article[]; readonly last: boolean }
  | { readonly kind: 'remove'; readonly keys: readonly string[] }
  | { readonly kind: 'search'; readonly request: SearchRequest }
  | { readonly kind: 'suggest'; readonly typed: string; readonly limit: number }
  | { readonly kind: 'close' }
