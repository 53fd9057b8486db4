import { beforeEach, describe, expect, test } from 'vitest'
import type { ClaimGroup } from '../../src/claims/claim.ts'
import type { Answer } from '../../src/types.ts'
import { articleOf } from '../fixtures/articles.ts'
import { openDesk, type TestInstance } from '../fixtures/desk.ts'
import { claimOf, ledgerOf } from '../fixtures/ledger.ts'

const sentence = 'Norval a commandé 40 000 turbines pour 3 milliards d’euros.'
const article = articleOf(sentence, { id: 'a1', language: 'fr', desk: 'chips' })
const turbines = claimOf(article, sentence, '40 000', { quantity: { value: 40_000 }, action: 'order' })
const euros = claimOf(article, sentence, '3 milliards', {
  quantity: { value: 3e9, unit: 'EUR' },
  action: 'order',
})
const groups: readonly ClaimGroup[] = [turbines, euros].map((claim) => ({
  key: 'norval',
  claims: [claim],
  origins: [{ claims: [claim.id] }],
  independent: 0,
  relation: 'single',
}))
const ref = `${article.key}.0-${sentence.length}`

let desk: TestInstance
beforeEach(async () => {
  desk = await openDesk({ articles: [article] }, [], undefined, ledgerOf(groups))
})

const rows = async () => {
  const { blocks } = await desk.ask('/figures norval')
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.map((row) =>
          row
            .map((cell) => cell.map(({ text }) => text).join(''))
            .join(' | ')
            .replaceAll(/[\u202f\u00a0]/gu, ' '),
        )
      : [],
  )
}
const idIn = (answer: Answer) => /Correction ([\w-]{8})/.exec(answer.summary)?.[1] ?? ''

describe('/corrections', () => {
  test('change the row, signed and dated, until they are undone', async () => {
    const added = await desk.ask(
      `/corrections add ${ref} figure:"40 000" value:45000 mark:reported source:Relais relu au journal`,
    )
    expect(added.outcome).toBe('answered')
    expect((await rows())[0]).toMatch(/^◇ 45 000 .*Relais/)
    expect(JSON.stringify(await desk.ask('/figures norval'))).toContain(
      'relu au journal · terminal:U1, 1970-01-01',
    )
    const undone = await desk.ask(`/corrections undo ${idIn(added)}`)
    expect(undone.outcome).toBe('answered')
    expect((await rows())[0]).toMatch(/^● 40 000/)
    expect(JSON.stringify(await desk.ask('/corrections list'))).toContain('annulée par terminal:U1')
  })

  test('are found under the name that somebody gave', async () => {
    expect((await desk.ask('/figures orvane')).outcome).toBe('nothing')
    await desk.ask(`/corrections add ${ref} figure:"40 000" subject:Orvane`)
    const found = await desk.ask('/figures orvane')
    expect(found.outcome).toBe('answered')
    expect(JSON.stringify(found)).toContain('Orvane · ')
  })

  test('take a figure out that is none', async () => {
    await desk.ask(`/corrections add ${ref} figure:"3 milliards" drop:true`)
    expect(await rows()).toHaveLength(1)
  })

  test('may be a remark alone', async () => {
    await desk.ask(`/corrections add ${ref} figure:"40 000" à vérifier auprès de Norval`)
    expect((await rows())[0]).toMatch(/^● 40 000/)
    expect(JSON.stringify(await desk.ask('/figures norval'))).toContain('à vérifier auprès de Norval')
  })

  test('find the figure again in a later version of the article', async () => {
    await desk.ask(`/corrections add ${ref} figure:"40 000" mark:denied`)
    const { desk: loaded } = desk
    const later = articleOf(`Mise à jour. ${sentence}`, { id: 'a1', language: 'fr', desk: 'chips' })
    const moved = claimOf(later, sentence, '40 000', { quantity: { value: 40_000 } })
    const { correctionsOn } = await import('../../src/claims/ledger/corrections.ts')
    const made = {
      ...turbines.quantity.span,
      id: 'x',
      desk: 'chips',
      article: 'a1',
      version: article.version,
      figure: '40 000',
      sentence,
      change: {},
      by: 'me',
      atMs: 0,
    }
    expect(loaded.settings.name).toBe('chips')
    expect(correctionsOn(moved, later, [made])).toEqual([made])
  })

  test.each([
    [`/corrections add ${ref} mark:denied`, 'Plusieurs chiffres'],
    [`/corrections add ${article.key}.0-5 mark:denied`, 'Aucun chiffre'],
    [`/corrections add ${ref} figure:"40 000"`, 'Rien à corriger'],
    [`/corrections add ${ref} figure:"40 000" value:beaucoup`, 'pas un nombre'],
    ['/corrections undo 12345678', 'Aucune correction'],
  ])('%s is refused: %s', async (line, why) => {
    const answer = await desk.ask(line)
    expect(answer.outcome).toBe('refused')
    expect(JSON.stringify(answer)).toContain(why)
  })
})
