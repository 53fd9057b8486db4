import { fold } from '../../text/fold.ts'
import { stem } from '../../text/stems.ts'
import { tokens } from '../../text/tokens.ts'
import type { Article, Correction, Knowledge, Mark } from '../../types.ts'
import type { Claim, ClaimGroup, Ledger, Origin, Weight } from '../claim.ts'
import { measureOf } from '../groups/measure.ts'
import { originOf } from '../groups/origins.ts'
import { relationOf } from '../groups/relation.ts'
import type { Entry } from './entry.ts'
import { createSubjects } from './subjects.ts'

/** What correcting a ledger takes. */
export type CorrectedParts = {
  readonly knowledge: Knowledge
  /** Those of the desk, the oldest first. */
  corrections(): Promise<readonly Correction[]>
  article(key: string): Article | undefined
  /** The article of this id as it is served now. */
  articleNamed(id: string): Article | undefined
}

/** A ledger in which what people have said wins over the rules. */
export function correctedLedger(
  ledger: Ledger,
  { knowledge, corrections, article, articleNamed }: CorrectedParts,
): Ledger {
  const subjects = createSubjects(knowledge)
  const standing = async () => (await corrections()).filter(({ undone }) => undone === undefined)
  const correct = (claim: Claim, all: readonly Correction[]): Claim | undefined =>
    correctionsOn(claim, article(claim.article), all).reduce<Claim | undefined>(
      (changed, correction) => changed && corrected(changed, correction, knowledge),
      claim,
    )

  /** Claims that are about what is asked for only since somebody has said so. */
  async function renamed(
    all: readonly Correction[],
    asked: (entry: Entry) => boolean,
    known: ReadonlySet<Claim['id']>,
  ): Promise<readonly ClaimGroup[]> {
    const found: ClaimGroup[] = []
    for (const id of new Set(all.filter(isOfAName).map((one) => one.article))) {
      const of = articleNamed(id)
      if (!of) continue
      for (const claim of await ledger.claimsOf(of.key)) {
        if (known.has(claim.id) || correctionsOn(claim, of, all).length === 0) continue
        const changed = correct(claim, all)
        if (changed && asked(entryOf(changed, of))) found.push(alone(changed))
      }
    }
    return found
  }

  return {
    async about(subject, language) {
      const [groups, all] = await Promise.all([ledger.about(subject, language), standing()])
      if (all.length === 0) return groups
      const found = groups.flatMap((group) => {
        const claims = group.claims.flatMap((claim) => correct(claim, all) ?? [])
        const isSame =
          claims.length === group.claims.length && claims.every((claim) => group.claims.includes(claim))
        return isSame ? [group] : claims.length === 0 ? [] : [regrouped(group, claims)]
      })
      const known = new Set(groups.flatMap(({ claims }) => claims.map(({ id }) => id)))
      return [...found, ...(await renamed(all, subjects(subject, language), known))]
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

function isOfAName({ change }: Correction): boolean {
  return change.subject !== undefined || change.object !== undefined || change.unit !== undefined
}

/** What it takes to tell whether a claim is about something: names may be asked for by one of their words. */
function entryOf(claim: Claim, { text }: Article): Entry {
  const { sentence, subject, object, counterparty } = claim
  const ids = [...subject, object, counterparty].filter((id) => id !== undefined)
  const words = tokens(text.slice(sentence.start, sentence.end)).map((word) => word.text)
  return {
    claim,
    names: [...new Set(ids.flatMap((id) => [id, ...fold(id).split(/[^\p{L}\p{N}]+/u)]))],
    stems: [...new Set(words.flatMap((word) => [stem(word, 'fr'), stem(word, 'en')]))],
    figureStems: [],
    language: '',
    isPart: false,
    isWhole: false,
    isAnother: false,
  }
}

function alone(claim: Claim): ClaimGroup {
  const name = originOf(claim.sources)?.name
  return {
    key: claim.id,
    claims: [claim],
    origins: [name === undefined ? { claims: [claim.id] } : { name, claims: [claim.id] }],
    independent: name === undefined ? 0 : 1,
    relation: 'single',
  }
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
  return known?.id ?? typed.trim()
}

/** Said anew of what is left; who stands behind a figure changes with its source alone. */
function regrouped(group: ClaimGroup, claims: readonly Claim[]): ClaimGroup {
  const { sum: _, ...rest } = group
  const origins = new Map<
    string,
    { readonly name?: string; readonly report?: string; claims: Claim['id'][] }
  >()
  for (const claim of claims) {
    const before = group.claims.find(({ id }) => id === claim.id)
    const standing = before?.sources === claim.sources ? behind(claim, group) : nameIn(claim)
    const key = JSON.stringify(standing)
    const known = origins.get(key)
    if (known) known.claims.push(claim.id)
    else origins.set(key, { ...standing, claims: [claim.id] })
  }
  const list = [...origins.values()]
  return {
    ...rest,
    claims,
    origins: list,
    independent: list.filter(({ name }) => name !== undefined).length,
    relation: relationOf(claims.map((claim) => ({ claim, measure: measureOf(claim.quantity) }))),
  }
}

/** Who stands behind a claim as its group has it. */
function behind({ id }: Claim, { origins }: ClaimGroup): Pick<Origin, 'name' | 'report'> {
  const { name, report } = origins.find(({ claims }) => claims.includes(id)) ?? {}
  return { ...(name !== undefined && { name }), ...(report !== undefined && { report }) }
}

function nameIn({ sources }: Claim): Pick<Origin, 'name'> {
  const name = sources.at(-1)?.name
  return name === undefined ? {} : { name }
}
