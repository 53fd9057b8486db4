import type { SlackMessage } from '../../src/render/slack.ts'

/** What a person sees of a message: written from Slack's documentation, apart from the renderer. */
export type Seen = {
  /** The text of each quote, without the marks of its cuts, in order. */
  readonly quotes: readonly SeenQuote[]
  readonly links: readonly { readonly url: string; readonly label: string }[]
  readonly buttons: readonly { readonly label: string; readonly token: string }[]
  /** Everything outside the quotes, one entry a block. */
  readonly chrome: readonly string[]
  /** Markup that is live and that we never use, or that could notify somebody. */
  readonly alarms: readonly string[]
}

export type SeenQuote = {
  readonly text: string
  /** The words in bold. */
  readonly strong: readonly string[]
  readonly cut: { readonly before: boolean; readonly after: boolean }
}

export type SlackSeen = Seen & { readonly fallback: string; readonly characters: number }

export function readSlack(message: SlackMessage): SlackSeen {
  const quotes: SeenQuote[] = []
  const links: { url: string; label: string }[] = []
  const buttons: { label: string; token: string }[] = []
  const chrome: string[] = []
  const alarms: string[] = []
  const { text, quiet } = readFallback(message.text)
  if (!quiet) alarms.push(`fallback: ${message.text}`)

  for (const block of message.blocks) {
    switch (block.type) {
      case 'header':
        chrome.push(plain(block.text))
        break
      case 'context':
        for (const element of block.elements) chrome.push(plain(element))
        break
      case 'actions':
        for (const element of block.elements) {
          if (element.type === 'button')
            buttons.push({ label: plain(element.text), token: element.value ?? '' })
          else alarms.push(element.type)
        }
        break
      case 'divider':
        break
      case 'rich_text':
        for (const part of block.elements) {
          if (part.type === 'rich_text_quote') quotes.push(quoteIn(part.elements))
          else if (part.type === 'rich_text_section') chrome.push(inline(part.elements))
          else if (part.type === 'rich_text_list')
            for (const item of part.elements) chrome.push(inline(item.elements))
          else alarms.push(part.type)
        }
        break
      default:
        alarms.push(block.type)
    }
  }
  return { fallback: text, quotes, links, buttons, chrome, alarms, characters: lettersOf(message.blocks) }

  function plain(object: unknown): string {
    const { type, text, emoji } = object as { type: string; text: string; emoji?: boolean }
    if (type !== 'plain_text' || emoji !== false) alarms.push(`${type} ${text}`)
    return text
  }

  function inline(elements: readonly unknown[]): string {
    return elements.map((element) => piece(element).text).join('')
  }

  function piece(element: unknown): Piece {
    const found = element as { type: string; text?: string; url?: string; style?: Style }
    if (found.type === 'link') links.push({ url: found.url ?? '', label: found.text ?? '' })
    else if (found.type !== 'text') alarms.push(found.type)
    if (!found.text) alarms.push('empty element')
    return { text: found.text ?? '', style: found.style ?? {} }
  }

  function quoteIn(elements: readonly unknown[]): SeenQuote {
    const pieces = elements.map(piece)
    const before = isMark(pieces[0])
    const after = pieces.length > 1 && isMark(pieces.at(-1))
    const own = pieces.slice(before ? 2 : 0, after ? -2 : undefined)
    if (own.some(({ style }) => style.code || style.italic)) alarms.push('style inside a quote')
    return {
      text: own.map((item) => item.text).join(''),
      strong: own.filter(({ style }) => style.bold).map((item) => item.text),
      cut: { before, after },
    }
  }
}

type Style = { bold?: boolean; italic?: boolean; code?: boolean }
type Piece = { text: string; style: Style }

function isMark(piece: Piece | undefined): boolean {
  return piece?.style.code === true && piece.text === '[…]'
}

/** The fallback as Slack decodes it. Quiet: no live angle bracket, no half-escaped ampersand. */
function readFallback(text: string): { text: string; quiet: boolean } {
  const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }
  const left = text.replace(/&(?:amp|lt|gt);/g, '')
  return {
    text: text.replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity),
    quiet: !/[<>&]/.test(left),
  }
}

/** All characters a reader sees or a button carries, counted by name of the field. */
function lettersOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + lettersOf(item), 0)
  if (typeof value !== 'object' || value === null) return 0
  return Object.entries(value).reduce(
    (sum, [name, item]) =>
      sum +
      (typeof item === 'string'
        ? ['text', 'url', 'value'].includes(name)
          ? item.length
          : 0
        : lettersOf(item)),
    0,
  )
}
