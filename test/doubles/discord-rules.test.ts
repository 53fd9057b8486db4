import { expect, test } from 'vitest'
import type { Breach } from './breach.ts'
import { checkDiscordCommands } from './discord-command-rules.ts'
import { checkDiscordChoices, checkDiscordMessage, discordRefusal, isComponentsV2 } from './discord-rules.ts'
import { checkDiscordSchema } from './discord-schema.ts'

const closed = { allowed_mentions: { parse: [] } }
const times = <Item>(count: number, make: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => make(index))
const button = (over: object = {}) => ({ type: 2, style: 1, label: 'More', custom_id: 'more', ...over })
const link = (over: object = {}) => ({
  type: 2,
  style: 5,
  label: 'Open',
  url: 'https://example.org/',
  ...over,
})
const row = (...components: object[]) => ({ type: 1, components })
const said = (content: string) => ({ type: 10, content })
const v2 = (...components: object[]) => ({ flags: isComponentsV2, components, ...closed })
const embed = (over: object) => ({ embeds: [over], ...closed })
const select = (count: number, over: object = {}) => ({
  type: 3,
  custom_id: 's',
  options: times(count, (index) => ({ label: `o${index}`, value: `${index}` })),
  ...over,
})
const rows = (...components: object[]) => ({ content: 'a', components, ...closed })

/** What the double does with a body that makes a message. */
function judge(payload: object): Breach[] {
  return [...checkDiscordSchema('IncomingWebhookRequestPartial', payload), ...checkDiscordMessage(payload)]
}

test.each<[string, object, string]>([
  ['nothing in it', { ...closed }, 'shape.empty'],
  ['only blanks', { content: '  ', ...closed }, 'shape.empty'],
  ['content over 2000', { content: 'x'.repeat(2001), ...closed }, 'limit.content'],
  ['content that is no text', { content: 5, ...closed }, 'shape.schema'],
  ['11 embeds', { embeds: times(11, () => ({ title: 't' })), ...closed }, 'limit.embeds'],
  ['an embed title over 256', embed({ title: 'x'.repeat(257) }), 'limit.embed-text'],
  ['an embed description over 4096', embed({ description: 'x'.repeat(4097) }), 'limit.embed-text'],
  ['26 fields', embed({ fields: times(26, () => ({ name: 'n', value: 'v' })) }), 'limit.embed-fields'],
  [
    'a field value over 1024',
    embed({ fields: [{ name: 'n', value: 'x'.repeat(1025) }] }),
    'limit.embed-text',
  ],
  ['an empty field', embed({ fields: [{ name: '', value: 'v' }] }), 'shape.embed-field'],
  ['a footer over 2048', embed({ footer: { text: 'x'.repeat(2049) } }), 'limit.embed-text'],
  [
    '6001 characters in embeds',
    { embeds: times(2, () => ({ description: 'x'.repeat(3001) })), ...closed },
    'limit.embeds-total',
  ],
  ['an empty embed', embed({ color: 1 }), 'shape.embed-empty'],
  ['an embed address that is none', embed({ title: 't', url: 'not an address' }), 'shape.schema'],
  ['6 rows', rows(...times(6, (n) => row(button({ custom_id: `${n}` })))), 'limit.rows'],
  ['6 buttons in a row', rows(row(...times(6, (n) => button({ custom_id: `${n}` })))), 'limit.row'],
  ['an empty row', rows(row()), 'shape.row'],
  ['a select beside a button', rows(row(select(1), button())), 'shape.row'],
  ['a button without a row', rows(button()), 'shape.component'],
  ['a label over 80', rows(row(button({ label: 'x'.repeat(81) }))), 'limit.button-label'],
  ['a button without a label', rows(row({ type: 2, style: 1, custom_id: 'a' })), 'shape.button-label'],
  ['a custom_id over 100', rows(row(button({ custom_id: 'x'.repeat(101) }))), 'limit.custom-id'],
  ['a custom_id twice', rows(row(button()), row(button())), 'shape.custom-id-twice'],
  ['a button without a custom_id', rows(row({ type: 2, style: 1, label: 'a' })), 'shape.button'],
  ['a link button with a custom_id', rows(row(link({ custom_id: 'a' }))), 'shape.button'],
  ['a link over 512', rows(row(link({ url: `https://example.org/${'x'.repeat(512)}` }))), 'limit.button-url'],
  ['a button style of its own', rows(row(button({ style: 9 }))), 'shape.schema'],
  ['26 options', rows(row(select(26))), 'limit.select-options'],
  [
    'a placeholder over 150',
    rows(row(select(1, { placeholder: 'x'.repeat(151) }))),
    'limit.select-placeholder',
  ],
  ['V2 components without the flag', rows(said('a')), 'shape.v2-flag'],
  ['V2 components and content', { ...v2(said('a')), content: 'b' }, 'shape.v2-content'],
  ['V2 components and embeds', { ...v2(said('a')), embeds: [{ title: 't' }] }, 'shape.v2-embeds'],
  [
    '41 components',
    v2(...times(4, () => ({ type: 17, components: times(10, () => said('a')) }))),
    'limit.components',
  ],
  [
    '4001 characters in V2 components',
    v2(said('x'.repeat(2000)), said('x'.repeat(2001))),
    'limit.components-text',
  ],
  ['an empty text display', v2(said('')), 'shape.schema'],
  ['a section without its accessory', v2({ type: 9, components: [said('a')] }), 'shape.schema'],
  [
    'a container in a container',
    v2({ type: 17, components: [{ type: 17, components: [said('a')] }] }),
    'shape.schema',
  ],
  [
    'a deep button with a wrong style',
    v2({ type: 17, components: [row(button({ style: 12 }))] }),
    'shape.schema',
  ],
  ['a component of no known type', v2({ type: 99 }), 'shape.schema'],
  ['no V2 components', v2(), 'shape.empty'],
  [
    'an attachment that did not come along',
    { ...v2({ type: 12, items: [{ media: { url: 'attachment://chart.png' }, description: 'a chart' }] }) },
    'shape.attachment',
  ],
])('Discord refuses a message with %s', (_, payload, rule) => {
  const breaches = [...judge(payload), ...checkDiscordMessage(payload, { files: [] })]
  expect(breaches.map((breach) => breach.rule)).toContain(rule)
  expect(discordRefusal(breaches)).toBeTypeOf('number')
})

test.each<[string, object, string]>([
  ['no allowed_mentions', { content: 'a' }, 'ping.allowed-mentions'],
  [
    'mentions of everyone',
    { content: 'a', allowed_mentions: { parse: ['everyone'] } },
    'ping.allowed-mentions',
  ],
  ['a named user', { content: 'a', allowed_mentions: { parse: [], users: ['1'] } }, 'ping.allowed-mentions'],
  ['a named role', { content: 'a', allowed_mentions: { parse: [], roles: ['1'] } }, 'ping.allowed-mentions'],
  [
    'a ping of the author',
    { content: 'a', allowed_mentions: { parse: [], replied_user: true } },
    'ping.allowed-mentions',
  ],
  ['allowed_mentions without parse', { content: 'a', allowed_mentions: {} }, 'ping.allowed-mentions'],
  ['a masked script link', { content: '[go](javascript:alert)', ...closed }, 'unsafe.link'],
  [
    'a masked link with a user part',
    { content: '[go](https://a.example@evil.example/)', ...closed },
    'unsafe.link',
  ],
  [
    'a label that shows another address',
    embed({ description: '[reuters.com](https://evil.example/)' }),
    'unsafe.link-label',
  ],
  ['a user reference', { content: '<@123>', ...closed }, 'unsafe.reference'],
  ['an open code fence', { content: '```x', ...closed }, 'unsafe.fence'],
  [
    'an image without a description',
    v2({ type: 12, items: [{ media: { url: 'https://example.org/a.png' } }] }),
    'advice.alt-text',
  ],
  ['a control character', { content: 'a\u001bb', ...closed }, 'unsafe.control'],
  ['a direction override', v2(said('a\u202eb')), 'unsafe.bidi'],
  ['half a surrogate pair', { content: 'a\udc00', ...closed }, 'unsafe.surrogate'],
  ['nine marks on a letter', { content: `a${'\u0322'.repeat(9)}`, ...closed }, 'unsafe.marks'],
  [
    'something shaped like a token',
    { content: `${'x'.repeat(24)}.${'y'.repeat(6)}.${'z'.repeat(30)}`, ...closed },
    'unsafe.secret',
  ],
  ['an absolute path', { content: 'C:\\Users\\desk\\a.txt', ...closed }, 'unsafe.path'],
  ['speech', { content: 'a', tts: true, ...closed }, 'advice.tts'],
])('a Discord message with %s is taken and recorded', (_, payload, rule) => {
  const breaches = judge(payload)
  expect(breaches.map((breach) => breach.rule)).toContain(rule)
  expect(discordRefusal(breaches)).toBeUndefined()
})

test.each<[string, object]>([
  ['plain content', { content: 'a \\*quote\\* and \\<@123\\>', ...closed }],
  ['an embed with a link', embed({ title: 'Reuters', url: 'https://example.org/', description: '> quoted' })],
  ['rows of buttons', rows(row(button(), button({ custom_id: 'less' }), link()))],
  ['a select', rows(row(select(25)))],
  [
    'a container with sections',
    v2({
      type: 17,
      components: [
        said('# Title'),
        { type: 9, components: [said('> quote')], accessory: link() },
        { type: 14 },
        row(button()),
      ],
    }),
  ],
  ['text in inline code', { content: '`[go](javascript:x)` and `<@1>`', ...closed }],
  ['a private answer', { content: 'a', flags: 64, ...closed }],
])('a Discord message of %s is good', (_, payload) => {
  expect(judge(payload)).toEqual([])
})

test('the flag of Components V2 cannot be removed by an edit', () => {
  const existing = { flags: isComponentsV2, content: '', embeds: [] }
  const rules = checkDiscordMessage({ content: 'a', flags: 0, ...closed }, { existing }).map(
    (one) => one.rule,
  )
  expect(rules).toContain('shape.v2-flag')
})

test('an edit to Components V2 has to take the content away', () => {
  const existing = { flags: 0, content: 'before', embeds: [] }
  expect(checkDiscordMessage(v2(said('a')), { existing }).map((one) => one.rule)).toContain(
    'shape.v2-content',
  )
  expect(checkDiscordMessage({ ...v2(said('a')), content: null }, { existing })).toEqual([])
})

test.each<[string, unknown, string]>([
  ['26 choices', { choices: times(26, (n) => ({ name: `${n}`, value: `${n}` })) }, 'limit.choices'],
  ['a name over 100', { choices: [{ name: 'x'.repeat(101), value: 'a' }] }, 'limit.choice-name'],
  ['a value over 100', { choices: [{ name: 'a', value: 'x'.repeat(101) }] }, 'limit.choice-value'],
  ['an empty name', { choices: [{ name: '', value: 'a' }] }, 'shape.choice'],
  ['no list', {}, 'shape.choices'],
])('Discord refuses suggestions with %s', (_, data, rule) => {
  expect(checkDiscordChoices(data).map((breach) => breach.rule)).toContain(rule)
})

const command = (over: object = {}) => ({ name: 'chips', description: 'Quotes', ...over })
const option = (over: object = {}) => ({ type: 3, name: 'about', description: 'What', ...over })

test.each<[string, object[], string]>([
  ['a capital in its name', [command({ name: 'Chips' })], 'shape.command-name'],
  ['a blank in its name', [command({ name: 'two words' })], 'shape.command-name'],
  ['no description', [command({ description: '' })], 'shape.command-description'],
  ['a description over 100', [command({ description: 'x'.repeat(101) })], 'limit.command-description'],
  [
    'a required option after an optional one',
    [command({ options: [option(), option({ name: 'b', required: true })] })],
    'shape.option-order',
  ],
  ['an option twice', [command({ options: [option(), option()] })], 'shape.option-twice'],
  [
    '26 options',
    [command({ options: times(26, (n) => option({ name: `o${n}` })) })],
    'limit.command-options',
  ],
  [
    'choices and autocomplete',
    [command({ options: [option({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] })],
    'shape.option',
  ],
  [
    'over 8000 characters',
    [
      command({
        options: times(25, (n) =>
          option({ name: `o${n}`, choices: times(4, (m) => ({ name: `${m}`, value: 'x'.repeat(99) })) }),
        ),
      }),
    ],
    'limit.command-total',
  ],
  ['its name twice', [command(), command()], 'shape.command-twice'],
  ['101 of them', times(101, (n) => command({ name: `c${n}` })), 'limit.slash-commands'],
])('Discord refuses a command with %s', (_, commands, rule) => {
  expect(checkDiscordCommands(commands).map((breach) => breach.rule)).toContain(rule)
})

test('a command with localised names, a subcommand and a message command are good', () => {
  const names = { fr: 'puces' }
  const sub = { type: 1, name: 'at', description: 'Every day', options: [option({ required: true })] }
  const commands = [
    command({ name_localizations: names, options: [sub] }),
    { name: 'Check against the coverage', type: 3 },
  ]
  expect(checkDiscordCommands(commands)).toEqual([])
  for (const one of commands) expect(checkDiscordSchema('ApplicationCommandUpdateRequest', one)).toEqual([])
})
