import { suggest } from './api.js'
import { el } from './dom.js'
import { remember, remembered } from './preferences.js'

/** Lines kept for the arrow keys. */
const historyMax = 50
/** A pause in typing after which suggestions are asked for. */
const pauseMs = 90

/**
 * The command box: suggestions while typing, earlier lines with the arrow keys.
 * @param {{
 *   language: () => string,
 *   usageOf: (name: string) => string | undefined,
 *   prefix: () => string,
 *   send: (line: string) => Promise<void>, // never rejects
 * }} page
 */
export function createComposer({ language, usageOf, prefix, send }) {
  const form = element('composer')
  const input = /** @type {HTMLInputElement} */ (element('line'))
  const offers = element('offers')
  const list = element('suggestions')
  const usage = element('usage')

  /** @type {string[]} */
  let history = historyFrom(remembered('history'))
  let place = history.length
  let draft = ''
  let chosen = -1
  let asking = new AbortController()
  let waiting = 0
  /** @type {number | undefined} */
  let timer

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void submit(input.value)
  })
  input.addEventListener('input', () => {
    place = history.length
    askSoon()
  })
  input.addEventListener('keydown', onKey)
  input.addEventListener('blur', () => close())
  document.addEventListener('keydown', (event) => {
    const writing = event.target instanceof HTMLElement && event.target.matches('input, textarea, dialog *')
    if (event.key !== '/' || writing || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    input.focus()
  })

  return { submit, focus: () => input.focus() }

  /** @param {string} typed */
  async function submit(typed) {
    const line = whole(typed.trim())
    if (line === '') return
    close()
    history = [...history.filter((earlier) => earlier !== line), line].slice(-historyMax)
    remember('history', JSON.stringify(history))
    place = history.length
    input.value = ''
    form.setAttribute('aria-busy', String(++waiting > 0))
    await send(line)
    form.setAttribute('aria-busy', String(--waiting > 0))
  }

  /**
   * Words without a command are a question to the desk.
   * @param {string} typed
   */
  function whole(typed) {
    return typed === '' || typed.startsWith('/') ? typed : prefix() + typed
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    const options = [...list.children]
    if (event.key === 'Escape') return close()
    if (event.key === 'Tab' && !offers.hidden && options.length > 0 && !event.shiftKey)
      return take(event, Math.max(0, chosen))
    if (event.key === 'Enter' && chosen >= 0) return take(event, chosen)
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const step = event.key === 'ArrowDown' ? 1 : -1
    const browsing = place < history.length || input.value === ''
    if (offers.hidden || options.length === 0 || (browsing && chosen < 0)) return earlier(event, step)
    event.preventDefault()
    choose(((chosen + step + options.length + 1 + 1) % (options.length + 1)) - 1)
  }

  /**
   * @param {KeyboardEvent} event
   * @param {number} step
   */
  function earlier(event, step) {
    const next = place + step
    if (next < 0 || next > history.length) return
    event.preventDefault()
    if (place === history.length) draft = input.value
    place = next
    input.value = history[place] ?? draft
    close()
  }

  /**
   * @param {Event} event
   * @param {number} index
   */
  function take(event, index) {
    event.preventDefault()
    const line = list.children[index]?.getAttribute('data-line')
    if (!line) return
    input.value = line
    place = history.length
    askSoon()
  }

  /** @param {number} index */
  function choose(index) {
    chosen = index
    for (const [at, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(at === chosen))
    const option = list.children[chosen]
    option?.scrollIntoView({ block: 'nearest' })
    if (option) input.setAttribute('aria-activedescendant', option.id)
    else input.removeAttribute('aria-activedescendant')
  }

  function askSoon() {
    clearTimeout(timer)
    timer = window.setTimeout(() => void ask(), pauseMs)
  }

  async function ask() {
    asking.abort()
    asking = new AbortController()
    const { signal } = asking
    const typed = whole(input.value.trimStart())
    if (typed === '') return close()
    try {
      const { suggestions } = await suggest(typed, language(), signal)
      if (!signal.aborted) offer(suggestions, typed)
    } catch {
      if (!signal.aborted) close() // typing on works without suggestions
    }
  }

  /**
   * @param {{ line: string, about?: string }[]} suggestions
   * @param {string} typed
   */
  function offer(suggestions, typed) {
    const options = suggestions.map(({ line, about }, index) => {
      const option = el(
        'li',
        { role: 'option', id: `suggestion-${index}`, 'aria-selected': 'false', 'data-line': line },
        el('span', { class: 'offer-line' }, line),
        about === undefined ? undefined : el('span', { class: 'offer-about' }, about),
      )
      // Before the blur that would close the list.
      option.addEventListener('mousedown', (event) => take(event, index))
      return option
    })
    list.replaceChildren(...options)
    usage.textContent = /\s/.test(typed) ? (usageOf(typed.slice(1).split(/\s/, 1)[0] ?? '') ?? '') : ''
    usage.hidden = usage.textContent === ''
    offers.hidden = options.length === 0 && usage.hidden
    input.setAttribute('aria-expanded', String(options.length > 0))
    choose(-1)
  }

  function close() {
    clearTimeout(timer)
    asking.abort()
    list.replaceChildren()
    offers.hidden = true
    input.setAttribute('aria-expanded', 'false')
    choose(-1)
  }
}

/** @param {string} id */
function element(id) {
  return /** @type {HTMLElement} */ (document.querySelector(`#${id}`))
}

/**
 * @param {string | undefined} kept
 * @returns {string[]}
 */
function historyFrom(kept) {
  try {
    const lines = JSON.parse(kept ?? '[]')
    return Array.isArray(lines) ? lines.filter((line) => typeof line === 'string').slice(-historyMax) : []
  } catch {
    return []
  }
}
