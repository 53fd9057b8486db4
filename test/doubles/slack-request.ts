import { createHmac } from 'node:crypto'
import type { Json } from './json.ts'
import type { SlackEnvelope } from './slack-deliveries.ts'

/** How a request is signed; everything but `good` has to be turned away by the app. */
export type Signing = 'good' | 'wrong' | 'missing' | 'old' | 'future' | 'tampered'

export type SignedAnswer = { readonly status: number; readonly text: string }

/** Posts `payload` to an app as Slack does: forms for commands and interactions, JSON for events. */
export async function sendSigned(
  url: string,
  secret: string,
  kind: SlackEnvelope,
  payload: Json,
  settings: { signing?: Signing; headers?: Record<string, string>; now?: number } = {},
): Promise<SignedAnswer> {
  const { signing = 'good', headers = {}, now = Date.now() } = settings
  const isEvent = kind === 'events_api'
  const body = isEvent ? JSON.stringify(payload) : formOf(kind, payload)
  const shift = signing === 'old' ? -600 : signing === 'future' ? 600 : 0
  const timestamp = String(Math.floor(now / 1000) + shift)
  const key = signing === 'wrong' ? `${secret}-not` : secret
  const signature = `v0=${createHmac('sha256', key).update(`v0:${timestamp}:${body}`).digest('hex')}`
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': isEvent ? 'application/json' : 'application/x-www-form-urlencoded',
      ...(signing !== 'missing' && {
        'x-slack-signature': signature,
        'x-slack-request-timestamp': timestamp,
      }),
      ...headers,
    },
    body: signing === 'tampered' ? body.replace(/.$/, (end) => (end === '0' ? '1' : '0')) : body,
  })
  return { status: response.status, text: await response.text() }
}

function formOf(kind: SlackEnvelope, payload: Json): string {
  if (kind === 'interactive') return new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
  const fields = Object.entries(payload).map(([key, value]): [string, string] => [key, String(value)])
  return new URLSearchParams(fields).toString()
}
