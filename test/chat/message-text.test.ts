import { expect, test } from 'vitest'
import { discordMessageText, slackMessageText } from '../../src/chat/message-text.ts'

test.each([
  ['Selon <https://x.example|Relais>, <@U1> &amp; <!here>', 'Selon Relais,   &'],
  ['<https://x.example/a>', 'https://x.example/a'],
  ['5 &lt; 6', '5 < 6'],
])('of the Slack message %j the words are %j', (typed, words) => expect(slackMessageText(typed)).toBe(words))

test.each([
  ['> **Norval** a *commandé* 40\\_000', 'Norval a commandé 40_000'],
  ['<@1234> <#5678> <t:1700000000:f> voilà <a:wave:99>', 'voilà'],
  ['### Titre\n-# note', 'Titre\nnote'],
])('of the Discord message %j the words are %j', (typed, words) =>
  expect(discordMessageText(typed)).toBe(words),
)

test('an endless message takes no time', () => {
  const before = performance.now()
  for (const piece of ['<', '*', '> ', '<@', '\\', '&lt;']) {
    slackMessageText(piece.repeat(100_000))
    discordMessageText(piece.repeat(100_000))
  }
  expect(performance.now() - before).toBeLessThan(1000)
})
