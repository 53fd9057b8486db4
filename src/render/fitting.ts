import type { Answer, Block, Run } from '../types.ts'
import { wordsIn } from '../words.ts'
import { openingCommand } from './credit.ts'
import { refsMax } from './limits.ts'

/**
 * Draws as much of an answer as a message holds. What does not fit is left out whole, quotes first and the last
 * ones first, then other blocks and list items from the end; a note says how many and how to open each quote.
 */
export function longestFitting<Message>(
  answer: Answer,
  draw: (answer: Answer) => Message,
  fits: (message: Message) => boolean,
): Message {
  const whole = draw(answer)
  if (fits(whole)) return whole
  const pieces = piecesOf(answer)
  let tooFew = 0
  let enough = pieces.length
  let best = draw(without(answer, pieces, enough))
  while (enough - tooFew > 1) {
    const tried = Math.floor((tooFew + enough) / 2)
    const message = draw(without(answer, pieces, tried))
    if (fits(message)) {
      enough = tried
      best = message
    } else tooFew = tried
  }
  return best
}

/** True for a quote below another one, with at most notes about that one between: a line sets them apart. */
export function followsQuote(blocks: readonly Block[], index: number): boolean {
  if (blocks[index]?.kind !== 'quote') return false
  return blocks.slice(0, index).findLast(({ kind }) => kind !== 'note')?.kind === 'quote'
}

/** Something that can be left out: a block, or one item of it. */
type Piece = { readonly block: number; readonly item?: number; readonly ref?: string }

/** Everything but the headings, in the order in which it is given up. */
function piecesOf(answer: Answer): Piece[] {
  const pieces = answer.blocks.flatMap((block, index) => piecesIn(block, index)).reverse()
  return [
    ...pieces.filter((piece) => piece.ref !== undefined),
    ...pieces.filter((piece) => piece.ref === undefined),
  ]
}

function piecesIn(block: Block, index: number): Piece[] {
  switch (block.kind) {
    case 'heading':
      return []
    case 'text':
    case 'note':
    case 'figures':
    case 'picture':
      return [{ block: index }]
    case 'list':
      return block.items.map((_, item) => ({ block: index, item }))
    case 'table':
      return block.rows.map((_, item) => ({ block: index, item }))
    case 'quote':
      return [{ block: index, ref: block.citation.ref }]
    case 'reading':
      return block.citations.map((citation, item) => ({ block: index, item, ref: citation.ref }))
    default:
      return block satisfies never
  }
}

/** The answer without the first `count` pieces, the note standing where the first of them stood. */
function without(answer: Answer, pieces: readonly Piece[], count: number): Answer {
  const gone = pieces.slice(0, count)
  const place = Math.min(...gone.map((piece) => piece.block))
  const note: Block = { kind: 'note', runs: leftOut(answer, gone) }
  const blocks = answer.blocks.flatMap((block, index): Block[] => [
    ...remains(
      block,
      gone.filter((piece) => piece.block === index),
    ),
    ...(index === place ? [note] : []),
  ])
  return { ...answer, blocks }
}

function remains(block: Block, gone: readonly Piece[]): Block[] {
  if (gone.length === 0) return [block]
  const kept = (item: number) => !gone.some((piece) => piece.item === item)
  switch (block.kind) {
    case 'list': {
      const items = block.items.filter((_, item) => kept(item))
      return items.length === 0 ? [] : [{ ...block, items }]
    }
    case 'table': {
      const rows = block.rows.filter((_, item) => kept(item))
      return rows.length === 0 ? [] : [{ ...block, rows }]
    }
    case 'reading': {
      const citations = block.citations.filter((_, item) => kept(item))
      return citations.length === 0 ? [] : [{ ...block, citations }]
    }
    default:
      return []
  }
}

function leftOut(answer: Answer, gone: readonly Piece[]): Run[] {
  const words = wordsIn(answer.language)
  const refs = gone.flatMap((piece) => piece.ref ?? []).reverse()
  if (refs.length === 0) return [{ text: words.shortened(gone.length) }]
  return [
    { text: words.notShown(gone.length) },
    ...refs
      .slice(0, refsMax)
      .flatMap((ref): Run[] => [{ text: ' ' }, { text: openingCommand(ref), style: 'code' }]),
    ...(refs.length > refsMax ? [{ text: ' …' }] : []),
  ]
}
