import { engineNames, type Figures } from './figures.ts'

/** Four small charts of every engine against the number of articles, both axes logarithmic. */
export function curve(figures: readonly Figures[]): string {
  const charts: readonly [title: string, unit: string, value: (one: Figures) => number][] = [
    ['Build', 's', (one) => one.buildMs / 1_000],
    ['Resident memory', 'MiB', (one) => one.residentBytes / 2 ** 20],
    ['Question, p50', 'ms', (one) => one.p50Ms],
    ['Question, p99', 'ms', (one) => one.p99Ms],
  ]
  const drawn = charts.map(([title, unit, value], place) => {
    const shift = `translate(${(place % 2) * (width + 70) + 60} ${Math.floor(place / 2) * (height + 80) + 40})`
    return `<g transform="${shift}">${chart(title, unit, figures, value)}</g>`
  })
  const legend = namesIn(figures).map(
    (name, place) =>
      `<text x="${60 + (place % 4) * 190}" y="${2 * (height + 80) + 30 + Math.floor(place / 4) * 20}" fill="${colourOf(name)}">● ${name}</text>`,
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${2 * width + 160} ${2 * (height + 80) + 70}" font-family="sans-serif" font-size="12">`,
    '<title>Time and memory of each engine against the number of articles</title>',
    `<rect width="100%" height="100%" fill="#fff"/>`,
    ...drawn,
    ...legend,
    '</svg>\n',
  ].join('\n')
}

const [width, height] = [330, 200]
const colours = ['#555', '#999', '#a6761d', '#e6ab02', '#66a61e', '#1f78b4', '#7570b3', '#d7301f']

function colourOf(name: Figures['engine']): string {
  return colours[engineNames.indexOf(name)] ?? '#000'
}

function namesIn(figures: readonly Figures[]): Figures['engine'][] {
  return engineNames.filter((name) => figures.some((one) => one.engine === name))
}

function chart(
  title: string,
  unit: string,
  figures: readonly Figures[],
  value: (one: Figures) => number,
): string {
  const across = scale(
    figures.map((one) => one.articles),
    width,
  )
  const shown = figures.filter((one) => value(one) > 0)
  const up = scale(shown.map(value), height)
  const lines = namesIn(shown).map((name) => {
    const points = shown
      .filter((one) => one.engine === name)
      .sort((a, b) => a.articles - b.articles)
      .map((one) => `${across.at(one.articles).toFixed(1)},${(height - up.at(value(one))).toFixed(1)}`)
    const dots = points.map(
      (point) => `<circle cx="${point.split(',')[0]}" cy="${point.split(',')[1]}" r="3"/>`,
    )
    const thick = name === 'Verbatim' ? 3 : 1.5
    return `<g fill="${colourOf(name)}"><polyline points="${points.join(' ')}" fill="none" stroke="${colourOf(name)}" stroke-width="${thick}"/>${dots.join('')}</g>`
  })
  return [
    `<text x="0" y="-14" font-weight="bold">${title} (${unit})</text>`,
    `<path d="M0 0V${height}H${width}" fill="none" stroke="#333"/>`,
    ...across.ticks.map(
      (tick) =>
        `<text x="${across.at(tick)}" y="${height + 18}" text-anchor="middle">${tick.toLocaleString('en')}</text>`,
    ),
    ...up.ticks.map(
      (tick) =>
        `<text x="-6" y="${height - up.at(tick) + 4}" text-anchor="end">${tick.toLocaleString('en')}</text>`,
    ),
    ...lines,
  ].join('\n')
}

/** A logarithmic scale over whole powers of ten. */
function scale(values: readonly number[], length: number): { at(value: number): number; ticks: number[] } {
  const logs = values.map(Math.log10)
  const low = Math.floor(Math.min(...logs))
  const high = Math.max(low + 1, Math.ceil(Math.max(...logs)))
  return {
    at: (value) => ((Math.log10(value) - low) / (high - low)) * length,
    ticks: Array.from({ length: high - low + 1 }, (_, step) => 10 ** (low + step)),
  }
}
