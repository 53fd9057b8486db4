import { datelineAt } from '../../text/datelines.ts'
import { fold } from '../../text/fold.ts'
import type { Article } from '../../types.ts'
import { originOf } from '../groups/origins.ts'
import type { SentenceWeight } from '../weigh.ts'

/**
 * Outlets whose reports it tells, the agency that it credits first, then in the order of the text; its own where its
 * own sources speak, or where it opens with what those concerned say themselves. A report that is mentioned only far
 * down is not what the article is about.
 */
export function citedIn(
  { outlet, text, origin: given }: Article,
  sentences: readonly SentenceWeight[],
): readonly string[] {
  // An address tells where the text was found, and no name.
  const found = new Set(given === undefined || /^https?:/i.test(given) ? creditedIn(text) : [given])
  if (outlet !== undefined && found.size === 0 && opensWithAStatement(sentences)) found.add(outlet)
  const add = (name: string | undefined) => {
    if (name !== undefined) found.add(outlet !== undefined && isShortFor(name, outlet) ? outlet : name)
  }
  for (const { attributions, sentence } of sentences) {
    if (found.size === 0 && sentence.start > text.length / 2 && outlet !== undefined) break
    const origins = attributions.flatMap(({ sources }) => originOf(sources) ?? [])
    // Whose report a sentence is goes before who is said in it to have found something out.
    for (const { kind, name, via } of origins) if (kind === 'named_outlet') add(via?.at(-1) ?? name)
    for (const { kind, via } of origins) if (kind === 'anonymous_sources') add(via?.at(-1) ?? outlet)
  }
  return [...found]
}

/** The first sentence of its text is what a company, a body or a person says, and of nobody's report. */
function opensWithAStatement(sentences: readonly SentenceWeight[]): boolean {
  const sources =
    sentences.find(({ role }) => role === 'body')?.attributions.flatMap(({ sources }) => sources) ?? []
  return (
    sources.some(({ kind }) => kind === 'company' || kind === 'institution' || kind === 'named_person') &&
    !sources.some(
      ({ kind, via }) => kind === 'named_outlet' || kind === 'anonymous_sources' || via !== undefined,
    )
  )
}

/** “The Courier” in The Castlegate Courier. */
function isShortFor(name: string, outlet: string): boolean {
  return ` ${fold(outlet)}`.endsWith(` ${fold(name).replace(/^(?:the|le|la|l['’]) ?/, '')}`)
}

/** The agency of a dateline (“PARIS (AFP) –”) or of a credit at the foot (“Avec AFP”, “(AFP)”, “Agence France-Presse” on a line). */
function creditedIn(text: string): readonly string[] {
  const agency = [...text.slice(0, openingMax).matchAll(/^/gm)]
    .map(({ index }) => datelineAt(text, index)?.agency)
    .find((name) => name !== undefined)
  const foot = text.slice(-footMax)
  const credit =
    /(?:^|\n)\(?(?:Avec|With|D’après|Source ?:) (?:l['’])?(\p{Lu}[\p{L} -]{1,30})\)?\.?\s*$/u.exec(
      foot.slice(-120),
    ) ??
    /\n\((\p{Lu}[\p{L}-]{1,20}(?: \p{Lu}[\p{L}-]{1,20})?)\)[ \t]*(?:\n|$)/u.exec(foot) ??
    /\n(Agence \p{Lu}[\p{L}-]{1,30}|AFP|Reuters|AP|Associated Press)[ \t]*(?:\n|$)/u.exec(foot)
  return [agency, credit?.[1]].filter((name) => name !== undefined)
}

/** A dateline stands under the headline and the lead, in UTF-16 units. */
const openingMax = 1_000

/** Credits stand in the last lines, above share bars and boxes, in UTF-16 units. */
const footMax = 300
