import { expect, test } from 'vitest'
import { boldDiscord, codeDiscord, escapeDiscord } from '../../src/render/discord-text.ts'

test.each([
  ['**x** _y_ ~~z~~ ||s||', '\\*\\*x\\*\\* \\_y\\_ \\~\\~z\\~\\~ \\|\\|s\\|\\|'],
  ['<@1> @here', '\\<\\@1\\> \\@here'],
  ['https://x.example', 'https\\:\\/\\/x.example'],
  ['[a](b)', '\\[a\\]\\(b\\)'],
  ['# a\n - b\n12. c\n-# d', '\\# a\n \\- b\n12\\. c\n\\-# d'],
  ['a - b, 3.5 # x', 'a - b, 3.5 # x'],
])('%j is written %j', (text, markdown) => {
  expect(escapeDiscord(text)).toBe(markdown)
})

test('bold leaves blanks outside and stays within a line', () => {
  expect(boldDiscord(' a*\n\nb ')).toBe(' **a\\***\n\n**b** ')
})

test.each(['a`*', '<@1>\\'])('code that could end elsewhere (%s) is escaped instead', (text) => {
  expect(codeDiscord(text)).toBe(escapeDiscord(text))
})
