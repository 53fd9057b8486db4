import type { types } from '@slack/bolt'
import type { Action, Answer, Block, Certainty, Citation, Language, Run } from '../types.ts'
import { type Bit, creditOf, figureBits } from './credit.ts'
import { followsQuote, longestFitting } from './fitting.ts'
import { label } from './label.ts'
import { labelLimits, slackLimits } from './limits.ts'
import { plainText, quoteRuns, rowRuns, tidyRuns } from './runs.ts'

/** The body of a message as Slack's Web API and `response_url` take it. */
export type SlackMessage = {
  /** For notifications and screen readers. */
  text: string
  blocks: types.KnownBlock[]
  unfurl_links: false
  unfurl_media: false
}

/**
 * An answer as Block Kit. Text from outside stands in rich text and plain text only, where Slack reads no markup;
 * only the fallback `text` is read for it, and is escaped.
 */
export function renderSlack(answer: Answer): SlackMessage {
  return longestFitting(answer, draw, fits)
}

/** Whether one message holds all of an answer. */
export function fitsSlack(answer: Answer): boolean {
  return fits(draw(answer))
}

function draw(answer: Answer): SlackMessage {
  const summary = label(answer.summary, labelLimits.summary) || 'Verbatim'
  const blocks = answer.blocks.flatMap((block, index) => [
    ...(followsQuote(answer.blocks, index) ? [divider] : []),
    ...drawBlock(block, answer.language),
  ])
  if (blocks.length === 0)
    blocks.push(richText({ type: 'rich_text_section', elements: [textElement(summary)] }))
  blocks.push(...buttonRows(answer.actions))
  return { text: escapeSlack(summary), blocks, unfurl_links: false, unfurl_media: false }
}

function fits(message: SlackMessage): boolean {
  return message.blocks.length <= slackLimits.blocks && lengthOf(message.blocks) <= slackLimits.allBlocks
}

/** Characters of every string in a value: more than Slack can mean by the length of its blocks. */
function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce((sum: number, item) => sum + lengthOf(item), 0)
}

function drawBlock(block: Block, language: Language): types.KnownBlock[] {
  switch (block.kind) {
    case 'heading':
      return heading(label(block.text, Math.min(labelLimits.heading, slackLimits.header)))
    case 'text': {
      const elements = runElements(tidyRuns(block.runs, labelLimits.textBlock))
      return elements.length === 0 ? [] : [richText({ type: 'rich_text_section', elements })]
    }
    case 'note': {
      const text = plainText(tidyRuns(block.runs, slackLimits.contextText))
      return text.trim() === '' ? [] : [{ type: 'context', elements: [plain(text)] }]
    }
    case 'list':
      return list(block.items)
    case 'table':
      return list(block.rows.map(rowRuns))
    case 'picture':
      return picture(block)
    case 'quote':
      return [
        richText(
          quoteElement(block.citation),
          creditSection([block.citation], language, block.number, block.certainty),
        ),
        ...buttonRows(block.action ? [block.action] : []),
      ]
    case 'reading': {
      if (block.citations.length === 0) return []
      return [richText(...block.citations.map(quoteElement), creditSection(block.citations, language))]
    }
    case 'figures': {
      if (block.figures.length === 0) return []
      const bits = figureBits(block.label, block.figures, language, slackLimits.url)
      return [richText({ type: 'rich_text_section', elements: merged(bits.map(bitElement)) })]
    }
    default:
      return block satisfies never
  }
}

/** Slack fetches a picture from its address, or shows none: what it shows is said beside it. */
function picture({ url, alt }: Extract<Block, { kind: 'picture' }>): types.ImageBlock[] {
  if (url === undefined || url.length > slackLimits.url) return []
  return [{ type: 'image', image_url: url, alt_text: label(alt, slackLimits.altText) }]
}

const divider: types.DividerBlock = { type: 'divider' }

function heading(text: string): types.KnownBlock[] {
  return text === '' ? [] : [{ type: 'header', text: plain(text) }]
}

function list(items: readonly (readonly Run[])[]): types.KnownBlock[] {
  const elements = items
    .map((runs) => runElements(tidyRuns(runs, labelLimits.listItem)))
    .filter((item) => item.length > 0)
    .map((item): types.RichTextSection => ({ type: 'rich_text_section', elements: item }))
  return elements.length === 0 ? [] : [richText({ type: 'rich_text_list', style: 'bullet', elements })]
}

/** Nothing but the quote and the marks of its cuts, which are in a style that no source can write in. */
function quoteElement(citation: Citation): types.RichTextQuote {
  const { runs } = quoteRuns(citation)
  return {
    type: 'rich_text_quote',
    elements: [
      ...(citation.cut.before ? [cutMark, textElement(' ')] : []),
      ...(runs.length === 0 ? [textElement(' ')] : []), // nothing in it can be seen; Slack takes no empty quote
      ...runs.map(({ text, strong }) => textElement(text, strong ? { bold: true } : undefined)),
      ...(citation.cut.after ? [textElement(' '), cutMark] : []),
    ],
  }
}

function creditSection(
  citations: readonly Citation[],
  language: Language,
  number?: number,
  certainty?: Certainty,
): types.RichTextSection {
  const { source, place } = creditOf(citations, language, slackLimits.url, certainty)
  const named = [...(number === undefined ? [] : [{ text: String(number) }]), ...source]
  return {
    type: 'rich_text_section',
    elements: merged([
      ...joined(named),
      ...(named.length === 0 ? [] : [textElement('\n')]),
      ...joined(place),
    ]),
  }
}

function joined(bits: readonly Bit[]): types.RichTextElement[] {
  return bits.flatMap((bit, index) => [...(index === 0 ? [] : [textElement(' · ')]), bitElement(bit)])
}

/** Plain neighbours as one element. */
function merged(elements: readonly types.RichTextElement[]): types.RichTextElement[] {
  const all: types.RichTextElement[] = []
  for (const element of elements) {
    const last = all.at(-1)
    if (element.type === 'text' && last?.type === 'text' && !element.style && !last.style)
      last.text += element.text
    else all.push({ ...element })
  }
  return all
}

function bitElement(bit: Bit): types.RichTextElement {
  if (bit.url !== undefined) return { type: 'link', url: bit.url, text: bit.text }
  switch (bit.style) {
    case 'strong':
      return textElement(bit.text, { bold: true })
    case 'italic':
      return textElement(bit.text, { italic: true })
    case 'code':
      return textElement(bit.text, { code: true })
    case undefined:
      return textElement(bit.text)
    default:
      return bit.style satisfies never
  }
}

function runElements(runs: readonly Run[]): types.RichTextElement[] {
  return runs.map((run) => {
    switch (run.style) {
      case 'strong':
        return textElement(run.text, { bold: true })
      case 'code':
        return textElement(run.text, { code: true })
      case 'dim': // Slack has no fainter text outside of a context block
      case undefined:
        return textElement(run.text)
      default:
        return run.style satisfies never
    }
  })
}

type TextStyle = { bold?: true; italic?: true; code?: true }

function textElement(text: string, style?: TextStyle): types.RichTextText {
  return style === undefined ? { type: 'text', text } : { type: 'text', text, style }
}

const cutMark = textElement('[…]', { code: true })

function richText(...elements: types.RichTextBlockElement[]): types.RichTextBlock {
  return { type: 'rich_text', elements }
}

/** `emoji: false`: `:name:` in a source is shown as it is written. */
function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false }
}

function buttonRows(actions: readonly Action[]): types.ActionsBlock[] {
  const buttons = actions.flatMap((action, index) => button(action, index))
  const rows: types.ActionsBlock[] = []
  for (let at = 0; at < buttons.length; at += slackLimits.actions) {
    rows.push({ type: 'actions', elements: buttons.slice(at, at + slackLimits.actions) })
  }
  return rows
}

function button(action: Action, index: number): types.Button[] {
  const { token } = action
  const text = label(action.label, slackLimits.buttonText)
  if (token === undefined || token === '' || token.length > slackLimits.buttonValue || text === '') return []
  return [
    {
      type: 'button',
      text: plain(text),
      action_id: `verbatim:${action.kind}:${index}`,
      value: token,
      ...(action.kind === 'share' && { style: 'primary' as const }),
    },
  ]
}

/**
 * The characters that begin or end Slack's own markup, as entities. There is none for a backquote, so that one is
 * shown by its look-alike: three of them would make code of all that follows.
 */
function escapeSlack(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('`', 'ˋ')
}
