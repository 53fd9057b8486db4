import { randomUUID } from 'node:crypto'
import { isJson, type Json } from './json.ts'
import type { Ledger } from './ledger.ts'
import { checkSlackMessage, slackRefusal } from './slack-rules.ts'
import type { SlackMessage, SlackWorkspace } from './slack-workspace.ts'
import type { RuleOptions } from './text-rules.ts'

export type SlackEnvelope = 'slash_commands' | 'interactive' | 'events_api'

type SlackAck = {
  readonly at: number
  readonly afterMs: number
  /** Whether it came after Slack had shown the person an error. */
  readonly late: boolean
  /** Its place in the ledger, to compare with those of answers. */
  readonly seq: number
  readonly body: unknown
  /** HTTP status, 200 in Socket Mode. */
  readonly status: number
}

/** One command, click or event on its way to the app. */
export type SlackDelivery = {
  readonly id: string
  readonly kind: SlackEnvelope
  readonly via: 'socket' | 'http'
  readonly payload: Json
  readonly responseUrl?: string
  readonly sentAt: number
  /** Set when nobody was there to take it: the person sees an error. */
  undelivered?: boolean
  ack?: SlackAck
  /** Waits for the acknowledgement; fails when it was not delivered. */
  acknowledged(timeoutMs?: number): Promise<SlackAck>
  /** New messages made by the acknowledgement and through `response_url`, deleted ones left out. */
  answers(): SlackMessage[]
  waitForAnswers(count: number, timeoutMs?: number): Promise<SlackMessage[]>
  /** Whether the acknowledgement came before the first answer. */
  acknowledgedFirst(): boolean
}

type ResponseUrl = {
  readonly channel: string
  readonly user: string
  readonly createdAt: number
  readonly made: SlackMessage[]
  readonly original?: SlackMessage
  firstUseSeq?: number
  uses: number
}

export type SlackDeliveries = {
  readonly all: SlackDelivery[]
  /** Makes a delivery; with a `place`, also the address at which it can be answered. */
  create(kind: SlackEnvelope, via: 'socket' | 'http', payload: Json, place?: Place): SlackDelivery
  /** Makes one more delivery of the same payload, answered at the same address. */
  repeat(delivery: SlackDelivery): SlackDelivery
  acknowledge(delivery: SlackDelivery, body: unknown, status?: number): void
  /** What `POST <url>/response/<id>` does. The word is Slack's error, or `undefined`. */
  respond(id: string, body: unknown): string | undefined
  close(): void
}

export type Place = {
  readonly channel: string
  readonly user: string
  readonly original?: SlackMessage | undefined
}

/** Uses and lifetime of a `response_url` (docs.slack.dev/interactivity/handling-user-interaction). */
const usesMax = 5
const lifetimeMs = 30 * 60_000

export function createDeliveries(
  ledger: Ledger,
  workspace: SlackWorkspace,
  settings: {
    now: () => number
    deadlineMs: number
    responseUrl: (id: string) => string
    rules: RuleOptions
  },
): SlackDeliveries {
  const { now, deadlineMs } = settings
  const all: SlackDelivery[] = []
  const urls = new Map<string, ResponseUrl>()
  const timers = new Set<NodeJS.Timeout>()

  function watchDeadline(delivery: SlackDelivery): void {
    const timer = setTimeout(() => {
      timers.delete(timer)
      if (delivery.ack || delivery.undelivered) return
      ledger.addBreaches([
        { rule: 'protocol.ack', path: delivery.kind, detail: `not acknowledged in ${deadlineMs} ms` },
      ])
    }, deadlineMs)
    timer.unref()
    timers.add(timer)
  }

  /** Makes the message a body asks for. The word is Slack's refusal. */
  function show(url: ResponseUrl, body: Json, via: string): string | undefined {
    const breaches = checkSlackMessage(body, { ...settings.rules, kind: 'response' })
    ledger.addBreaches(breaches)
    const refusal = slackRefusal(breaches)
    if (refusal) {
      ledger.record('refused', { via, error: refusal, payload: body })
      return refusal
    }
    const previous = url.original ?? url.made.at(-1)
    if (body.replace_original === true && previous) {
      workspace.edit(previous, body, breaches)
      return undefined
    }
    const isPublic = body.response_type === 'in_channel'
    const threadTs = typeof body.thread_ts === 'string' ? body.thread_ts : undefined
    const { channel, user } = url
    url.made.push(
      workspace.add({
        channel,
        via,
        payload: body,
        breaches,
        threadTs,
        ephemeralTo: isPublic ? undefined : user,
      }),
    )
    return undefined
  }

  function make(id: string, kind: SlackEnvelope, via: 'socket' | 'http', payload: Json): SlackDelivery {
    const url = (): ResponseUrl | undefined => urls.get(id)
    const delivery: SlackDelivery = {
      id,
      kind,
      via,
      payload,
      sentAt: now(),
      ...(typeof payload.response_url === 'string' && { responseUrl: payload.response_url }),
      acknowledged(timeoutMs) {
        const look = (): SlackAck | undefined => {
          if (delivery.undelivered) throw new Error(`nobody took the ${kind}`)
          return delivery.ack
        }
        return ledger.waitFor(look, `the acknowledgement of a ${kind}`, timeoutMs)
      },
      answers: () => url()?.made.filter((message) => !message.deleted) ?? [],
      waitForAnswers(count, timeoutMs) {
        const look = (): SlackMessage[] | false => delivery.answers().length >= count && delivery.answers()
        return ledger.waitFor(look, `${count} answers to a ${kind}`, timeoutMs)
      },
      acknowledgedFirst() {
        const first = url()?.firstUseSeq ?? Number.POSITIVE_INFINITY
        return delivery.ack !== undefined && delivery.ack.seq < first
      },
    }
    all.push(delivery)
    ledger.record('delivery', { id, kind, via, payload: delivery.payload })
    watchDeadline(delivery)
    return delivery
  }

  return {
    all,
    create(kind, via, payload, place) {
      const id = randomUUID()
      if (!place) return make(id, kind, via, payload)
      const { channel, user, original } = place
      urls.set(id, { channel, user, createdAt: now(), made: [], uses: 0, ...(original && { original }) })
      return make(id, kind, via, { ...payload, response_url: settings.responseUrl(id) })
    },
    repeat(delivery) {
      const id = randomUUID()
      const url = urls.get(delivery.id)
      if (url) urls.set(id, url)
      return make(id, delivery.kind, delivery.via, delivery.payload)
    },
    acknowledge(delivery, body, status = 200) {
      const at = now()
      const afterMs = at - delivery.sentAt
      const late = afterMs > deadlineMs
      if (delivery.ack) {
        ledger.addBreaches([{ rule: 'protocol.ack-twice', path: delivery.kind, detail: delivery.id }])
        return
      }
      const { seq } = ledger.record('ack', {
        id: delivery.id,
        kind: delivery.kind,
        afterMs,
        late,
        status,
        body,
      })
      delivery.ack = { at, afterMs, late, seq, body, status }
      if (late)
        ledger.addBreaches([
          { rule: 'protocol.ack-late', path: delivery.kind, detail: `after ${afterMs} ms` },
        ])
      const url = urls.get(delivery.id)
      const message = typeof body === 'string' && body !== '' ? { text: body } : body
      const speaks = isJson(message) && (message.text !== undefined || message.blocks !== undefined)
      if (url && speaks && !late && delivery.kind === 'slash_commands') show(url, message, 'ack')
    },
    respond(id, body) {
      const url = urls.get(id)
      if (!url) return 'invalid_url'
      if (now() - url.createdAt > lifetimeMs) return 'expired_url'
      url.uses += 1
      if (url.uses > usesMax) {
        ledger.addBreaches([
          { rule: 'protocol.response-url', path: 'response_url', detail: `used ${url.uses} times` },
        ])
        return 'used_url'
      }
      const { seq } = ledger.record('response', { delivery: id, body })
      url.firstUseSeq ??= seq
      if (!isJson(body)) return 'invalid_payload'
      if (body.delete_original !== true) return show(url, body, 'response_url')
      const target = url.original ?? url.made.at(-1)
      if (!target) return 'message_not_found'
      workspace.remove(target)
      return undefined
    },
    close() {
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
    },
  }
}
