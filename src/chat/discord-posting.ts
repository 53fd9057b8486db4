import { createHash } from 'node:crypto'
import { DiscordAPIError, type REST, Routes } from 'discord.js'
import * as v from 'valibot'
import { type DiscordMessage, renderDiscord } from '../render/discord.ts'
import type { Post, Sent, Sighting } from '../types.ts'
import type { ChatAdapter } from './adapter.ts'
import { inTime } from './discord-client.ts'
import { explainDiscordPost } from './discord-post-errors.ts'

/** Posts of the bot's own, through a client that repeats nothing. */
export function createDiscordPosting(rest: REST): Pick<ChatAdapter, 'post' | 'find'> {
  return {
    async post(post, lead) {
      const body = bodyOf(post)
      return lead === undefined ? create(post.channel, body) : createInThread(post, lead, body)
    },
    async find(post, owedMs, lead) {
      const inChannel = () => search(post.channel, post, owedMs)
      if (lead === undefined) return inChannel()
      const inThread = await search(lead, post, owedMs)
      if (inThread.kind === 'found') return inThread
      const beside = await inChannel()
      return beside.kind === 'absent' && !isMissing(inThread) ? inThread : beside
    },
  }

  async function create(channel: string, body: object): Promise<Sent> {
    try {
      const { id } = v.parse(
        messageSchema,
        await rest.post(Routes.channelMessages(channel), { body, ...inTime() }),
      )
      return { kind: 'posted', message: id }
    } catch (error) {
      return explainDiscordPost(error)
    }
  }

  /** A thread that starts at a message has that message's id. Where there can be none, the part answers the lead. */
  async function createInThread(post: Post, lead: string, body: object): Promise<Sent> {
    const sent = await create(lead, body)
    if (sent.kind !== 'closed') return sent
    const opened = await openThread(post, lead)
    if (opened.kind === 'posted') {
      const again = await create(lead, body)
      if (again.kind !== 'closed') return again
    } else if (opened.kind !== 'closed' && opened.kind !== 'rejected') return opened
    const reference = { message_id: lead, channel_id: post.channel, fail_if_not_exists: false }
    return create(post.channel, { ...body, message_reference: reference })
  }

  /** Does nothing when there is one. An unknown outcome is a refusal: trying again makes no second thread. */
  async function openThread({ channel, answer }: Post, lead: string): Promise<Sent> {
    const name = answer.summary.slice(0, threadNameMax).trim() || 'Verbatim'
    try {
      await rest.post(Routes.threads(channel, lead), {
        body: { name, auto_archive_duration: threadMinutes },
        ...inTime(),
      })
      return { kind: 'posted', message: lead }
    } catch (error) {
      if (error instanceof DiscordAPIError && error.code === threadExists)
        return { kind: 'posted', message: lead }
      const sent = explainDiscordPost(error)
      return sent.kind === 'unknown' ? { kind: 'refused', reason: sent.reason } : sent
    }
  }

  /** From the latest message backwards, at least one page of them. */
  async function search(channel: string, post: Post, owedMs: number): Promise<Sighting> {
    try {
      let before: string | undefined
      for (let page = 0; page < pagesMax; page++) {
        const query = new URLSearchParams({ limit: String(pageMessages), ...(before && { before }) })
        const messages = v.parse(
          pageSchema,
          await rest.get(Routes.channelMessages(channel), { query, ...inTime() }),
        )
        // Without the permission Read Message History, the list is empty whatever the channel holds.
        if (messages.length === 0 && before === undefined)
          return { kind: 'hidden', reason: 'no message of the channel can be read' }
        const found = messages.find((message) => isOurs(message, post))
        if (found) return { kind: 'found', message: found.id }
        const oldest = messages.at(-1)
        if (messages.length < pageMessages || !oldest) return { kind: 'absent' }
        if (Date.parse(oldest.timestamp) < owedMs - skewMs) return { kind: 'absent' }
        before = oldest.id
      }
      return { kind: 'hidden', reason: `not among the latest ${pagesMax * pageMessages} messages` }
    } catch (error) {
      const sent = explainDiscordPost(error)
      const reason = 'reason' in sent ? sent.reason : ''
      return { kind: sent.kind === 'closed' ? 'hidden' : 'unseen', reason }
    }
  }
}

/** The same post has the same nonce in every attempt, also after a restart; at most 25 characters. */
function nonceOf({ key }: Post): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 24)
}

/** The number of the outermost component: a mark that stays in the message, where nobody sees it. 31 bits, never 0. */
function markOf({ key }: Post): number {
  return (createHash('sha256').update(key).digest().readUInt32BE() >>> 1) | 1024
}

function bodyOf(post: Post): DiscordMessage & { nonce: string; enforce_nonce: true } {
  const message = renderDiscord(post.answer)
  const [outermost, ...rest] = message.components
  const components = outermost ? [{ ...outermost, id: markOf(post) }, ...rest] : []
  return { ...message, components, nonce: nonceOf(post), enforce_nonce: true }
}

function isOurs({ nonce, components }: v.InferOutput<typeof pageSchema>[number], post: Post): boolean {
  return nonce === nonceOf(post) || components?.[0]?.id === markOf(post)
}

/** There is no thread: nothing was posted in it. */
function isMissing(sighting: Sighting): boolean {
  return sighting.kind === 'absent' || (sighting.kind === 'hidden' && sighting.reason.includes('10003'))
}

const messageSchema = v.object({ id: v.string() })

const pageSchema = v.array(
  v.object({
    id: v.string(),
    timestamp: v.string(),
    nonce: v.optional(v.union([v.string(), v.number()])),
    components: v.optional(v.array(v.object({ id: v.optional(v.number()) }))),
  }),
)

/** "A thread has already been created for this message" (/topics/opcodes-and-status-codes). */
const threadExists = 160004

/** Characters of a thread's name (/resources/channel), and minutes until it is put away: one day. */
const threadNameMax = 100
const threadMinutes = 1440

/** Messages a request, and requests a look-up. */
const pageMessages = 100
const pagesMax = 10

/** How far our clock and Discord's may differ, in milliseconds. */
const skewMs = 600_000
