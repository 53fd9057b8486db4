import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { citationsOf } from '../../src/cite.ts'
import { renderDiscord } from '../../src/render/discord.ts'
import { forDisplay } from '../../src/render/display.ts'
import { renderSlack } from '../../src/render/slack.ts'
import type { Answer } from '../../src/types.ts'
import { type Drawn, openDocument, pageModule } from './page-module.ts'
import { hostileText } from './rig.ts'

type Hands = { press(token: string): void; say: object }
type Body = (payload: object, hands: Hands) => Drawn
type Words = { readonly en: object; readonly fr: object }

const goldenFolder = new URL('../golden/', import.meta.url)
const cases = readdirSync(goldenFolder).map((name) => {
  const answer: Answer = JSON.parse(readFileSync(new URL(`${name}/answer.json`, goldenFolder), 'utf8'))
  return { name, answer }
})

let discordBody: Body
let slackBody: Body
let words: Words
const pressed: string[] = []
const hands = (): Hands => ({ press: (token) => void pressed.push(token), say: words.en })

beforeAll(async () => {
  openDocument()
  ;({ discordBody } = await pageModule<{ discordBody: Body }>('discord-view.js'))
  ;({ slackBody } = await pageModule<{ slackBody: Body }>('slack-view.js'))
  ;({ words } = await pageModule<{ words: Words }>('words.js'))
})

describe.each([
  { platform: 'Discord', body: () => discordBody, render: renderDiscord as (answer: Answer) => object },
  { platform: 'Slack', body: () => slackBody, render: renderSlack as (answer: Answer) => object },
])('the $platform view', ({ platform, body, render }) => {
  test.each(cases)('shows every quote that its payload holds as it is displayed: $name', ({ answer }) => {
    const payload = render(answer)
    const drawn = quotesIn(body()(payload, hands()))
    const shown = citationsOf(answer).filter(({ quote }) => drawn.includes(forDisplay(quote).text))
    // What does not fit a message is left out whole: as many as stand in the payload must stand in the view.
    expect(shown.length).toBe(drawn.length)
  })

  test.each(cases)('draws every part of the payload: $name', ({ answer }) => {
    const drawn = body()(render(answer), hands())
    expect([...drawn.querySelectorAll('.d-unknown, .s-unknown')]).toEqual([])
  })

  test('shows markup of every kind as text', () => {
    const drawn = body()(render(textAnswer(hostileText)), hands())
    expect(drawn.textContent).toBe(hostileText)
    expect(
      drawn.querySelector('a, img, script, strong, em, code, [class*=mention], [class*=spoiler]'),
    ).toBeNull()
  })

  test('hands the token of a pressed button over', () => {
    const answer: Answer = {
      ...textAnswer('text'),
      actions: [{ kind: 'turn', label: 'More', command: 'chips', args: {}, token: `t:chips?on=${platform}` }],
    }
    body()(render(answer), hands()).querySelector('button')?.click()
    expect(pressed.at(-1)).toBe(`t:chips?on=${platform}`)
  })
})

describe('a missing escape is seen', () => {
  test.each([
    ['**bold** and *slanted*', 'strong'],
    ['||hidden||', '.d-spoiler'],
    ['@everyone', '.d-mention'],
    ['<@123456789012345678>', '.d-mention'],
    ['[bank](https://evil.example)', 'a[href="https://evil.example"]'],
    ['> said', 'blockquote'],
    ['# Title', '[role=heading]'],
    ['- one\n- two', 'ul li + li'],
    ['```js\ncode\n```', 'pre code'],
    ['<t:1725264000:D>', 'time'],
    ['~~gone~~ __under__', 's + u'],
  ])('on Discord: %s', (content, selector) => {
    const drawn = discordBody({ components: [{ type: 10, content }] }, hands())
    expect(drawn.querySelector(selector), drawn.outerHTML).not.toBeNull()
  })

  test.each([
    ['*bold* _slanted_ ~gone~', 'strong'],
    ['<!channel>', '.s-mention'],
    ['<@U12345>', '.s-mention'],
    ['<https://evil.example|bank>', 'a[href="https://evil.example"]'],
    ['> said', 'blockquote'],
    ['`code`', 'code'],
  ])('on Slack: %s', (text, selector) => {
    const drawn = slackBody({ blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }] }, hands())
    expect(drawn.querySelector(selector), drawn.outerHTML).not.toBeNull()
  })
})

describe('the views', () => {
  test('never link to anything but http and https', () => {
    const slack = slackBody(
      {
        blocks: [
          {
            type: 'rich_text',
            elements: [
              {
                type: 'rich_text_section',
                elements: [{ type: 'link', url: 'javascript:alert(1)', text: 'x' }],
              },
            ],
          },
        ],
      },
      hands(),
    )
    const discord = discordBody(
      { components: [{ type: 2, style: 5, label: 'x', url: 'javascript:alert(1)' }] },
      hands(),
    )
    expect([slack.querySelector('a'), discord.querySelector('a')]).toEqual([null, null])
  })

  test('say which part they cannot draw', () => {
    expect(discordBody({ components: [{ type: 99 }] }, hands()).textContent).toContain('99')
    expect(slackBody({ blocks: [{ type: 'video' }] }, hands()).textContent).toContain('video')
  })

  test.each(['*', '_a', '[', '<', '||', '`', '*_', '~~*', '\\'])(
    'draw a long run of %s within the time limit',
    (unit) => {
      const text = unit.repeat(4000 / unit.length)
      const section = { type: 'section', text: { type: 'mrkdwn', text } }
      expect(discordBody({ components: [{ type: 10, content: text }] }, hands())).toBeTruthy()
      expect(slackBody({ blocks: [section] }, hands())).toBeTruthy()
    },
    20_000,
  )
})

test('the page says the same things in both languages', () => {
  expect(Object.keys(words.fr)).toEqual(Object.keys(words.en))
})

/** The quotes as drawn, the marks of their cuts left out. */
function quotesIn(drawn: Drawn): string[] {
  return [...drawn.querySelectorAll('blockquote')].map(({ textContent }) =>
    textContent.replace(/^\[…\] | \[…\]$/g, ''),
  )
}

function textAnswer(text: string): Answer {
  return {
    outcome: 'answered',
    language: 'en',
    summary: 'Test',
    blocks: [{ kind: 'text', runs: [{ text }] }],
    actions: [],
  }
}
