/**
 * An element. Strings become text nodes, never markup. Names that begin with "on" are listeners, `true` is an
 * attribute without a value, `false` and `undefined` leave it out.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string | number | boolean | undefined | ((event: any) => void)>} [attributes]
 * @param {...(Node | string | undefined)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value)
    else if (value !== false && value !== undefined)
      element.setAttribute(name, value === true ? '' : String(value))
  }
  element.append(...children.filter((child) => child !== undefined))
  return element
}

/**
 * A link that opens beside the page. Any address but http and https is shown as text.
 * @param {string} address
 * @param {...(Node | string)} children
 */
export function link(address, ...children) {
  if (!/^https?:\/\//i.test(address)) return el('span', { class: 'dead-link' }, ...children)
  return el('a', { href: address, target: '_blank', rel: 'noopener noreferrer nofollow' }, ...children)
}

/**
 * A drawing in the colour of the text around it.
 * @param {keyof typeof drawings} name
 */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('class', 'icon')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', drawings[name])
  svg.append(path)
  return svg
}

const drawings = {
  eye: 'M12 5c5 0 9 4.2 10.4 7-1.4 2.8-5.4 7-10.4 7S3 14.800 1.600 12C3 9.200 7 5 12 5zm0 2.500a4.500 4.500 0 100 9 4.500 4.500 0 000-9zm0 2.200a2.300 2.300 0 110 4.600 2.300 2.300 0 010-4.600z',
  out: 'M14 4h6v6h-2V7.400l-7.300 7.300-1.400-1.400L16.600 6H14zM6 6h4v2H7v9h9v-3h2v5H5V7a1 1 0 011-1z',
  sun: 'M12 7.500a4.500 4.500 0 110 9 4.500 4.500 0 010-9zM11 1.500h2v3.300h-2zm0 17.700h2v3.300h-2zM1.500 11h3.300v2H1.500zm17.700 0h3.300v2h-3.300zM4.200 5.600l1.400-1.400L8 6.600 6.600 8zM16 17.400l1.400-1.400 2.400 2.400-1.400 1.400zM4.200 18.400L6.600 16 8 17.400l-2.400 2.400zM16 6.600l2.400-2.400 1.400 1.400L17.400 8z',
  moon: 'M20.500 14.800A8.700 8.700 0 019.200 3.500 8.700 8.700 0 1020.500 14.800z',
  auto: 'M12 3a9 9 0 110 18 9 9 0 010-18zm0 2v14a7 7 0 000-14z',
  braces:
    'M8.500 4v2C7.400 6 7 6.400 7 7.500v2c0 1.200-.4 2-1.300 2.500.9.500 1.300 1.300 1.300 2.500v2c0 1.100.4 1.500 1.500 1.500v2C6.200 20 5 18.900 5 16.700v-1.900c0-1.200-.4-1.700-1.500-1.800v-2c1.100-.1 1.500-.6 1.500-1.800V7.300C5 5.100 6.200 4 8.500 4zm7 0c2.300 0 3.500 1.100 3.500 3.300v1.900c0 1.200.4 1.700 1.500 1.800v2c-1.100.1-1.500.6-1.500 1.800v1.900c0 2.200-1.200 3.300-3.500 3.300v-2c1.100 0 1.500-.4 1.500-1.500v-2c0-1.200.4-2 1.300-2.500-.9-.5-1.300-1.300-1.300-2.500v-2C17 6.400 16.600 6 15.500 6z',
}
