import type { Noise } from '../types.ts'
import { headsLinks, isFurniture, type PageLine, pageLine } from './furniture.ts'
import { findInlineNoise } from './inline-noise.ts'

/**
 * What in a text belongs to the page it was taken from: furniture (share bars, boxes, counters, notices, credits,
 * a title said again at the foot), share tickers, and text left over from links. In order, not overlapping. Rules of
 * language and layout, French and English, that mark rather too little: an article's sentences and its own headings
 * are never marked. Time grows linearly with the text.
 */
export function findNoise(text: string, title?: string): Noise[] {
  const lines = linesOf(text.length > pageMax ? '' : text)
  const furniture = [...furnitureAmong(lines, title)].sort((a, b) => a - b)
  const found = furniture.flatMap((index): Noise[] => {
    const line = lines[index]
    return line ? [{ kind: 'furniture', start: line.start, end: line.end }] : []
  })
  return merged(found, findInlineNoise(text.slice(0, pageMax)))
}

/** Longest text looked at, in UTF-16 units: ten times the longest press article. What is longer is no page. */
const pageMax = 500_000

/** A line that is not blank; its ends without blanks. */
type Line = PageLine & {
  readonly start: number
  readonly end: number
  /** Closed like a sentence, or longer than any label or heading. */
  readonly isProse: boolean
  /** An item of a list, or a link written in Markdown. */
  readonly isListed: boolean
}

/** Headings and links are shorter, in every newspaper looked at. */
const headingMax = 110

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at)
    const stop = newline < 0 ? text.length : newline
    const raw = text.slice(at, stop)
    const trimmed = raw.trim()
    if (trimmed !== '') {
      const start = at + (raw.length - raw.trimStart().length)
      lines.push({
        ...pageLine(trimmed),
        start,
        end: start + trimmed.length,
        isProse: trimmed.length > headingMax || /[.!?…»”"]$/.test(trimmed),
        isListed: /^(?:[-*•·–—]|\d{1,2}[.)]) |^\[[^[\]]{1,200}\]\(\S{1,500}\)$/.test(trimmed),
      })
    }
    at = stop + 1
  }
  return lines
}

/** Indexes of the lines that are furniture, by what they say and by where they stand. */
function furnitureAmong(lines: readonly Line[], title: string | undefined): Set<number> {
  const found = new Set<number>()
  for (const [index, line] of lines.entries()) {
    if (isFurniture(line)) found.add(index)
    if (headsLinks(line)) for (const listed of linksBelow(lines, index)) found.add(listed)
  }
  const body = [...lines.keys()].filter((index) => lines[index]?.isProse && !found.has(index))
  const [first, last] = [body[0], body.at(-1)]
  if (first === undefined || last === undefined || body.length < 2) return found
  const titles = [title === undefined ? undefined : pageLine(title), lines[0]].map((line) => line?.folded)
  for (let index = first + 1; index < lines.length; index++) {
    const line = lines[index]
    if (!line) break
    // The title said again below where the body begins; short ones may be words of a heading.
    if (line.folded.length > 20 && titles.includes(line.folded)) found.add(index)
    else if (index > last && isLooseEnd(line, found.has(index - 1))) found.add(index)
  }
  return found
}

/** The links listed below a heading such as “Related”: to the end of the text, in the body only as list items. */
function linksBelow(lines: readonly Line[], heading: number): number[] {
  const isLink = (line: Line) => line.end - line.start <= 160 && !/[.…]$/.test(line.plain)
  const below = lines.slice(heading + 1, heading + 1 + linksMax)
  const isFoot = heading + 1 + linksMax >= lines.length && below.every(isLink)
  const end = isFoot ? below.length : below.findIndex((line) => !line.isListed || !isLink(line))
  return Array.from({ length: end < 0 ? below.length : end }, (_, at) => heading + 1 + at)
}

/** No page lists more links than this under one heading. */
const linksMax = 40

/** A label left below the last sentence of the text; a longer one below other furniture. Never a list item. */
function isLooseEnd(line: Line, belowFurniture: boolean): boolean {
  const length = line.end - line.start
  return !line.isProse && !line.isListed && length <= (belowFurniture ? headingMax : 40)
}

/** Both lists in order; of two that overlap, the one of `first`. */
function merged(first: readonly Noise[], second: readonly Noise[]): Noise[] {
  const all: Noise[] = []
  let at = 0
  for (const noise of second) {
    for (let next = first[at]; next && next.start < noise.end; next = first[++at]) all.push(next)
    const before = all.at(-1)
    if (!before || before.end <= noise.start) all.push(noise)
  }
  return [...all, ...first.slice(at)]
}
