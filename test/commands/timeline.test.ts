import { beforeAll, describe, expect, test } from 'vitest'
import { citationsOf } from '../../src/cite.ts'
import type { ClaimGroup } from '../../src/claims/claim.ts'
import { renderDiscord } from '../../src/render/discord.ts'
import { renderSlack } from '../../src/render/slack.ts'
import { articleOf } from '../fixtures/articles.ts'
import { openDesk, type TestInstance } from '../fixtures/desk.ts'
import { claimOf, ledgerOf, spanOf } from '../fixtures/ledger.ts'

const spent = 'Norval a dépensé 3 milliards d’euros en 2023.'
const ordered = 'Norval commande 40 000 turbines.'
const dated = articleOf(`${spent}\n${ordered}`, { id: 'a1', published: '2024-05-02', language: 'fr' })
const undated = articleOf('Norval cherche un port sur la côte.', {
  id: 'a2',
  title: 'Un port',
  language: 'fr',
})
const claims = [
  claimOf(dated, ordered, '40 000', { quantity: { value: 40_000 }, action: 'order', standing: 'planned' }),
  claimOf(dated, spent, '3 milliards', {
    quantity: { value: 3e9, unit: 'EUR' },
    action: 'spend',
    period: { span: spanOf(dated, 'en 2023'), from: '2023-01-01', to: '2023-12-31' },
  }),
]
const speakers = {
  ...claimOf(dated, ordered, '40 000', { quantity: { value: 3 } }),
  id: `${dated.key}:998`,
  countsSpeakers: true as const,
}
const groups: readonly ClaimGroup[] = [
  { key: 'norval', claims: [...claims, speakers], origins: [], independent: 0, relation: 'parts_of_whole' },
]

let desk: TestInstance
beforeAll(async () => {
  desk = await openDesk({ articles: [dated, undated] }, [], undefined, ledgerOf(groups))
})

describe('/timeline', () => {
  test('lists figures by the days their sentences name, else by that of their article, and articles without one', async () => {
    const { blocks } = await desk.ask('/timeline norval')
    const lines = blocks.flatMap((block) =>
      block.kind === 'list' ? block.items.map((item) => item.map(({ text }) => text).join('')) : [],
    )
    expect(lines.map((line) => line.replaceAll(/[\u202f\u00a0]/gu, ' '))).toEqual([
      '2023 · ● 3 milliards EUR · dépensé [1]',
      'publié le 2 mai 2024 · △ 40 000 · commandé [2]',
      'Sans date · Un port [3]',
    ])
  })

  test('draws the same as a chart, kept under the same name each time', async () => {
    const [one, other] = [await desk.ask('/timeline norval'), await desk.ask('/timeline norval')]
    const picture = one.blocks.find((block) => block.kind === 'picture')
    expect(picture?.chart.points.map(({ from }) => from)).toEqual(['2023-01-01', '2024-05-02'])
    expect(picture?.chart.undated).toHaveLength(1)
    expect(picture?.token).toMatch(/^p~/)
    expect(other.blocks.find((block) => block.kind === 'picture')?.token).toBe(picture?.token)
    expect(await desk.dispatch.picture(picture?.token ?? '')).toEqual(picture?.chart)
  })

  test('goes to Discord as a file beside the message, and to Slack by an address or not at all', async () => {
    const answer = await desk.ask('/timeline norval')
    expect(JSON.stringify(renderDiscord(answer))).toMatch(/attachment:\/\/p[\w-]{32}\.png/)
    expect(JSON.stringify(renderSlack(answer))).not.toContain('image')
    const url = 'https://bot.example.org/picture/p.png'
    const blocks = answer.blocks.map((block) => (block.kind === 'picture' ? { ...block, url } : block))
    const shown = renderSlack({ ...answer, blocks }).blocks.find(({ type }) => type === 'image')
    expect(shown).toMatchObject({ image_url: url, alt_text: expect.stringContaining('norval') })
  })

  test('quotes what it lists', async () => {
    const quotes = citationsOf(await desk.ask('/timeline norval quotes:0')).map(({ quote }) => String(quote))
    expect(quotes).toEqual([spent, ordered, expect.stringContaining('Norval cherche un port')])
  })

  test('of nothing says so', async () => {
    expect((await desk.ask('/timeline zzyzx')).outcome).toBe('nothing')
  })
})
