import type { Hono } from 'hono'
import { chartPng } from '../chart/png.ts'
import type { WebParts } from './parts.ts'

/** `/picture/<name>.png`: the picture of an answer. Its name cannot be guessed, and always means the same picture. */
export function addPictures(app: Hono, { dispatch }: WebParts) {
  app.get('/picture/:file', async (c) => {
    const [, hash] = /^p~?([\w-]{32})\.png$/.exec(c.req.param('file')) ?? []
    const chart = hash === undefined ? undefined : await dispatch.picture(`p~${hash}`)
    if (!chart) return c.json({ error: 'There is no such picture.' }, 404)
    const png = await chartPng(chart)
    return c.body(new Uint8Array(png), 200, {
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
    })
  })
}
