import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { leadOf } from '../../src/text/lead.ts'
import type { Article } from '../../src/types.ts'
import { articleOf } from '../fixtures/articles.ts'

const lead = (text: string, given: Partial<Article> = {}) => {
  const { start, end } = leadOf(articleOf(text, { language: 'fr', ...given }))
  return text.slice(start, end)
}
const news = 'Le groupe Marlet a choisi Daesong pour fournir 30 GWh de batteries.'

describe('the sentence that tells an article’s news', () => {
  test.each([
    ['is not the headline said again', `Marlet choisit Daesong\n${news}`, 'Marlet choisit Daesong'],
    ['is not the headline with a full stop', `Marlet a choisi Daesong.\n${news}`, 'Marlet a choisi Daesong'],
    ['is not a heading', `Un choix lourd\n${news}`, undefined],
    ['is not a question', `Pourquoi Marlet change-t-il de fournisseur ? ${news}`, undefined],
    [
      'is not the scene set before it',
      `La pluie tombe sur l’usine ce matin. ${news}`,
      'Marlet choisit Daesong',
    ],
    [
      'is not that somebody said nothing',
      `La direction de Daesong n’a pas répondu lundi 3 mai. ${news}`,
      undefined,
    ],
  ])('%s', (_, text, title) => {
    expect(lead(text, title === undefined ? {} : { title })).toBe(news)
  })

  test('is not page furniture', () => {
    const noise = [{ start: 0, end: 26, kind: 'furniture' as const }]
    expect(lead(`Partager sur Facebook, ici.\n${news}`, { noise })).toBe(news)
  })

  test('is the first sentence where all say as much', () => {
    expect(lead('Une phrase de la journée suffit. Une autre phrase vient après.')).toBe(
      'Une phrase de la journée suffit.',
    )
  })

  test('may stand below any number of blank lines', () => {
    expect(lead(`${'\n'.repeat(200_000)}Un port est là. Fin.`)).toBe('Un port est là.')
  })

  test.each([
    ['prose', 'La grue est là.\n', 20],
    ['headings', 'La grue\n', 10_000],
  ])('is found without reading all of a book of %s', (_what, line, callsMax) => {
    const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment')
    onTestFinished(() => segment.mockRestore())
    expect(lead(line.repeat(200_000))).toBe(line.trim())
    expect(segment.mock.calls.length).toBeLessThanOrEqual(callsMax)
  })

  test('is anything there is, rather than nothing', () => {
    expect(lead('Pourquoi ?')).toBe('Pourquoi ?')
    expect(lead('Sans point')).toBe('Sans point')
    expect(lead('Titre', { title: 'Titre' })).toBe('Titre')
  })
})
