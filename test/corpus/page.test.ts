import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { defaultLimits } from '../../src/corpus/limits.ts'
import { createPageReader } from '../../src/corpus/page.ts'
import { readPage } from '../../src/corpus/page-text.ts'
import { loadFiles, reasonFor } from './temporary-desk.ts'

const paragraphs = Array.from(
  { length: 6 },
  (_, n) =>
    `Paragraphe ${n}, « entre guillemets » : l’usine a livré ${n + 2}\u00a0000 puces à ses clients, selon un journal.`,
)

const page = (body: string, head = '') =>
  `<!doctype html><html lang="fr-FR"><head><meta charset="utf-8"><title>Une usine livre ses puces</title>${head}</head><body><nav><a href="/">Accueil</a> <a href="/tech">Tech</a></nav><article><h1>Une usine livre ses puces</h1>${body}</article><footer>Mentions légales</footer></body></html>`

const article = page(
  paragraphs.map((text) => `<p>${text}</p>`).join('\n'),
  '<meta property="og:site_name" content="Le Journal"><meta property="article:published_time" content="2024-09-02T07:00:00+02:00"><link rel="canonical" href="https://example.org/usine">',
)
const utf8 = (text: string) => new TextEncoder().encode(text)

test('the text of a page is its paragraphs as written, with a blank line between them', () => {
  expect(readPage(utf8(article)).text).toBe(paragraphs.join('\n\n'))
})

test('a page states its title, outlet, language, date and address', async () => {
  const { articles } = await loadFiles({ 'usine.html': article })
  expect(articles).toMatchObject([
    {
      id: 'usine',
      title: 'Une usine livre ses puces',
      outlet: 'Le Journal',
      language: 'fr',
      published: '2024-09-02T07:00:00+02:00',
      url: 'https://example.org/usine',
      link: 'https://example.org/usine',
    },
  ])
}, 60_000)

test('markup inside a paragraph leaves no gap and no mark', () => {
  const { text } = readPage(
    utf8(
      page(`<p>La <b>puce</b> d'<i>IA</i><br>de demain.</p>${paragraphs.map((p) => `<p>${p}</p>`).join('')}`),
    ),
  )
  expect(text.split('\n\n').slice(0, 2)).toEqual(["La puce d'IA", 'de demain.'])
})

test('scripts are neither run nor read', () => {
  const script = '<script>globalThis.ran = true</script><img src=x onerror="globalThis.ran = true">'
  const { text } = readPage(utf8(page(script + paragraphs.map((p) => `<p>${p}</p>`).join(''))))
  expect([text.includes('ran'), Reflect.get(globalThis, 'ran')]).toEqual([false, undefined])
})

test('the body that a page states for machines is used where its markup holds none', () => {
  const body = paragraphs.concat(paragraphs).join('\n\n')
  const json = JSON.stringify({ '@graph': [{ '@type': 'NewsArticle', articleBody: body }] })
  const bare = `<html><body><div id="app"></div><script type="application/ld+json">${json}</script></body></html>`
  expect(readPage(utf8(bare)).text).toBe(body)
})

test('the version of an extracted text names the libraries that are installed', () => {
  const { dependencies } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  const { extractor } = readPage(utf8(article))
  expect(extractor).toBe(
    `page 1, readability ${dependencies['@mozilla/readability']}, linkedom ${dependencies.linkedom}, parse5 ${dependencies.parse5}`,
  )
})

describe('a page that is no article', () => {
  test.each([
    ['an empty file', '', 'rejected empty'],
    ['no markup', 'rien que du texte', 'rejected page: no HTML in it'],
    ['an empty body', '<html><body></body></html>', 'rejected page: no article found'],
    ['too deep', `<html><body>${'<div>'.repeat(90_000)}x`, 'rejected page: nested deeper than 512'],
    ['unclosed inline tags', `<html><body>${'<b>x'.repeat(20_000)}`, 'rejected page: nested deeper than 512'],
    [
      'too many tags',
      `<html><body>${'<br>'.repeat(100_001)}`,
      'rejected page: 100003 tags; the limit is 100000',
    ],
    [
      'an endless tag',
      `<html><body><p ${'a=b '.repeat(20_000)}>x`,
      'rejected page: a tag of more than 20000',
    ],
    [
      'random bytes',
      String.fromCharCode(...Array.from({ length: 9000 }, (_, n) => (n * 7919) % 256)),
      'rejected page',
    ],
  ])(
    '%s is rejected with the reason',
    async (_, html, reason) => {
      const desk = await loadFiles({ 'x.html': html })
      expect(reasonFor(desk, 'x.html')).toContain(reason)
    },
    60_000,
  )

  test('costs no other page', async () => {
    const desk = await loadFiles({
      'a.html': `<p>${'<div>'.repeat(50_000)}`,
      'b.html': article,
      'c.txt': 'Un texte.',
    })
    expect(desk.articles.map(({ file }) => file)).toEqual(['b.html', 'c.txt'])
  }, 60_000)
})

test('a page that takes too long is refused, and the next one is read', async () => {
  const hurried = createPageReader({ ...defaultLimits, pageMs: 0 })
  await expect(hurried.read(utf8(article))).rejects.toThrow('page: took longer than 0 ms')
  await hurried.close()
  const reader = createPageReader(defaultLimits)
  const read = await Promise.allSettled([
    reader.read(utf8('<p>x')),
    reader.read(utf8(article)),
    reader.read(utf8(article)),
  ])
  await reader.close()
  expect(read.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
}, 60_000)

test('a page that takes too much memory is refused, and the process goes on', async () => {
  const reader = createPageReader({ ...defaultLimits, pageMemoryMb: 24 })
  const heavy = page(`<table>${'<tr><td>cellule de tableau</td></tr>'.repeat(30_000)}</table>`)
  await expect(reader.read(utf8(heavy))).rejects.toThrow(/^page: took (?:too much memory|longer)/)
  await reader.close()
}, 60_000)
