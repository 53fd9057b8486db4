import { join } from 'node:path'
import { projectRoot } from '../root.ts'
import type { Chart } from '../types.ts'
import { chartSvg } from './svg.ts'

/** A chart as PNG, drawn with our own font and off the main thread: nothing of the system's, nothing from the net. */
export async function chartPng(chart: Chart): Promise<Buffer> {
  // Loaded when used: most answers hold no picture.
  const { renderAsync } = await import('@resvg/resvg-js')
  const fonts = ['inter-400.ttf', 'inter-700.ttf'].map((file) => join(projectRoot, 'assets', 'fonts', file))
  const image = await renderAsync(chartSvg(chart), {
    font: { loadSystemFonts: false, fontFiles: fonts, defaultFontFamily: 'Inter' },
  })
  return image.asPng()
}
