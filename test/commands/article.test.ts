import { beforeAll, describe, expect, test } from 'vitest'
import { citationsOf, cite } from '../../src/cite.ts'
import { articleOf } from '../fixtures/articles.ts'
import { openDesk, type TestInstance } from '../fixtures/desk.ts'

let desk: TestInstance
beforeAll(async () => {
  desk = await openDesk()
})

describe('/article', () => {
  test('opens a reference in context, the quote marked', async () => {
    const [quote] = citationsOf(await desk.ask('/chips huawei'))
    if (!quote) throw new Error('nothing to open')
    const answer = await desk.ask(`/article ${quote.ref}`)
    const marked = citationsOf(answer).flatMap(({ highlights }) => highlights)
    expect(marked).toEqual([{ start: quote.start, end: quote.end }])
  })

  test('opens an article by its id, from its first page', async () => {
    const [article] = desk.desk.articles
    const answer = await desk.ask(`/article ${article?.id}`)
    expect(citationsOf(answer)[0]?.start).toBe(0)
  })

  test('turned page by page gives every line of the article once, in order', async () => {
    for (const article of desk.desk.articles) {
      const read: string[] = []
      for (let at: unknown = 0; at !== undefined; ) {
        const answer = await desk.ask(`/article ${article.id} at:${at}`)
        read.push(...citationsOf(answer).map(({ quote }) => quote))
        at = answer.actions.find(({ label }) => label === 'Suite')?.args.at
      }
      expect(read).toEqual(
        article.text
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
      )
    }
  })

  test('cuts a paragraph without end into pieces that together are the paragraph', async () => {
    const text = 'Un mot après l’autre, sans jamais finir '.repeat(400).trim()
    const long = await openDesk({ articles: [articleOf(text, { id: 'long' })] })
    const read: string[] = []
    for (let at: unknown = 0; at !== undefined; ) {
      const answer = await long.ask(`/article long at:${at}`)
      read.push(...citationsOf(answer).map(({ quote }) => quote))
      at = answer.actions.find(({ label }) => label === 'Suite')?.args.at
    }
    expect(read.join(' ')).toBe(text)
  })

  test('opens an earlier version for good, and says that it is one', async () => {
    const before = articleOf('La première version parlait de 34 000 tonnes.', { id: 'v', title: 'Lithium' })
    const after = articleOf('La seconde version parle de 24 000 tonnes.', { id: 'v', title: 'Lithium' })
    const both = await openDesk({ articles: [after] }, [before])
    const { ref } = cite(before, { start: 0, end: before.text.length })
    const answer = await both.ask(`/article ${ref}`)
    expect(citationsOf(answer).map(({ quote }) => quote)).toEqual([before.text])
    expect(JSON.stringify(answer.blocks)).toContain('Version antérieure')
  })

  test.each([
    ['/article nothing-like-it', 'Aucun article ne répond à «\u00a0nothing-like-it\u00a0».'],
    ['/article constructor', 'Aucun article ne répond à «\u00a0constructor\u00a0».'],
    ['/article 000_834e72b5b0ce1a21 99999', 'Le caractère 99999 n’est pas dans l’article'],
  ])('%j is refused with what to do', async (line, message) => {
    const answer = await desk.ask(line)
    expect(answer.outcome).toBe('refused')
    expect(answer.summary).toContain(message)
  })
})
