import { discordMarkdown } from './discord-markdown.js'
import { el, icon, link } from './dom.js'

/**
 * One component of Discord's Components V2, as far as this page looks at it.
 * @typedef {{
 *   type: number,
 *   content?: string,
 *   components?: DiscordComponent[],
 *   accessory?: DiscordComponent,
 *   accent_color?: number | null,
 *   divider?: boolean,
 *   spacing?: number,
 *   style?: number,
 *   label?: string,
 *   emoji?: { name?: string },
 *   url?: string,
 *   custom_id?: string,
 *   disabled?: boolean,
 *   spoiler?: boolean,
 *   description?: string | null,
 *   items?: { description?: string | null, media?: { url?: string } }[],
 * }} DiscordComponent
 * @typedef {{ content?: string, flags?: number, components?: DiscordComponent[] }} DiscordPayload
 * @typedef {{ press: (token: string, button: HTMLButtonElement) => void, say: import('./words.js').Words }} Hands
 */

/**
 * The body of a message as Discord draws its payload.
 * @param {DiscordPayload} payload
 * @param {Hands} hands
 */
export function discordBody(payload, hands) {
  const content = payload.content
    ? [el('div', { class: 'd-display' }, ...discordMarkdown(payload.content))]
    : []
  return el(
    'div',
    { class: 'd-content' },
    ...content,
    ...(payload.components ?? []).map((part) => component(part, hands)),
  )
}

/**
 * @param {DiscordComponent} part
 * @param {Hands} hands
 * @returns {HTMLElement}
 */
function component(part, hands) {
  const inner = () => (part.components ?? []).map((child) => component(child, hands))
  switch (part.type) {
    case 1:
      return el('div', { class: 'd-row' }, ...inner())
    case 2:
      return button(part, hands)
    case 9: {
      const texts = el('div', { class: 'd-section-texts' }, ...inner())
      return el('div', { class: 'd-section' }, texts, part.accessory && component(part.accessory, hands))
    }
    case 10:
      return el('div', { class: 'd-display' }, ...discordMarkdown(part.content ?? ''))
    case 11:
      return picture([part], hands)
    case 12:
      return picture(part.items ?? [], hands)
    case 14:
      return el('hr', {
        class: `d-separator${part.divider === false ? ' d-blank' : ''}${part.spacing === 2 ? ' d-wide' : ''}`,
      })
    case 17:
      return container(part, inner())
    default:
      return el('p', { class: 'd-unknown' }, hands.say.unknownPart(String(part.type)))
  }
}

/**
 * @param {DiscordComponent} part
 * @param {HTMLElement[]} inner
 */
function container({ accent_color }, inner) {
  const box = el('div', { class: 'd-container' }, ...inner)
  if (typeof accent_color === 'number') {
    box.classList.add('d-accented')
    box.style.setProperty('--accent', `#${accent_color.toString(16).padStart(6, '0')}`)
  }
  return box
}

const buttonStyles = ['', 'primary', 'secondary', 'success', 'danger', 'link']

/**
 * @param {DiscordComponent} part
 * @param {Hands} hands
 */
function button({ style = 2, label = '', emoji, url, custom_id, disabled }, { press }) {
  const look = `d-button d-${buttonStyles[style] ?? 'secondary'}`
  const face = [emoji?.name ? `${emoji.name} ` : '', label].join('')
  if (style === 5 && url !== undefined) {
    const anchor = link(url, face, icon('out'))
    anchor.className = look
    return anchor
  }
  const pressed = el(
    'button',
    { type: 'button', class: look, disabled: disabled === true, 'data-token': custom_id },
    face,
  )
  pressed.addEventListener('click', () => press(custom_id ?? '', pressed))
  return pressed
}

/**
 * A picture of ours comes as a file, which the page's own server draws; others come from elsewhere and are not loaded:
 * what they show is said.
 * @param {{ description?: string | null, media?: { url?: string } }[]} items
 * @param {Hands} hands
 */
function picture(items, { say }) {
  return el(
    'div',
    { class: 'd-picture' },
    ...items.map(({ description, media }) => {
      const file = /^attachment:\/\/(p[\w-]{32}\.png)$/.exec(media?.url ?? '')?.[1]
      const words = description || say.picture
      return file ? el('img', { src: `/picture/${file}`, alt: words }) : el('span', {}, words)
    }),
  )
}

/** @param {DiscordPayload} payload */
export function discordMeasure(payload) {
  let components = 0
  let characters = 0
  const count = (/** @type {DiscordComponent} */ part) => {
    components++
    characters += part.type === 10 ? [...(part.content ?? '')].length : 0
    for (const child of [...(part.components ?? []), ...(part.accessory ? [part.accessory] : [])])
      count(child)
  }
  for (const part of payload.components ?? []) count(part)
  return { components, characters }
}
