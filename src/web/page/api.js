/**
 * What the server answers to a command or a button.
 * @typedef {{
 *   kind?: 'replace' | 'beside' | 'publish' | 'remove' | 'tell',
 *   outcome?: string,
 *   private: boolean,
 *   summary: string,
 *   slack: SlackPayload,
 *   discord: DiscordPayload,
 *   ms: number,
 * }} Reply
 * @typedef {'slack' | 'discord'} Platform
 * @typedef {import('./slack-view.js').SlackPayload} SlackPayload
 * @typedef {import('./discord-view.js').DiscordPayload} DiscordPayload
 * @typedef {{
 *   title?: string,
 *   command?: string,
 *   articles?: number,
 *   problems?: number,
 *   commands: { name: string, usage: string }[],
 *   examples: { line: string, about: string }[],
 * }} Menu
 */

/**
 * @param {string} line
 * @param {string} language
 * @returns {Promise<Reply>}
 */
export function run(line, language) {
  return call('/api/run', { line, language })
}

/**
 * @param {string} token
 * @param {Platform} platform
 * @param {string} language
 * @returns {Promise<Reply>}
 */
export function press(token, platform, language) {
  return call('/api/press', { token, platform, language })
}

/**
 * @param {string} language
 * @returns {Promise<Menu>}
 */
export function menu(language) {
  return call(`/api/menu?${new URLSearchParams({ language })}`)
}

/**
 * @param {string} line
 * @param {string} language
 * @param {AbortSignal} signal
 * @returns {Promise<{ suggestions: { line: string, about?: string }[] }>}
 */
export function suggest(line, language, signal) {
  return call(`/api/suggest?${new URLSearchParams({ line, language })}`, undefined, signal)
}

/** The server understood and refused; its one sentence is the message. */
export class Refused extends Error {}

/**
 * Rejects with `Refused` for an answer that is an error, with a TypeError when the server cannot be reached.
 * @param {string} path
 * @param {object} [body]
 * @param {AbortSignal} [signal]
 */
async function call(path, body, signal) {
  const response = await fetch(path, {
    ...(signal && { signal }),
    ...(body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  })
  const answer = await response.json()
  if (!response.ok) throw new Refused(String(answer.error))
  return answer
}
