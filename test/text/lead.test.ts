import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { leadOf } from '../../src/text/lead.ts'
import { findNoise } from '../../src/text/noise.ts'
import type { Article } from '../../src/types.ts'
import { articleOf } from '../fixtures/articles.ts'

const lead = (text: string, given: Partial<Article> = {}) => {
  const { start, end } = leadOf(articleOf(text, given))
  return text.slice(start, end)
}

describe('the sentence that opens an article', () => {
  test('is the first that is neither title, page furniture nor heading', () => {
    const text = 'Une grue\nPartager\nUn port attend\nLa grue est là. Elle est neuve.'
    expect(lead(text, { title: 'Une grue', noise: findNoise(text) })).toBe('La grue est là.')
  })

  test.each([
    ['the first line of the body where no sentence is closed', 'Une grue\nUn port attend', 'Un port attend'],
    ['the first line of all where there is no body', 'Une grue', 'Une grue'],
  ])('is %s', (_what, text, expected) => {
    expect(lead(text, { title: 'Une grue' })).toBe(expected)
  })

  test('may stand below any number of blank lines', () => {
    expect(lead(`${'\n'.repeat(200_000)}Un port. Fin.`)).toBe('Un port.')
  })

  test.each([
    ['prose', 'La grue est là.\n', 2],
    ['headings', 'La grue\n', 10_000],
  ])('is found without reading all of a book of %s', (_what, line, callsMax) => {
    const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment')
    onTestFinished(() => segment.mockRestore())
    expect(lead(line.repeat(200_000))).toBe(line.trim())
    expect(segment.mock.calls.length).toBeLessThanOrEqual(callsMax)
  })
})
