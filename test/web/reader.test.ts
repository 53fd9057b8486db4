import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paragraphsOf } from '../../src/web/reader-text.ts'
import { hostileText, type Rig, startRig } from './rig.ts'

let rig: Rig

beforeAll(async () => {
  rig = await startRig()
}, 60_000)
afterAll(() => rig.server.stop())

const opened = async (ref: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${rig.url}/article/${ref}`, { headers })
  return {
    status: response.status,
    headers: response.headers,
    document: parseHTML(await response.text()).document,
  }
}

describe('the reader', () => {
  test('shows the whole text of an article, paragraph by paragraph', async () => {
    const article = articleNamed('zircon')
    const { document } = await opened(article.key)
    const shown = [...document.querySelectorAll('.text p')].map(({ textContent }) =>
      textContent?.replace(/^\d+/, ''),
    )
    expect(shown).toEqual(article.text.split('\n').filter((line) => line.trim() !== ''))
  })

  test('marks the passage that the reference names, and nothing else', async () => {
    const article = articleNamed('zircon')
    const quote = 'the zircon output reached 5 tons'
    const start = article.text.indexOf(quote)
    const { document } = await opened(`${article.key}.${start}-${start + quote.length}`)
    expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([quote])
  })

  test('marks a passage of several paragraphs in each of them', async () => {
    const article = articleNamed('zircon')
    const { document } = await opened(`${article.key}.0-${article.text.indexOf('its manager')}`)
    expect(document.querySelectorAll('mark').length).toBe(2)
    expect(document.querySelectorAll('#quote').length).toBe(1)
  })

  test('shows markup in an article and in its title as text', async () => {
    const { document } = await opened(articleNamed('obsidian').key)
    expect(document.querySelector('.text')?.textContent).toContain(hostileText)
    expect(document.querySelector('h1')?.textContent).toBe('<b>Obsidian</b> & co')
    expect(document.querySelector('.text img, .text script, h1 b')).toBeNull()
  })

  test('greys text of the page that is not the article’s, and says so', async () => {
    const { document } = await opened(articleNamed('titane').key, { 'accept-language': 'fr-FR' })
    expect(document.querySelector('.noise')?.textContent).toBe('Partager cet article')
    expect(document.querySelector('header')?.textContent).toContain('En gris')
  })

  test('leads to the article’s own address', async () => {
    const { document } = await opened(articleNamed('zircon').key)
    expect(document.querySelector('.place a')?.getAttribute('href')).toBe('https://press.example/zircon')
  })

  test.each(['aaaaaaaaaaaa', 'nonsense', '../../etc/passwd', '%2e%2e%2fpackage.json'])(
    'says that %s is no article',
    async (ref) => {
      const { status } = await opened(ref)
      expect(status).toBe(404)
    },
  )

  test('has nothing at a place outside the article', async () => {
    const { key, text } = articleNamed('zircon')
    const answers = await Promise.all(
      [`${key}.0-${text.length + 1}`, `${key}.5-5`, `${key}.9-3`].map((ref) => opened(ref)),
    )
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
  })

  test('is guarded by the same policy as the page', async () => {
    const { headers } = await opened(articleNamed('zircon').key)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  })
})

test('the pieces of a paragraph joined are its line, wherever the mark and the noise are', () => {
  const texts = fc.stringMatching(/^[ab \n]{0,60}$/)
  const spans = fc
    .tuple(fc.nat(60), fc.nat(60))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
  fc.assert(
    fc.property(texts, spans, fc.option(spans, { nil: undefined }), (text, noise, mark) => {
      const article = { text, noise: [{ ...noise, kind: 'stray' } as const] }
      const lines = text.split('\n').filter((line) => line.trim() !== '')
      const paragraphs = paragraphsOf(article, mark)
      expect(paragraphs.map(({ pieces }) => pieces.map((piece) => piece.text).join(''))).toEqual(lines)
      if (mark === undefined) return
      const marked = paragraphs.flatMap(({ pieces }) =>
        pieces.filter(({ style }) => style === 'mark').map((piece) => piece.text),
      )
      expect(marked.join('').replaceAll(' ', '')).toBe(text.slice(mark.start, mark.end).replace(/[ \n]/g, ''))
    }),
    { numRuns: 2000 },
  )
})

function articleNamed(id: string) {
  const article = rig.articles.find((candidate) => candidate.id === id)
  if (!article) throw new Error(`no article ${id}`)
  return article
}
