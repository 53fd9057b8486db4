import type { Span } from '../types.ts'
import { company, deal, openingOf, pronoun, site, weSay } from './openings.ts'
import { acts, type Found, isTurnedTo, named, type Scene } from './scene.ts'

/** Whom words without a name stand for: a pronoun, “the company”, “the plant”. */
export function standIn(scene: Scene, opening: string, { start }: Span): Found | undefined {
  const { text, mentions, lastSubject, lastSite, main, voice, bodies } = scene
  if (site.test(opening) && lastSite !== undefined)
    return { ids: [lastSite], because: 'owner of the site last named' }
  if (weSay.test(opening)) {
    const we = voice ?? main
    return we === undefined ? undefined : { ids: [we], because: 'we: whoever speaks' }
  }
  const isPronoun = pronoun.test(opening)
  if (!isPronoun && !company.test(opening)) return undefined
  const earlier = mentions.find(
    (mention) => mention.span.end <= start && acts(scene, mention) && !isTurnedTo(text, mention),
  )
  if (earlier)
    return { ...named(scene, earlier, 'words that stand for the subject of the sentence'), isActing: true }
  const last = lastSubject.filter((id) => !bodies.has(id))
  if (last.length > 0)
    return { ids: last, because: 'words that stand for the subject before', isActing: true }
  if (main !== undefined)
    return { ids: [main], because: 'words that stand for whom the article is about', isActing: true }
  return undefined
}

/** Nobody is named in so many words: the company that speaks, or whom the article is about. */
export function background(scene: Scene): Found {
  const { mentions, lastSubject, main, voice, isCarried, bodies } = scene
  if (
    deal.test(openingOf(scene.text, scene.clause)) &&
    lastSubject.length > 0 &&
    !bodies.has(lastSubject[0] ?? '')
  )
    return { ids: lastSubject, because: 'a deal of whom was spoken of before' }
  if (isCarried && lastSubject.length > 0)
    return { ids: lastSubject, because: 'goes on with the sentence before' }
  if (voice !== undefined && scene.isVoiceHead)
    return { ids: [voice], because: 'the company that says it is the subject' }
  const after = mentions.find((mention) => acts(scene, mention))
  const id = after && scene.actors.actorOf(after)
  if (after && (main === undefined || id === main)) return named(scene, after, 'only name of the sentence')
  if (main !== undefined) return { ids: [main], because: 'whom the article is mostly about' }
  if (voice !== undefined) return { ids: [voice], because: 'the company that speaks' }
  if (lastSubject.length > 0) return { ids: lastSubject, because: 'carried from the sentence before' }
  return { ids: [], because: 'nobody is named' }
}
