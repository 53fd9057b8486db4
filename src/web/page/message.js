import { discordBody } from './discord-view.js'
import { el, icon } from './dom.js'
import { slackBody } from './slack-view.js'

/**
 * One message of the conversation. A line that somebody typed stands with the answer it got.
 * @typedef {{
 *   id: number,
 *   line?: string,
 *   at: Date,
 *   private: boolean,
 *   reply?: import('./api.js').Reply,
 *   failure?: string,
 * }} Message
 * @typedef {{
 *   press: (message: Message, token: string, platform: import('./api.js').Platform, button: HTMLButtonElement) => void,
 *   payload: (platform: import('./api.js').Platform, reply: import('./api.js').Reply) => void,
 *   dismiss: (message: Message) => void,
 *   retry: (message: Message) => void,
 *   say: import('./words.js').Words,
 * }} MessageHands
 */

/**
 * A message as Discord frames it.
 * @param {Message} message
 * @param {MessageHands} hands
 */
export function discordMessage(message, hands) {
  const { say } = hands
  const parts = [
    message.line === undefined ? undefined : used(message.line, say),
    el('img', { class: 'd-avatar', src: '/icon.svg', alt: '', width: 40, height: 40 }),
    el(
      'div',
      { class: 'd-main' },
      el(
        'div',
        { class: 'd-names' },
        el('span', { class: 'd-name' }, 'Verbatim'),
        el('span', { class: 'd-badge' }, say.app),
        el('time', {}, `${say.today} ${clock(message.at)}`),
        payloadButton(message, 'discord', hands),
      ),
      body(message, 'discord', hands),
      message.reply && message.private ? onlyYou(message, hands) : undefined,
    ),
  ]
  return el(
    'article',
    { class: `d-message${message.private ? ' d-private' : ''}`, 'data-id': message.id },
    ...parts,
  )
}

/**
 * @param {string} line
 * @param {import('./words.js').Words} say
 */
function used(line, say) {
  return el(
    'div',
    { class: 'd-used' },
    el('span', { class: 'd-spine', 'aria-hidden': true }),
    el('span', { class: 'd-you' }, say.you),
    ` ${say.used} `,
    el('span', { class: 'd-command' }, line),
  )
}

/**
 * @param {Message} message
 * @param {MessageHands} hands
 */
function onlyYou(message, { dismiss, say }) {
  const close = el(
    'button',
    { type: 'button', class: 'd-dismiss', onclick: () => dismiss(message) },
    say.dismiss,
  )
  return el('p', { class: 'd-only-you' }, icon('eye'), ` ${say.onlyYouDiscord} • `, close)
}

/**
 * A message as Slack frames it. Slack shows a typed command only with a public answer; here it always stands above,
 * so that the question is not lost.
 * @param {Message} message
 * @param {MessageHands} hands
 */
export function slackMessage(message, hands) {
  const { say } = hands
  const parts = [
    message.line === undefined ? undefined : el('p', { class: 's-typed' }, el('span', {}, message.line)),
    message.private ? el('p', { class: 's-only-you' }, icon('eye'), ` ${say.onlyYouSlack}`) : undefined,
    el('img', { class: 's-avatar', src: '/icon.svg', alt: '', width: 36, height: 36 }),
    el(
      'div',
      { class: 's-main' },
      el(
        'div',
        { class: 's-names' },
        el('span', { class: 's-name' }, 'Verbatim'),
        el('span', { class: 's-badge' }, say.app),
        el('time', {}, clock(message.at)),
        payloadButton(message, 'slack', hands),
      ),
      body(message, 'slack', hands),
    ),
  ]
  return el(
    'article',
    { class: `s-message${message.private ? ' s-private' : ''}`, 'data-id': message.id },
    ...parts,
  )
}

/**
 * @param {Message} message
 * @param {import('./api.js').Platform} platform
 * @param {MessageHands} hands
 */
function body(message, platform, hands) {
  const { reply, failure } = message
  const { say } = hands
  if (failure !== undefined) {
    const again = el(
      'button',
      { type: 'button', class: 'retry', onclick: () => hands.retry(message) },
      say.retry,
    )
    return el('p', { class: 'failure' }, `${failure} `, again)
  }
  if (!reply) return el('p', { class: 'thinking' }, say.thinking)
  const press = (/** @type {string} */ token, /** @type {HTMLButtonElement} */ button) =>
    hands.press(message, token, platform, button)
  return platform === 'slack'
    ? slackBody(reply.slack, { press, say })
    : discordBody(reply.discord, { press, say })
}

/**
 * @param {Message} message
 * @param {import('./api.js').Platform} platform
 * @param {MessageHands} hands
 */
function payloadButton({ reply }, platform, { payload, say }) {
  if (!reply) return undefined
  const label = say.payloadOf(platform === 'slack' ? 'Slack' : 'Discord')
  return el(
    'button',
    {
      type: 'button',
      class: 'payload-button',
      title: label,
      'aria-label': label,
      onclick: () => payload(platform, reply),
    },
    icon('braces'),
    'JSON',
  )
}

/** @param {Date} at */
function clock(at) {
  return at.toLocaleTimeString(document.documentElement.lang, { hour: 'numeric', minute: '2-digit' })
}
