import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { isJson, type Json, parseJson } from './json.ts'

export type Request = {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** `body` leaves as JSON, `text` as it is; `reset` cuts the connection instead of answering. */
export type Reply = {
  readonly status?: number
  readonly headers?: Record<string, string>
  readonly body?: unknown
  readonly text?: string
  readonly reset?: boolean
}

export type Loopback = {
  readonly url: string
  readonly port: number
  close(): Promise<void>
}

type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

/** An HTTP server on 127.0.0.1. `port` 0 takes a free one. A handler that throws answers 500 and says why. */
export async function startLoopback(
  port: number,
  handle: (request: Request) => Promise<Reply>,
  upgrade: Upgrade,
): Promise<Loopback> {
  const server = createServer((incoming, response) => {
    answer(incoming, response, handle).catch((error: unknown) => {
      if (response.headersSent) response.destroy()
      else send(response, { status: 500, body: { double: String(error) } })
    })
  })
  server.on('upgrade', upgrade)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the double has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    close() {
      return new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
  }
}

/** What a body says, whichever of the three encodings it came in. Files of a form are listed by name. */
export async function readBody(request: Request): Promise<{ fields: unknown; files: string[] }> {
  const type = request.headers['content-type'] ?? ''
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return { fields: Object.fromEntries(new URLSearchParams(request.body.toString('utf8'))), files: [] }
  }
  if (!type.startsWith('multipart/form-data')) {
    const text = request.body.toString('utf8')
    return { fields: text === '' ? {} : parseJson(text), files: [] }
  }
  const body = new Uint8Array(request.body)
  const form = await new Response(body, { headers: { 'content-type': type } }).formData()
  const fields: Json = {}
  const files: string[] = []
  for (const [name, value] of form) {
    if (typeof value === 'string') fields[name] = value
    else files.push(value.name)
  }
  const wrapped = typeof fields.payload_json === 'string' ? parseJson(fields.payload_json) : undefined
  return { fields: isJson(wrapped) ? wrapped : fields, files }
}

async function answer(
  incoming: IncomingMessage,
  response: ServerResponse,
  handle: (request: Request) => Promise<Reply>,
): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer) // no encoding is set, so chunks are buffers
  const url = new URL(incoming.url ?? '/', 'http://127.0.0.1')
  const reply = await handle({
    method: incoming.method ?? 'GET',
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    headers: incoming.headers,
    body: Buffer.concat(chunks),
  })
  if (reply.reset) (incoming.socket as Socket).resetAndDestroy()
  else send(response, reply)
}

function send(response: ServerResponse, reply: Reply): void {
  const status = reply.status ?? 200
  if (reply.text !== undefined) {
    response.writeHead(status, { 'content-type': 'text/plain', ...reply.headers }).end(reply.text)
  } else if (reply.body !== undefined) {
    const json = { 'content-type': 'application/json', ...reply.headers }
    response.writeHead(status, json).end(JSON.stringify(reply.body))
  } else {
    response.writeHead(status, reply.headers).end()
  }
}
