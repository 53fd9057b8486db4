import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Hono } from 'hono'
import { etag } from 'hono/etag'
import { projectRoot } from '../root.ts'

const html = 'text/html; charset=utf-8'
const css = 'text/css; charset=utf-8'
const script = 'text/javascript; charset=utf-8'

/** Every file of the page that is served. A request never becomes a path: it is one of these names or nothing. */
export const pageFiles = {
  'index.html': html,
  'style.css': css,
  'discord.css': css,
  'slack.css': css,
  'reader.css': css,
  'icon.svg': 'image/svg+xml',
  'api.js': script,
  'app.js': script,
  'composer.js': script,
  'conversation.js': script,
  'discord-markdown.js': script,
  'discord-view.js': script,
  'dom.js': script,
  'message.js': script,
  'payload-dialog.js': script,
  'preferences.js': script,
  'reader.js': script,
  'slack-markup.js': script,
  'slack-view.js': script,
  'theme.js': script,
  'words.js': script,
} as const

/** The page itself. Its files are read anew at each request, so that an edit shows on reload. */
export function addPage(app: Hono) {
  for (const [name, type] of Object.entries(pageFiles)) {
    const file = new URL(name, pageFolder)
    app.get(name === 'index.html' ? '/' : `/${name}`, etag(), async (c) =>
      c.body(await readFile(file), 200, { 'content-type': type, 'cache-control': 'no-cache' }),
    )
  }
}

const pageFolder = pathToFileURL(join(projectRoot, 'src/web/page/'))
