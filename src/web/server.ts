import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { UserError } from '../errors.ts'
import { isLoopback } from './access.ts'
import { createApp } from './app.ts'
import type { WebParts } from './parts.ts'

export type WebServer = {
  /** Resolves when requests are taken. Rejects with a UserError naming `PORT` or `HOST` when it cannot listen. */
  start(): Promise<{ url: string }>
  /** Takes no new connections, lets running requests end for a few seconds, then closes what is left. */
  stop(): Promise<void>
  /** Hands every request for this exact path to `listener`, its body unread (chat platforms sign the raw bytes). */
  mount(path: string, listener: RequestListener): void
}

/** Within the 10 seconds that a stop may take in all. */
const graceMs = 4000

/** The one HTTP server: local page, reader, health, and whatever chat platforms mount. */
export function createWebServer(parts: WebParts): WebServer {
  const mounts = new Map<string, RequestListener>()
  const app = getRequestListener(createApp(parts).fetch)
  const server = createServer((request, response) => void route(request, response))
  // What a person types fits in kilobytes; a request that takes longer than this to arrive is not one of theirs.
  server.requestTimeout = 30_000
  server.headersTimeout = 15_000

  return {
    async start() {
      await new Promise<void>((resolve, reject) => {
        server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, parts)))
        server.listen({ port: parts.port, host: parts.host }, resolve)
      })
      const { port } = server.address() as AddressInfo // it listens on a port, not on a pipe
      if (!isLoopback(parts.host))
        parts.log.warn(
          'HOST is reachable from other machines and there is no password: only the reader, health and chat addresses are served, the page is not',
          { host: parts.host },
        )
      else if (parts.publicUrl !== undefined)
        parts.log.info(
          'PUBLIC_URL is set and there is no password: only the reader, health and chat addresses are served, the page is not; to use the page, start without PUBLIC_URL',
          { publicUrl: parts.publicUrl },
        )
      return { url: `http://${parts.host.includes(':') ? `[${parts.host}]` : parts.host}:${port}` }
    },

    async stop() {
      if (!server.listening) return
      const closed = new Promise((resolve) => server.close(resolve))
      const last = setTimeout(() => server.closeAllConnections(), graceMs)
      await closed
      clearTimeout(last)
    },

    mount(path, listener) {
      mounts.set(path, listener)
    },
  }

  async function route(request: IncomingMessage, response: ServerResponse) {
    const path = request.url?.split('?', 1)[0] ?? ''
    try {
      await (mounts.get(path) ?? app)(request, response)
    } catch (error) {
      parts.log.error('web request failed', { path, error })
      if (!response.headersSent) response.statusCode = 500
      response.end()
    }
  }
}

function cannotListen({ code, message }: NodeJS.ErrnoException, { host, port }: WebParts): UserError {
  if (code === 'EADDRINUSE')
    return new UserError(
      `Port ${port} on ${host} is taken by another program.`,
      'End that program, or set PORT to another number in .env (0 takes any free one).',
    )
  if (code === 'EACCES')
    return new UserError(
      `Port ${port} may not be opened by this user.`,
      'Set PORT to a number above 1023 in .env.',
    )
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new UserError(
      `HOST "${host}" is not an address of this machine.`,
      'Set HOST in .env to 127.0.0.1 for this machine alone, or to 0.0.0.0 for every network it is on.',
    )
  return new UserError(
    `The web server cannot listen on ${host}:${port}: ${message}`,
    'Look at HOST and PORT in .env.',
  )
}
