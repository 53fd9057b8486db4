import type { Claim } from '../../claims/claim.ts'
import type { SearchResult } from '../../types.ts'
import type { Candidate } from './candidates.ts'
import type { ClaimsCompared } from './compared-claims.ts'
import { shareCovered } from './coverage.ts'
import { isNegated } from './polarity.ts'

/** What the coverage says to a sentence, and what of it says so. */
export type Verdict =
  | { readonly kind: 'verbatim' | 'differences'; readonly candidates: readonly Candidate[] }
  | {
      readonly kind: 'supported' | 'contradicted' | 'differences'
      readonly claims: ClaimsCompared
      readonly typed: Claim
    }
  | { readonly kind: 'supported' | 'contradicted'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'absent'; readonly candidates: readonly Candidate[] }

export type Compared = { readonly typed: Claim; readonly claims: ClaimsCompared }

/** From this likeness on, a sentence is what was typed with other words in it. */
const likeEnough = 0.75

/** Share of the words that have to be there for a sentence to say the same. */
const coveredEnough = 0.8
/** And for it to be worth showing as what comes near. */
const nearEnough = 0.5

/** Candidates come most alike first; `compared` holds one entry for each figure that was typed. */
export function verdictOn(
  typed: string,
  candidates: readonly Candidate[],
  compared: readonly Compared[],
  matched: SearchResult['matched'],
): Verdict {
  const same = candidates.filter(({ likeness, differences }) => likeness === 1 && differences.length === 0)
  if (same.length > 0) return { kind: 'verbatim', candidates: same }
  const against = compared.find(({ claims }) => claims.same.length === 0 && claims.other.length > 0)
  if (against) return { kind: 'contradicted', ...against }
  const [alike] = candidates
  const isAlike = alike !== undefined && alike.likeness >= likeEnough
  const isOpposite = isAlike && isNegated(typed) !== isNegated(alike.article.text, alike.span)
  if (isOpposite) return { kind: 'contradicted', candidates: [alike] }
  if (isAlike) return { kind: 'differences', candidates: [alike] }
  const [first] = compared
  const isFor = ({ claims }: Compared) => claims.same.length + claims.shade.length > 0
  if (first && compared.every(isFor)) return { kind: 'supported', ...first }
  const shares = candidates
    .map((candidate) => ({
      candidate,
      share: shareCovered(typed, candidate.article, candidate.span, matched),
    }))
    .sort((a, b) => b.share - a.share)
  const near = shares.filter(({ share }) => share >= nearEnough).map(({ candidate }) => candidate)
  const best = shares[0]
  // A figure that the coverage gives to nobody is not supported by the words around it.
  if (best && best.share >= coveredEnough && compared.length === 0)
    return {
      kind:
        isNegated(typed) === isNegated(best.candidate.article.text, best.candidate.span)
          ? 'supported'
          : 'contradicted',
      candidates: [best.candidate],
    }
  const elsewhere = compared.find(({ claims }) => claims.elsewhere.length > 0)
  if (elsewhere) return { kind: 'differences', ...elsewhere }
  return { kind: 'absent', candidates: near }
}
