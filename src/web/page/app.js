import { menu } from './api.js'
import { createComposer } from './composer.js'
import { createConversation } from './conversation.js'
import { el, icon } from './dom.js'
import { createPayloadDialog } from './payload-dialog.js'
import { remember, remembered } from './preferences.js'
import { sayAll, words } from './words.js'

/** The page: what is chosen, and who draws what. */

/** @type {'fr' | 'en'} */
let language = languageAtStart()
/** @type {import('./api.js').Menu} */
let offered = { commands: [], examples: [] }

const stage = element('stage')
const narrow = matchMedia('(max-width: 899px)')
const say = () => words[language]

const payload = createPayloadDialog(say)
const conversation = createConversation({
  language: () => language,
  say,
  payload: payload.show,
  alarm,
  spoken,
})
const composer = createComposer({
  language: () => language,
  prefix: () => `/${offered.command ?? 'chips'} `,
  usageOf: (name) => offered.commands.find((command) => command.name === name.toLowerCase())?.usage,
  async send(line) {
    document.body.dataset.empty = 'false'
    await conversation.ask(line)
  },
})

for (const radio of radios('language'))
  radio.addEventListener('change', () => void speak(radio.value === 'fr' ? 'fr' : 'en'))
for (const radio of radios('view'))
  radio.addEventListener('change', () => {
    remember('view', radio.value)
    showView()
  })
narrow.addEventListener('change', showView)
element('theme').addEventListener('click', nextTheme)

showView()
drawTheme()
void speak(language)
composer.focus()

/** @param {'fr' | 'en'} wanted */
async function speak(wanted) {
  if (wanted !== language) remember('language', wanted)
  language = wanted
  document.documentElement.lang = language
  for (const radio of radios('language')) radio.checked = radio.value === language
  sayAll(say())
  drawTheme()
  try {
    offered = await menu(language)
    drawMenu()
  } catch {
    alarm(say().unreachable)
  }
  conversation.redraw()
}

function drawMenu() {
  const { title, articles = 0, problems = 0, command = 'chips', examples } = offered
  const facts = [title ?? '', say().served(articles), ...(problems > 0 ? [say().unserved(problems)] : [])]
  element('desk').textContent = facts.filter((fact) => fact !== '').join(' · ')
  element('line').setAttribute('placeholder', `/${command} ${say().placeholder}`)
  const ask = (/** @type {string} */ line) => () => void composer.submit(line)
  element('chips').replaceChildren(
    ...examples.map(({ line, about }) =>
      el('button', { type: 'button', class: 'chip', title: about, onclick: ask(line) }, line),
    ),
  )
  element('cards').replaceChildren(
    ...examples.slice(0, 3).map(({ line, about }) => {
      const face = [el('span', { class: 'card-line' }, line), el('span', { class: 'card-about' }, about)]
      return el('li', {}, el('button', { type: 'button', class: 'card', onclick: ask(line) }, ...face))
    }),
  )
}

/** Side by side needs room: on a narrow screen one of the two is shown. */
function showView() {
  const wanted = remembered('view') ?? 'both'
  const view = narrow.matches && wanted === 'both' ? 'discord' : wanted
  stage.dataset.view = view
  for (const radio of radios('view')) radio.checked = radio.value === view
}

function nextTheme() {
  const themes = /** @type {const} */ (['auto', 'light', 'dark'])
  const next = themes[(themes.indexOf(theme()) + 1) % themes.length] ?? 'auto'
  remember('theme', next)
  if (next === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = next
  drawTheme()
}

function drawTheme() {
  const button = element('theme')
  button.replaceChildren(
    icon(
      {
        auto: /** @type {const} */ ('auto'),
        light: /** @type {const} */ ('sun'),
        dark: /** @type {const} */ ('moon'),
      }[theme()],
    ),
  )
  button.title = say().theme[theme()]
  button.setAttribute('aria-label', say().theme[theme()])
}

/** @returns {'auto' | 'light' | 'dark'} */
function theme() {
  const { theme } = document.documentElement.dataset
  return theme === 'light' || theme === 'dark' ? theme : 'auto'
}

/** @param {string | undefined} text */
function alarm(text) {
  element('alarm').textContent = text ?? ''
  element('alarm').hidden = text === undefined
}

/** @param {string} text */
function spoken(text) {
  element('spoken').textContent = text
}

/** @returns {'fr' | 'en'} */
function languageAtStart() {
  const wanted = remembered('language') ?? navigator.language
  return wanted.toLowerCase().startsWith('fr') ? 'fr' : 'en'
}

/** @param {string} name */
function radios(name) {
  return /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll(`input[name="${name}"]`))
}

/** @param {string} id */
function element(id) {
  return /** @type {HTMLElement} */ (document.querySelector(`#${id}`))
}
