import { expect, test } from 'vitest'
import { isRefused } from './breach.ts'
import { checkSlackMessage, checkSlackView, slackRefusal } from './slack-rules.ts'

const plain = (text: string) => ({ type: 'plain_text', text })
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text })
const section = (text: string) => ({ type: 'section', text: mrkdwn(text) })
const button = (over: object = {}) => ({ type: 'button', action_id: 'more', text: plain('More'), ...over })
const actions = (...elements: object[]) => ({ type: 'actions', elements })
const rich = (...elements: object[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_quote', elements }],
})
const withBlocks = (...blocks: object[]) => ({ text: 'fallback', blocks })
const times = <Item>(count: number, make: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => make(index))
const options = (count: number) => times(count, (index) => ({ text: plain(`o${index}`), value: `${index}` }))

test.each<[string, object, string]>([
  ['no text at all', {}, 'shape.no-text'],
  ['only blanks', { text: ' \n ' }, 'shape.no-text'],
  ['text over 40,000', { text: 'x'.repeat(40_001) }, 'limit.message-text'],
  ['51 blocks', withBlocks(...times(51, () => ({ type: 'divider' }))), 'limit.blocks'],
  ['blocks that are no list', { text: 'a', blocks: 'b' }, 'shape.blocks'],
  ['an unknown block', withBlocks({ type: 'carousel-of-nothing' }), 'shape.block-type'],
  ['a section over 3000', withBlocks(section('x'.repeat(3001))), 'limit.text'],
  ['an empty section text', withBlocks(section('')), 'shape.text-empty'],
  ['a section with nothing', withBlocks({ type: 'section' }), 'shape.section'],
  ['11 fields', withBlocks({ type: 'section', fields: times(11, () => plain('f')) }), 'limit.fields'],
  ['a field over 2000', withBlocks({ type: 'section', fields: [plain('x'.repeat(2001))] }), 'limit.text'],
  ['a header over 150', withBlocks({ type: 'header', text: plain('x'.repeat(151)) }), 'limit.text'],
  ['a header in mrkdwn', withBlocks({ type: 'header', text: mrkdwn('x') }), 'shape.text-type'],
  [
    '11 context elements',
    withBlocks({ type: 'context', elements: times(11, () => plain('c')) }),
    'limit.elements',
  ],
  ['26 actions', withBlocks(actions(...times(26, (n) => button({ action_id: `a${n}` })))), 'limit.elements'],
  ['actions without elements', withBlocks(actions()), 'shape.elements'],
  ['one action_id twice in a block', withBlocks(actions(button(), button())), 'shape.action-id-twice'],
  ['an action_id over 255', withBlocks(actions(button({ action_id: 'x'.repeat(256) }))), 'limit.action-id'],
  [
    'a block_id twice',
    withBlocks({ type: 'divider', block_id: 'a' }, { type: 'divider', block_id: 'a' }),
    'shape.block-id-twice',
  ],
  ['a block_id over 255', withBlocks({ type: 'divider', block_id: 'x'.repeat(256) }), 'limit.block-id'],
  ['a button text over 75', withBlocks(actions(button({ text: plain('x'.repeat(76)) }))), 'limit.text'],
  [
    'a button value over 2000',
    withBlocks(actions(button({ value: 'x'.repeat(2001) }))),
    'limit.button-value',
  ],
  [
    'a button address over 3000',
    withBlocks(actions(button({ url: `https://example.org/${'x'.repeat(3000)}` }))),
    'limit.button-url',
  ],
  ['a button style of its own', withBlocks(actions(button({ style: 'loud' }))), 'shape.button-style'],
  [
    '101 options',
    withBlocks(actions({ type: 'static_select', action_id: 's', options: options(101) })),
    'limit.options',
  ],
  [
    'a select without options',
    withBlocks(actions({ type: 'static_select', action_id: 's' })),
    'shape.options',
  ],
  [
    '6 overflow options',
    withBlocks(actions({ type: 'overflow', action_id: 's', options: options(6) })),
    'limit.options',
  ],
  [
    '11 checkboxes',
    withBlocks(actions({ type: 'checkboxes', action_id: 's', options: options(11) })),
    'limit.options',
  ],
  [
    'a placeholder over 150',
    withBlocks(actions({ type: 'users_select', action_id: 's', placeholder: plain('x'.repeat(151)) })),
    'limit.text',
  ],
  [
    'a confirmation without its parts',
    withBlocks(actions(button({ confirm: { title: plain('t') } }))),
    'shape.text-object',
  ],
  [
    'an image without alt_text',
    withBlocks({ type: 'image', image_url: 'https://example.org/a.png' }),
    'shape.alt-text',
  ],
  [
    'a markdown block over 12,000',
    withBlocks({ type: 'markdown', text: 'x'.repeat(12_001) }),
    'limit.markdown-total',
  ],
  [
    '13,201 characters in all blocks',
    withBlocks(...times(5, () => section('x'.repeat(2641)))),
    'limit.blocks-total',
  ],
  [
    '101 table rows',
    withBlocks({ type: 'table', rows: times(101, () => [{ type: 'raw_text', text: 'a' }]) }),
    'limit.table-rows',
  ],
  [
    '21 table cells',
    withBlocks({ type: 'table', rows: [times(21, () => ({ type: 'raw_text', text: 'a' }))] }),
    'limit.table-cells',
  ],
  ['101 attachments', { text: 'a', attachments: times(101, () => ({ text: 'b' })) }, 'limit.attachments'],
])('Slack refuses a message with %s', (_, payload, rule) => {
  const breaches = checkSlackMessage(payload)
  expect(breaches.filter(isRefused).map((breach) => breach.rule)).toContain(rule)
  expect(slackRefusal(breaches)).toBeTypeOf('string')
})

test.each<[string, object, string]>([
  ['a broadcast', { text: '<!here> look' }, 'ping.mention'],
  ['a person', { text: 'thanks <@U012AB3CD>' }, 'ping.mention'],
  ['a group', withBlocks(section('<!subteam^S012|@desk>')), 'ping.mention'],
  ['a broadcast in a markdown block', withBlocks({ type: 'markdown', text: '<!channel>' }), 'ping.mention'],
  ['a broadcast in an attachment', { text: 'a', attachments: [{ text: '<!everyone>' }] }, 'ping.mention'],
  ['link_names', { text: 'a', link_names: true }, 'ping.link-names'],
  ['parse: full', { text: 'a', parse: 'full' }, 'ping.parse-full'],
  ['a user element', withBlocks(rich({ type: 'user', user_id: 'U1' })), 'ping.rich-text'],
  ['a broadcast element', withBlocks(rich({ type: 'broadcast', range: 'here' })), 'ping.rich-text'],
  ['a usergroup element', withBlocks(rich({ type: 'usergroup', usergroup_id: 'S1' })), 'ping.rich-text'],
  ['blocks without a fallback text', { blocks: [{ type: 'divider' }] }, 'advice.fallback'],
  ['a script link', { text: '<javascript:alert(1)|go>' }, 'unsafe.link'],
  ['a link with a user part', { text: '<https://bank.example@evil.example/|go>' }, 'unsafe.link'],
  [
    'a label that shows another address',
    { text: '<https://evil.example/|https://reuters.com/a>' },
    'unsafe.link-label',
  ],
  ['a button to a file', withBlocks(actions(button({ url: 'file:///a' }))), 'unsafe.link'],
  ['a < that is not escaped', { text: 'a < b' }, 'unsafe.raw-angle'],
  ['a channel reference', { text: '<#C012>' }, 'unsafe.reference'],
  ['an open code fence', { text: '```x' }, 'unsafe.fence'],
  ['a control character', { text: 'a\u0007b' }, 'unsafe.control'],
  ['a direction override', { text: 'a\u202eb' }, 'unsafe.bidi'],
  ['half a surrogate pair', { text: 'a\ud83d' }, 'unsafe.surrogate'],
  ['nine marks on a letter', { text: `a${'\u0322'.repeat(9)}` }, 'unsafe.marks'],
  ['something shaped like a token', { text: `it is ${'xoxb'}-1234567890-abcdefghij` }, 'unsafe.secret'],
  ['an absolute path', { text: 'see /home/desk/articles/a.txt' }, 'unsafe.path'],
  ['a stack trace', { text: 'Error\n    at run (node:internal/main:12:5)' }, 'unsafe.stack'],
  ['text over 4000', { text: 'x'.repeat(4001) }, 'advice.message-text'],
])('a Slack message with %s is taken and recorded', (_, payload, rule) => {
  const breaches = checkSlackMessage(payload)
  expect(breaches.map((breach) => breach.rule)).toContain(rule)
  expect(slackRefusal(breaches)).toBeUndefined()
})

test.each<[string, object]>([
  ['plain text', { text: 'ByteDance said &lt;no&gt; &amp; left' }],
  [
    'a quote with a link',
    withBlocks(section('> quoted\n<https://example.org/a?b=1&amp;c=2|Reuters, 2024-09-30>')),
  ],
  [
    'untrusted text in rich text',
    withBlocks(
      rich(
        { type: 'text', text: '<!here> <@U1> *bold*' },
        { type: 'link', url: 'https://example.org/', text: 'Reuters' },
      ),
    ),
  ],
  ['equal action_ids in different blocks', withBlocks(actions(button()), actions(button()))],
  ['a table', withBlocks({ type: 'table', rows: [[{ type: 'raw_text', text: 'a' }]] })],
  [
    'an image with its description',
    withBlocks({ type: 'image', image_url: 'https://example.org/a.png', alt_text: 'a chart' }),
  ],
  ['a date in the reader’s zone', { text: '<!date^1727690400^{date_short_pretty}|30 Sept 2024>' }],
  ['a flag emoji and an accent', { text: 'Île-de-France 🇫🇷 é' }],
])('a Slack message of %s is good', (_, payload) => {
  expect(checkSlackMessage(payload)).toEqual([])
})

test('a channel post has to switch unfurling off, an answer does not', () => {
  const rules = checkSlackMessage({ text: 'a' }, { kind: 'post' }).map((breach) => breach.rule)
  expect(rules).toEqual(['advice.unfurl', 'advice.unfurl'])
  expect(
    checkSlackMessage({ text: 'a', unfurl_links: false, unfurl_media: false }, { kind: 'post' }),
  ).toEqual([])
})

test('an edit over 4000 characters is refused', () => {
  expect(slackRefusal(checkSlackMessage({ text: 'x'.repeat(4001) }, { kind: 'update' }))).toBe('msg_too_long')
})

test('only allowed addresses are linked when a list of them is given', () => {
  const allowedUrl = (url: string) => url.startsWith('https://example.org/')
  const rules = checkSlackMessage({ text: '<https://evil.example/|x>' }, { allowedUrl }).map(
    (one) => one.rule,
  )
  expect(rules).toEqual(['unsafe.foreign-link'])
})

test.each<[string, object, string]>([
  ['a title over 24', { type: 'modal', title: plain('x'.repeat(25)), blocks: [] }, 'limit.text'],
  [
    'metadata over 3000',
    { type: 'modal', title: plain('t'), blocks: [], private_metadata: 'x'.repeat(3001) },
    'limit.private-metadata',
  ],
  [
    '101 blocks',
    { type: 'modal', title: plain('t'), blocks: times(101, () => ({ type: 'divider' })) },
    'limit.blocks',
  ],
  ['no type', { title: plain('t'), blocks: [] }, 'shape.view-type'],
])('Slack refuses a view with %s', (_, view, rule) => {
  expect(checkSlackView(view).map((breach) => breach.rule)).toContain(rule)
})
