import { join } from 'node:path'
import { expect, test } from 'vitest'
import { curve } from '../../bench/search/curve.ts'
import type { Figures } from '../../bench/search/figures.ts'
import { grow, readSoil } from '../../bench/search/growth.ts'
import { askAbout } from '../../bench/search/questions.ts'
import { table } from '../../bench/search/report.ts'
import { projectRoot } from '../../src/root.ts'
import { tokens } from '../../src/text/tokens.ts'

const soil = await readSoil([join(projectRoot, 'corpus')])

function grown(count: number, seed = 1): string[] {
  return [...grow(soil, count, seed)].map(({ text }) => text)
}

test('the same seed grows the same articles, and fewer are the first of more', () => {
  expect(grown(20)).toEqual(grown(40).slice(0, 20))
})

test('another seed grows others', () => {
  expect(grown(5, 2)).not.toEqual(grown(5, 1))
})

test('the vocabulary grows with the number of articles', () => {
  const words = (texts: string[]) =>
    new Set(texts.flatMap((text) => tokens(text).map((token) => token.text))).size
  const few = words(grown(200))
  expect(words(grown(800))).toBeGreaterThan(few * 1.3)
})

test('questions are the same for the same seed', () => {
  const sentences = grown(20).map((text) => ({ text, title: '' }))
  expect(askAbout(sentences, 30, 7)).toEqual(askAbout(sentences, 30, 7))
})

const figures = (engine: Figures['engine'], articles: number, factor: number): Figures => ({
  engine,
  articles,
  sentences: articles * 6,
  buildMs: 100 * factor,
  heapBytes: 2 ** 20 * factor,
  residentBytes: 2 ** 21 * factor,
  queries: 10,
  p50Ms: factor,
  p99Ms: 2 * factor,
})

test('a table tells the figures of the reference and the ratios of the others', () => {
  const rows = table([figures('MiniSearch', 1_000, 1), figures('Verbatim', 1_000, 0.25)]).split('\n')
  expect(rows[4]).toBe('| MiniSearch | 100 ms | 1.0 MiB | 2.0 MiB | 1.00 ms | 2.00 ms | – | – |')
  expect(rows[5]).toBe('| Verbatim | 0.25 | 0.25 | 0.25 | 0.25 | 0.25 | – | – |')
})

test('a curve has a line for each engine in each chart', () => {
  const svg = curve(
    [1_000, 10_000].flatMap((count) => [figures('MiniSearch', count, 1), figures('Verbatim', count, 2)]),
  )
  expect(svg.match(/<polyline/g)).toHaveLength(8)
  expect(svg).not.toContain('NaN')
})
