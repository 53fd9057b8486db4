import type { Hono } from 'hono'
import type { WebParts } from './parts.ts'

/** Addresses for whatever watches the process. They tell counts and reasons, nothing of any article. */
export function addHealth(app: Hono, parts: WebParts) {
  app.get('/healthz', (c) => c.json({ ok: true }))

  app.get('/readyz', (c) => {
    const reasons = parts.notReady()
    return c.json({ ready: reasons.length === 0, reasons }, reasons.length === 0 ? 200 : 503)
  })

  app.get('/metrics', async (c) => {
    const { uptime, withheld, chats } = await parts.status()
    const desks = parts.desks().map((desk) => ({ name: desk.settings.name, desk }))
    const lines = [
      ...metric('verbatim_uptime_seconds', 'gauge', [['', uptime]]),
      ...metric('verbatim_ready', 'gauge', [['', parts.notReady().length === 0 ? 1 : 0]]),
      ...metric('verbatim_quotes_withheld_total', 'counter', [['', withheld]]),
      ...metric(
        'verbatim_articles',
        'gauge',
        desks.map(({ name, desk }) => [label('desk', name), desk.articles.length]),
      ),
      ...metric(
        'verbatim_problems',
        'gauge',
        desks.map(({ name, desk }) => [label('desk', name), desk.problems.length]),
      ),
      ...metric(
        'verbatim_chat_up',
        'gauge',
        chats.map(({ name, state }) => [label('chat', name), state === 'connected' ? 1 : 0]),
      ),
    ]
    return c.body(`${lines.join('\n')}\n`, 200, {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
    })
  })
}

type Sample = readonly [labels: string, value: number]

/** The text format that Prometheus reads; a metric without samples is left out. */
function metric(name: string, type: 'gauge' | 'counter', samples: readonly Sample[]): string[] {
  if (samples.length === 0) return []
  return [`# TYPE ${name} ${type}`, ...samples.map(([labels, value]) => `${name}${labels} ${value}`)]
}

function label(name: string, value: string): string {
  const escaped = value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
  return `{${name}="${escaped}"}`
}
