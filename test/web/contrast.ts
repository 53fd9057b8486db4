import type { Page } from 'playwright-core'

/**
 * Texts on the page whose contrast with what is behind them is under the 4.5 that WCAG 2 asks for (3 where they are
 * large), as `text: contrast`. Runs in the browser.
 */
export function paleTexts(page: Page): Promise<string[]> {
  return page.evaluate(`(${look})()`)
}

const look = `function () {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const channels = (colours) => {
    canvas.clearRect(0, 0, 1, 1)
    for (const colour of colours) {
      canvas.fillStyle = colour
      canvas.fillRect(0, 0, 1, 1)
    }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3)
  }
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((value) => {
      const part = value / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const behind = (element) => {
    const colours = []
    for (let at = element; at; at = at.parentElement) colours.unshift(getComputedStyle(at).backgroundColor)
    return ['#fff', ...colours]
  }
  const pale = new Set()
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement
    const text = texts.currentNode.data.trim()
    if (text === '' || !element.checkVisibility({ opacityProperty: true }) || element.closest('.unseen')) continue
    const style = getComputedStyle(element)
    const ground = behind(element)
    const [one, other] = [luminance(channels(ground)), luminance(channels([...ground, style.color]))]
    const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
    const size = parseFloat(style.fontSize)
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700)
    if (contrast < (large ? 3 : 4.5)) pale.add(text.slice(0, 40) + ': ' + contrast.toFixed(2))
  }
  return [...pale]
}`
