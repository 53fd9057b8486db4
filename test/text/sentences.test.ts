import fc from 'fast-check'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { sentences } from '../../src/text/sentences.ts'

function split(text: string): string[] {
  return [...sentences(text)].map(({ start, end }) => text.slice(start, end))
}

describe('a sentence', () => {
  test.each([
    ['ends at a line break', 'Un titre\nUn début\r\n\nLa suite', ['Un titre', 'Un début', 'La suite']],
    [
      'does not end after a title',
      'M. Martin a dit oui. Mme. Roux aussi.',
      ['M. Martin a dit oui.', 'Mme. Roux aussi.'],
    ],
    [
      'does not end after initials',
      'The U.S. Treasury said no. J. K. Doe too.',
      ['The U.S. Treasury said no.', 'J. K. Doe too.'],
    ],
    [
      'does not end after a month and before its year',
      'Publié le 3 janv. 2024 à Paris. Puis rien.',
      ['Publié le 3 janv. 2024 à Paris.', 'Puis rien.'],
    ],
    [
      'does not end before lower case',
      'Acme Inc. a vendu env. 100 pièces.',
      ['Acme Inc. a vendu env. 100 pièces.'],
    ],
    [
      'ends after a doubled full stop',
      'La vidéo courte.. Les juges ont conclu.',
      ['La vidéo courte..', 'Les juges ont conclu.'],
    ],
    [
      'keeps its closing quote',
      '« Alors, parlons de la vente. » Il sort.',
      ['« Alors, parlons de la vente. »', 'Il sort.'],
    ],
    [
      'goes on after a quotation',
      '« Pourquoi pas ? » demande-t-elle. Fin.',
      ['« Pourquoi pas ? » demande-t-elle.', 'Fin.'],
    ],
    [
      'begins with its opening quote',
      'Il sort. "Bien sûr." Elle reste.',
      ['Il sort.', '"Bien sûr."', 'Elle reste.'],
    ],
    [
      'holds decimals and thousands',
      'Le cours gagne 4.61 % à 3.300 points. Fin.',
      ['Le cours gagne 4.61 % à 3.300 points.', 'Fin.'],
    ],
    ['may end with a degree', 'Il fait 19 °C. Tout va bien.', ['Il fait 19 °C.', 'Tout va bien.']],
    ['is never blank', ' \n\u00a0\n\t', []],
  ])('%s', (_what, text, expected) => {
    expect(split(text)).toEqual(expected)
  })

  test('is a piece of the text without blanks around it, in order, and nothing but blanks is left out', () => {
    const unit = fc.constantFrom(
      'M.',
      'Un',
      'mot',
      ' ',
      ' ',
      '. ',
      '? ',
      '» ',
      '« ',
      '"',
      '\n',
      '\u00a0',
      '😀',
      'é́',
    )
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (units) => {
        const text = units.join('')
        let last = 0
        for (const { start, end } of sentences(text)) {
          expect(text.slice(last, start).trim()).toBe('')
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(text.slice(last).trim()).toBe('')
      }),
      { numRuns: 1000 },
    )
  })

  test.each([
    ['blanks', ' '.repeat(100_000)],
    ['one line of two megabytes', 'Un mot de plus. '.repeat(131_072)],
    ['one word of two megabytes', 'x'.repeat(2_097_152)],
    ['full stops', '.'.repeat(1_000_000)],
    ['quotes', '"'.repeat(1_000_000)],
    ['initials', 'A.'.repeat(500_000)],
    ['abbreviations', 'M. '.repeat(500_000)],
    ['breaks', `a${'\r'.repeat(7_900)}`.repeat(250)],
    ['blank lines', ' \n'.repeat(500_000)],
  ])('is found in time in proportion to the text: %s', (_what, text) => {
    let last = 0
    for (const { end } of sentences(text)) last = end
    expect(last).toBe(text.trimEnd().length)
  })

  test('is found without reading further', () => {
    const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment')
    onTestFinished(() => segment.mockRestore())
    // A line with a sign that only the platform's segmenter knows.
    const [first] = sentences('Un ✓ mot.\n'.repeat(1_000))
    expect(first).toEqual({ start: 0, end: 9 })
    expect(segment).toHaveBeenCalledTimes(1)
  })

  test('is never cut inside a character, however long the line', () => {
    const text = '😀'.repeat(20_000)
    expect(split(text).join('')).toBe(text)
    for (const piece of split(text)) expect(piece.isWellFormed()).toBe(true)
  })
})
