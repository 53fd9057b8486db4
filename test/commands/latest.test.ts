import { describe, expect, test } from 'vitest'
import { citationsOf } from '../../src/cite.ts'
import { articleOf } from '../fixtures/articles.ts'
import { openDesk } from '../fixtures/desk.ts'

const article = (id: string, given: object) =>
  articleOf(`Phrase d’ouverture de ${id}. Une autre.`, { id, ...given })

describe('/latest', () => {
  test('puts the newest first and the undated last, each with the sentence that opens it', async () => {
    const desk = await openDesk({
      articles: [
        article('undated', {}),
        article('old', { published: '2024-01-02' }),
        article('new', { published: '2024-03-01T08:00:00+01:00', outlet: 'Le Fil' }),
      ],
    })
    const quotes = citationsOf(await desk.ask('/latest'))
    expect(quotes.map(({ article: id }) => id)).toEqual(['new', 'old', 'undated'])
    expect(quotes[0]?.quote).toBe('Phrase d’ouverture de new.')
  })

  test('puts the articles of a desk in order once', async () => {
    let reads = 0
    const older = articleOf('Une phrase plus ancienne. Une autre.', { id: 'older' })
    Object.defineProperty(older, 'published', {
      enumerable: true,
      get() {
        reads++
        return '2024-01-02'
      },
    })
    const desk = await openDesk({ articles: [older, article('newer', { published: '2024-03-01' })] })
    await desk.ask('/latest limit:1')
    reads = 0
    expect(citationsOf(await desk.ask('/latest limit:1')).map(({ article: id }) => id)).toEqual(['newer'])
    expect(reads).toBe(0)
  })

  test('goes on page by page', async () => {
    const desk = await openDesk()
    const first = await desk.ask('/latest limit:2')
    expect(first.actions[0]).toMatchObject({ label: 'Suite', args: { limit: 2, from: 2 } })
    const second = await desk.ask('/latest limit:2 from:2')
    expect(citationsOf(second)).toHaveLength(2)
    expect(citationsOf(second)[0]?.article).not.toBe(citationsOf(first)[0]?.article)
  })

  test('quotes neither the title nor page furniture as what opens an article', async () => {
    const text = 'Le titre\nPartager Facebook\nLa vraie nouvelle est ici.'
    const noise = [{ start: 9, end: 26, kind: 'furniture' as const }]
    const desk = await openDesk({ articles: [articleOf(text, { title: 'Le titre', noise })] })
    expect(citationsOf(await desk.ask('/latest'))[0]?.quote).toBe('La vraie nouvelle est ici.')
  })

  test('keeps to an outlet, and names the outlets there are when it is none of them', async () => {
    const desk = await openDesk()
    expect(citationsOf(await desk.ask('/latest outlet:quartz'))).toHaveLength(1)
    const none = await desk.ask('/latest outlet:nowhere')
    expect(none.outcome).toBe('refused')
    expect(JSON.stringify(none.blocks)).toContain('Quartz')
  })
})
