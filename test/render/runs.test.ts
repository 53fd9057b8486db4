import { describe, expect, test } from 'vitest'
import { cite } from '../../src/cite.ts'
import { quoteRuns, tidyRuns } from '../../src/render/runs.ts'
import { articleOf, placesOf } from './articles.ts'

describe('the emphasis of a quote', () => {
  test.each([
    ['whole words', 'ByteDance et Huawei', ['ByteDance', 'Huawei'], ['ByteDance', 'Huawei']],
    ['part of a word', 'micropuces', ['puce'], ['puce']],
    ['neighbours, as one', 'ab', ['a', 'b'], ['ab']],
    ['a letter with its marks', 'cafe\u0301s', ['cafe'], ['cafe\u0301']],
    ['an emoji whole', 'x 👍🏽 y', ['👍'], ['👍🏽']],
    ['nothing that is not shown', 'By\u200bte', ['\u200bte'], ['te']],
  ])('covers %s', (_, text, marked, strong) => {
    const citation = cite(articleOf(text), { start: 0, end: text.length }, placesOf(text, ...marked))
    expect(quoteRuns(citation).runs.flatMap((run) => (run.strong ? [run.text] : []))).toEqual(strong)
  })

  test('stands at the right place when the quote begins inside the article', () => {
    const text = 'Un titre\nByteDance commande.'
    const citation = cite(articleOf(text), { start: 9, end: text.length }, placesOf(text, 'ByteDance'))
    expect(quoteRuns(citation).runs).toEqual([
      { text: 'ByteDance', strong: true },
      { text: ' commande.', strong: false },
    ])
  })
})

describe('the bot’s own runs', () => {
  test('are joined where the style is the same, and stand on one line', () => {
    expect(tidyRuns([{ text: 'un\n' }, { text: 'deux' }, { text: '', style: 'code' }], 50)).toEqual([
      { text: 'un deux' },
    ])
  })

  test('are shortened together, at a word', () => {
    expect(tidyRuns([{ text: 'un deux ' }, { text: 'trois quatre cinq', style: 'strong' }], 22)).toEqual([
      { text: 'un deux ' },
      { text: 'trois quatre…', style: 'strong' },
    ])
  })
})
