import type { Log } from '../log.ts'
import type { KeptPost, Store } from '../store/index.ts'
import type { Answer, Channel, Post, Sent, Sighting } from '../types.ts'
import type { Pace } from './pace.ts'
import { postKey } from './post-key.ts'

/** What a step came to: the message is there, its channel is closed, or anything else. */
export type Step = 'posted' | 'paused' | 'moved'

/** What it takes to bring one post one step further. */
export type SendingParts = {
  readonly store: Pick<Store, 'findPost' | 'markPost' | 'pauseChannel' | 'resumeChannel'>
  /** Sends once. A part goes to the thread of `lead`, the message of part 0. */
  send(post: Post, lead?: string): Promise<Sent>
  /** Looks for the message of a post that was owed at that time. */
  find(post: Post, owedMs: number, lead?: string): Promise<Sighting>
  /** How long the platform knows the same post again and makes no second message of it, in milliseconds. */
  recognisesMs(platform: Channel['platform']): number
  /** The answer without the quotes that are not what their articles say. */
  prove(answer: Answer): Promise<Answer>
  readonly log: Log
  now(): Date
  readonly pace: Pace
}

/**
 * Brings a post one step further: sends it, or looks for it when an earlier outcome is not known. Everything that is
 * found out is stored before this resolves, and that it is being sent is stored before the first byte. Rejects only when
 * the store does, or when a quote cannot be compared with its article; the post is then as it was stored last.
 */
export function createSending(parts: SendingParts): (kept: KeptPost) => Promise<Step> {
  const { store, log, pace } = parts
  const nowMs = () => parts.now().getTime()

  return async (kept) => {
    const lead = await leadOf(kept)
    if (lead === 'given-up') return giveUp(kept, 'what it follows was given up')
    return kept.state === 'sending' ? lookFor(kept, lead) : send(kept, lead)
  }

  /** The message that a part follows; undefined where there is none, or none that is known: it then stands by itself. */
  async function leadOf({ post }: KeptPost): Promise<Lead | 'given-up'> {
    if (post.part === 0) return {}
    const lead = await store.findPost(postKey({ ...post, part: 0 }))
    if (lead?.state === 'given-up') return 'given-up'
    return lead?.message === undefined ? {} : { message: lead.message }
  }

  /** A post with an unknown outcome is sent again only when that makes no second message. */
  async function lookFor(kept: KeptPost, lead: Lead): Promise<Step> {
    const sighting = await parts.find(kept.post, kept.madeMs, lead.message)
    switch (sighting.kind) {
      case 'found':
        return posted(kept, kept.attempts, sighting.message)
      case 'absent':
        return isExhausted(kept) ? giveUp(kept, kept.reason ?? 'no answer') : send(kept, lead)
      case 'hidden':
        return isRecognised(kept) ? send(kept, lead, kept.sentMs) : uncertain(kept, sighting.reason)
      case 'unseen':
        return lookAgain(kept, sighting.reason)
      default:
        return sighting satisfies never
    }
  }

  /** A clock that was moved back says nothing about how long ago it was sent. */
  function isRecognised(kept: KeptPost): boolean {
    const { sentMs = 0, post } = kept
    const age = nowMs() - sentMs
    return age >= 0 && age < parts.recognisesMs(post.platform) && !isExhausted(kept)
  }

  function isExhausted({ attempts }: KeptPost): boolean {
    return pace.backOffMs(attempts) === undefined
  }

  async function send(kept: KeptPost, lead: Lead, sentMs = nowMs()): Promise<Step> {
    const { post } = kept
    const answer = await parts.prove(post.answer)
    const attempts = kept.attempts + 1
    await store.markPost(
      post.key,
      { state: 'sending', attempts, notBeforeMs: nowMs() + pace.settleMs, sentMs },
      nowMs(),
    )
    const sent = await parts.send({ ...post, answer }, lead.message)
    switch (sent.kind) {
      case 'posted':
        return posted(kept, attempts, sent.message)
      case 'refused':
        return tryAgain(kept, attempts, sent.reason, sent.retryAfterMs)
      case 'closed':
        return wait(kept, sent.reason)
      case 'rejected':
        return giveUp(kept, sent.reason, attempts)
      case 'unknown':
        return lookLater({ ...kept, sentMs }, attempts, sent.reason)
      default:
        return sent satisfies never
    }
  }

  async function posted({ post }: KeptPost, attempts: number, message: string): Promise<Step> {
    await store.markPost(post.key, { state: 'posted', attempts, notBeforeMs: nowMs(), message }, nowMs())
    log.info('posted', about(post))
    if (await store.resumeChannel(post)) log.info('channel can be posted in again', placeOf(post))
    return 'posted'
  }

  async function tryAgain(kept: KeptPost, attempts: number, reason: string, retryAfterMs = 0): Promise<Step> {
    const waitMs = pace.backOffMs(attempts)
    if (waitMs === undefined) return giveUp(kept, reason, attempts)
    const notBeforeMs = nowMs() + Math.max(waitMs, retryAfterMs)
    await store.markPost(kept.post.key, { state: 'owed', attempts, notBeforeMs, reason }, nowMs())
    log.warn('not posted, will be tried again', { ...about(kept.post), attempts, reason })
    return 'moved'
  }

  /** The channel's own fault is no failed attempt: the post waits until the channel takes it. */
  async function wait({ post, attempts }: KeptPost, reason: string): Promise<Step> {
    const notBeforeMs = nowMs() + pace.probeMs
    await store.markPost(post.key, { state: 'owed', attempts, notBeforeMs, reason }, nowMs())
    if (await store.pauseChannel(post, reason, nowMs()))
      log.error('channel cannot be posted in: its settings are kept, its posts wait', {
        ...placeOf(post),
        reason,
      })
    return 'paused'
  }

  async function lookLater(kept: KeptPost, attempts: number, reason: string): Promise<Step> {
    const notBeforeMs = nowMs() + Math.max(pace.settleMs, pace.backOffMs(attempts) ?? 0)
    const { sentMs = nowMs() } = kept
    await store.markPost(kept.post.key, { state: 'sending', attempts, notBeforeMs, sentMs, reason }, nowMs())
    log.warn('outcome of a post not known, will be looked for', { ...about(kept.post), reason })
    return 'moved'
  }

  async function lookAgain(kept: KeptPost, reason: string): Promise<Step> {
    const attempts = kept.attempts + 1
    return isExhausted({ ...kept, attempts }) ? uncertain(kept, reason) : lookLater(kept, attempts, reason)
  }

  async function uncertain({ post, attempts }: KeptPost, reason: string): Promise<Step> {
    await store.markPost(post.key, { state: 'uncertain', attempts, notBeforeMs: nowMs(), reason }, nowMs())
    log.error('uncertain whether a message was posted: it is not repeated', { ...about(post), reason })
    return 'moved'
  }

  async function giveUp(
    { post, ...kept }: KeptPost,
    reason: string,
    attempts = kept.attempts,
  ): Promise<Step> {
    await store.markPost(post.key, { state: 'given-up', attempts, notBeforeMs: nowMs(), reason }, nowMs())
    log.error('post given up', { ...about(post), attempts, reason })
    return 'moved'
  }
}

/** The message that a part goes with, where one is known. */
type Lead = { readonly message?: string }

function placeOf({ platform, channel }: Channel): { chat: string; channel: string } {
  return { chat: platform, channel }
}

function about(post: Post): { chat: string; channel: string; post: string } {
  return { ...placeOf(post), post: `${post.subject} ${post.slot} ${post.part}` }
}
