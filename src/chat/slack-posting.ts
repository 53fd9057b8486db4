import { webApi } from '@slack/bolt'
import * as v from 'valibot'
import type { Log } from '../log.ts'
import { renderSlack } from '../render/slack.ts'
import type { Post, Sent, Sighting } from '../types.ts'
import type { ChatAdapter } from './adapter.ts'
import type { SlackSettings } from './slack.ts'
import { slackClientOptions } from './slack-client.ts'
import { createSlackLog } from './slack-log.ts'
import { explainSlackPost, isUnthreaded } from './slack-post-errors.ts'

/** Posts of the bot's own, with a client that repeats nothing: Slack has no key against doubles. */
export function createSlackPosting(settings: SlackSettings, log: Log): Pick<ChatAdapter, 'post' | 'find'> {
  const client = new webApi.WebClient(settings.botToken, {
    ...slackClientOptions(settings),
    logger: createSlackLog(log),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  })
  // A limit is one of the method in the whole workspace, so that it holds for every channel.
  let heldUntilMs = 0

  return {
    async post(post, lead) {
      const leftMs = Math.ceil(heldUntilMs - performance.now())
      if (leftMs > 0) return { kind: 'refused', reason: 'rate limit', retryAfterMs: leftMs }
      const sent = lead === undefined ? await attempt(post) : await attemptInThread(post, lead)
      if (sent.kind === 'refused' && sent.retryAfterMs !== undefined)
        heldUntilMs = performance.now() + sent.retryAfterMs
      return sent
    },
    async find(post, owedMs, lead) {
      try {
        const sighting = lead === undefined ? absent : await search(post, owedMs, lead)
        return sighting.kind === 'absent' ? await search(post, owedMs) : sighting
      } catch (error) {
        return unseen(error)
      }
    },
  }

  /** Where there can be no thread, the part follows in the channel. */
  async function attemptInThread(post: Post, lead: string): Promise<Sent> {
    const sent = await attempt(post, lead)
    return sent.kind === 'rejected' && isUnthreaded(sent.reason) ? attempt(post) : sent
  }

  async function attempt(post: Post, lead?: string): Promise<Sent> {
    try {
      const { ts } = await client.chat.postMessage({
        channel: post.channel,
        ...renderSlack(post.answer),
        metadata: { event_type: eventType, event_payload: { key: post.key } },
        ...(lead !== undefined && { thread_ts: lead }),
      })
      if (ts === undefined) return { kind: 'unknown', reason: 'Slack named no message' }
      return { kind: 'posted', message: ts }
    } catch (error) {
      return explainSlackPost(error)
    }
  }

  /** From the latest message backwards, at least one page of them. */
  async function search(post: Post, owedMs: number, lead?: string): Promise<Sighting> {
    const since = owedMs / 1000 - skewSeconds
    let latest: string | undefined
    for (let page = 0; page < pagesMax; page++) {
      const read = await pageOf(post.channel, lead, latest)
      if (!read) return absent
      const { messages, has_more } = read
      const found = messages.find(({ metadata }) => metadata?.event_payload?.key === post.key)
      if (found) return { kind: 'found', message: found.ts }
      const oldest = messages.map(({ ts }) => ts).reduce((a, b) => (Number(b) < Number(a) ? b : a), '9e99')
      if (!has_more || messages.length === 0 || Number(oldest) < since) return absent
      latest = oldest
    }
    return { kind: 'hidden', reason: `not among the latest ${pagesMax * pageMessages} messages` }
  }

  /** Undefined when there is no such thread. */
  async function pageOf(channel: string, lead: string | undefined, latest: string | undefined) {
    const page = {
      channel,
      limit: pageMessages,
      include_all_metadata: true,
      ...(latest !== undefined && { latest }),
    }
    if (lead === undefined) return v.parse(pageSchema, await client.conversations.history(page))
    try {
      return v.parse(pageSchema, await client.conversations.replies({ ...page, ts: lead }))
    } catch (error) {
      const sent = explainSlackPost(error)
      if (sent.kind === 'rejected' && isUnthreaded(sent.reason)) return undefined
      throw error
    }
  }
}

const absent: Sighting = { kind: 'absent' }

const eventType = 'verbatim_post'

/** Messages a request, and requests a look-up. */
const pageMessages = 100
const pagesMax = 10

/** How far our clock and Slack's may differ, in seconds. */
const skewSeconds = 600

const pageSchema = v.object({
  messages: v.array(
    v.object({
      ts: v.string(),
      metadata: v.optional(
        v.object({ event_payload: v.optional(v.object({ key: v.optional(v.unknown()) })) }),
      ),
    }),
  ),
  has_more: v.optional(v.boolean()),
})

/** What a failed look-up means. */
function unseen(error: unknown): Sighting {
  const sent = explainSlackPost(error)
  const reason = 'reason' in sent ? sent.reason : ''
  const isForbidden = sent.kind === 'closed' || reason === 'missing_scope'
  return { kind: isForbidden ? 'hidden' : 'unseen', reason }
}
