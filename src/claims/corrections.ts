import { fold } from '../text/fold.ts'
import type { Article, Correction, Knowledge, Mark } from '../types.ts'
import type { Claim, ClaimGroup, Ledger, Weight } from './claim.ts'
import { measureOf } from './measure.ts'
import { relationOf } from './relation.ts'

/** What correcting a ledger takes. */
export type CorrectedParts = {
  readonly knowledge: Knowledge
  /** Those of the desk, the oldest first. */
  corrections(): Promise<readonly Correction[]>
  article(key: string): Article | undefined
}

/** A ledger in which what people have said wins over the rules. */
export function correctedLedger(ledger: Ledger, { knowledge, corrections, article }: CorrectedParts): Ledger {
  const standing = async () => (await corrections()).filter(({ undone }) => undone === undefined)
  const correct = (claim: Claim, all: readonly Correction[]): Claim | undefined =>
    correctionsOn(claim, article(claim.article), all).reduce<Claim | undefined>(
      (changed, correction) => changed && corrected(changed, correction, knowledge),
      claim,
    )

  return {
    async about(subject, language) {
      const [groups, all] = await Promise.all([ledger.about(subject, language), standing()])
      if (all.length === 0) return groups
      return groups.flatMap((group) => {
        const claims = group.claims.flatMap((claim) => correct(claim, all) ?? [])
        const isSame =
          claims.length === group.claims.length && claims.every((claim) => group.claims.includes(claim))
        return isSame ? [group] : claims.length === 0 ? [] : [regrouped(group, claims)]
      })
    },
    async claimsOf(key) {
      const [claims, all] = await Promise.all([ledger.claimsOf(key), standing()])
      return all.length === 0 ? claims : claims.flatMap((claim) => correct(claim, all) ?? [])
    },
    async weigh(key, span) {
      const [weight, all] = await Promise.all([ledger.weigh(key, span), standing()])
      const of = article(key)
      const last =
        weight && of && all.findLast((one) => one.change.mark !== undefined && isIn(weight, of, one))
      return weight && last?.change.mark ? { ...weight, ...axesOf(last.change.mark) } : weight
    },
    stories: () => ledger.stories(),
  }
}

/** The corrections of one claim, in their order: by its place in this version, else by the words of figure and sentence. */
export function correctionsOn(
  { quantity, sentence }: Claim,
  article: Article | undefined,
  corrections: readonly Correction[],
): readonly Correction[] {
  if (!article) return []
  return corrections.filter((one) => {
    if (one.article !== article.id) return false
    if (one.version === article.version) return one.start === quantity.span.start
    return (
      one.figure === article.text.slice(quantity.span.start, quantity.span.end) &&
      one.sentence === article.text.slice(sentence.start, sentence.end)
    )
  })
}

function isIn({ sentence }: Weight, article: Article, one: Correction): boolean {
  if (one.article !== article.id) return false
  if (one.version === article.version) return one.start >= sentence.start && one.end <= sentence.end
  return one.sentence === article.text.slice(sentence.start, sentence.end)
}

function corrected(claim: Claim, { change, by }: Correction, knowledge: Knowledge): Claim | undefined {
  if (change.drop) return undefined
  const { mark, value, unit, subject, action, object, source } = change
  const fields = Object.keys(change)
  if (fields.length === 0) return claim
  return {
    ...claim,
    ...(mark && axesOf(mark)),
    ...(subject !== undefined && { subject: [idOf(subject, knowledge)] }),
    ...(action !== undefined && { action }),
    ...(object !== undefined && { object: idOf(object, knowledge) }),
    ...(source !== undefined && {
      sources: [{ kind: 'named_outlet', name: source, how: 'in_sentence' }],
    }),
    quantity: {
      ...claim.quantity,
      ...(value !== undefined && { value, qualifier: 'exact' }),
      ...(unit !== undefined && { unit }),
    },
    // Somebody has looked at it.
    confidence: 'sure',
    because: {
      ...claim.because,
      ...Object.fromEntries(fields.map((field) => [field, `corrected by ${by}`])),
    },
  }
}

function axesOf(mark: Mark): Pick<Claim, 'evidence' | 'standing'> {
  return mark === 'planned'
    ? { evidence: 'stated', standing: 'planned' }
    : { evidence: mark, standing: 'done' }
}

function idOf(typed: string, { names }: Knowledge): string {
  const wanted = fold(typed)
  const known = names.find(({ name, aliases }) => [name, ...aliases].some((one) => fold(one) === wanted))
  return known?.id ?? wanted.replaceAll(/[^\p{L}\p{N}]+/gu, '-')
}

/** Said anew of what is left; who stands behind a figure changes with its source alone. */
function regrouped(group: ClaimGroup, claims: readonly Claim[]): ClaimGroup {
  const { sum: _, ...rest } = group
  const origins = new Map<string | undefined, Claim['id'][]>()
  for (const claim of claims) {
    const before = group.claims.find(({ id }) => id === claim.id)
    const isSameSource = before?.sources === claim.sources
    const name = isSameSource
      ? group.origins.find(({ claims }) => claims.includes(claim.id))?.name
      : claim.sources.at(-1)?.name
    origins.set(name, [...(origins.get(name) ?? []), claim.id])
  }
  return {
    ...rest,
    claims,
    origins: [...origins].map(([name, ids]) =>
      name === undefined ? { claims: ids } : { name, claims: ids },
    ),
    independent: [...origins.keys()].filter((name) => name !== undefined).length,
    relation: relationOf(claims.map((claim) => ({ claim, measure: measureOf(claim.quantity) }))),
  }
}
