import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APIComponentInContainer,
  APIComponentInMessageActionRow,
  APIMessageTopLevelComponent,
  APISectionComponent,
  APITextDisplayComponent,
} from 'discord.js'
import type { Action, Answer, Block, Certainty, Citation, Language, Outcome, Run } from '../types.ts'
import { type Bit, creditOf, figureBits } from './credit.ts'
import { boldDiscord, codeDiscord, escapeDiscord, italicDiscord, linkDiscord } from './discord-text.ts'
import { followsQuote, longestFitting } from './fitting.ts'
import { label } from './label.ts'
import { discordLimits, labelLimits } from './limits.ts'
import { quoteRuns, rowRuns, tidyRuns } from './runs.ts'

/** The body of a message as Discord's API takes it, with Components V2. */
export type DiscordMessage = {
  /** `IS_COMPONENTS_V2`; the sender adds `EPHEMERAL`. */
  flags: number
  /** Nobody is notified, whatever the text. */
  allowed_mentions: { parse: [] }
  components: APIMessageTopLevelComponent[]
}

/** An answer as one container with its buttons below. Every text from outside is escaped. */
export function renderDiscord(answer: Answer): DiscordMessage {
  const spacious = draw(answer, true)
  // Lines between the quotes, and quotes as wide as the screen, are the first thing to give up: there are forty components.
  return fits(spacious) ? spacious : longestFitting(answer, (shorter) => draw(shorter, false), fits)
}

/** Whether one message holds all of an answer, with room between its quotes. */
export function fitsDiscord(answer: Answer): boolean {
  return fits(draw(answer, true))
}

function draw(answer: Answer, spacious: boolean): DiscordMessage {
  const used = new Set<string>()
  const inside = answer.blocks.flatMap((block, index): APIComponentInContainer[] => [
    ...(spacious && followsQuote(answer.blocks, index) ? [separator] : []),
    ...drawBlock(block, answer.language, used, spacious),
  ])
  if (inside.length === 0)
    inside.push(textDisplay(escapeDiscord(label(answer.summary, labelLimits.summary)) || 'Verbatim'))
  return {
    flags: componentsV2,
    allowed_mentions: { parse: [] },
    components: [
      { type: kinds.container, accent_color: accents[answer.outcome], components: inside },
      ...buttonRows(answer.actions, used),
    ],
  }
}

/** Discord's numbers for its components (components/reference) and the message flag that allows them. */
const kinds = {
  actionRow: 1,
  button: 2,
  section: 9,
  textDisplay: 10,
  separator: 14,
  gallery: 12,
  container: 17,
} as const
const buttonStyles = { primary: 1, secondary: 2 } as const
const componentsV2 = 1 << 15

const accents: { readonly [outcome in Outcome]: number } = {
  answered: 0x1f6f5c,
  nothing: 0x8a8f98,
  help: 0x3b6fb6,
  refused: 0xc98a1b,
  error: 0xb3403a,
}

const separator = { type: kinds.separator, divider: true, spacing: 1 } as const

function fits(message: DiscordMessage): boolean {
  const { components, characters } = measure(message.components)
  return components <= discordLimits.components && characters <= discordLimits.allText
}

/** Components of every depth, and the characters of all text displays. */
function measure(value: unknown): { components: number; characters: number } {
  const size = { components: 0, characters: 0 }
  if (typeof value !== 'object' || value === null) return size
  if ('type' in value) size.components++
  if ('content' in value && typeof value.content === 'string') size.characters += value.content.length
  for (const item of Object.values(value)) {
    const inner = measure(item)
    size.components += inner.components
    size.characters += inner.characters
  }
  return size
}

function drawBlock(
  block: Block,
  language: Language,
  used: Set<string>,
  spacious: boolean,
): APIComponentInContainer[] {
  switch (block.kind) {
    case 'heading': {
      const text = label(block.text, labelLimits.heading)
      return text === '' ? [] : [textDisplay(`### ${escapeDiscord(text)}`)]
    }
    case 'text':
      return lines([runsText(block.runs, labelLimits.textBlock)])
    case 'note':
      return lines([runsText(block.runs, labelLimits.textBlock)], '-# ')
    case 'list':
      return lines(
        block.items.map((item) => runsText(item, labelLimits.listItem)),
        '- ',
      )
    case 'table':
      return lines(
        block.rows.map((row) => runsText(rowRuns(row), labelLimits.listItem)),
        '- ',
      )
    case 'picture':
      return picture(block)
    case 'quote': {
      const quote = quoteText(block.citation)
      const credit = creditText([block.citation], language, block.number, block.certainty)
      const read = block.action ? button(block.action, used) : []
      // A button stands at the right of its text and takes that width from it, which a phone has little of.
      return spacious
        ? [textDisplay(quote), withButton(credit, read)]
        : [withButton(`${quote}\n${credit}`, read)]
    }
    case 'reading':
      if (block.citations.length === 0) return []
      return [
        ...block.citations.map((citation) => textDisplay(quoteText(citation))),
        textDisplay(creditText(block.citations, language)),
      ]
    case 'figures': {
      if (block.figures.length === 0) return []
      const bits = figureBits(block.label, block.figures, language, discordLimits.url)
      return [textDisplay(bits.map(bitText).join(''))]
    }
    default:
      return block satisfies never
  }
}

/** The sender attaches it under the name it is called by here. */
function picture({ token, alt }: Extract<Block, { kind: 'picture' }>): APIComponentInContainer[] {
  if (token === undefined) return []
  const media = { url: `attachment://${pictureFile(token)}` }
  return [{ type: kinds.gallery, items: [{ media, description: label(alt, discordLimits.altText) }] }]
}

/** The name of a picture's file, of letters that need no escape anywhere. */
export function pictureFile(token: string): string {
  return `${token.replace(/[^\w-]/g, '')}.png`
}

function lines(texts: readonly string[], mark = ''): APITextDisplayComponent[] {
  const shown = texts.filter((text) => text.trim() !== '').map((text) => `${mark}${text.trim()}`)
  return shown.length === 0 ? [] : [textDisplay(shown.join('\n'))]
}

function textDisplay(content: string): APITextDisplayComponent {
  return { type: kinds.textDisplay, content }
}

function withButton(
  content: string,
  [accessory]: readonly APIButtonComponentWithCustomId[],
): APIComponentInContainer {
  if (!accessory) return textDisplay(content)
  const section: APISectionComponent = { type: kinds.section, components: [textDisplay(content)], accessory }
  return section
}

/** Every line behind the bar of a quote; the marks of its cuts are in a style that no source can write in. */
function quoteText(citation: Citation): string {
  const quote = quoteRuns(citation)
    .runs.map(({ text, strong }) => (strong ? boldDiscord(text) : escapeDiscord(text)))
    .join('')
  const marked = `${citation.cut.before ? `${cutMark} ` : ''}${quote}${citation.cut.after ? ` ${cutMark}` : ''}`
  return `> ${marked.replaceAll('\n', '\n> ')}`
}

const cutMark = '`[…]`'

function creditText(
  citations: readonly Citation[],
  language: Language,
  number?: number,
  certainty?: Certainty,
): string {
  const { source, place } = creditOf(citations, language, discordLimits.url, certainty)
  const named = [...(number === undefined ? [] : [{ text: String(number) }]), ...source]
  return [...(named.length === 0 ? [] : [joined(named)]), `-# ${joined(place)}`].join('\n')
}

function joined(bits: readonly Bit[]): string {
  return bits.map(bitText).join(' · ')
}

function bitText(bit: Bit): string {
  if (bit.url !== undefined) return linkDiscord(bit.text, bit.url)
  switch (bit.style) {
    case 'strong':
      return boldDiscord(bit.text)
    case 'italic':
      return italicDiscord(bit.text)
    case 'code':
      return codeDiscord(bit.text)
    case undefined:
      return escapeDiscord(bit.text)
    default:
      return bit.style satisfies never
  }
}

function runsText(runs: readonly Run[], max: number): string {
  return tidyRuns(runs, max).map(runText).join('')
}

function runText(run: Run): string {
  switch (run.style) {
    case 'strong':
      return boldDiscord(run.text)
    case 'code':
      return codeDiscord(run.text)
    case 'dim': // Discord has no fainter text within a line
    case undefined:
      return escapeDiscord(run.text)
    default:
      return run.style satisfies never
  }
}

function buttonRows(
  actions: readonly Action[],
  used: Set<string>,
): APIActionRowComponent<APIComponentInMessageActionRow>[] {
  const buttons = actions.flatMap((action) => button(action, used))
  const rows: APIActionRowComponent<APIComponentInMessageActionRow>[] = []
  for (let at = 0; at < buttons.length; at += discordLimits.rowButtons) {
    rows.push({ type: kinds.actionRow, components: buttons.slice(at, at + discordLimits.rowButtons) })
  }
  return rows
}

/** A button, or nothing where there is no token yet or another button of this message has the same one. */
function button(action: Action, used: Set<string>): APIButtonComponentWithCustomId[] {
  const { token } = action
  const text = label(action.label, discordLimits.buttonLabel)
  if (
    token === undefined ||
    token === '' ||
    token.length > discordLimits.customId ||
    used.has(token) ||
    text === ''
  )
    return []
  used.add(token)
  const style = action.kind === 'share' ? buttonStyles.primary : buttonStyles.secondary
  return [{ type: kinds.button, style, label: text, custom_id: token }]
}
