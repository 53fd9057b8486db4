import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { citationsOf, cite } from '../../src/cite.ts'
import { forDisplay } from '../../src/render/display.ts'
import { renderTerminal } from '../../src/render/terminal.ts'
import type { Answer } from '../../src/types.ts'
import { articleOf, placesOf } from './articles.ts'
import { goldenAnswers } from './golden-answers.ts'
import { hostileAnswer } from './hostile-answer.ts'

vi.setConfig({ testTimeout: 120_000 })

const base: Answer = { outcome: 'answered', language: 'en', summary: 'Words', blocks: [], actions: [] }
const text =
  'ByteDance orders 5 000 chips, and a very long sentence goes on and on beyond the edge of the screen.'
const quoted: Answer = {
  ...base,
  blocks: [
    {
      kind: 'quote',
      citation: cite(articleOf(text), { start: 0, end: text.length }, placesOf(text, 'ByteDance')),
    },
  ],
}

test('without colour no control character is printed, whatever a source holds', () => {
  fc.assert(
    fc.property(hostileAnswer, (answer) => {
      expect(renderTerminal(answer, { colour: false, columns: 60 })).not.toMatch(/(?![\n\t])\p{Cc}/u)
    }),
    { numRuns: 600 },
  )
})

test('every line of every quote stands whole behind its bar', () => {
  fc.assert(
    fc.property(hostileAnswer, (answer) => {
      const shown = renderTerminal(answer, { colour: false, columns: 40 })
      for (const { quote } of citationsOf(answer)) {
        for (const line of forDisplay(quote).text.split('\n')) expect(shown).toContain(line)
      }
    }),
    { numRuns: 600 },
  )
})

test('colour is for what is emphasised', () => {
  expect(renderTerminal(quoted, { colour: true })).toContain('\u001b[1mByteDance\u001b[22m orders')
})

test('the bot’s own words are wrapped at the width of the screen', () => {
  const answer: Answer = {
    ...base,
    blocks: [{ kind: 'list', items: [[{ text: 'one two three four five' }]] }],
  }
  expect(renderTerminal(answer, { colour: false, columns: 12 })).toBe('- one two\n  three four\n  five\n')
})

test('an action is the line to type, and sharing is none', () => {
  const answer: Answer = {
    ...base,
    actions: [
      {
        kind: 'turn',
        label: 'More',
        command: 'chips',
        args: { outlet: 'Le Relais', query: 'bytedance', from: 4 },
      },
      { kind: 'share', label: 'Share', command: 'chips', args: { query: 'bytedance' } },
    ],
  }
  expect(renderTerminal(answer, { colour: false })).toBe(
    'Words\n\nMore: /chips outlet:"Le Relais" bytedance from:4\n',
  )
})

test('an answer survives being kept as text', () => {
  for (const answer of Object.values(goldenAnswers)) {
    const kept: Answer = JSON.parse(JSON.stringify(answer))
    expect(renderTerminal(kept, { colour: true })).toBe(renderTerminal(answer, { colour: true }))
  }
})
