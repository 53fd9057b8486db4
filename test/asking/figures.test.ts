import { describe, expect, test } from 'vitest'
import { keyFigures } from '../../src/asking/figures.ts'
import { verify } from '../../src/cite.ts'
import { articleOf } from '../fixtures/articles.ts'

type Given = string | { readonly text: string; readonly language: string }

function figuresOf(...texts: readonly Given[]) {
  const articles = texts.map((given, index) => {
    const { text, language } = typeof given === 'string' ? { text: given, language: 'fr' } : given
    return articleOf(text, { id: `a${index}`, key: `a${index}0000000000`, language })
  })
  const matches = articles.map(({ key, text }) => ({
    key,
    span: { start: 0, end: text.length },
    score: 1,
    highlights: [],
  }))
  const numbers = new Map(articles.map(({ key }, index) => [key, index + 1]))
  return {
    articles,
    figures: keyFigures(matches, numbers, (key) => articles.find((article) => article.key === key)),
  }
}

const quotes = (...texts: readonly Given[]) =>
  figuresOf(...texts).figures.map(({ citation }) => citation.quote as string)

describe('key figures', () => {
  test.each([
    ['Norrvik a commandé plus de 40 000 puces K7 à Daesong.', 'plus de 40 000 puces K7'],
    ['Le contrat vaudrait 1,2 milliard d’euros.', '1,2 milliard d’euros'],
    ['Il a reçu près de 350 M€ en mars.', 'près de 350 M€'],
    ['Elle détient 49 % du capital.', '49 % du capital'],
    ['Une turbine de 16 MW signées Norrvik.', '16 MW'],
  ])('are cut with what they count and what bounds them: %s', (text, figure) => {
    expect(quotes(text)).toEqual([figure])
  })

  test.each([
    ['It ordered more than 40,000 new accelerators from Daesong.', 'more than 40,000 new accelerators'],
    ['The deal is worth about $1.5bn, people said.', 'about $1.5bn'],
    ['The plan costs over 8 billion dollars in all.', 'over 8 billion dollars'],
    ['They bought 9,000 Ascend AI chips in May.', '9,000 Ascend AI chips'],
    ['Temperatures fell to minus twenty degrees.', 'minus twenty degrees'],
  ])('are cut so in English too: %s', (text, figure) => {
    expect(quotes({ text, language: 'en' })).toEqual([figure])
  })

  test.each([
    'Norrvik l’a annoncé le 12 mars 2026.',
    'La puce K7 remplace le modèle 910B.',
    'Le chantier a duré trois ans.',
    'Le score est de 4 000.',
  ])('are neither days, names, durations nor bare numbers: %s', (text) => {
    expect(quotes(text)).toEqual([])
  })

  test('are not taken from page furniture or a stock ticker', () => {
    const article = articleOf('Daesong (DSG +4,61 % du titre) avance.', {
      noise: [{ start: 8, end: 30, kind: 'ticker' }],
    })
    const match = { key: article.key, span: { start: 0, end: article.text.length }, score: 1, highlights: [] }
    expect(keyFigures([match], new Map([[article.key, 1]]), () => article)).toEqual([])
  })

  test('are three at most, one an article first, each with the number of its article’s quote', () => {
    const { articles, figures } = figuresOf(
      'Norrvik paie 2 milliards d’euros, puis 3 milliards d’euros, puis 4 milliards d’euros.',
      'Daesong livre 500 000 puces.',
      'Elle reçoit 30 000 puces.',
    )
    expect(figures.map(({ of }) => of)).toEqual([1, 2, 3])
    for (const { citation, of } of figures) expect(verify(citation, articles[of - 1])).toBe(true)
  })

  test('tell one number once', () => {
    expect(quotes('Norrvik achète 40 000 puces.', 'Il a pris 40 000 puces.')).toHaveLength(1)
  })
})
