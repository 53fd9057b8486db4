import type { Context, Hono } from 'hono'
import { html } from 'hono/html'
import { parseRef } from '../cite.ts'
import { dayIn } from '../render/calendar.ts'
import { forDisplay } from '../render/display.ts'
import { oneLine } from '../render/label.ts'
import type { Article, Language, Span } from '../types.ts'
import { type Words, wordsIn } from '../words.ts'
import { visitorOf } from './access.ts'
import type { WebParts } from './parts.ts'
import { type Piece, paragraphsOf } from './reader-text.ts'

/** `/article/<ref>`: a whole version of an article, with the passage that the reference names marked in it. */
export function addReader(app: Hono, parts: WebParts) {
  app.get('/article/:ref', async (c) => {
    const language = languageOf(c)
    const ref = parseRef(c.req.param('ref'))
    const article = ref && (await parts.version(ref.key))
    if (!article || (ref.span && !isIn(article, ref.span))) return c.html(nothingPage(language), 404)
    const newest = parts
      .desks()
      .flatMap(({ articles }) => articles)
      .find(({ desk, id }) => desk === article.desk && id === article.id)
    return c.html(
      articlePage(article, {
        language,
        ...(ref.span && { mark: ref.span }),
        outdated: newest !== undefined && newest.version !== article.version,
        canAsk: visitorOf(c.req.raw.headers, parts) === 'here',
      }),
    )
  })
}

type View = {
  readonly language: Language
  readonly mark?: Span
  readonly outdated: boolean
  /** Whether the visitor may use the page as well. */
  readonly canAsk: boolean
}

function articlePage(article: Article, { language, mark, outdated, canAsk }: View) {
  const say = wordsIn(language)
  const { paragraphs, removed } = drawText(article, say, mark)
  const title = article.title === undefined ? undefined : oneLine(article.title)
  const facts = [
    oneLine(article.outlet ?? ''),
    article.published === undefined ? '' : (dayIn(article.published, language) ?? ''),
    oneLine(article.origin ?? ''),
    say.readerLength(article.text.length),
  ]
  const notes = [
    outdated && say.earlierVersion,
    article.translated !== undefined && say.machineTranslated,
    article.copies.length > 0 && say.alsoIn(article.copies),
    article.noise.length > 0 && say.readerNoise,
    removed > 0 && say.hiddenCharacters(removed),
  ]
  return document(
    language,
    title ?? article.key,
    html`<header>
<nav>
${canAsk && html`<a href="/">← ${say.readerBack}</a>`}
${mark && html`<a href="#quote">${say.readerJump} ↓</a>`}
</nav>
<p class="facts">${facts.filter((fact) => fact !== '').join(' · ')}</p>
${title && html`<h1 lang="${article.language ?? ''}" dir="auto">${title}</h1>`}
<p class="place">
<code>${article.key}</code>
${article.link !== undefined && html`<a href="${article.link}" rel="noopener noreferrer">${say.readerOriginal} ↗</a>`}
</p>
${notes.map((note) => note && html`<p class="note">${note}</p>`)}
</header>
<div class="text" lang="${article.language ?? article.guessedLanguage ?? ''}">${paragraphs}</div>`,
  )
}

function drawText(article: Article, say: Words, mark?: Span) {
  let removed = 0
  let marks = 0
  const paragraphs = paragraphsOf(article, mark).map(({ number, pieces }) => {
    const place = html`<a class="number" href="#p${number}" aria-label="${say.paragraph(number)}">${number}</a>`
    return html`<p id="p${number}" dir="auto">${place}${pieces.map(drawn)}</p>\n`
  })
  return { paragraphs, removed }

  function drawn(piece: Piece) {
    const shown = forDisplay(piece.text)
    removed += shown.removed
    if (piece.style === 'noise') return html`<span class="noise">${shown.text}</span>`
    if (piece.style !== 'mark') return shown.text
    return marks++ === 0 ? html`<mark id="quote">${shown.text}</mark>` : html`<mark>${shown.text}</mark>`
  }
}

function nothingPage(language: Language) {
  const { readerNothing } = wordsIn(language)
  return document(
    language,
    'Verbatim',
    html`<header><h1>404</h1><p class="note">${readerNothing}</p></header>`,
  )
}

function document(language: Language, title: string, body: ReturnType<typeof html>) {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · Verbatim</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/reader.css">
<script src="/theme.js"></script>
<script src="/reader.js" type="module"></script>
</head>
<body><main>${body}</main></body>
</html>`
}

function isIn({ text }: Article, { start, end }: Span): boolean {
  return start < end && end <= text.length
}

function languageOf(c: Context): Language {
  const wanted = c.req.query('language') ?? c.req.header('accept-language') ?? ''
  return wanted.toLowerCase().startsWith('fr') ? 'fr' : 'en'
}
