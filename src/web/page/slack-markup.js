import { el, link } from './dom.js'

/**
 * Slack's mrkdwn as its own client draws it. Whatever is not escaped is drawn as Slack would draw it, so that a
 * missing escape shows.
 * @param {string} text
 * @returns {Node[]}
 */
export function slackMarkup(text) {
  return text.split('```').flatMap((part, index) => {
    if (part === '' && index % 2 === 0) return []
    return index % 2 === 1 ? [el('pre', {}, decoded(part.replace(/^\n|\n$/g, '')))] : quotesAndText(part)
  })
}

/**
 * @param {string} text
 * @returns {Node[]}
 */
function quotesAndText(text) {
  /** @type {{ quoted: boolean, lines: string[] }[]} */
  const groups = []
  for (const line of text.split('\n')) {
    const quoted = /^(&gt;|>)/.test(line)
    const last = groups.at(-1)
    const bare = quoted ? line.replace(/^(&gt;|>) ?/, '') : line
    if (last?.quoted === quoted) last.lines.push(bare)
    else groups.push({ quoted, lines: [bare] })
  }
  return groups.map(({ quoted, lines }) =>
    el(quoted ? 'blockquote' : 'span', { class: 's-text' }, ...inline(lines.join('\n'))),
  )
}

const styles = /** @type {const} */ ({ '*': 'strong', _: 'em', '~': 's' })

/**
 * @param {string} text
 * @returns {(Node | string)[]}
 */
function inline(text) {
  /** @type {(Node | string)[]} */
  const drawn = []
  let from = 0
  for (let at = 0; at < text.length; ) {
    const found = reference(text, at) ?? code(text, at) ?? styled(text, at)
    if (!found) {
      at++
      continue
    }
    drawn.push(decoded(text.slice(from, at)), found[0])
    from = at = found[1]
  }
  drawn.push(decoded(text.slice(from)))
  return drawn.filter((part) => part !== '')
}

/** @typedef {[Node, number] | undefined} Found */

/**
 * `<address|label>`, and what calls people.
 * @param {string} text
 * @param {number} at
 * @returns {Found}
 */
function reference(text, at) {
  if (text.charAt(at) !== '<') return undefined
  const end = text.indexOf('>', at)
  if (end < 0) return undefined
  const [target = '', label] = text.slice(at + 1, end).split('|', 2)
  if (/^[@#!]/.test(target)) return [reader(target, label), end + 1]
  if (!/^(https?:\/\/|mailto:)/i.test(target)) return undefined
  return [link(decoded(target), decoded(label ?? target)), end + 1]
}

/**
 * @param {string} target
 * @param {string} [label]
 */
function reader(target, label) {
  const date = /^!date\^(\d{1,12})\^/.exec(target)
  if (date)
    return el(
      'time',
      {},
      label ? decoded(label) : new Date(Number(date[1]) * 1000).toLocaleString(document.documentElement.lang),
    )
  const name = decoded(label ?? target.replace(/^!/, '@').replace(/^!subteam\^/, '@'))
  return el('span', { class: 's-mention' }, name)
}

/**
 * @param {string} text
 * @param {number} at
 * @returns {Found}
 */
function code(text, at) {
  if (text.charAt(at) !== '`') return undefined
  const end = text.indexOf('`', at + 1)
  return end > at + 1 ? [el('code', {}, decoded(text.slice(at + 1, end))), end + 1] : undefined
}

/**
 * @param {string} text
 * @param {number} at
 * @returns {Found}
 */
function styled(text, at) {
  const mark = text.charAt(at)
  const name = styles[/** @type {keyof typeof styles} */ (mark)]
  if (!name || /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) || /[\s]/.test(text.charAt(at + 1))) return undefined
  for (let end = text.indexOf(mark, at + 1); end > 0; end = text.indexOf(mark, end + 1)) {
    if (text.slice(at, end).includes('\n')) return undefined
    if (end > at + 1 && !/\s/.test(text.charAt(end - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(end + 1)))
      return [el(name, {}, ...inline(text.slice(at + 1, end))), end + 1]
  }
  return undefined
}

/**
 * The three characters that Slack has escaped.
 * @param {string} text
 */
function decoded(text) {
  return text.replace(/&(lt|gt|amp);/g, (_, name) => (name === 'lt' ? '<' : name === 'gt' ? '>' : '&'))
}
