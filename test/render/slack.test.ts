import { expect, test } from 'vitest'
import { cite } from '../../src/cite.ts'
import { renderSlack } from '../../src/render/slack.ts'
import type { Action, Answer, Source } from '../../src/types.ts'
import { articleOf } from './articles.ts'
import { goldenAnswers } from './golden-answers.ts'
import { readSlack } from './read-slack.ts'

const base: Answer = { outcome: 'answered', language: 'en', summary: 'Words', blocks: [], actions: [] }
const share: Action = { kind: 'share', label: 'Share', command: 'chips', args: {}, token: 's' }

function quoting(source: Partial<Source>): Answer {
  const citation = cite(articleOf('ByteDance orders chips.'), { start: 0, end: 23 })
  return {
    ...base,
    blocks: [{ kind: 'quote', citation: { ...citation, source: { ...citation.source, ...source } } }],
  }
}

test('the fallback is the summary, escaped', () => {
  expect(renderSlack({ ...base, summary: '<!here> & ```x' }).text).toBe('&lt;!here&gt; &amp; ˋˋˋx')
})

test('nothing unfurls', () => {
  expect(renderSlack(base)).toMatchObject({ unfurl_links: false, unfurl_media: false })
})

test('no text object is mrkdwn', () => {
  for (const answer of Object.values(goldenAnswers))
    expect(JSON.stringify(renderSlack(answer))).not.toContain('mrkdwn')
})

test('an answer without blocks shows its summary', () => {
  expect(readSlack(renderSlack(base)).chrome).toEqual(['Words'])
})

test('a button carries its token and stands out when it shares', () => {
  expect(
    renderSlack({ ...base, actions: [{ ...share, kind: 'turn', token: 't' }, share] }).blocks.at(-1),
  ).toMatchObject({
    elements: [
      { action_id: 'verbatim:turn:0', value: 't' },
      { action_id: 'verbatim:share:1', style: 'primary' },
    ],
  })
})

test('a button without a token is not shown, because nothing would answer it', () => {
  const { token: _, ...dead } = share
  expect(readSlack(renderSlack({ ...base, actions: [dead] })).buttons).toEqual([])
})

test('the title is the link, up to 3000 characters of address', () => {
  const address = (length: number) => `https://relais.example/${'x'.repeat(length - 23)}`
  const links = (link: string) => readSlack(renderSlack(quoting({ title: 'A title', link }))).links
  expect(links(address(3000))).toEqual([{ url: address(3000), label: 'A title' }])
  expect(links(address(3001))).toEqual([])
})

test('a title that shows another address is no link; the host stands beside it', () => {
  const seen = readSlack(
    renderSlack(quoting({ title: 'See bank.example', link: 'https://relais.example/a' })),
  )
  expect(seen.links).toEqual([{ url: 'https://relais.example/a', label: 'relais.example' }])
  expect(seen.chrome.join('\n')).toContain('See bank.example')
})

test('a quote of which nothing can be seen is an empty line, because Slack takes no quote without an element', () => {
  const citation = cite(articleOf('\u200b'), { start: 0, end: 1 })
  const seen = readSlack(renderSlack({ ...base, blocks: [{ kind: 'quote', citation }] }))
  expect(seen.quotes.map(({ text }) => text)).toEqual([' '])
  expect(seen.chrome.join('')).toContain('1 invisible character removed')
})
