import type { Article, Span } from '../../types.ts'
import type { SentenceWeight } from '../weigh.ts'

/** In an interview, the answers are said by whoever is asked. `person` is who the article, title first, names first. */
export function withAnswers(
  { text, title = '' }: Pick<Article, 'text' | 'title'>,
  weights: readonly SentenceWeight[],
  known: string | undefined,
): readonly SentenceWeight[] {
  const person = known ?? (spoken.test(title) ? namedFirst.exec(title)?.[1] : undefined)
  if (person === undefined) return weights
  const asked = questionsIn(text)
  const [first] = asked
  if (first === undefined || asked.length < 2) return weights
  const isTold = announced.test(text) || (spoken.test(title) && speaksForSelf(text.slice(first.start)))
  if (!isTold) return weights
  let line = 0
  return weights.map((weight, index) => {
    if (weight.role !== 'body' || weight.sentence.start < first.start) return weight
    while ((asked[line]?.end ?? text.length) <= weight.sentence.start) line++
    if ((asked[line]?.start ?? text.length) <= weight.sentence.start) return weight
    const next = weights[index + 1]?.sentence
    const isTakenBack = next !== undefined && calledFalse.test(text.slice(next.start, next.start + 30))
    if (weight.attributions.length > 0 && !isTakenBack) return weight
    return {
      ...weight,
      mark: isTakenBack ? 'denied' : weight.mark === 'stated' ? 'reported' : weight.mark,
      clauses: weight.clauses.map((clause) => ({
        ...clause,
        evidence: isTakenBack ? 'denied' : clause.evidence === 'stated' ? 'reported' : clause.evidence,
        sources:
          weight.attributions.length > 0
            ? clause.sources
            : [{ kind: 'named_person', name: person, how: 'article_lead' }],
      })),
    }
  })
}

/** “On a écrit 600 millions. C'est faux.”: whoever is asked puts right what others have said. */
const calledFalse =
  /^(?:(?:non,\s)?(?:c['’]est|c['’]était)\s(?:totalement\s|complètement\s|tout simplement\s)?(?:faux|inexact|une erreur)|(?:non,\s)?il n['’]en est rien|ce n['’]est pas vrai|nonsense|(?:no,\s)?(?:that|it)(?:['’]s|\sis|\swas)\s(?:simply\s|just\s|completely\s|plain\s)?(?:false|wrong|untrue|not true|incorrect|inaccurate))(?!\p{L})/iu

const announced =
  /(?<!\p{L})(?:entretien|interview|propos recueillis|recueilli par|(?:répond|a répondu) à nos questions|questions à|q&a|questions and answers|in conversation|s['’]est confiée?|(?:he|she|they) (?:spoke|talked) (?:to|with)|sat down with|answered our)(?!\p{L})/iu

/** “Ann Holt (Altavo) : « … »”: who speaks stands at the head of a title, listed or not. */
const namedFirst =
  /^((?!(?:Le|La|Les|The|Une?|An?)\s)\p{Lu}[\p{L}'’-]+(?:\s(?:(?:de|du|van|von|le|la)\s|d['’])?\p{Lu}[\p{L}'’-]+){1,2})(?=,\s|\s\(|\s?:)/u

/** A title that quotes somebody. */
const spoken = /[:,]\s?[«“"]|^[«“"]/u

/** A sentence of an answer begins in the first person. */
function speaksForSelf(text: string): boolean {
  return /(?:^|\n|[.!?:]\s|\*\s)(?:nous|je|j['’]|we|i|our|notre|nos)(?:\s|(?<=['’]))/iu.test(text)
}

/** The lines that are nothing but a question, in order. */
function questionsIn(text: string): Span[] {
  const found: Span[] = []
  for (let start = 0; start < text.length; ) {
    const at = text.indexOf('\n', start)
    const end = at < 0 ? text.length : at
    if (end - start < lineMax && isQuestion(text.slice(start, end))) found.push({ start, end })
    start = end + 1
  }
  return found
}

/** It ends in a question mark, whatever marks of a heading or of bold type stand around it. */
function isQuestion(line: string): boolean {
  return /\?\s?[»”"*_]*\s*$/u.test(line)
}

/** In UTF-16 units: no question that is meant to be read is longer. */
const lineMax = 500
