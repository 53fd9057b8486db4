import type { Lexis } from './lexis.ts'
import type { Thesaurus } from './thesaurus.ts'

/** What a question is read against. */
export type Coverage = {
  readonly lexis: Lexis
  readonly thesaurus: Thesaurus
  /** How many passages hold a term or a sense. */
  count(term: string): number
  readonly passages: number
}
