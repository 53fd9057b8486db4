import { tokens } from '../../text/tokens.ts'
import type { Claim, Source } from '../claim.ts'
import type { Reading } from '../reading.ts'
import { nounRole } from './source-nouns.ts'

/**
 * The claims of an article with those told apart who speak without a name. “L'entreprise”, “the operator” is the company
 * that the figure is about, or that the article is about where the source is that of its lead; of an authority the word
 * of the text is kept: “pompiers”.
 */
export function withSpeakersTold({ article, claims, mentions, main, nameOf }: Reading): readonly Claim[] {
  const companies = new Set(mentions.flatMap(({ id, kind }) => (kind === 'company' ? [id] : [])))
  const told = (source: Source, { subject }: Claim): Source => {
    const { kind, name, how, cue } = source
    if (name !== undefined) return source
    if (kind === 'company') {
      const about = subject.find((one) => companies.has(one))
      const id = how === 'in_sentence' ? (about ?? main) : (main ?? about)
      return id === undefined ? source : { ...source, name: nameOf(id) }
    }
    const noun = kind === 'institution' && cue ? nounIn(article.text.slice(cue.start, cue.end)) : undefined
    return noun === undefined ? source : { ...source, noun }
  }
  return claims.map((claim) =>
    claim.sources.some(({ name, kind }) => name === undefined && kind !== 'none')
      ? { ...claim, sources: claim.sources.map((source) => told(source, claim)) }
      : claim,
  )
}

function nounIn(cue: string): string | undefined {
  const noun = tokens(cue).find(({ text }) => nounRole(text) === 'institution')
  return noun && cue.slice(noun.start, noun.end)
}
