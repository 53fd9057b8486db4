import { beforeAll, describe, expect, test } from 'vitest'
import { citationsOf } from '../../src/cite.ts'
import type { Answer } from '../../src/types.ts'
import { articleOf } from '../fixtures/articles.ts'
import { openDesk, type TestInstance } from '../fixtures/desk.ts'

let desk: TestInstance
beforeAll(async () => {
  desk = await openDesk()
})

/** The quotes that stand on lines of their own: figures in one line are apart. */
const quotesOf = (answer: Answer) =>
  answer.blocks.flatMap((block) => (block.kind === 'quote' ? [block.citation] : []))
const textOf = (answer: Answer) => JSON.stringify(answer.blocks)

describe('/chips', () => {
  test('answers with up to three passages, each with its place, a reference and a way to read on', async () => {
    const answer = await desk.ask('/chips bytedance')
    const quotes = answer.blocks.filter((block) => block.kind === 'quote')
    expect(answer.outcome).toBe('answered')
    expect(quotes).toHaveLength(3)
    for (const { citation, action, number } of quotes) {
      expect(citation.source.paragraph).toBeGreaterThan(0)
      expect(citation.highlights.length).toBeGreaterThan(0)
      expect(action).toMatchObject({ kind: 'open', command: 'article', args: { ref: citation.ref } })
      expect(number).toBeGreaterThan(0)
    }
  })

  test('says how many more there are, and More goes on where it stopped', async () => {
    const first = await desk.ask('/chips bytedance')
    const more = first.actions.find(({ kind }) => kind === 'turn')
    expect(textOf(first)).toMatch(/\d+ autres passages/)
    expect(more?.args).toEqual({ query: 'bytedance', from: 3 })
    const second = await desk.ask('/chips bytedance from:3')
    const refs = quotesOf(first).map(({ ref }) => ref)
    expect(quotesOf(second).some(({ ref }) => refs.includes(ref))).toBe(false)
    expect(second.actions[0]).toMatchObject({ label: 'Précédent', args: { from: 0 } })
  })

  test('takes a bare name for an overview: every article has its turn before one is quoted again', async () => {
    const answer = await desk.ask('/chips bytedance limit:5')
    expect(new Set(quotesOf(answer).map(({ article }) => article)).size).toBe(5)
    expect(textOf(answer)).toContain('5 articles')
  })

  test('tells the figures of the articles quoted in one line, each proved and told where it stands', async () => {
    const answer = await desk.ask('/chips bytedance')
    const [line] = answer.blocks.flatMap((block) => (block.kind === 'figures' ? [block] : []))
    expect(line?.figures.length).toBeGreaterThan(0)
    for (const { citation, of } of line?.figures ?? []) {
      expect(citation.quote).toMatch(/\d/)
      expect(quotesOf(answer)[of - 1]?.article).toBe(citation.article)
    }
  })

  test('takes a question for one: the answer, without an overview', async () => {
    const answer = await desk.ask('/chips combien de puces Ascend 910B bytedance a commandé ?')
    expect(quotesOf(answer)[0]?.quote).toContain('100 000 puces Ascend 910B')
    expect(answer.blocks.map(({ kind }) => kind)).not.toContain('figures')
  })

  test('says on demand why each passage is there', async () => {
    const answer = await desk.ask('/chips combien de puces Ascend 910B explain:oui')
    const quotes = quotesOf(answer).length
    expect(textOf(answer).match(/Pourquoi ici\u00a0: /g)).toHaveLength(quotes)
    expect(textOf(await desk.ask('/chips bytedance explain:oui'))).toContain('vue d’ensemble')
  })

  test('shows what comes closest only to somebody who asks for it', async () => {
    const refused = await desk.ask('/chips qwzxv zkwyq bytedance')
    const closest = refused.actions.find(({ args }) => args.closest === true)
    expect(refused.outcome).toBe('nothing')
    expect(citationsOf(refused)).toEqual([])
    const shown = await desk.ask(`/chips ${closest?.args.query} closest:true`)
    expect(shown.outcome).toBe('nothing')
    expect(quotesOf(shown).length).toBeGreaterThan(0)
    expect(textOf(shown)).toContain('ne répondent pas à la question')
  })

  test('gives as many as asked, within one message', async () => {
    expect(quotesOf(await desk.ask('/chips bytedance limit:1'))).toHaveLength(1)
    const many = quotesOf(await desk.ask('/chips bytedance limit:10'))
    expect(many.length).toBeGreaterThan(3)
    expect(many.reduce((sum, { quote }) => sum + quote.length, 0)).toBeLessThanOrEqual(2400)
  })

  test.each([
    ['/chips', 'help'],
    ['/chips    ', 'help'],
    ['/chips ?!…', 'help'],
    ['/chips le la de', 'help'],
    ['/chips outlet:quartz', 'help'],
    ['/chips zzyzx', 'nothing'],
  ])('%j ends in %s', async (line, outcome) => {
    expect((await desk.ask(line)).outcome).toBe(outcome)
  })

  test('shows an example when nothing is asked', async () => {
    expect(textOf(await desk.ask('/chips', 'en'))).toContain('For example: /chips ')
  })

  test('says what is unknown and offers what does exist, without any quote', async () => {
    const answer = await desk.ask('/chips huawey')
    if (answer.outcome === 'nothing') expect(textOf(answer)).toContain('huawey')
    const unknown = await desk.ask('/chips qwzxv')
    expect(citationsOf(unknown)).toEqual([])
    expect(textOf(unknown)).toContain('Absent de la couverture\u00a0: qwzxv')
  })

  test('never offers as nearest what was asked', async () => {
    const answer = await desk.ask('/chips bytedance since:2024')
    expect(answer.outcome).toBe('nothing')
    expect(answer.actions.map(({ args }) => String(args.query).toLowerCase())).toEqual([
      'bytedance',
      'bytedance',
    ])
  })

  test('counts the undated articles that a date leaves out, one click away', async () => {
    const answer = await desk.ask('/chips bytedance since:2024')
    expect(textOf(answer)).toContain('5 articles sans date laissés de côté.')
    expect(answer.actions[0]).toMatchObject({
      label: 'Inclure les articles sans date',
      args: { query: 'bytedance' },
    })
  })

  test.each(['since:hier', 'until:2024-13', 'since:2024-02-30'])(
    '%s is refused with the form that works',
    async (option) => {
      const answer = await desk.ask(`/chips bytedance ${option}`)
      expect(answer.outcome).toBe('refused')
      expect(answer.summary).toContain('2024-09-02')
    },
  )

  test('keeps to an outlet, its name typed in any case', async () => {
    const answer = await desk.ask('/chips bytedance outlet:QUARTZ limit:10')
    expect(new Set(citationsOf(answer).map(({ source }) => source.outlet))).toEqual(new Set(['Quartz']))
  })

  test('refuses a query that is too long with its length and the limit', async () => {
    const answer = await desk.ask(`/chips ${'puces '.repeat(100)}`)
    expect(answer).toMatchObject({ outcome: 'refused' })
    expect(answer.summary).toMatch(/599 caractères\u00a0; le maximum est 500/)
  })

  test('cuts one piece out of a passage that is far too long', async () => {
    const text = `${'Le marché des semi-conducteurs avance sans bruit '.repeat(2000)}et Zorglub commande enfin.`
    const long = await openDesk({ articles: [articleOf(text)] })
    const [citation] = citationsOf(await long.ask('/chips zorglub'))
    expect(citation?.quote).toContain('Zorglub')
    expect(citation?.quote.length).toBeLessThanOrEqual(700)
    expect(citation?.cut.before).toBe(true)
  })

  test('says so when a desk has no articles', async () => {
    const empty = await openDesk({ articles: [] })
    expect((await empty.ask('/chips bytedance')).outcome).toBe('nothing')
    expect((await empty.ask('/latest')).outcome).toBe('nothing')
  })

  test('suggests names while somebody types', async () => {
    const asker = {
      command: 'chips',
      args: {},
      platform: 'discord',
      user: 'U',
      channel: 'C',
      language: 'fr',
    } as const
    const offered = await desk.dispatch.suggest(asker, 'query', 'byt')
    expect(offered[0]?.toLowerCase()).toContain('byte')
    expect(offered.length).toBeLessThanOrEqual(25)
  })
})
