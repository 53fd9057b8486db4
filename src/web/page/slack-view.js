import { el, link } from './dom.js'
import { slackMarkup } from './slack-markup.js'

/**
 * A Block Kit block or element, as far as this page looks at it.
 * @typedef {{ type: string, text: string }} SlackText
 * @typedef {{ bold?: boolean, italic?: boolean, strike?: boolean, code?: boolean }} SlackStyle
 * @typedef {{
 *   type: string,
 *   text?: SlackText | string,
 *   title?: SlackText,
 *   fields?: SlackText[],
 *   accessory?: SlackPart,
 *   elements?: SlackPart[],
 *   style?: SlackStyle | string,
 *   indent?: number,
 *   url?: string,
 *   value?: string,
 *   action_id?: string,
 *   alt_text?: string,
 *   name?: string,
 *   unicode?: string,
 *   range?: string,
 *   user_id?: string,
 *   channel_id?: string,
 *   fallback?: string,
 * }} SlackPart
 * @typedef {{ text?: string, blocks?: SlackPart[] }} SlackPayload
 * @typedef {{ press: (token: string, button: HTMLButtonElement) => void, say: import('./words.js').Words }} Hands
 */

/**
 * The body of a message as Slack draws its payload: the blocks, or the text where there are none.
 * @param {SlackPayload} payload
 * @param {Hands} hands
 */
export function slackBody(payload, hands) {
  if (!payload.blocks?.length) return el('div', { class: 's-content' }, ...slackMarkup(payload.text ?? ''))
  return el('div', { class: 's-content' }, ...payload.blocks.map((part) => block(part, hands)))
}

/**
 * @param {SlackPart} part
 * @param {Hands} hands
 * @returns {HTMLElement}
 */
function block(part, hands) {
  switch (part.type) {
    case 'header':
      return el('div', { class: 's-header', role: 'heading', 'aria-level': 3 }, ...textObject(part.text))
    case 'section':
      return section(part, hands)
    case 'context':
      return el(
        'div',
        { class: 's-context' },
        ...(part.elements ?? []).map((element) => contextElement(element, hands)),
      )
    case 'divider':
      return el('hr', { class: 's-divider' })
    case 'actions':
      return el(
        'div',
        { class: 's-actions' },
        ...(part.elements ?? []).map((element) => control(element, hands)),
      )
    case 'rich_text':
      return el(
        'div',
        { class: 's-rich' },
        ...(part.elements ?? []).map((element) => richText(element, hands)),
      )
    case 'markdown':
      return el('div', { class: 's-section' }, String(part.text ?? ''))
    case 'image':
      return el('div', { class: 's-picture' }, part.alt_text || hands.say.picture)
    default:
      return el('p', { class: 's-unknown' }, hands.say.unknownPart(part.type))
  }
}

/**
 * @param {SlackPart} part
 * @param {Hands} hands
 */
function section(part, hands) {
  const fields =
    part.fields &&
    el('div', { class: 's-fields' }, ...part.fields.map((field) => el('div', {}, ...textObject(field))))
  const texts = el('div', { class: 's-section-texts' }, ...textObject(part.text), fields)
  return el('div', { class: 's-section' }, texts, part.accessory && control(part.accessory, hands))
}

/**
 * @param {SlackText | string | undefined} text
 * @returns {(Node | string)[]}
 */
function textObject(text) {
  if (text === undefined) return []
  if (typeof text === 'string') return [text]
  return text.type === 'mrkdwn' ? slackMarkup(text.text) : [text.text]
}

/**
 * @param {SlackPart} part
 * @param {Hands} hands
 */
function contextElement(part, hands) {
  if (part.type === 'image') return el('span', { class: 's-picture' }, part.alt_text || hands.say.picture)
  return el('span', {}, ...textObject(/** @type {SlackText} */ (part)))
}

/**
 * @param {SlackPart} part
 * @param {Hands} hands
 */
function control(part, hands) {
  if (part.type === 'image') return el('span', { class: 's-picture' }, part.alt_text || hands.say.picture)
  if (part.type !== 'button') return el('span', { class: 's-unknown' }, hands.say.unknownPart(part.type))
  const look = `s-button${typeof part.style === 'string' ? ` s-${part.style}` : ''}`
  const face = textObject(part.text)
  if (part.url !== undefined) {
    const anchor = link(part.url, ...face)
    anchor.className = look
    return anchor
  }
  const token = part.value ?? part.action_id ?? ''
  const pressed = el('button', { type: 'button', class: look, 'data-token': token }, ...face)
  pressed.addEventListener('click', () => hands.press(token, pressed))
  return pressed
}

/**
 * @param {SlackPart} part
 * @param {Hands} hands
 * @returns {HTMLElement}
 */
function richText(part, hands) {
  const inner = () => (part.elements ?? []).map((element) => richElement(element, hands))
  switch (part.type) {
    case 'rich_text_section':
      return el('div', { class: 's-rich-section' }, ...inner())
    case 'rich_text_quote':
      return el('blockquote', {}, ...inner())
    case 'rich_text_preformatted':
      return el('pre', {}, ...inner())
    case 'rich_text_list': {
      const items = (part.elements ?? []).map((element) => el('li', {}, richText(element, hands)))
      return el(part.style === 'ordered' ? 'ol' : 'ul', { class: `s-indent-${part.indent ?? 0}` }, ...items)
    }
    default:
      return el('p', { class: 's-unknown' }, hands.say.unknownPart(part.type))
  }
}

/**
 * @param {SlackPart} part
 * @param {Hands} hands
 * @returns {Node}
 */
function richElement(part, hands) {
  const style = typeof part.style === 'object' ? part.style : {}
  switch (part.type) {
    case 'text':
      return styled(document.createTextNode(String(part.text ?? '')), style)
    case 'link':
      return styled(link(part.url ?? '', String(part.text ?? part.url ?? '')), style)
    case 'emoji':
      return document.createTextNode(emojiOf(part))
    case 'broadcast':
      return el('span', { class: 's-mention' }, `@${part.range ?? ''}`)
    case 'user':
    case 'usergroup':
    case 'channel':
      return el('span', { class: 's-mention' }, `@${part.user_id ?? part.channel_id ?? ''}`)
    case 'date':
      return el('time', {}, part.fallback ?? '')
    default:
      return el('span', { class: 's-unknown' }, hands.say.unknownPart(part.type))
  }
}

/**
 * @param {Node} inner
 * @param {SlackStyle} style
 */
function styled(inner, style) {
  let drawn = inner
  if (style.code) drawn = el('code', {}, drawn)
  if (style.strike) drawn = el('s', {}, drawn)
  if (style.italic) drawn = el('em', {}, drawn)
  if (style.bold) drawn = el('strong', {}, drawn)
  return drawn
}

/** @param {SlackPart} part */
function emojiOf({ unicode, name }) {
  const points = unicode?.split('-').map((point) => Number.parseInt(point, 16))
  return points?.every((point) => point > 0 && point < 0x110000)
    ? String.fromCodePoint(...points)
    : `:${name ?? ''}:`
}

/** @param {SlackPayload} payload */
export function slackMeasure(payload) {
  return { blocks: payload.blocks?.length ?? 0, characters: JSON.stringify(payload.blocks ?? []).length }
}
