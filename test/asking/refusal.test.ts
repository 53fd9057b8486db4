import { describe, expect, test } from 'vitest'
import { closestPassages, refusal } from '../../src/asking/refusal.ts'
import { citationsOf } from '../../src/cite.ts'
import { articleOf } from '../fixtures/articles.ts'
import { contextOf, matchOf, resultOf } from './rig.ts'

const article = articleOf('Norrvik Silicon a commandé des puces à Daesong.')
const context = contextOf([article])
const result = resultOf({
  missing: ['prix'],
  near: ['prise'],
  closest: [matchOf(article, 'Norrvik', '.')],
})
const asked = { query: 'prix de Norrvik' }

describe('a question that nothing answers', () => {
  test('is told what is missing and what is nearest, without any quote', async () => {
    const answer = await refusal(asked, result, context)
    expect(answer.outcome).toBe('nothing')
    expect(citationsOf(answer)).toEqual([])
    expect(JSON.stringify(answer.blocks)).toContain('Aucun passage ne dit «\u00a0prix\u00a0» avec le reste')
    expect(JSON.stringify(answer.blocks)).toContain('Le plus proche qui existe\u00a0: prise.')
  })

  test('has the closest passages behind a button', async () => {
    const { actions } = await refusal(asked, result, context)
    expect(actions).toContainEqual({
      kind: 'turn',
      label: 'Voir ce qui s’en approche',
      command: 'chips',
      args: { query: 'prix de Norrvik', closest: true },
    })
  })

  test('offers no such button where nothing comes close', async () => {
    const { actions } = await refusal(asked, { ...result, closest: [] }, context)
    expect(actions.map(({ args }) => args.closest)).not.toContain(true)
  })

  test('shows them, when asked, as what does not answer: without numbers, and nothing to share', async () => {
    const answer = await closestPassages(asked, result, context)
    expect(answer.outcome).toBe('nothing')
    expect(answer.summary).toContain('ne répondent pas')
    expect(JSON.stringify(answer.blocks.slice(0, 3))).toContain('ne répondent pas à la question')
    expect(answer.blocks.find(({ kind }) => kind === 'quote')).not.toHaveProperty('number')
    expect(answer.actions.map(({ kind }) => kind)).not.toContain('share')
  })
})
