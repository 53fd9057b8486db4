import type { DiscordMessage } from '../../src/render/discord.ts'
import type { Seen, SeenQuote } from './read-slack.ts'

export type DiscordSeen = Seen & { readonly components: number; readonly characters: number }

/** What a person sees of a message: a small reader of Discord's Markdown, written apart from the renderer. */
export function readDiscord(message: DiscordMessage): DiscordSeen {
  const quotes: SeenQuote[] = []
  const links: { url: string; label: string }[] = []
  const buttons: { label: string; token: string }[] = []
  const chrome: string[] = []
  const alarms: string[] = []
  let components = 0
  let characters = 0
  if (JSON.stringify(message.allowed_mentions) !== '{"parse":[]}') alarms.push('mentions are allowed')
  for (const component of message.components) walk(component)
  return { quotes, links, buttons, chrome, alarms, components, characters }

  function walk(value: unknown): void {
    const component = value as {
      type: number
      content?: string
      components?: unknown[]
      accessory?: unknown
      label?: string
      custom_id?: string
    }
    components++
    if (component.type === 10) readText(component.content ?? '')
    if (component.type === 2) buttons.push({ label: component.label ?? '', token: component.custom_id ?? '' })
    for (const inner of component.components ?? []) walk(inner)
    if (component.accessory) walk(component.accessory)
  }

  function readText(content: string): void {
    characters += content.length
    const all = content.split('\n')
    const bar = all.findIndex((line) => !line.startsWith('> ') && line !== '>')
    const inside = bar < 0 ? all : all.slice(0, bar)
    if (inside.length > 0) quotes.push(quoteIn(inside.map((line) => line.slice(2))))
    for (const line of bar < 0 ? [] : all.slice(bar)) {
      const body = /^(?:### |-# |- )?/.exec(line)?.[0].length ?? 0
      const spans = readInline(line.slice(body), alarms)
      chrome.push(spans.map((span) => span.text).join(''))
      for (const { url, text } of spans) if (url !== undefined) links.push({ url, label: text })
    }
  }

  function quoteIn(lines: readonly string[]): SeenQuote {
    const spans = lines.flatMap((line, index): Span[] => [
      ...(index === 0 ? [] : [{ text: '\n' }]),
      ...readInline(line, alarms),
    ])
    const before = isMark(spans[0])
    const after = spans.length > 1 && isMark(spans.at(-1))
    if (before) unspace(spans[1], (text) => text.slice(1))
    if (after) unspace(spans.at(-2), (text) => text.slice(0, -1))
    const own = spans.slice(before ? 1 : 0, after ? -1 : undefined)
    if (own.some((span) => span.code || span.italic || span.url !== undefined))
      alarms.push('style inside a quote')
    return {
      text: own.map((span) => span.text).join(''),
      strong: own.filter((span) => span.strong).map((span) => span.text),
      cut: { before, after },
    }
  }
}

type Span = { text: string; strong?: true; italic?: true; code?: true; url?: string }

function isMark(span: Span | undefined): boolean {
  return span?.code === true && span.text === '[…]'
}

function unspace(span: Span | undefined, trim: (text: string) => string): void {
  if (span) span.text = trim(span.text)
}

/** One line as Discord reads it, left to right. Anything live beyond the forms we use is an alarm. */
function readInline(line: string, alarms: string[]): Span[] {
  if (/^\s*(?:#{1,3}\s|-#\s|[-*+]\s|\d+\.\s|>)/.test(line)) alarms.push(`line: ${line.slice(0, 30)}`)
  const spans: Span[] = []
  let style: Pick<Span, 'strong' | 'italic'> = {}
  let at = 0
  while (at < line.length) {
    const rest = line.slice(at)
    const character = rest.charAt(0)
    if (character === '\\' && /^[^0-9A-Za-z\s]/u.test(rest.slice(1))) {
      push(rest.charAt(1))
      at += 2
    } else if (character === '`') {
      const code = /^`([^`]+)`(?!`)/.exec(rest)
      if (!code?.[1]) return alarm(`backquote: ${rest}`)
      spans.push({ text: code[1], code: true })
      at += code[0].length
    } else if (character === '*') {
      const strong = rest.startsWith('**')
      if (rest.startsWith('***')) return alarm(`asterisks: ${rest}`)
      const on = strong ? style.strong : style.italic
      const other = strong ? style.italic : style.strong
      if (other) return alarm(`crossed: ${rest}`)
      style = on ? {} : strong ? { strong: true } : { italic: true }
      if (!on) spans.push({ text: '', ...style })
      at += strong ? 2 : 1
    } else if (character === '[') {
      const end = labelEnd(rest)
      const url = /^\]\(<([^<>\s]+)>\)/.exec(rest.slice(end))
      if (!url?.[1]) return alarm(`bracket: ${rest}`)
      const label = readInline(rest.slice(1, end), alarms)
      spans.push({ text: label.map((span) => span.text).join(''), url: url[1] })
      at += end + url[0].length
    } else if (/^(?:[_~|<>@\]]|https?:|:\w+:|discord\.gg\/)/i.test(rest)) {
      return alarm(`live: ${rest.slice(0, 40)}`)
    } else {
      push(character)
      at += 1
    }
  }
  if (style.strong || style.italic) alarms.push(`emphasis left open: ${line.slice(0, 60)}`)
  return spans.filter((span) => span.text !== '')

  function push(text: string): void {
    const last = spans.at(-1)
    if (
      last &&
      !last.code &&
      last.url === undefined &&
      last.strong === style.strong &&
      last.italic === style.italic
    )
      last.text += text
    else spans.push({ text, ...style })
  }

  function alarm(what: string): Span[] {
    alarms.push(what)
    return spans
  }
}

/** Where the label that begins the text ends: at its own bracket, escapes passed over. */
function labelEnd(text: string): number {
  for (let at = 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === ']') return at
  }
  return text.length
}
