import { press, Refused, run } from './api.js'
import { discordMessage, slackMessage } from './message.js'

/**
 * @typedef {import('./message.js').Message} Message
 * @typedef {import('./api.js').Reply} Reply
 * @typedef {import('./api.js').Platform} Platform
 */

/** A shorter wait is not shown: it would only flicker. */
const thinkingAfterMs = 150

/**
 * The conversation, drawn in both panes. What happens in one happens in the other.
 * @param {{
 *   language: () => 'fr' | 'en',
 *   say: () => import('./words.js').Words,
 *   payload: (platform: Platform, reply: Reply) => void,
 *   alarm: (text: string | undefined) => void,
 *   spoken: (text: string) => void,
 * }} page
 */
export function createConversation({ language, say, payload, alarm, spoken }) {
  const panes = [
    { log: paneOf('discord'), draw: discordMessage },
    { log: paneOf('slack'), draw: slackMessage },
  ]
  /** @type {Message[]} */
  let messages = []
  let lastId = 0

  return { ask, redraw: () => messages.forEach(redraw) }

  /**
   * Sends a typed line and shows what comes back. Resolves when it is shown.
   * @param {string} line
   */
  async function ask(line) {
    /** @type {Message} */
    const message = { id: ++lastId, line, at: new Date(), private: true }
    messages.push(message)
    await answer(message)
  }

  /** @param {Message} message */
  async function answer(message) {
    alarm(undefined)
    const thinking = setTimeout(() => show(message), thinkingAfterMs)
    try {
      receive(message, await run(message.line ?? '', language()))
    } catch (error) {
      message.failure = reasonOf(error)
      spoken(message.failure)
    }
    clearTimeout(thinking)
    show(message)
  }

  /**
   * @param {Message} message
   * @param {string} token
   * @param {Platform} platform
   * @param {HTMLButtonElement} button
   */
  async function pressed(message, token, platform, button) {
    alarm(undefined)
    button.setAttribute('aria-busy', 'true')
    button.disabled = true
    try {
      react(message, await press(token, platform, language()), platform, button.textContent)
    } catch (error) {
      alarm(reasonOf(error))
    } finally {
      button.removeAttribute('aria-busy')
      button.disabled = false
    }
  }

  /**
   * What a chat does with the outcome of a button.
   * @param {Message} message
   * @param {Reply} reply
   * @param {Platform} platform
   * @param {string} label
   */
  function react(message, reply, platform, label) {
    if (reply.kind === 'remove') {
      remove(message)
      spoken(say().tookBack)
      return
    }
    if (reply.kind === 'replace') {
      receive(message, reply)
      redraw(message)
      reveal(message)
      focusAgain(message, platform, label)
      return
    }
    /** @type {Message} */
    const beside = { id: ++lastId, at: new Date(), private: true }
    receive(beside, reply)
    messages.splice(messages.indexOf(message) + 1, 0, beside)
    show(beside, message)
  }

  /**
   * @param {Message} message
   * @param {Reply} reply
   */
  function receive(message, reply) {
    message.reply = reply
    message.private = reply.private
    delete message.failure
    spoken(reply.summary)
  }

  /**
   * Draws a message that is new, under the one it belongs to or at the end, or draws it again.
   * @param {Message} message
   * @param {Message} [above]
   */
  function show(message, above) {
    for (const { log, draw } of panes) {
      const drawn = draw(message, handsFor())
      const place = above && log.querySelector(`[data-id="${above.id}"]`)
      const old = log.querySelector(`[data-id="${message.id}"]`)
      if (old) old.replaceWith(drawn)
      else if (place) place.after(drawn)
      else log.append(drawn)
    }
    reveal(message)
  }

  /** @param {Message} message */
  function redraw(message) {
    for (const { log, draw } of panes)
      log.querySelector(`[data-id="${message.id}"]`)?.replaceWith(draw(message, handsFor()))
  }

  /** @param {Message} message */
  function remove(message) {
    messages = messages.filter((other) => other !== message)
    for (const { log } of panes) log.querySelector(`[data-id="${message.id}"]`)?.remove()
  }

  /** @param {Message} message */
  function retry(message) {
    delete message.failure
    redraw(message)
    void answer(message)
  }

  function handsFor() {
    return {
      say: say(),
      payload,
      retry,
      dismiss: remove,
      press: (
        /** @type {Message} */ message,
        /** @type {string} */ token,
        /** @type {Platform} */ platform,
        /** @type {HTMLButtonElement} */ button,
      ) => void pressed(message, token, platform, button),
    }
  }

  /**
   * Scrolls both panes so that the beginning of a message is seen.
   * @param {Message} message
   */
  function reveal(message) {
    for (const { log } of panes) {
      const article = log.querySelector(`[data-id="${message.id}"]`)
      if (article) log.scrollTop += article.getBoundingClientRect().top - log.getBoundingClientRect().top
    }
  }

  /**
   * The button that was pressed is gone with the old message: its successor gets the keyboard.
   * @param {Message} message
   * @param {Platform} platform
   * @param {string} label
   */
  function focusAgain(message, platform, label) {
    /** @type {NodeListOf<HTMLElement>} */
    const buttons = paneOf(platform).querySelectorAll(`[data-id="${message.id}"] [data-token]`)
    const same = [...buttons].find((button) => button.textContent === label) ?? buttons[buttons.length - 1]
    same?.focus({ preventScroll: true })
  }

  /** @param {unknown} error */
  function reasonOf(error) {
    return error instanceof Refused ? error.message : say().unreachable
  }
}

/** @param {Platform} platform */
function paneOf(platform) {
  return /** @type {HTMLElement} */ (document.querySelector(`#${platform}`))
}
