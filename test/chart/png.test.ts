import { describe, expect, test } from 'vitest'
import { chartPng } from '../../src/chart/png.ts'
import { chartSvg } from '../../src/chart/svg.ts'
import type { Chart, ChartPoint } from '../../src/types.ts'

const chart: Chart = {
  title: 'Ascend · chronologie',
  language: 'fr',
  points: [
    { from: '2023-08-01', to: '2023-08-31', label: '5 milliards USD · commandé', mark: 'reported' },
    { from: '2024-01-01', to: '2024-12-31', label: 'plus de 2 milliards USD · dépensé', mark: 'stated' },
    { to: '2026-12-31', label: '2 · fabriqué', mark: 'planned' },
  ],
  undated: [{ label: '97 % · baissé', mark: 'denied' }],
  undatedLabel: 'Sans date',
  legend: [{ mark: 'stated', label: 'affirmé' }],
}

describe('a chart', () => {
  test('is a PNG whose letters are drawn', async () => {
    const png = await chartPng(chart)
    expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
    // Without its font a picture has no letters, and is a third of this.
    expect(png.length).toBeGreaterThan(20_000)
  })

  test('writes its days in the reader’s language', () => {
    expect(chartSvg(chart)).toContain('>janv. 2025<')
    expect(chartSvg({ ...chart, language: 'en' })).toContain('>Jan 2025<')
  })

  test('takes text as text', () => {
    const svg = chartSvg({
      ...chart,
      title: '</svg><script>&\u0000',
      undated: [{ label: '<b>"', mark: 'opinion' }],
    })
    expect(svg).not.toContain('<script>')
    expect(svg).toContain('&lt;/svg&gt;&lt;script&gt;&amp;<')
  })

  test('of nothing but undated points has no axis', () => {
    expect(chartSvg({ ...chart, points: [] })).not.toContain('janv.')
  })

  test('keeps every label in the picture, over its bar where there is no room beside it', () => {
    const point: ChartPoint = {
      from: '2024-01-01',
      to: '2024-12-31',
      label: 'toute une année de commandes',
      mark: 'stated',
    }
    const [, x = '', , anchor] =
      /<text x="([\d.]+)"([^>]*)text-anchor="(\w+)"[^>]*>toute/.exec(
        chartSvg({ ...chart, points: [point] }),
      ) ?? []
    expect([Number(x) < 200, anchor]).toEqual([true, 'start'])
  })

  test('puts no label over another', () => {
    const points = Array.from({ length: 20 }, (_, index): ChartPoint => {
      const day = `2024-03-${String(index + 1).padStart(2, '0')}`
      return { from: day, to: day, label: 'une étiquette assez longue', mark: 'stated' }
    })
    const places = [
      ...chartSvg({ ...chart, points, undated: [] }).matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*>une/g),
    ].map(([, x, y]) => [Number(x), Number(y)] as const)
    expect(places).toHaveLength(20)
    for (const [x, y] of places)
      expect(places.filter(([x2, y2]) => y2 === y && x2 !== x && Math.abs(x2 - x) < 150)).toEqual([])
  })
})
