import type { Article, Span } from '../types.ts'
import type { Actors } from './actors.ts'
import type { Mention, Weight } from './claim.ts'
import { headOf } from './roles.ts'
import type { Scene } from './scene.ts'
import type { SentenceWeight } from './weigh.ts'

/** Who is named most; the title and the first lines count double, and whoever comes first there once more. */
export function mainOf(
  { text, title = '' }: Article,
  mentions: readonly Mention[],
  actors: Actors,
): string | undefined {
  const counts = new Map<string, number>()
  const known = mentions.filter((mention) => actors.isKnown(mention) && actors.actorOf(mention) !== undefined)
  let isFirst = true
  for (const mention of known.length > 0 ? known : mentions) {
    if (mention.kind === 'country' || mention.kind === 'region') continue
    const id = actors.actorOf(mention)
    if (id === undefined || actors.bodies.has(id)) continue
    const { start, end } = mention.span
    if (known.length === 0 && addressed.test(text.slice(Math.max(0, start - 12), start))) continue
    // A site that something lies at is a place, and no matter of its owner’s.
    if (
      actors.siteOwnerOf(mention) !== undefined &&
      /(?:^|\s)(?:à|at|in|near)\s$/u.test(text.slice(start - 5, start))
    )
      continue
    const at = title.indexOf(text.slice(start, end))
    counts.set(
      id,
      (counts.get(id) ?? 0) + (start < headMax || at >= 0 ? 2 : 1) + (isFirst && start > 0 ? 1.5 : 0),
    )
    isFirst = false
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

/** A name of nothing that the desk knows is a place, behind these. */
const addressed = /(?:^|[\s'’])(?:à|au|aux|en|de|du|des|d['’]|at|in|of|near)\s?(?:la\s|l['’])?$/iu

/** The first sentence or two, in UTF-16 units. */
const headMax = 250

/** Who was last spoken of before each sentence, and whose site, by where the sentence starts. */
export function subjectsBefore(
  text: string,
  inSentence: (span: Span) => readonly { readonly mention: Mention }[],
  sentences: readonly SentenceWeight[],
  actors: Actors,
): ReadonlyMap<number, Pick<Scene, 'lastSubject' | 'lastSite'>> {
  const found = new Map<number, Pick<Scene, 'lastSubject' | 'lastSite'>>()
  let last: Pick<Scene, 'lastSubject' | 'lastSite'> = { lastSubject: [] }
  for (const weighed of sentences) {
    const { sentence, role } = weighed
    const cues = speakingOf(weighed)
    const inside = inSentence(sentence).flatMap(({ mention }) =>
      isSpokenOf(mention, sentence, cues) ? [mention] : [],
    )
    const site = inside.flatMap((mention) => actors.siteOwnerOf(mention) ?? []).at(-1) ?? last.lastSite
    found.set(sentence.start, { ...last, ...(site !== undefined && { lastSite: site }) })
    if (role !== 'body') continue
    const lastSubject =
      headOf(text, sentence, inside, actors) ?? speakerOf(weighed, actors) ?? last.lastSubject
    last = { lastSubject, ...(site !== undefined && { lastSite: site }) }
  }
  return found
}

/** The words that tell whose report it is. */
export function speakingOf({ attributions }: SentenceWeight): readonly Span[] {
  return attributions.map(({ cue }) => cue)
}

/** In the sentence, and not part of what says whose report it is. */
export function isSpokenOf({ span, kind }: Mention, sentence: Span, cues: readonly Span[]): boolean {
  if (span.start < sentence.start || span.end > sentence.end || kind === 'outlet') return false
  return !cues.some((cue) => cue.start < span.end && span.start < cue.end)
}

/** The company that spoke last in a sentence. */
function speakerOf({ attributions }: SentenceWeight, actors: Actors): readonly string[] | undefined {
  const house = attributions
    .flatMap(({ sources }) => sources)
    .flatMap(({ name, kind }) =>
      name !== undefined && kind !== 'named_outlet' ? (actors.houseOf(name) ?? []) : [],
    )
    .at(-1)
  return house === undefined ? undefined : [house]
}

/** The company that says it, by itself or through somebody of it. */
export function voiceOf({ sources }: Weight, actors: Actors): { readonly voice?: string } {
  const speaker = sources.find(({ kind }) => kind === 'company' || kind === 'named_person')
  const voice = speaker?.name === undefined ? undefined : actors.houseOf(speaker.name)
  return voice === undefined ? {} : { voice }
}
