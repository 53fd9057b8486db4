import type { SentenceWeight } from '../weigh.ts'
import { sentenceWords } from '../words.ts'
import { isBareFalsity } from './looking-back.ts'

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
  return weights.map((weight, at) => {
    if (weight.role !== 'body' || weight.sentence.start < first.sentence.start) return weight
    const answer = weight.attributions.length > 0 ? weight : saidBy(person, weight)
    const next = weights[at + 1]
    // “The ministry speaks of 12 %. That is wrong.”
    return next?.role === 'body' && isCalledWrong(text, next) ? withDenial(answer) : answer
  })
}

function saidBy(person: string, weight: SentenceWeight): SentenceWeight {
  return {
    ...weight,
    mark: weight.mark === 'stated' ? 'reported' : weight.mark,
    clauses: weight.clauses.map((clause) => ({
      ...clause,
      evidence: clause.evidence === 'stated' ? 'reported' : clause.evidence,
      sources: [{ kind: 'named_person', name: person, how: 'article_lead' }],
    })),
  }
}

function isCalledWrong(text: string, { sentence }: SentenceWeight): boolean {
  return isBareFalsity(sentenceWords(text, sentence.start, sentence.end))
}

function withDenial(weight: SentenceWeight): SentenceWeight {
  if (weight.mark !== 'reported') return weight
  const clauses = weight.clauses.map((clause) =>
    clause.evidence === 'reported' ? { ...clause, evidence: 'denied' as const } : clause,
  )
  return { ...weight, mark: 'denied', clauses }
}

const announced =
  /(?<!\p{L})(?:entretien|interview|propos recueillis|q&a|in conversation|(?:s['’]est confiée?|a répondu à nos|répond à nos)|(?:he|she|they) (?:spoke|talked) (?:to|with)|sat down with|answered our)(?!\p{L})/iu

function endsLine(text: string, end: number): boolean {
  return /^\s{0,20}(?:\n|$)/.test(text.slice(end, end + 20))
}
