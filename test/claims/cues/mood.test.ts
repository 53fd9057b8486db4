import { describe, expect, test } from 'vitest'
import { conditionals, moodOf } from '../../../src/claims/cues/mood.ts'

describe('the mood of a French verb', () => {
  test.each([
    'pourrait',
    'devraient',
    'aurait',
    'serions',
    'irait',
    'achèterait',
    'considérerait',
    'recevrait',
    'viendrait',
    'conclurait',
    'interromprait',
    'convaincrait',
    'finirait',
    'dirait',
    'produirait',
    'connaîtrait',
  ])('“%s” is a conditional', (word) => {
    expect(moodOf(word)?.tense).toBe('conditional')
  })

  test.each(
    'considérait entrait retirait déclarait tirait admirait montrait livrait ouvrait couvrait espérait restaurait mesurait effondrait engendrait poudrait serrait enterrait démarrait éclairait respirait virait sevrait narrait adorait favorisait'.split(
      ' ',
    ),
  )('“%s” is an imperfect', (word) => {
    expect(moodOf(word)).toBeUndefined()
  })

  test.each(
    'frais portrait extrait retrait attrait engrais français mauvais marais environs patrons opéra extra'.split(
      ' ',
    ),
  )('“%s” is no verb at all', (word) => {
    expect(moodOf(word)).toBeUndefined()
  })

  test.each(['commencera', 'livreront', 'sera', 'recruterons', 'pourra'])('“%s” is a future', (word) => {
    expect(moodOf(word)?.tense).toBe('future')
  })

  test.each(['tira', 'entra', 'montra', 'considéra', 'retira'])('“%s” is past', (word) => {
    expect(moodOf(word)).toBeUndefined()
  })

  test('a name with such an ending is no verb', () => {
    expect(conditionals('Le Minas Gerais vendrait du fer.').map(({ text }) => text)).toEqual(['vendrait'])
  })
})
