import { describe, expect, test } from 'vitest'
import { cite } from '../src/cite.ts'
import { type Command, type Desk, defineCommand, type Menu } from '../src/command.ts'
import { createDispatch } from '../src/dispatch.ts'
import { UserError } from '../src/errors.ts'
import { createMemoryStore } from '../src/store/memory.ts'
import type { Action, Answer, Article, Block, Invocation, Quote } from '../src/types.ts'
import { articleOf } from './fixtures/articles.ts'
import { testDigests } from './fixtures/digests.ts'
import { emptyLedger, noKnowledge } from './fixtures/ledger.ts'
import { testDesk } from './fixtures/menu.ts'

const article = articleOf('ByteDance aurait commandé 100 000 puces.\nFin.')
const citation = cite(article, { start: 0, end: 40 })
const invocation: Invocation = {
  command: 'try',
  args: {},
  platform: 'slack',
  user: 'U1',
  channel: 'C1',
  language: 'en',
}

function answerOf(blocks: readonly Block[], actions: readonly Action[] = []): Answer {
  return { outcome: 'answered', language: 'en', summary: 'x', blocks, actions }
}

/** A dispatch over one command, with everything it logged and kept. */
function rig(run: Command['run'], deadlineMs = 5000) {
  const logged: { message: string; fields: object }[] = []
  const kept = new Map<string, string>()
  const note = (message: string, fields: object = {}) => void logged.push({ message, fields })
  const summary = { fr: 'a', en: 'b' }
  const options = {
    query: { type: 'text', rest: true, summary },
    from: { type: 'number', summary },
    public: { type: 'boolean', summary },
  } as const
  const menu: Menu = [
    {
      name: 'try',
      command: defineCommand({ name: 'try', summary, example: () => '', options, run }),
    },
  ]
  const desk: Desk = {
    settings: testDesk,
    knowledge: noKnowledge,
    ledger: emptyLedger,
    articles: [article],
    article: () => article,
    notes: [],
    example: '',
    problems: [],
    loadedAt: new Date(0),
    search: async () => ({
      verdict: 'nothing',
      matches: [],
      total: 0,
      unknown: [],
      near: [],
      matched: {},
      undated: 0,
    }),
    suggest: async () => [],
  }
  const dispatch = createDispatch({
    menu,
    desks: () => [desk],
    version: async (key): Promise<Article | undefined> => (key === article.key ? article : undefined),
    actions: {
      keepAction: async (token, payload) => void kept.set(token, payload),
      findAction: async (token) => kept.get(token),
    },
    corrections: createMemoryStore(),
    digests: testDigests(),
    status: async () => ({ running: true, version: '0', uptime: 0, withheld: 0, chats: [] }),
    log: { debug: note, info: note, warn: note, error: note },
    now: () => new Date(0),
    deadlineMs,
  })
  return { dispatch, logged, kept }
}

describe('dispatch', () => {
  test('lets a proved quote leave', async () => {
    const { dispatch } = rig(async () => answerOf([{ kind: 'quote', citation }]))
    const answer = await dispatch.run(invocation)
    expect(answer.blocks).toEqual([{ kind: 'quote', citation }])
    expect(dispatch.withheld()).toBe(0)
  })

  test('withholds a quote that the article does not say, counts it and says so', async () => {
    const forged = { ...citation, quote: 'ByteDance aurait commandé 200 000 puces.' as Quote }
    const { dispatch, logged } = rig(async () =>
      answerOf([
        { kind: 'quote', citation: forged },
        { kind: 'reading', citations: [citation, forged] },
      ]),
    )
    const answer = await dispatch.run(invocation)
    expect(JSON.stringify(answer)).not.toContain('200 000')
    expect(dispatch.withheld()).toBe(2)
    expect(answer.blocks.at(-1)).toMatchObject({ kind: 'note' })
    expect(logged[0]?.message).toContain('quote withheld')
  })

  test('keeps a good quote that shares its place with a forged one', async () => {
    const forged = { ...citation, quote: 'ByteDance aurait commandé 200 000 puces.' as Quote }
    const { dispatch } = rig(async () =>
      answerOf([
        { kind: 'quote', citation },
        { kind: 'quote', citation: forged },
      ]),
    )
    const answer = await dispatch.run(invocation)
    expect(answer.blocks.filter(({ kind }) => kind === 'quote')).toEqual([{ kind: 'quote', citation }])
  })

  test('withholds a quote of an article that nobody holds', async () => {
    const stranger = cite(articleOf('Une autre phrase.', { id: 'other' }), { start: 0, end: 17 })
    const { dispatch } = rig(async () => answerOf([{ kind: 'quote', citation: stranger }]))
    expect((await dispatch.run(invocation)).blocks.some(({ kind }) => kind === 'quote')).toBe(false)
  })

  test('answers a mistake of the asker with its own words', async () => {
    const { dispatch, logged } = rig(async () => {
      throw new UserError('Not like this.', 'But like that.')
    })
    const answer = await dispatch.run(invocation)
    expect(answer).toMatchObject({ outcome: 'refused', summary: 'Not like this.' })
    expect(JSON.stringify(answer.blocks)).toContain('But like that.')
    expect(logged).toEqual([])
  })

  test('answers a failure with one apology and a reference that the log has too', async () => {
    const { dispatch, logged } = rig(async () => {
      throw new TypeError('secret inside')
    })
    const answer = await dispatch.run(invocation)
    const reference = /reference ([0-9a-f]{8})/.exec(JSON.stringify(answer.blocks))?.[1]
    expect(answer.outcome).toBe('error')
    expect(logged).toMatchObject([{ message: 'command failed', fields: { reference } }])
    expect(JSON.stringify(answer)).not.toContain('secret inside')
  })

  test('gives up on a command that takes too long', async () => {
    const { dispatch } = rig(() => new Promise(() => {}), 5)
    expect(await dispatch.run(invocation)).toMatchObject({
      outcome: 'error',
      summary: 'This command took too long.',
    })
  })

  test.each([
    [{ ...invocation, command: 'unknown' }, 'There is no /unknown command.'],
    [{ ...invocation, args: { colour: 'red' } }, 'There is no colour option here.'],
    [{ ...invocation, args: { desk: 'nowhere' } }, 'There is no desk option here.'],
  ])('refuses what is not in the menu', async (wrong, message) => {
    const { dispatch } = rig(async () => answerOf([]))
    expect(await dispatch.run(wrong)).toMatchObject({ outcome: 'refused', summary: message })
  })

  test('says that a line was read as a query', async () => {
    const { dispatch } = rig(async () => answerOf([]))
    const answer = await dispatch.run({ ...invocation, readAsQuery: 'status' })
    expect(JSON.stringify(answer.blocks)).toContain('“status” is a command too')
  })

  test('gives every button a token that means the same after a restart, however long its query', async () => {
    const query = 'très longue question '.repeat(20)
    const action: Action = { kind: 'turn', label: 'More', command: 'try', args: { query, from: 3 } }
    const { dispatch, kept } = rig(async () => answerOf([], [action, { ...action, args: { from: 3 } }]))
    const answer = await dispatch.run(invocation)
    const [long, short] = answer.actions.map(({ token }) => token ?? '')
    expect(kept.size).toBe(1)
    expect(await dispatch.press(long ?? '')).toEqual({
      kind: 'turn',
      command: 'try',
      args: { query, from: 3 },
    })
    expect(await dispatch.press(short ?? '')).toEqual({ kind: 'turn', command: 'try', args: { from: 3 } })
    expect(await dispatch.press('t~unknown')).toBeUndefined()
  })

  test('makes a public answer one that the channel can press without changing it, and its author can take back', async () => {
    const actions: Action[] = [
      { kind: 'turn', label: 'More', command: 'try', args: { from: 3 } },
      { kind: 'share', label: 'Share', command: 'try', args: {} },
    ]
    const { dispatch } = rig(async () => answerOf([], actions))
    const answer = await dispatch.run({ ...invocation, args: { public: true } })
    expect(answer.actions.map(({ kind }) => kind)).toEqual(['open', 'retract'])
    expect(await dispatch.press(answer.actions[1]?.token ?? '')).toMatchObject({
      kind: 'retract',
      args: { by: 'U1' },
    })
  })

  test('makes a public answer that found nothing one that nobody can replace', async () => {
    const actions: Action[] = [
      { kind: 'turn', label: 'ByteDance', command: 'try', args: { query: 'bytedance' } },
    ]
    const { dispatch } = rig(async () => ({ ...answerOf([], actions), outcome: 'nothing' }))
    const answer = await dispatch.run({ ...invocation, args: { public: true } })
    expect(answer.actions.map(({ kind }) => kind)).toEqual(['open', 'retract'])
  })

  test('never lets suggestions fail', async () => {
    const { dispatch } = rig(async () => answerOf([]))
    expect(await dispatch.suggest({ ...invocation, command: 'unknown' }, 'query', 'a')).toEqual([])
  })
})
