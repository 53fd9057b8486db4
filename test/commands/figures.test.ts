import { beforeAll, describe, expect, test } from 'vitest'
import { citationsOf } from '../../src/cite.ts'
import type { ClaimGroup } from '../../src/claims/claim.ts'
import { renderDiscord } from '../../src/render/discord.ts'
import { renderSlack } from '../../src/render/slack.ts'
import { renderTerminal } from '../../src/render/terminal.ts'
import type { Answer, Article } from '../../src/types.ts'
import { articleOf } from '../fixtures/articles.ts'
import { openDesk, type TestInstance } from '../fixtures/desk.ts'
import { claimOf, ledgerOf } from '../fixtures/ledger.ts'

const first = 'Norval aurait commandé 40 000 turbines à Asteria cette année.'
const second = 'Selon Relais, Norval a acheté plus de 40 000 turbines.'
const third = 'Norval en a reçu un quart.'
const articles: readonly [Article, Article] = [
  articleOf(`${first} Rien de plus.`, { id: 'a1', outlet: 'Quart', language: 'fr' }),
  articleOf(`${second} ${third}`, { id: 'a2', outlet: 'Boréal', language: 'fr' }),
]
const [a1, a2] = articles
const relais = { kind: 'named_outlet', name: 'Relais', how: 'in_sentence' } as const
const turbines = { unit: 'turbines', value: 40_000 } as const
const ordered = claimOf(a1, first, '40 000', {
  quantity: turbines,
  subject: ['norval'],
  action: 'order',
  evidence: 'reported',
})
const bought = claimOf(a2, second, '40 000', {
  quantity: { ...turbines, qualifier: 'more_than' },
  subject: ['norval'],
  action: 'buy',
  evidence: 'reported',
  sources: [relais],
})
const share = claimOf(a2, third, 'un quart', {
  quantity: { unit: 'fraction', value: 0.25, qualifier: 'fraction' },
  subject: ['norval'],
  action: 'receive',
})
const speakers = { ...share, id: `${a2.key}:998`, countsSpeakers: true } as const
const unsure = { ...share, id: `${a2.key}:999`, confidence: 'unsure' } as const
const groups: readonly ClaimGroup[] = [
  {
    key: 'norval turbines',
    claims: [ordered, bought],
    origins: [{ claims: [ordered.id] }, { name: 'Relais', claims: [bought.id] }],
    independent: 1,
    relation: 'differ_on_action',
  },
  {
    key: 'norval part',
    claims: [share, unsure, speakers],
    origins: [{ claims: [share.id, unsure.id, speakers.id] }],
    independent: 0,
    relation: 'single',
  },
]

let desk: TestInstance
beforeAll(async () => {
  desk = await openDesk({ articles }, [], undefined, ledgerOf(groups))
})

describe('/figures', () => {
  test('tells each figure with its mark, what was done, who says it and where', async () => {
    const answer = await desk.ask('/figures norval')
    expect(rowsOf(answer)).toEqual([
      [
        '◇ 40 000 turbines',
        'norval · commandé',
        'aucune source citée, même chiffre que Relais',
        '[1] Quart § 1, 0–61',
      ],
      ['◇ plus de 40 000 turbines', 'norval · acheté', 'd’après Relais', '[2] Boréal § 1, 0–54'],
      ['● 1/4', 'norval · reçu', 'aucune source citée', '[3] Boréal § 1, 55–81'],
    ])
  })

  test('says the same in English, the quotes as they stand', async () => {
    const answer = await desk.ask('/figures norval', 'en')
    expect(rowsOf(answer)[1]).toEqual([
      '◇ more than 40,000 turbines',
      'norval · bought',
      'from Relais',
      '[2] Boréal ¶ 1, 0–54',
    ])
    expect(citationsOf(answer).map(({ quote }) => String(quote))).toEqual([first, second, third])
  })

  test('says what differs, and that one report is one source', async () => {
    const told = JSON.stringify(await desk.ask('/figures norval'))
    expect(told).toContain('commandé [1] / acheté [2]')
    expect(told).toContain('[1] ne nomme personne et ne confirme donc rien')
  })

  test('shows what cannot be read for certain as a quote and in no row', async () => {
    const answer = await desk.ask('/figures norval')
    expect(rowsOf(answer)).toHaveLength(3)
    expect(JSON.stringify(answer)).toContain('1 chiffre n’est montré que dans sa phrase')
  })

  test('leaves out how many people have said so', async () => {
    const answer = await desk.ask('/figures norval')
    expect(answer.summary).toContain('4 chiffres')
    expect(rowsOf(answer)).toHaveLength(3)
  })

  test('gives every quote behind a button', async () => {
    const answer = await desk.ask('/figures norval quotes:0')
    expect(citationsOf(answer)).toHaveLength(3)
    expect(answer.actions[0]).toMatchObject({ label: 'Le tableau', args: { subject: 'norval' } })
  })

  test('without a figure leads to the passages', async () => {
    const answer = await desk.ask('/figures zzyzx')
    expect(answer.outcome).toBe('nothing')
    expect(answer.actions.at(-1)).toMatchObject({ command: 'chips', args: { query: 'zzyzx' } })
  })

  test('is told with all its rows on every platform', async () => {
    const answer = await desk.ask('/figures norval')
    const shown = [
      renderTerminal(answer, { colour: false }),
      JSON.stringify(renderSlack(answer)),
      JSON.stringify(renderDiscord(answer)),
    ]
    for (const one of shown) expect(one).toMatch(/40[\s\u202f]000 turbines[\s\S]*1(?:\\+)?\/4/u)
  })

  test('the figures of our own articles about a chip stand in their sentences', async () => {
    const own = await openDesk()
    const answer = await own.ask('/figures h20')
    expect(rowsOf(answer).length).toBeGreaterThan(3)
    for (const { quote } of citationsOf(answer)) expect(quote).toMatch(/\d{3}|milliard/)
  })
})

function rowsOf(answer: Answer): readonly (readonly string[])[] {
  return answer.blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.map((row) =>
          row.map((cell) => cell.map(({ text }) => text.replaceAll(/[\u202f\u00a0]/gu, ' ')).join('')),
        )
      : [],
  )
}

describe('who stands behind a row', () => {
  const rows = async (given: readonly ClaimGroup[]) => {
    const { blocks } = await (await openDesk({ articles }, [], undefined, ledgerOf(given))).ask(
      '/figures norval',
    )
    return blocks.flatMap((block) =>
      block.kind === 'table' || block.kind === 'list'
        ? (block.kind === 'table' ? block.rows : [block.items.flat()].map((runs) => [runs])).map((row) =>
            row
              .flat()
              .map(({ text }) => text)
              .join(' ')
              .replaceAll(/[\u202f\u00a0]/gu, ' '),
          )
        : [],
    )
  }

  test('is the report that its article tells, which is one origin with those who name it', async () => {
    const told = (
      await rows([
        {
          key: 'norval',
          claims: [{ ...ordered, quantity: { ...ordered.quantity, value: 39_000 } }, bought],
          origins: [
            { report: 'Relais', claims: [ordered.id] },
            { name: 'Relais', claims: [bought.id] },
          ],
          independent: 1,
          relation: 'agree',
        },
      ])
    ).join('\n')
    expect(told).toContain('aucune source citée, l’article reprend Relais')
    expect(told).toContain('2 articles reprennent Relais')
    expect(told).not.toContain('ne confirme')
  })

  test('is an authority by the word of the text; what two parties count is set against each other', async () => {
    const told = (
      await rows([
        {
          key: 'norval',
          claims: [
            { ...ordered, sources: [{ kind: 'institution', noun: 'pompiers', how: 'in_sentence' }] },
            { ...bought, quantity: { ...bought.quantity, value: 30_000, qualifier: 'exact' } },
          ],
          origins: [
            { name: 'pompiers', claims: [ordered.id] },
            { name: 'Relais', claims: [bought.id] },
          ],
          independent: 2,
          relation: 'disputed',
        },
      ])
    ).join('\n')
    expect(told).toContain('d’après pompiers')
    expect(told).toMatch(/Contesté : {1,2}40 000 turbines \[1\] \/ 30 000 turbines \[2\]/)
  })
})
