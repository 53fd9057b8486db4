import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { visitorOf } from './access.ts'
import { addApi } from './api.ts'
import { addHealth } from './health.ts'
import { addPage } from './page-files.ts'
import type { WebParts } from './parts.ts'
import { addPictures } from './pictures.ts'
import { addReader } from './reader.ts'
import { addStatus } from './status.ts'

/** A typed line is refused by its command above a few hundred characters; this leaves room for it to say so. */
const bodyMaxBytes = 64 * 1024

/** Every address that is ours. What must be true of a request before it is looked at stands here. */
export function createApp(parts: WebParts): Hono {
  const app = new Hono()
  app.use(headers)
  addHealth(app, parts)
  addStatus(app, parts)

  app.use(async (c, next) => {
    const visitor = visitorOf(c.req.raw.headers, parts)
    if (visitor === 'stranger')
      throw new HTTPException(403, { message: 'This server does not answer under that host name.' })
    if (
      visitor === 'guest' &&
      !c.req.path.startsWith('/article/') &&
      !c.req.path.startsWith('/picture/') &&
      !readerFiles.has(c.req.path)
    )
      throw new HTTPException(403, {
        message:
          'The page has no password and is served to this machine only, with HOST set to 127.0.0.1 and without PUBLIC_URL.',
      })
    await next()
  })
  addReader(app, parts)
  addPictures(app, parts)

  app.use('/api/*', async (c, next) => {
    // Another site can make a browser send a form or plain text here, but not JSON, and not without saying so.
    const site = c.req.header('sec-fetch-site')
    if (site !== undefined && site !== 'same-origin' && site !== 'none')
      throw new HTTPException(403, { message: 'Only this page itself may call it.' })
    if (
      c.req.method === 'POST' &&
      c.req.header('content-type')?.split(';', 1)[0]?.trim() !== 'application/json'
    )
      throw new HTTPException(415, { message: 'Send the body as application/json.' })
    await next()
  })
  app.use('/api/*', bodyLimit({ maxSize: bodyMaxBytes, onError: tooLarge }))
  addApi(app, parts)
  addPage(app)

  app.notFound((c) => c.json({ error: 'There is nothing at this address.' }, 404))
  app.onError((error, c) => {
    if (error instanceof HTTPException) return c.json({ error: error.message }, error.status)
    const reference = randomBytes(4).toString('hex')
    parts.log.error('web request failed', { reference, path: c.req.path, error })
    return c.json({ error: `This request failed on our side (reference ${reference}).` }, 500)
  })
  return app
}

/** What the reader's own page loads, wherever the reader is served. */
const readerFiles = new Set(['/reader.css', '/reader.js', '/theme.js', '/icon.svg'])

function tooLarge(): never {
  throw new HTTPException(413, { message: `The body is larger than ${bodyMaxBytes / 1024} KiB.` })
}

/** Nothing comes from elsewhere, nothing runs that is not a file of ours, and text can never become markup. */
const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
  strictTransportSecurity: false, // plain HTTP on this machine; a proxy with TLS sets its own
})
