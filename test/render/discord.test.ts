import { expect, test } from 'vitest'
import { cite } from '../../src/cite.ts'
import { renderDiscord } from '../../src/render/discord.ts'
import type { Action, Answer, Block } from '../../src/types.ts'
import { checkDiscordSchema } from '../doubles/discord-schema.ts'
import { articleOf } from './articles.ts'
import { goldenAnswers } from './golden-answers.ts'
import { readDiscord } from './read-discord.ts'

const base: Answer = { outcome: 'answered', language: 'en', summary: 'Words', blocks: [], actions: [] }
const more: Action = { kind: 'turn', label: 'More', command: 'chips', args: {}, token: 't' }
const quote: Block = {
  kind: 'quote',
  citation: cite(articleOf('One line.\n# Another line.'), { start: 0, end: 25 }),
  action: { ...more, kind: 'open', label: 'Read in place', token: 'o' },
}

test.each(Object.keys(goldenAnswers))('%s is a message in Discord’s own schema', (name) => {
  expect(checkDiscordSchema('MessageCreateRequest', renderDiscord(goldenAnswers[name] ?? base))).toEqual([])
})

test('nobody is notified', () => {
  expect(renderDiscord(base).allowed_mentions).toEqual({ parse: [] })
})

test('an answer without blocks shows its summary', () => {
  expect(readDiscord(renderDiscord(base)).chrome).toEqual(['Words'])
})

test('every line of a quote stands behind its bar', () => {
  const message = JSON.stringify(renderDiscord({ ...base, blocks: [quote] }))
  expect(message).toContain(JSON.stringify('> One line.\n> \\# Another line.'))
})

test('a quote is as wide as the screen, its own button beside its credit', () => {
  expect(renderDiscord({ ...base, blocks: [quote] }).components[0]).toMatchObject({
    components: [{ type: 10 }, { type: 9, accessory: { type: 2, label: 'Read in place', custom_id: 'o' } }],
  })
})

test('a quote gives up width for its button before another quote is dropped', () => {
  const many = Array.from({ length: 10 }, (_, index) => ({
    ...quote,
    action: { ...more, token: `o${index}` },
  }))
  const shown = JSON.stringify(renderDiscord({ ...base, blocks: many }))
  expect(shown.split('"custom_id":"o').length - 1).toBe(10)
})

test('quotes are set apart by a line as long as all of them fit', () => {
  const answer = (count: number): Answer => ({
    ...base,
    blocks: Array.from({ length: count }, (_, index) => ({
      ...quote,
      action: { ...more, token: `o${index}` },
    })),
  })
  const separators = (count: number) =>
    JSON.stringify(renderDiscord(answer(count))).split('"divider"').length - 1
  expect([separators(3), separators(12)]).toEqual([2, 0])
  expect(readDiscord(renderDiscord(answer(12))).quotes.length).toBe(12)
})

test('two actions with one token are one button, which Discord would refuse twice', () => {
  expect(readDiscord(renderDiscord({ ...base, actions: [more, more] })).buttons.length).toBe(1)
})

test('a sixth button begins a second row', () => {
  const actions = Array.from({ length: 6 }, (_, index) => ({ ...more, token: `t${index}` }))
  expect(renderDiscord({ ...base, actions }).components.slice(1)).toMatchObject([
    { components: { length: 5 } },
    { components: { length: 1 } },
  ])
})
