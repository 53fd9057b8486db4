import { describe, expect, test } from 'vitest'
import { cite } from '../../src/cite.ts'
import { renderDiscord } from '../../src/render/discord.ts'
import { renderSlack } from '../../src/render/slack.ts'
import type { Action, Answer, Block, Citation } from '../../src/types.ts'
import { articleOf } from './articles.ts'
import { readDiscord } from './read-discord.ts'
import { readSlack } from './read-slack.ts'

const paragraphs = Array.from(
  { length: 60 },
  (_, index) => `${index}. ${'mot '.repeat(index < 30 ? 150 : 2)}fin`,
)
const article = articleOf(paragraphs.join('\n'))

function citationOf(index: number): Citation {
  const line = paragraphs[index] ?? ''
  const start = article.text.indexOf(`${line}`)
  return cite(article, { start, end: start + line.length })
}

function answerWith(...blocks: Block[]): Answer {
  return { outcome: 'answered', language: 'en', summary: 'Words', blocks, actions: [] }
}

const open: Action = { kind: 'open', label: 'Read in place', command: 'article', args: {} }
const long = paragraphs.slice(0, 30).map((_, index): Block => {
  return { kind: 'quote', citation: citationOf(index), action: { ...open, token: `o${index}` } }
})
const short = paragraphs.slice(30).map((_, index): Block => {
  return { kind: 'quote', citation: citationOf(index + 30), action: { ...open, token: `o${index}` } }
})

describe.each([
  { name: 'Slack', read: (answer: Answer) => readSlack(renderSlack(answer)) },
  { name: 'Discord', read: (answer: Answer) => readDiscord(renderDiscord(answer)) },
])('what does not fit in $name', ({ read }) => {
  test.each([
    ['too many characters', long],
    ['too many parts', short],
  ])('is left out from the end with its button: %s', (_, blocks) => {
    const seen = read(answerWith(...blocks))
    expect(seen.quotes.length).toBeGreaterThan(3)
    expect(seen.quotes.length).toBeLessThan(30)
    expect(seen.buttons.map(({ token }) => token)).toEqual(seen.quotes.map((_quote, index) => `o${index}`))
  })

  test('is counted in a note right after the last quote shown', () => {
    const seen = read(answerWith(...long, { kind: 'note', runs: [{ text: 'The last note' }] }))
    const [note, last] = seen.chrome.slice(-2)
    expect(note).toContain(
      `${30 - seen.quotes.length} blocks do not fit in this message: /article k3f9q2xt7a5m.`,
    )
    expect(last).toBe('The last note')
  })

  test('is the last paragraphs when an article is read', () => {
    const citations = Array.from({ length: 30 }, (_, index) => citationOf(index))
    const seen = read(answerWith({ kind: 'reading', citations }))
    const shown = citations.slice(0, seen.quotes.length)
    expect(seen.quotes.map(({ text }) => text)).toEqual(shown.map(({ quote }) => String(quote)))
    expect(seen.chrome.join('\n')).toContain(`${shown.at(-1)?.end}`)
  })

  test('is items of a list when there is no quote', () => {
    const items = Array.from({ length: 400 }, (_, index) => [{ text: `item ${index} ${'x '.repeat(60)}` }])
    const seen = read(answerWith({ kind: 'heading', text: 'Many' }, { kind: 'list', items }))
    expect(seen.chrome.at(-1)).toMatch(/^\d+ items do not fit in this message\.$/)
  })
})
