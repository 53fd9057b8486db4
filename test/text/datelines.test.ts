import { describe, expect, test } from 'vitest'
import { datelineAt } from '../../src/text/datelines.ts'

describe('a dateline', () => {
  test.each([
    ['LYON (Agence Nord) – La mairie a signé.', 'La mairie a signé.', 'Agence Nord'],
    ['Lyon, 12 mars 2026 (AGN) - La mairie a signé.', 'La mairie a signé.', 'AGN'],
    ['9 h 40 — La mairie a signé.', 'La mairie a signé.', undefined],
    ['**17 h 45** – La mairie a signé.', 'La mairie a signé.', undefined],
    ['LYON – La mairie a signé.', 'La mairie a signé.', undefined],
    ["AIX-EN-PROVENCE, Nov 12 (Wire) — Sweden's Nordal said no.", "Sweden's Nordal said no.", 'Wire'],
  ])('%s', (text, sentence, agency) => {
    const found = datelineAt(`Titre\n${text}`, 6)
    expect(found?.agency).toBe(agency)
    expect(`Titre\n${text}`.slice(found?.end)).toBe(sentence)
  })

  test.each([
    'Nordal – La marque a signé.',
    'Nordal a signé (AGN) – La suite demain.',
    'Paris-Lyon en deux heures, La ligne a dix ans.',
    'LYON – demain peut-être.',
  ])('is none in: %s', (text) => {
    expect(datelineAt(text, 0)).toBeUndefined()
  })
})
