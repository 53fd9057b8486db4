import type { SentenceWeight } from '../weigh.ts'

/** In an interview, the answers are said by whoever is asked. `person` is who the article, title first, names first. */
export function withAnswers(
  text: string,
  weights: readonly SentenceWeight[],
  person: string | undefined,
): SentenceWeight[] {
  const questions = weights.filter(
    ({ role, sentence }) => role === 'question' && endsLine(text, sentence.end),
  )
  const [first] = questions
  if (!first || questions.length < 2 || person === undefined || !announced.test(text)) return [...weights]
  return weights.map((weight) => {
    if (weight.role !== 'body' || weight.sentence.start < first.sentence.start) return weight
    if (weight.attributions.length > 0) return weight
    return {
      ...weight,
      mark: weight.mark === 'stated' ? 'reported' : weight.mark,
      clauses: weight.clauses.map((clause) => ({
        ...clause,
        evidence: clause.evidence === 'stated' ? 'reported' : clause.evidence,
        sources: [{ kind: 'named_person', name: person, how: 'article_lead' }],
      })),
    }
  })
}

const announced = /\b(?:entretien|interview|propos recueillis|q&a)\b/i

function endsLine(text: string, end: number): boolean {
  return /^\s{0,20}(?:\n|$)/.test(text.slice(end, end + 20))
}
