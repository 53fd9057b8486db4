import type { Json } from './json.ts'
import type { Ledger } from './ledger.ts'
import type { SlackDeliveries, SlackDelivery } from './slack-deliveries.ts'
import { type SignedAnswer, type Signing, sendSigned } from './slack-request.ts'
import type { SlackSocketServer } from './slack-socket.ts'

/** Says the how-manieth time an event is sent, and why again. */
type Retry = { readonly attempt: number; readonly reason: string }

export type SlackTransport = {
  receiveAt(appUrl: string): void
  /** Hands a delivery over without waiting for what the app says. */
  hand(delivery: SlackDelivery, retry?: Retry): SlackDelivery
  /** Posts a delivery to the app; an answer of 200 is its acknowledgement. */
  post(delivery: SlackDelivery, signing?: Signing, retry?: Retry): Promise<SignedAnswer>
}

export function createTransport(
  ledger: Ledger,
  deliveries: SlackDeliveries,
  socket: SlackSocketServer,
  settings: { signingSecret: string; now: () => number; appUrl: string | undefined },
): SlackTransport {
  const { signingSecret, now } = settings
  let { appUrl } = settings

  function miss(delivery: SlackDelivery): void {
    delivery.undelivered = true
    ledger.record('undelivered', { id: delivery.id, kind: delivery.kind })
  }

  async function post(
    delivery: SlackDelivery,
    signing: Signing = 'good',
    retry?: Retry,
  ): Promise<SignedAnswer> {
    if (appUrl === undefined) throw new Error('say where the app listens: receiveAt(url)')
    const headers = retry
      ? { 'x-slack-retry-num': String(retry.attempt), 'x-slack-retry-reason': retry.reason }
      : {}
    try {
      const settings = { signing, headers, now: now() }
      const answer = await sendSigned(appUrl, signingSecret, delivery.kind, delivery.payload, settings)
      if (answer.status === 200) deliveries.acknowledge(delivery, bodyOf(answer.text))
      else miss(delivery)
      return answer
    } catch (error) {
      miss(delivery)
      return { status: 0, text: String(error) }
    }
  }

  return {
    receiveAt(url) {
      appUrl = url
    },
    hand(delivery, retry) {
      if (delivery.via === 'http') {
        if (appUrl === undefined) throw new Error('say where the app listens: receiveAt(url)')
        void post(delivery, 'good', retry)
      } else {
        const extra: Json = retry ? { retry_attempt: retry.attempt, retry_reason: retry.reason } : {}
        if (!socket.send(delivery, extra)) miss(delivery)
      }
      return delivery
    },
    post,
  }
}

/** The body of an acknowledgement: JSON, or plain text. */
function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
