import type { Chart, ChartPoint, Mark } from '../types.ts'
import { placeLabels, widthOf } from './lanes.ts'
import { createScale } from './scale.ts'

/** Of the picture, in pixels; its height follows from what is in it. */
const width = 1200
const margin = 48
const laneHeight = 34
const textSize = 17

/** Most points drawn with a day and without: more cannot be told apart. */
const datedMax = 24
const undatedMax = 12

/** Longest label, in UTF-16 units. */
const labelMax = 60

const ink = {
  text: '#1d2733',
  faint: '#6b7682',
  line: '#c9d1d9',
  sign: '#1f6f5c',
  doubt: '#b3641b',
  paper: '#ffffff',
}

/** A chart as SVG in one font, every text escaped. */
export function chartSvg({ title, language, points, undated, undatedLabel, legend }: Chart): string {
  const dated = points.slice(0, datedMax)
  const below = undated.slice(0, undatedMax)
  const top = 128
  const scale =
    dated.length === 0 ? undefined : createScale(dated, margin + 10, width - margin - 10, language)
  const spots = scale
    ? dated.map((point) => ({ point, ...reach(point, scale.at) })).sort((a, b) => a.x - b.x)
    : []
  const places = placeLabels(
    spots.map(({ x, end, point }) => ({
      x: x - 10,
      end: end + 16,
      width: widthOf(short(point.label), textSize),
    })),
    margin,
    width - margin,
  )
  const lanes = Math.max(0, ...places.map(({ lane }) => lane + 1))
  const axisY = top + lanes * laneHeight + 8
  const drawn = spots.map(({ point, x, end }, index) => {
    const { lane = 0, side = 'right' } = places[index] ?? {}
    const y = axisY - 22 - lane * laneHeight
    return [
      `<line x1="${x}" y1="${y}" x2="${x}" y2="${axisY}" stroke="${ink.line}" stroke-width="1"/>`,
      ...(end > x
        ? [
            `<rect x="${x}" y="${y - 5}" width="${end - x}" height="10" rx="5" fill="${colourOf(point.mark)}" fill-opacity="0.22"/>`,
          ]
        : []),
      sign(point.mark, side === 'right' ? end : x, y),
      side === 'left'
        ? text(short(point.label), x - 14, y + 6, textSize, { anchor: 'end' })
        : text(short(point.label), (side === 'right' ? end : x) + 14, y + 6, textSize),
    ].join('')
  })
  const axis = scale
    ? [
        `<line x1="${margin}" y1="${axisY}" x2="${width - margin}" y2="${axisY}" stroke="${ink.text}" stroke-width="2"/>`,
        ...scale.ticks.map(
          ({ x, label }) =>
            `<line x1="${x}" y1="${axisY}" x2="${x}" y2="${axisY + 8}" stroke="${ink.text}" stroke-width="2"/>${text(label, x, axisY + 28, 15, { anchor: 'middle', colour: ink.faint })}`,
        ),
      ]
    : []
  const undatedTop = scale ? axisY + 76 : top
  const rows = below.map((point, index) => {
    const y = undatedTop + 34 + Math.floor(index / 2) * laneHeight
    const x = margin + 12 + (index % 2) * ((width - 2 * margin) / 2)
    return sign(point.mark, x, y - 6) + text(short(point.label), x + 18, y, textSize)
  })
  const lane =
    below.length === 0
      ? []
      : [text(undatedLabel, margin, undatedTop, textSize, { bold: true, colour: ink.faint }), ...rows]
  const height =
    below.length === 0 ? axisY + 60 : undatedTop + 34 + Math.ceil(below.length / 2) * laneHeight + 10
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Inter">`,
    `<rect width="${width}" height="${height}" fill="${ink.paper}"/>`,
    text(short(title, 80), margin, 56, 28, { bold: true }),
    ...legendRow(legend),
    ...drawn,
    ...axis,
    ...lane,
    '</svg>',
  ].join('')
}

function reach({ from, to }: ChartPoint, at: (day: string) => number): { x: number; end: number } {
  const first = at(from ?? to ?? '')
  const last = at(to ?? from ?? '')
  // A day or two is one place; a longer time is a bar.
  return { x: Math.round(first), end: last - first < 8 ? Math.round(first) : Math.round(last) }
}

function legendRow(legend: Chart['legend']): string[] {
  let x = margin + 8
  return legend.map(({ mark, label }) => {
    const drawn = sign(mark, x, 88) + text(label, x + 16, 94, 15, { colour: ink.faint })
    x += 16 + widthOf(label, 15) + 34
    return drawn
  })
}

function colourOf(mark: Mark): string {
  return mark === 'stated' || mark === 'opinion' ? ink.sign : ink.doubt
}

/** The signs of the product, drawn: told apart by shape, and by colour besides. */
function sign(mark: Mark, x: number, y: number): string {
  const colour = colourOf(mark)
  const outline = `fill="${ink.paper}" stroke="${colour}" stroke-width="2.5"`
  switch (mark) {
    case 'stated':
      return `<circle cx="${x}" cy="${y}" r="7" fill="${colour}"/>`
    case 'opinion':
      return `<circle cx="${x}" cy="${y}" r="6.5" ${outline}/>`
    case 'reported':
      return `<path d="M${x} ${y - 8.5}L${x + 8.5} ${y}L${x} ${y + 8.5}L${x - 8.5} ${y}Z" ${outline}/>`
    case 'planned':
      return `<path d="M${x} ${y - 8}L${x + 8} ${y + 6.5}L${x - 8} ${y + 6.5}Z" ${outline}/>`
    case 'denied':
      return `<path d="M${x - 6} ${y - 6}L${x + 6} ${y + 6}M${x + 6} ${y - 6}L${x - 6} ${y + 6}" stroke="${colour}" stroke-width="3"/>`
    default:
      return mark satisfies never
  }
}

function text(
  words: string,
  x: number,
  y: number,
  size: number,
  {
    bold = false,
    anchor = 'start',
    colour = ink.text,
  }: { bold?: boolean; anchor?: string; colour?: string } = {},
): string {
  const weight = bold ? ' font-weight="700"' : ''
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}" text-anchor="${anchor}"${weight} stroke="${ink.paper}" stroke-width="5" stroke-linejoin="round" paint-order="stroke">${escaped(words)}</text>`
}

function short(label: string, max = labelMax): string {
  return label.length <= max ? label : `${label.slice(0, max - 1)}…`
}

function escaped(words: string): string {
  return words
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
