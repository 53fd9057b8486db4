import { discordMeasure } from './discord-view.js'
import { el } from './dom.js'
import { slackMeasure } from './slack-view.js'

/**
 * The window that shows the exact JSON of a message.
 * @param {() => import('./words.js').Words} say
 */
export function createPayloadDialog(say) {
  const dialog = /** @type {HTMLDialogElement} */ (document.querySelector('#payload'))
  const [title, measure, json, copy, close] = ['title', 'measure', 'json', 'copy', 'close'].map(
    (name) => /** @type {HTMLElement} */ (document.querySelector(`#payload-${name}`)),
  )
  let text = ''

  copy?.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text)
      copy.textContent = say().copied
    } catch {
      if (json) getSelection()?.selectAllChildren(json) // not allowed: one key press is left to the reader
    }
  })
  close?.addEventListener('click', () => dialog.close())
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close() // the backdrop belongs to the dialog itself
  })

  return {
    /**
     * @param {import('./api.js').Platform} platform
     * @param {import('./api.js').Reply} reply
     */
    show(platform, reply) {
      text = JSON.stringify(reply[platform], null, 2)
      if (title) title.textContent = say().payloadOf(platform === 'slack' ? 'Slack' : 'Discord')
      if (measure) measure.textContent = measureOf(platform, reply)
      if (copy) copy.textContent = say().copy
      json?.replaceChildren(...coloured(text))
      dialog.showModal()
    },
  }

  /**
   * @param {import('./api.js').Platform} platform
   * @param {import('./api.js').Reply} reply
   */
  function measureOf(platform, reply) {
    if (platform === 'discord') {
      const { components, characters } = discordMeasure(reply.discord)
      return `${say().discordMeasure(components, characters)} · ${reply.ms} ms`
    }
    const { blocks, characters } = slackMeasure(reply.slack)
    return `${say().slackMeasure(blocks, characters.toLocaleString(document.documentElement.lang))} · ${reply.ms} ms`
  }
}

/**
 * Keys, strings and other values told apart by colour. The pieces joined are the text.
 * @param {string} json
 * @returns {(Node | string)[]}
 */
function coloured(json) {
  return json.split(/("(?:\\.|[^"\\])*"(?:: )?)/).map((piece, index) => {
    if (index % 2 === 0) return piece
    return el('span', { class: piece.endsWith(': ') ? 'json-key' : 'json-string' }, piece)
  })
}
