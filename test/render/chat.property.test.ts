import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { citationsOf } from '../../src/cite.ts'
import { renderDiscord } from '../../src/render/discord.ts'
import { forDisplay } from '../../src/render/display.ts'
import { renderSlack } from '../../src/render/slack.ts'
import type { Answer, Citation } from '../../src/types.ts'
import { hostileAnswer } from './hostile-answer.ts'
import { readDiscord } from './read-discord.ts'
import { readSlack } from './read-slack.ts'

vi.setConfig({ testTimeout: 120_000 })

const platforms = [
  { name: 'Slack', read: (answer: Answer) => readSlack(renderSlack(answer)) },
  { name: 'Discord', read: (answer: Answer) => readDiscord(renderDiscord(answer)) },
]

describe.each(platforms)('whatever a source holds, in $name', ({ read }) => {
  function check(claim: (seen: ReturnType<typeof read>, answer: Answer) => void): void {
    fc.assert(
      fc.property(hostileAnswer, (answer) => {
        claim(read(answer), answer)
      }),
      { numRuns: 600 },
    )
  }

  test('a reader sees the first quotes as forDisplay gives them, whole and in order', () => {
    check((seen, answer) => {
      const quotes = quotesOf(answer).map(({ quote }) => forDisplay(quote).text)
      expect(seen.quotes.map(({ text }) => text)).toEqual(quotes.slice(0, seen.quotes.length))
    })
  })

  test('every other quote is counted, and listed with the command that opens it', () => {
    check((seen, answer) => {
      const left = quotesOf(answer).slice(seen.quotes.length)
      const notes = seen.chrome.join('\n')
      for (const { ref } of left.slice(0, 25)) expect(notes).toContain(`/article ${ref}`)
    })
  })

  test('cuts are marked outside the quote', () => {
    check((seen, answer) => {
      const cuts = quotesOf(answer).map(({ cut }) => cut)
      expect(seen.quotes.map(({ cut }) => cut)).toEqual(cuts.slice(0, seen.quotes.length))
    })
  })

  test('no markup of a source is live and nothing can notify anybody', () => {
    check((seen) => expect(seen.alarms).toEqual([]))
  })

  test('every link goes to the address of an article, and its label shows no other', () => {
    check((seen, answer) => {
      const known = citationsOf(answer).flatMap(({ source }) =>
        source.link !== undefined && URL.canParse(source.link) ? new URL(source.link).hostname : [],
      )
      for (const { url, label } of seen.links) {
        expect(url).toMatch(/^https?:\/\/[^\s<>|@]+$/)
        expect(known).toContain(new URL(url).hostname)
        expect(label.replace('relais.example', '')).not.toMatch(/https?:|\p{L}\.\p{L}{2}/iu)
      }
    })
  })

  test('every button has a short label and a token', () => {
    check((seen) => {
      for (const { label } of seen.buttons) expect(label.length).toBeLessThanOrEqual(80)
      for (const { label, token } of seen.buttons) expect([label.trim(), token]).not.toContain('')
    })
  })
})

describe('the limits of a platform', () => {
  test('hold in Slack', () => {
    fc.assert(
      fc.property(hostileAnswer, (answer) => {
        const message = renderSlack(answer)
        const seen = readSlack(message)
        expect(message.text.length).toBeLessThanOrEqual(4000)
        expect(message.text).not.toBe('')
        expect(message.blocks.length).toBeGreaterThan(0)
        expect(message.blocks.length).toBeLessThanOrEqual(50)
        expect(seen.characters).toBeLessThanOrEqual(12_000)
        for (const block of message.blocks) {
          if (block.type === 'header') expect(block.text.text.length).toBeLessThanOrEqual(150)
          if (block.type !== 'actions') continue
          const ids = block.elements.map((element) => element.action_id)
          expect(new Set(ids).size).toBe(ids.length)
          expect(ids.length).toBeLessThanOrEqual(25)
        }
      }),
      { numRuns: 600 },
    )
  })

  test('hold in Discord', () => {
    fc.assert(
      fc.property(hostileAnswer, (answer) => {
        const message = renderDiscord(answer)
        const seen = readDiscord(message)
        expect(message.flags).toBe(32768)
        expect(seen.components).toBeLessThanOrEqual(40)
        expect(seen.characters).toBeLessThanOrEqual(4000)
        const tokens = seen.buttons.map(({ token }) => token)
        expect(new Set(tokens).size).toBe(tokens.length)
        for (const row of message.components) {
          if (row.type === 1) expect(row.components.length).toBeLessThanOrEqual(5)
        }
      }),
      { numRuns: 600 },
    )
  })
})

/** Every quote that stands on lines of its own: figures in one line are told with the bot's words. */
function quotesOf(answer: Answer): Citation[] {
  return citationsOf({ ...answer, blocks: answer.blocks.filter(({ kind }) => kind !== 'figures') })
}
