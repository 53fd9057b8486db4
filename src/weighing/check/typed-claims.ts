import { createHash } from 'node:crypto'
import type { Claim } from '../../claims/claim.ts'
import { createLedger } from '../../claims/ledger/ledger.ts'
import type { Article, Knowledge, Language } from '../../types.ts'

/**
 * The claims of a sentence that somebody typed, read as those of an article are: in the language in which more is
 * understood of what was done, the reader's own where both give as much.
 */
export function claimsTyped(typed: string, knowledge: Knowledge, language: Language): readonly Claim[] {
  const own = read(typed, knowledge, language)
  const other = read(typed, knowledge, language === 'fr' ? 'en' : 'fr')
  return understood(other) > understood(own) ? other : own
}

function understood(claims: readonly Claim[]): number {
  return claims.reduce(
    (sum, { action, subject }) => sum + (action === 'be' ? 0 : 1) + (subject.length > 0 ? 1 : 0),
    0,
  )
}

function read(typed: string, knowledge: Knowledge, language: Language): readonly Claim[] {
  const ledger = ledgers.get(knowledge) ?? createLedger(knowledge)
  ledgers.set(knowledge, ledger)
  const key = createHash('sha256').update(`${language} ${typed}`).digest('hex').slice(0, 12)
  const article: Article = {
    desk: '',
    id: key,
    version: key,
    key,
    file: '',
    text: typed,
    language,
    noise: [],
    copies: [],
  }
  ledger.add([article])
  try {
    return ledger.claimsOf(key)
  } finally {
    ledger.remove([key])
  }
}

// One for each load of a desk: it holds what is made of the desk's names, and never an article for long.
const ledgers = new WeakMap<Knowledge, ReturnType<typeof createLedger>>()
