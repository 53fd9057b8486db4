import type { Certainty, Citation, Figure, Language, Source } from '../types.ts'
import { type Words, wordsIn } from '../words.ts'
import { dayIn, languageIn } from './calendar.ts'
import { certaintyBits } from './certainty.ts'
import { forDisplay } from './display.ts'
import { label } from './label.ts'
import { labelLimits } from './limits.ts'
import { canLabel, hostOf, safeUrl } from './link.ts'

/** A stretch of a credit: one thing said about a source, perhaps a link. */
export type Bit = {
  readonly text: string
  readonly style?: 'strong' | 'italic' | 'code'
  readonly url?: string
}

/** The lines under a quote. */
type Credit = {
  /** How sure it is and whose report, then outlet, date, title or first words with its link. Unknown things are absent; may be empty. */
  readonly source: readonly Bit[]
  /** Paragraph, characters, language, what was removed for display, and the command that opens it. */
  readonly place: readonly Bit[]
}

/**
 * Who said it and where exactly, for one quote or for neighbouring ones of one article.
 * `urlMax` is the longest address the platform takes as a link, in UTF-16 units.
 */
export function creditOf(
  citations: readonly Citation[],
  language: Language,
  urlMax: number,
  certainty?: Certainty,
): Credit {
  const [first] = citations
  const last = citations.at(-1)
  if (!first || !last) return { source: [], place: [] }
  const words = wordsIn(language)
  const removed = citations.reduce((sum, citation) => sum + forDisplay(citation.quote).removed, 0)
  const { source } = first
  const other = languageIn(source.language ?? source.guessedLanguage, language)
  const isGuess = source.language === undefined
  return {
    source: [
      ...(certainty ? certaintyBits(certainty, words) : []),
      ...sourceBits(source, language, words, urlMax),
    ],
    place: [
      { text: paragraphs(source.paragraph, last.source.paragraph, words) },
      { text: words.characters(first.start, last.end) },
      ...(other === undefined
        ? []
        : [{ text: isGuess ? words.inGuessedLanguage(other) : words.inLanguage(other) }]),
      ...(removed === 0 ? [] : [{ text: words.hiddenCharacters(removed) }]),
      { text: openingCommand(first.ref), style: 'code' as const },
    ],
  }
}

/** The label and the figures of one line, each with its place, in pieces to be set one after the other. */
export function figureBits(
  name: string,
  figures: readonly Figure[],
  language: Language,
  urlMax: number,
): Bit[] {
  const say = wordsIn(language)
  const [open, close] = say.quoteMarks
  return [
    { text: say.labelled(label(name, labelLimits.heading)) },
    ...figures.flatMap(({ citation, of }, index): Bit[] => {
      const quote = forDisplay(citation.quote).text
      const url = safeUrl(citation.source.link, urlMax)
      return [
        { text: `${index === 0 ? '' : ' · '}${open}` },
        url !== undefined && isLinkText(quote) ? { text: quote, url } : { text: quote, style: 'strong' },
        {
          text: `${close}\u00a0(${of},\u00a0${say.paragraph(citation.source.paragraph).replaceAll(' ', '\u00a0')})`,
        },
      ]
    }),
  ]
}

/** True for words on one short line that nobody takes for another address. */
function isLinkText(quote: string): boolean {
  return label(quote, labelLimits.title) === quote && canLabel(quote)
}

/** What to type to read a quote in its place. */
export function openingCommand(ref: string): string {
  return `/article ${ref}`
}

function paragraphs(first: number, last: number, words: Words): string {
  return first === last ? words.paragraph(first) : words.paragraphs(first, last)
}

function sourceBits(source: Source, language: Language, words: Words, urlMax: number): Bit[] {
  const outlet = label(source.outlet ?? '', labelLimits.outlet)
  const day = source.published === undefined ? undefined : dayIn(source.published, language)
  return [
    ...(outlet === '' ? [] : [{ text: outlet, style: 'strong' as const }]),
    ...(day === undefined ? [] : [{ text: day }]),
    ...titleBits(titleOf(source, words), safeUrl(source.link, urlMax)),
  ]
}

function titleOf(source: Source, words: Words): string {
  const title = label(source.title ?? '', labelLimits.title)
  if (title !== '') return title
  const opening = label(source.opening ?? '', labelLimits.title)
  return opening === '' ? '' : words.untitled(opening)
}

/** The title as a link; where it could be taken for another address, the title alone and a link named by its host. */
function titleBits(title: string, url: string | undefined): Bit[] {
  if (url !== undefined && canLabel(title)) return [{ text: title, url }]
  return [
    ...(title === '' ? [] : [{ text: title, style: 'italic' as const }]),
    ...(url === undefined ? [] : [{ text: hostOf(url), url }]),
  ]
}
