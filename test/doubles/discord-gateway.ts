import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { DiscordGuild, DiscordIdentity } from './discord-server.ts'
import { isJson, type Json, objectOf, parseJson } from './json.ts'
import type { Ledger } from './ledger.ts'

/** Discord's side of the gateway. */
export type DiscordGateway = {
  /** Connections that identified or resumed and are open. */
  connections(): number
  waitForConnections(count: number, timeoutMs?: number): Promise<void>
  /** Cuts every connection: `cut` without a word, `close` with a code, `reconnect` (op 7), `invalid` (op 9). */
  disconnect(how?: 'cut' | 'close' | 'reconnect' | 'invalid', code?: number): void
  /** Heartbeats are answered no more: a dead connection that looks alive. */
  stopAcknowledging(): void
  startAcknowledging(): void
  /** Sends any event to every session; one without a connection gets it when it resumes. False when there is none. */
  dispatch(event: string, data: Json): boolean
}

export type DiscordGatewayServer = DiscordGateway & {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  close(): void
}

type Session = {
  readonly id: string
  readonly intents: number
  readonly events: string[]
  socket: WebSocket | undefined
}

/** `GUILD_MEMBERS`, `GUILD_PRESENCES` and `MESSAGE_CONTENT` need a permission. */
const privilegedIntents = (1 << 1) | (1 << 8) | (1 << 15)

const [guildMessages, directMessages] = [1 << 9, 1 << 12]

export type GatewaySettings = {
  readonly identity: DiscordIdentity
  readonly guilds: readonly DiscordGuild[]
  readonly heartbeatMs: number
  readonly grantedIntents: number
  readonly base: () => string
  readonly guildOnTheWire: (guild: DiscordGuild) => Json
}

export function createDiscordGateway(ledger: Ledger, settings: GatewaySettings): DiscordGatewayServer {
  const server = new WebSocketServer({ noServer: true })
  const sessions = new Map<string, Session>()
  const sockets = new Set<WebSocket>()
  let acknowledges = true

  function send(socket: WebSocket | undefined, op: number, data: unknown): void {
    socket?.send(JSON.stringify({ op, d: data, s: null, t: null }))
  }

  function emit(session: Session, event: string, data: Json): void {
    const packet = JSON.stringify({ op: 0, t: event, s: session.events.length + 1, d: data })
    session.events.push(packet)
    if (session.socket?.readyState === 1) session.socket.send(packet)
  }

  function identify(socket: WebSocket, data: Json): void {
    const { identity, guilds, grantedIntents } = settings
    const intents = Number(data.intents ?? 0)
    ledger.record('identify', { intents })
    if (data.token !== identity.token) {
      socket.close(4004, 'Authentication failed.')
      return
    }
    if ((intents & privilegedIntents & ~grantedIntents) !== 0) {
      socket.close(4014, 'Disallowed intent(s).')
      return
    }
    const session: Session = { id: randomUUID(), intents, events: [], socket }
    sessions.set(session.id, session)
    emit(session, 'READY', {
      v: 10,
      user: { id: identity.botUserId, username: 'verbatim', discriminator: '0000', avatar: null, bot: true },
      guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: gatewayUrl(settings.base()),
      application: { id: identity.applicationId, flags: 0 },
      shard: data.shard ?? [0, 1],
    })
    for (const guild of guilds) emit(session, 'GUILD_CREATE', settings.guildOnTheWire(guild))
    ledger.record('gateway-open', { session: session.id })
  }

  function resume(socket: WebSocket, data: Json): void {
    const session = sessions.get(String(data.session_id))
    ledger.record('resume', { session: data.session_id, seq: data.seq, known: session !== undefined })
    if (data.token !== settings.identity.token) {
      socket.close(4004, 'Authentication failed.')
      return
    }
    if (!session) {
      send(socket, 9, false)
      return
    }
    session.socket = socket
    const seen = Number(data.seq ?? 0)
    for (const packet of session.events.slice(seen)) socket.send(packet)
    emit(session, 'RESUMED', {})
    ledger.record('gateway-open', { session: session.id })
  }

  function accept(socket: WebSocket): void {
    sockets.add(socket)
    send(socket, 10, { heartbeat_interval: settings.heartbeatMs })
    socket.on('message', (raw) => {
      const packet = parseJson(String(raw))
      const op = isJson(packet) ? packet.op : undefined
      const data = objectOf(isJson(packet) ? packet.d : undefined)
      if (String(raw).length > 4096) socket.close(4002, 'Payload over 4096 bytes.')
      else if (op === 1) {
        ledger.record('heartbeat', { acknowledged: acknowledges })
        if (acknowledges) send(socket, 11, null)
      } else if (op === 2) identify(socket, data)
      else if (op === 6) resume(socket, data)
      else if (op !== 3 && op !== 4) socket.close(4001, 'Unknown opcode.')
    })
    socket.on('error', () => socket.terminate())
    socket.on('close', (code) => {
      sockets.delete(socket)
      for (const session of sessions.values()) {
        if (session.socket !== socket) continue
        session.socket = undefined
        // A client that closes with 1000 or 1001 ends its session.
        if (code === 1000 || code === 1001) sessions.delete(session.id)
      }
      ledger.record('gateway-closed', { code })
    })
  }

  function connected(): Session[] {
    return [...sessions.values()].filter((session) => session.socket?.readyState === 1)
  }

  return {
    connections: () => connected().length,
    async waitForConnections(count, timeoutMs) {
      await ledger.waitFor(() => connected().length >= count, `${count} gateway connections`, timeoutMs)
    },
    disconnect(how = 'cut', code = 4000) {
      for (const socket of sockets) {
        if (how === 'cut') socket.terminate()
        else if (how === 'close') socket.close(code)
        else if (how === 'reconnect') send(socket, 7, null)
        else send(socket, 9, false)
      }
      if (how === 'invalid') sessions.clear()
    },
    stopAcknowledging() {
      acknowledges = false
    },
    startAcknowledging() {
      acknowledges = true
    },
    dispatch(event, data) {
      const needed =
        event !== 'MESSAGE_CREATE' ? 0 : data.guild_id === undefined ? directMessages : guildMessages
      const asked = [...sessions.values()].filter(
        (session) => needed === 0 || (session.intents & needed) !== 0,
      )
      for (const session of asked) emit(session, event, data)
      return asked.length > 0
    },
    upgrade(request, socket, head) {
      server.handleUpgrade(request, socket, head, accept)
    },
    close() {
      for (const socket of sockets) socket.terminate()
      server.close()
    },
  }
}

export function gatewayUrl(base: string): string {
  return `${base.replace(/^http/, 'ws')}/gateway`
}
