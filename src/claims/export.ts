import type { Article, Knowledge } from '../types.ts'
import { type Claim, type ClaimGroup, type Cue, markOf, type Source } from './claim.ts'
import { originOf } from './groups/origins.ts'
import { createLedger } from './ledger/ledger.ts'
import { unitOf } from './quantities/index.ts'
import { createReader, type Reading } from './reading.ts'

/** What was read in the articles, one plain object each, in the schema that the project's scorer reads; groups come last. */
export function* exportClaims(articles: readonly Article[], knowledge: Knowledge): Generator<object> {
  const read = createReader(knowledge)
  const ledger = createLedger(knowledge)
  ledger.add(articles)
  const byKey = new Map(articles.map((article) => [article.key, article]))
  for (const story of ledger.stories()) {
    for (const key of story.articles) {
      const article = byKey.get(key)
      if (article)
        yield {
          type: 'document',
          article: article.id,
          cluster: story.id,
          origin: { outlet: story.origin ?? null },
        }
    }
  }
  for (const article of articles) yield* readingLines(read(article))
  for (const group of ledger.groups()) if (group.claims.length > 1) yield groupLine(group, byKey)
}

function* readingLines(reading: Reading): Generator<object> {
  const { article, mentions, claims } = reading
  for (const { kind, start, end } of article.noise)
    if (kind === 'furniture') yield { type: 'boilerplate', article: article.id, start, end }
  for (const claim of claims) yield figureLine(claim, reading)
  yield* sentenceLines(reading)
  for (const { span, id, kind, form } of mentions)
    yield { type: 'entity', article: article.id, ...span, id, entity_type: kind, ...(form && { form }) }
}

function figureLine(claim: Claim, { article, nameOf }: Reading): object {
  const { quantity, subject, object, counterparty, action, period } = claim
  return {
    type: 'figure',
    article: article.id,
    ...quantity.span,
    text: article.text.slice(quantity.span.start, quantity.span.end),
    figure: {
      value: quantity.value ?? null,
      unit: unitOf(quantity),
      qualifier: quantity.qualifier,
      ...(quantity.upper !== undefined && { high: quantity.upper }),
    },
    subject: subject.map(nameOf).join('; ') || null,
    object: object === undefined ? null : nameOf(object),
    counterparty: counterparty === undefined ? null : nameOf(counterparty),
    action,
    period: period ? article.text.slice(period.span.start, period.span.end) : null,
    attribution: voiceOf(claim.sources, article),
    certainty: markOf(claim),
    because: claim.because.subject,
  }
}

/** Whose report it is in the schema: one outlet and one kind; for unnamed sources whom they spoke to. */
function voiceOf(
  sources: readonly Source[],
  { outlet }: Pick<Article, 'outlet'>,
): { readonly outlet: string | null; readonly kind: Source['kind']; readonly source?: string } {
  const origin = originOf(sources)
  if (!origin) return { outlet: null, kind: 'none' }
  const { kind, name, via, isHearsay } = origin
  if (kind === 'named_outlet') return { outlet: via?.at(-1) ?? name ?? null, kind }
  if (kind === 'anonymous_sources')
    return { outlet: via?.at(-1) ?? (isHearsay ? null : (outlet ?? null)), kind }
  return { outlet: null, kind, ...(name !== undefined && { source: name }) }
}

function* sentenceLines({ article, sentences }: Reading): Generator<object> {
  for (const { sentence, mark, cues, attributions } of sentences) {
    yield { type: 'sentence', article: article.id, ...sentence, certainty: mark }
    for (const { cue, content, sources } of attributions) {
      const { outlet, kind } = voiceOf(sources, article)
      yield { type: 'attribution', article: article.id, ...cue, outlet, kind, content }
    }
    for (const { span, kind, lemma } of cues)
      if (hedges.has(kind))
        yield { type: 'hedge', article: article.id, ...span, kind, ...(lemma !== undefined && { lemma }) }
  }
}

/** The kinds of cue that the schema has. */
const hedges: ReadonlySet<Cue['kind']> = new Set([
  'hearsay_conditional',
  'modal_conditional',
  'consequence_conditional',
  'expectation',
  'rumour',
  'according_to',
  'appearance',
  'plan_cue',
])

function groupLine(group: ClaimGroup, byKey: ReadonlyMap<string, Article>): object {
  return {
    type: 'group',
    id: group.key,
    members: group.claims.map(({ article, quantity }) => ({
      article: byKey.get(article)?.id,
      ...quantity.span,
    })),
    origin: [...new Set(group.origins.flatMap(({ name, report }) => name ?? report ?? []))].join('; '),
    // The schema counts the articles themselves as one where they name nobody.
    independent_origins: Math.max(1, group.independent),
    relation: group.relation,
  }
}
