import fc from 'fast-check'
import { cite } from '../../src/cite.ts'
import type { Action, Answer, Article, Block, Citation, Run } from '../../src/types.ts'
import { articleOf } from './articles.ts'
import { hostileQuote, hostileText } from './hostile-text.ts'

const link = fc.constantFrom(
  'https://relais.example/a',
  'https://relais.example/a_(b)?c=d&e=*f*#g',
  'https://relais.example/a)b(',
  'https://relais.example/é<b>|c d',
  `https://relais.example/${'long/'.repeat(100)}`,
  `https://relais.example/${'longer/'.repeat(500)}`,
  'https://user:pass@relais.example/',
  'javascript:alert(1)',
  'ftp://relais.example/',
  'relais.example',
)

const article: fc.Arbitrary<Article> = fc
  .record(
    {
      text: hostileQuote,
      title: hostileText,
      outlet: hostileText,
      published: fc.oneof(
        fc.constantFrom('2025-09-02', '2025-09-02T23:30:00-08:00', '2025-02-31'),
        hostileText,
      ),
      link,
      language: fc.oneof(fc.constantFrom('fr', 'en', 'zh'), hostileText),
    },
    { requiredKeys: ['text'] },
  )
  .map(({ text, ...known }) => articleOf(text, known))

const citation: fc.Arbitrary<Citation> = fc
  .tuple(article, fc.array(fc.nat(), { maxLength: 8 }), fc.integer({ min: 300, max: 900 }))
  .map(([source, points, max]) => {
    const { length } = source.text
    const edges = [...new Set(points.map((point) => point % length))].sort((a, b) => a - b)
    const marks = edges.flatMap((start, index) => {
      const end = edges[index + 1]
      return index % 2 === 0 && end !== undefined ? [{ start, end }] : []
    })
    return cite(source, { start: 0, end: length }, marks, max)
  })

const runs: fc.Arbitrary<Run[]> = fc.array(
  fc.record(
    { text: hostileText, style: fc.constantFrom('strong', 'dim', 'code') },
    { requiredKeys: ['text'] },
  ),
  { maxLength: 4 },
)

const action: fc.Arbitrary<Action> = fc.record(
  {
    kind: fc.constantFrom('turn', 'open', 'share'),
    label: hostileText,
    command: fc.constant('chips'),
    args: fc.record({ query: hostileText, from: fc.nat() }),
    token: fc.string({ minLength: 1, maxLength: 120 }),
  },
  { requiredKeys: ['kind', 'label', 'command', 'args'] },
)

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading'), text: hostileText }),
  fc.record({ kind: fc.constantFrom('text', 'note'), runs }),
  fc.record({ kind: fc.constant('list'), items: fc.array(runs, { maxLength: 12 }) }),
  {
    weight: 4,
    arbitrary: fc.record(
      { kind: fc.constant('quote'), citation, number: fc.integer({ min: 1, max: 99 }), action },
      { requiredKeys: ['kind', 'citation'] },
    ),
  },
  fc.record({
    kind: fc.constant('figures'),
    label: hostileText,
    figures: fc.array(fc.record({ citation, of: fc.nat() }), { maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('reading'), citations: fc.array(citation, { maxLength: 5 }) }),
)

/** An answer of any shape in which every text that comes from outside is hostile. */
export const hostileAnswer: fc.Arbitrary<Answer> = fc.record({
  outcome: fc.constantFrom('answered', 'nothing', 'help', 'refused', 'error'),
  language: fc.constantFrom('fr', 'en'),
  summary: hostileText,
  blocks: fc.array(block, { maxLength: 14 }),
  actions: fc.array(action, { maxLength: 12 }),
})
