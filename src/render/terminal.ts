import type { Action, Answer, Block, Certainty, Citation, Language, Run } from '../types.ts'
import { wordsIn } from '../words.ts'
import { type Bit, creditOf, figureBits } from './credit.ts'
import { label } from './label.ts'
import { labelLimits, terminalLimits } from './limits.ts'
import { plainText, quoteRuns, rowRuns, tidyRuns } from './runs.ts'

/** `columns` is the width at which the bot's own words are wrapped; quotes never are, so that a copy is whole. */
type TerminalOptions = { readonly colour: boolean; readonly columns?: number }

/** An answer as text for a terminal, ending in a line end. Without colour it holds no control character. */
export function renderTerminal(answer: Answer, { colour, columns = Infinity }: TerminalOptions): string {
  const ink = colour ? inks.colour : inks.plain
  const screen: Screen = { ink, columns, language: answer.language }
  const blocks = answer.blocks.map((block) => drawBlock(block, screen)).filter((block) => block !== '')
  if (blocks.length === 0) blocks.push(label(answer.summary, labelLimits.summary))
  const next = answer.actions
    .filter((action) => action.kind !== 'share')
    .map((action) => nextStep(action, screen))
  return `${[...blocks, ...(next.length === 0 ? [] : [next.join('\n')])].join('\n\n')}\n`
}

type Style = 'strong' | 'dim' | 'italic' | 'code' | 'link'
type Ink = { readonly [style in Style]: (text: string) => string }
type Screen = { readonly ink: Ink; readonly columns: number; readonly language: Language }

const inks: { readonly colour: Ink; readonly plain: Ink } = {
  colour: { strong: sgr(1, 22), dim: sgr(2, 22), italic: sgr(3, 23), code: sgr(36, 39), link: sgr(4, 24) },
  plain: { strong: same, dim: same, italic: same, code: same, link: same },
}

function sgr(on: number, off: number): (text: string) => string {
  return (text) => `\u001b[${on}m${text}\u001b[${off}m`
}

function same(text: string): string {
  return text
}

function drawBlock(block: Block, screen: Screen): string {
  switch (block.kind) {
    case 'heading':
      return screen.ink.strong(label(block.text, labelLimits.heading))
    case 'text':
      return wrapped(block.runs, labelLimits.textBlock, '', screen)
    case 'note':
      return wrapped(
        block.runs.map((run) => (run.style === undefined ? { ...run, style: 'dim' } : run)),
        labelLimits.textBlock,
        '',
        screen,
      )
    case 'list':
      return block.items.map((item) => wrapped(item, labelLimits.listItem, '- ', screen)).join('\n')
    case 'table':
      return tableLines(block.columns, block.rows, screen)
    case 'picture':
      return '' // what it shows stands in the list beside it
    case 'quote':
      return `${quoteLines(block.citation, screen)}\n${creditLines([block.citation], screen, block.number, block.certainty)}`
    case 'reading':
      if (block.citations.length === 0) return ''
      return [
        ...block.citations.map((citation) => quoteLines(citation, screen)),
        creditLines(block.citations, screen),
      ].join('\n\n')
    case 'figures':
      if (block.figures.length === 0) return ''
      return figureBits(block.label, block.figures, screen.language, 0)
        .map((bit) => bitText(bit, screen.ink))
        .join('')
    default:
      return block satisfies never
  }
}

/** Columns as wide as their cells; where the screen is not, one line for each row. */
function tableLines(
  columns: readonly string[],
  rows: readonly (readonly (readonly Run[])[])[],
  screen: Screen,
): string {
  const cells = rows.map((row) => row.map((cell) => tidyRuns(cell, labelLimits.listItem)))
  const widths = columns.map((name, column) =>
    Math.max(name.length, ...cells.map((row) => plainText(row[column] ?? []).length)),
  )
  const width = widths.reduce((sum, one) => sum + one, 2 * (widths.length - 1))
  if (width > screen.columns)
    return rows.map((row) => wrapped(rowRuns(row), labelLimits.listItem, '- ', screen)).join('\n')
  const padded = (text: string, length: number, column: number) =>
    `${text}${' '.repeat((widths[column] ?? length) - length)}`
  return [
    screen.ink.dim(columns.map((name, column) => padded(name, name.length, column)).join('  ')),
    ...cells.map((row) =>
      row.map((cell, column) => padded(inked(cell, screen), plainText(cell).length, column)).join('  '),
    ),
  ]
    .map((line) => line.trimEnd())
    .join('\n')
}

function inked(runs: readonly Run[], { ink }: Screen): string {
  return runs.map(({ text, style }) => (style === undefined ? text : ink[style](text))).join('')
}

/** Each line behind a bar and never broken, so that a copied quote is the quote. */
function quoteLines(citation: Citation, { ink }: Screen): string {
  const text = quoteRuns(citation)
    .runs.map(({ text, strong }) => (strong ? eachLine(text, ink.strong) : text))
    .join('')
  const before = citation.cut.before ? `${ink.dim('[…]')} ` : ''
  const after = citation.cut.after ? ` ${ink.dim('[…]')}` : ''
  return `${before}${text}${after}`
    .split('\n')
    .map((line) => `  ${ink.dim('│')} ${line}`)
    .join('\n')
}

function eachLine(text: string, style: (text: string) => string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : style(line)))
    .join('\n')
}

function creditLines(
  citations: readonly Citation[],
  { ink, language }: Screen,
  number?: number,
  certainty?: Certainty,
): string {
  const { source, place } = creditOf(citations, language, terminalLimits.url, certainty)
  const url = source.find((bit) => bit.url !== undefined)?.url
  const named = [...(number === undefined ? [] : [{ text: String(number) }]), ...source]
  return [
    ...(named.length === 0 ? [] : [named.map((bit) => bitText(bit, ink)).join(' · ')]),
    ink.dim(place.map((bit) => bit.text).join(' · ')),
    ...(url === undefined ? [] : [ink.link(url)]),
  ]
    .map((line) => `    ${line}`)
    .join('\n')
}

function bitText(bit: Bit, ink: Ink): string {
  return bit.style === undefined ? bit.text : ink[bit.style](bit.text)
}

/** Runs wrapped at the width of the screen, words whole, with a hanging indent below the mark of a list. */
function wrapped(runs: readonly Run[], max: number, mark: string, { ink, columns }: Screen): string {
  const rows: string[] = []
  let row = mark
  let width = mark.length
  for (const run of tidyRuns(runs, max)) {
    for (const word of run.text.split(/(?<= )/)) {
      if (width + word.trimEnd().length > columns && width > mark.length) {
        rows.push(row.trimEnd())
        row = ' '.repeat(mark.length)
        width = mark.length
      }
      row += run.style === undefined ? word : ink[run.style](word)
      width += word.length
    }
  }
  return [...rows, row.trimEnd()].join('\n')
}

/** What to type next for an action, in place of a button. */
function nextStep(action: Action, { ink, language }: Screen): string {
  const args = Object.entries(action.args).map(([name, value]) =>
    bareOptions.has(name)
      ? name !== 'ref'
        ? String(value)
        : quoted(String(value))
      : `${name}:${quoted(String(value))}`,
  )
  const line = label([`/${action.command}`, ...args].join(' '), labelLimits.textBlock)
  return wordsIn(language).labelled(label(action.label, labelLimits.button)) + ink.code(line)
}

/** Options that a typed line takes without their name. */
const bareOptions = new Set(['query', 'ref', 'subject', 'sentence', 'id'])

function quoted(value: string): string {
  return /\s/u.test(value) ? `"${value}"` : value
}
