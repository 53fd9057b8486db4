import { el, link } from './dom.js'

/**
 * Discord's Markdown as its own client draws it, in the subset that a bot can use. Whatever is not escaped is drawn
 * as Discord would draw it, so that a missing escape shows.
 * @param {string} text
 * @returns {Node[]}
 */
export function discordMarkdown(text) {
  const lines = text.split('\n')
  const drawn = []
  for (let at = 0; at < lines.length; ) {
    const [block, next] = blockAt(lines, at)
    drawn.push(block)
    at = next
  }
  return drawn
}

/**
 * The block that begins at a line, and the line after it.
 * @param {string[]} lines
 * @param {number} at
 * @returns {[Node, number]}
 */
function blockAt(lines, at) {
  const line = lines[at] ?? ''
  if (line.startsWith('```')) return fence(lines, at)
  if (line.startsWith('>>> ')) return [quote([line.slice(4), ...lines.slice(at + 1)]), lines.length]
  if (line.startsWith('> ')) {
    const end = firstNot(lines, at, (other) => other.startsWith('> '))
    return [quote(lines.slice(at, end).map((quoted) => quoted.slice(2))), end]
  }
  const heading = /^(#{1,3}|-#) +(?=\S)/.exec(line)
  if (heading) {
    const rest = inline(line.slice(heading[0].length))
    const level = heading[1] === '-#' ? 'small' : `h${heading[1]?.length}`
    return [
      el(
        'div',
        { class: `d-${level}`, ...(level !== 'small' && { role: 'heading', 'aria-level': 3 }) },
        ...rest,
      ),
      at + 1,
    ]
  }
  if (item.test(line)) {
    const end = firstNot(lines, at, (other) => item.test(other))
    return [list(lines.slice(at, end)), end]
  }
  const end = firstNot(
    lines,
    at,
    (other) => !/^(```|>>> |> |(#{1,3}|-#) +\S)/.test(other) && !item.test(other),
  )
  return [el('div', { class: 'd-text' }, ...inline(lines.slice(at, end).join('\n'))), end]
}

const item = /^ {0,8}(?:[-*]|\d{1,9}\.) +(?=\S)/

/**
 * @param {string[]} lines
 * @param {number} from
 * @param {(line: string) => boolean} belongs
 */
function firstNot(lines, from, belongs) {
  const end = lines.findIndex((line, at) => at > from && !belongs(line))
  return end < 0 ? lines.length : end
}

/**
 * @param {string[]} lines
 * @param {number} at
 * @returns {[Node, number]}
 */
function fence(lines, at) {
  const [first = '', ...others] = lines.slice(at)
  const rest = [first.slice(3), ...others].join('\n')
  const end = rest.indexOf('```')
  if (end < 0) return [el('div', { class: 'd-text' }, ...inline(first)), at + 1]
  const code = rest.slice(0, end).replace(/^[a-z0-9+-]*\n/i, '')
  return [el('pre', {}, el('code', {}, code)), at + rest.slice(0, end).split('\n').length]
}

/** @param {string[]} lines */
function quote(lines) {
  return el('blockquote', {}, ...discordMarkdown(lines.join('\n')))
}

/** @param {string[]} lines */
function list(lines) {
  const ordered = /^ *\d/.test(lines[0] ?? '')
  const items = lines.map((line) => {
    const deep = line.search(/\S/) >= 2
    return el('li', { class: deep ? 'd-deep' : undefined }, ...inline(line.replace(item, '')))
  })
  return el(ordered ? 'ol' : 'ul', {}, ...items)
}

/** Marks around a stretch of text and how it is drawn, the longer marks first. */
const styles = /** @type {const} */ ([
  ['**', 'strong'],
  ['__', 'u'],
  ['~~', 's'],
  ['||', 'spoiler'],
  ['*', 'em'],
  ['_', 'em'],
])

/**
 * @param {string} text
 * @returns {(Node | string)[]}
 */
function inline(text) {
  /** @type {(Node | string)[]} */
  const drawn = []
  let plain = ''
  for (let at = 0; at < text.length; ) {
    const found =
      escaped(text, at) ??
      code(text, at) ??
      styled(text, at) ??
      masked(text, at) ??
      reference(text, at) ??
      address(text, at)
    if (!found) {
      plain += text.charAt(at)
      at++
      continue
    }
    const [node, next] = found
    if (typeof node === 'string') plain += node
    else {
      if (plain) drawn.push(plain)
      plain = ''
      drawn.push(node)
    }
    at = next
  }
  if (plain) drawn.push(plain)
  return drawn
}

/** @typedef {[Node | string, number] | undefined} Found */

/**
 * @param {string} text
 * @param {number} at
 * @returns {Found}
 */
function escaped(text, at) {
  const next = text.charAt(at + 1)
  return text.charAt(at) === '\\' && /[^\p{L}\p{N}\s]/u.test(next) ? [next, at + 2] : undefined
}

/**
 * @param {string} text
 * @param {number} at
 * @returns {Found}
 */
function code(text, at) {
  if (text.charAt(at) !== '`') return undefined
  const mark = text.charAt(at + 1) === '`' ? '``' : '`'
  const end = text.indexOf(mark, at + mark.length)
  if (end <= at + mark.length) return undefined
  return [el('code', {}, text.slice(at + mark.length, end).trim()), end + mark.length]
}

/**
 * @param {string} text
 * @param {number} at
 * @returns {Found}
 */
function styled(text, at) {
  const style = styles.find(([mark]) => text.startsWith(mark, at))
  if (!style) return undefined
  const [mark, name] = style
  const from = at + mark.length
  const end = closing(text, from, mark)
  if (end <= from || (mark.length === 1 && /\s/.test(text.charAt(from)))) return undefined
  const inner = inline(text.slice(from, end))
  const node = name === 'spoiler' ? el('span', { class: 'd-spoiler' }, ...inner) : el(name, {}, ...inner)
  return [node, end + mark.length]
}

/**
 * Where a mark closes, or -1. A backslash protects what follows it.
 * @param {string} text
 * @param {number} from
 * @param {string} mark
 */
function closing(text, from, mark) {
  for (let at = from; at < text.length; at++) {
    if (text.charAt(at) === '\\') at++
    else if (text.startsWith(mark, at)) {
      const doubled = mark.length === 1 && text.charAt(at + 1) === mark
      const insideWord = mark === '_' && /[\p{L}\p{N}_]/u.test(text.charAt(at + 1))
      if (doubled) at++
      else if (!insideWord) return at
    }
  }
  return -1
}

/**
 * `[label](address)` and `[label](<address>)`.
 * @param {string} text
 * @param {number} at
 * @returns {Found}
 */
function masked(text, at) {
  if (text.charAt(at) !== '[') return undefined
  const end = closing(text, at + 1, ']')
  if (end < 0 || text.charAt(end + 1) !== '(') return undefined
  const target = /^\(<?(https?:\/\/[^\s<>]{1,2000}?)>?\)/.exec(text.slice(end + 1, end + 2100))
  if (!target?.[1]) return undefined
  return [link(unescaped(target[1]), ...inline(text.slice(at + 1, end))), end + 1 + target[0].length]
}

/**
 * What Discord puts in angle brackets, and the two words that call everybody.
 * @param {string} text
 * @param {number} at
 * @returns {Found}
 */
function reference(text, at) {
  const everybody = /^@(everyone|here)\b/.exec(text.slice(at, at + 10))
  if (everybody) return [el('span', { class: 'd-mention' }, everybody[0]), at + everybody[0].length]
  if (text.charAt(at) !== '<') return undefined
  const end = text.indexOf('>', at)
  if (end < 0) return undefined
  const inside = text.slice(at + 1, end)
  if (/^https?:\/\/\S+$/.test(inside)) return [link(inside, inside), end + 1]
  const time = /^t:(-?\d{1,13})(?::([a-zA-Z]))?$/.exec(inside)
  if (time) return [timestamp(Number(time[1]), time[2]), end + 1]
  if (/^(@[!&]?|#|a?:\w{2,32}:|\/[\w -]{1,100}:)\d{5,25}$/.test(inside))
    return [el('span', { class: 'd-mention' }, inside), end + 1]
  return undefined
}

/**
 * @param {string} text
 * @param {number} at
 * @returns {Found}
 */
function address(text, at) {
  if (!text.startsWith('http', at)) return undefined
  const found = /^https?:\/\/[^\s<>]+[^\s<>.,:;"')\]]/.exec(text.slice(at, at + 2000))
  return found ? [link(found[0], found[0]), at + found[0].length] : undefined
}

/** @param {string} text */
function unescaped(text) {
  return text.replace(/\\([^\p{L}\p{N}\s])/gu, '$1')
}

/**
 * @param {number} seconds
 * @param {string} [style]
 */
function timestamp(seconds, style = 'f') {
  const date = new Date(seconds * 1000)
  /** @type {Intl.DateTimeFormatOptions} */
  const day = style === 'd' ? { dateStyle: 'short' } : { dateStyle: style === 'F' ? 'full' : 'long' }
  const format = {
    ...(style !== 't' && style !== 'T' && day),
    ...(!/[dD]/.test(style) && { timeStyle: /** @type {const} */ ('short') }),
  }
  const text = Number.isNaN(date.getTime())
    ? 'Invalid date'
    : new Intl.DateTimeFormat(document.documentElement.lang, format).format(date)
  return el('time', { class: 'd-time' }, text)
}
