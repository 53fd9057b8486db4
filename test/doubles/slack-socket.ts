import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { isJson, type Json, parseJson } from './json.ts'
import type { Ledger } from './ledger.ts'
import type { SlackDelivery } from './slack-deliveries.ts'

/** Slack's side of Socket Mode. */
export type SlackSocket = {
  /** Connections that were greeted and are open. */
  connections(): number
  waitForConnections(count: number, timeoutMs?: number): Promise<void>
  /** Cuts every connection: `close` properly, `cut` without a word, `refresh` with a `disconnect` message first. */
  disconnect(how?: 'close' | 'cut' | 'refresh' | 'warning' | 'link_disabled'): void
  /**
   * Leaves the connections open and deaf: no acknowledgement is read and no ping answered or sent. They get envelopes
   * until there is another connection.
   */
  freeze(): void
}

export type SlackSocketServer = SlackSocket & {
  /** A one-use address for `apps.connections.open`. */
  ticket(): string
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Sends an envelope to one connection; false when there is none. */
  send(delivery: SlackDelivery, extra?: Json): boolean
  close(): void
}

/** Slack pings about this often; clients take 30 s of silence for a dead connection. */
const pingEveryMs = 10_000

export function createSlackSocket(
  ledger: Ledger,
  base: () => string,
  appId: string,
  onAck: (envelopeId: string, body: unknown) => void,
): SlackSocketServer {
  const server = new WebSocketServer({ noServer: true })
  const tickets = new Set<string>()
  const open: WebSocket[] = []
  let frozen = new WeakSet<WebSocket>()
  let turn = 0

  const ping = setInterval(() => {
    for (const socket of open) if (!frozen.has(socket)) socket.ping()
  }, pingEveryMs)
  ping.unref()

  function accept(socket: WebSocket): void {
    open.push(socket)
    socket.on('message', (data) => {
      const message = parseJson(String(data))
      if (!isJson(message) || typeof message.envelope_id !== 'string') {
        ledger.addBreaches([{ rule: 'protocol.socket', path: 'message', detail: String(data) }])
        return
      }
      onAck(message.envelope_id, message.payload)
    })
    socket.on('error', () => socket.terminate())
    socket.on('close', (code) => {
      open.splice(open.indexOf(socket), 1)
      ledger.record('socket-closed', { code })
    })
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: open.length,
        connection_info: { app_id: appId },
        debug_info: { host: 'double', approximate_connection_time: 18_060 },
      }),
    )
    ledger.record('socket-open', { connections: open.length })
  }

  return {
    connections: () => open.length,
    async waitForConnections(count, timeoutMs) {
      await ledger.waitFor(() => open.length >= count, `${count} Socket Mode connections`, timeoutMs)
    },
    disconnect(how = 'close') {
      for (const socket of [...open]) {
        if (how === 'cut') socket.terminate()
        else if (how === 'close') socket.close(1000)
        else {
          const reason = how === 'refresh' ? 'refresh_requested' : how
          socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'double' } }))
        }
      }
    },
    freeze() {
      for (const socket of open) {
        frozen.add(socket)
        socket.pause()
      }
    },
    ticket() {
      const ticket = randomUUID()
      tickets.add(ticket)
      return `${base().replace(/^http/, 'ws')}/link?ticket=${ticket}&app_id=${appId}`
    },
    upgrade(request, socket, head) {
      const ticket = new URL(request.url ?? '/', base()).searchParams.get('ticket') ?? ''
      if (!tickets.delete(ticket)) {
        ledger.addBreaches([{ rule: 'protocol.ticket', path: 'ticket', detail: 'unknown or used' }])
        socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
        return
      }
      server.handleUpgrade(request, socket, head, accept)
    },
    send(delivery, extra) {
      turn += 1
      const living = open.filter((one) => !frozen.has(one))
      const choice = living.length > 0 ? living : open
      const socket = choice[turn % Math.max(choice.length, 1)]
      if (!socket) return false
      const { id, kind, payload } = delivery
      const accepts = kind !== 'events_api'
      socket.send(
        JSON.stringify({ envelope_id: id, type: kind, payload, accepts_response_payload: accepts, ...extra }),
      )
      return true
    },
    close() {
      clearInterval(ping)
      frozen = new WeakSet()
      for (const socket of [...open]) socket.terminate()
      server.close()
    },
  }
}
