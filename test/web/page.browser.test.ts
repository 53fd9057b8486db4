import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, type Visit, visit } from './browser.ts'
import { paleTexts } from './contrast.ts'
import { hostileText, type Rig, startRig } from './rig.ts'

let rig: Rig
let browser: Browser
const visits: Visit[] = []

beforeAll(async () => {
  ;[rig, browser] = await Promise.all([startRig(), openBrowser()])
}, 60_000)
afterAll(async () => {
  await browser.close()
  await rig.server.stop()
})
afterEach(async () => {
  await Promise.all(visits.splice(0).map((each) => each.close()))
})

async function open(options: BrowserContextOptions = {}, url = rig.url): Promise<Visit> {
  const opened = await visit(browser, url, options)
  visits.push(opened)
  return opened
}

async function ask(page: Page, line: string): Promise<void> {
  const before = await page.locator('#slack article').count()
  await page.fill('#line', line)
  await page.press('#line', 'Enter')
  await page.locator('#slack article').nth(before).locator('.s-content').waitFor({ state: 'attached' })
}

const quotes = (page: Page, pane: 'discord' | 'slack') =>
  page.locator(`#${pane} blockquote`).allTextContents()
const button = (page: Page, pane: 'discord' | 'slack', label: string) =>
  page.locator(`#${pane}`).getByRole('button', { name: label, exact: true })

describe('a command typed on the page', () => {
  test('is answered with the same verbatim quotes in both views', async () => {
    const { page, faults } = await open()
    await ask(page, '/chips zircon output')
    const [discord, slack] = [await quotes(page, 'discord'), await quotes(page, 'slack')]
    const text = rig.articles.map((article) => article.text).join('\n')
    expect(discord).toHaveLength(3)
    expect(slack).toEqual(discord)
    expect(discord.filter((quote) => !text.includes(quote))).toEqual([])
    expect(faults).toEqual([])
  })

  test('may leave out the desk’s command', async () => {
    const { page } = await open()
    await ask(page, 'zircon output')
    expect(await page.locator('.d-command').textContent()).toBe('/chips zircon output')
  })

  test('is marked as seen by the asker alone', async () => {
    const { page } = await open()
    await ask(page, '/chips zircon')
    expect(await page.locator('#discord').textContent()).toContain('Only you can see this')
    expect(await page.locator('#slack').textContent()).toContain('Only visible to you')
  })

  test('is read aloud in one line', async () => {
    const { page } = await open()
    await ask(page, '/chips zircon')
    expect(await page.locator('#spoken[aria-live=polite]').textContent()).toMatch(
      /zircon.* Passages 1 to 3 of \d+/,
    )
  })

  test('stays text, whatever it holds', async () => {
    const { page, faults } = await open()
    await ask(page, `/chips ${hostileText}`)
    expect(await page.locator('.d-command').textContent()).toBe(`/chips ${hostileText}`)
    expect(
      await page
        .locator('.log a[href*=evil], .log script, .log img:not([src="/icon.svg"]), .d-mention, .s-mention')
        .count(),
    ).toBe(0)
    expect(faults).toEqual([])
  })

  test('shows the markup of an article as text', async () => {
    const { page, faults } = await open()
    await ask(page, '/chips obsidian sharp')
    const [discord, slack] = [await quotes(page, 'discord'), await quotes(page, 'slack')]
    expect(discord.join('\n')).toContain('<img src=x onerror=alert(1)>')
    expect(slack).toEqual(discord)
    expect(faults).toEqual([])
  })

  test('can be chosen from the examples', async () => {
    const { page } = await open()
    await page.locator('.card', { hasText: '/figures' }).click()
    await page.locator('#discord .d-container').waitFor()
    expect(await page.locator('#discord .d-container').textContent()).toMatch(/figure/i)
  })
})

describe('a button', () => {
  test('More replaces the answer in place, and Previous brings it back', async () => {
    const { page } = await open()
    await ask(page, '/chips zircon')
    const first = await quotes(page, 'slack')
    await button(page, 'discord', 'More').click()
    await page.getByText('Passages 4 to 6').first().waitFor()
    expect(await page.locator('#discord article').count()).toBe(1)
    expect(await quotes(page, 'slack')).not.toEqual(first)
    await button(page, 'slack', 'Previous').click()
    await page.getByText('Passages 1 to 3').first().waitFor()
    expect(await quotes(page, 'discord')).toEqual(first)
  })

  test('keeps the keyboard when its answer is replaced', async () => {
    const { page } = await open()
    await ask(page, '/chips zircon')
    await button(page, 'slack', 'More').press('Enter')
    await page.getByText('Passages 4 to 6').first().waitFor()
    expect(await page.evaluate('document.activeElement.textContent')).toBe('More')
  })

  test('Read in place opens the article in a private message under the answer', async () => {
    const { page } = await open()
    await ask(page, '/chips zircon')
    const [quote] = await quotes(page, 'slack')
    await button(page, 'slack', 'Read in place').first().click()
    const opened = page.locator('#slack article').nth(1)
    await opened.waitFor()
    expect(await opened.locator('.s-only-you').count()).toBe(1)
    expect(await opened.locator('blockquote strong').allTextContents()).toContain(quote)
  })

  test('Share shows a public copy, and Take back removes it', async () => {
    const { page } = await open()
    await ask(page, '/chips zircon')
    await button(page, 'discord', 'Share').click()
    const shared = page.locator('#discord article').nth(1)
    await shared.waitFor()
    expect(await shared.locator('.d-only-you').count()).toBe(0)
    expect(await page.locator('#slack article').nth(1).locator('blockquote').allTextContents()).toEqual(
      await page.locator('#slack article').nth(0).locator('blockquote').allTextContents(),
    )
    await button(page, 'slack', 'Take back').click()
    await shared.waitFor({ state: 'detached' })
    expect(await page.locator('#slack article').count()).toBe(1)
  })

  test('Dismiss message takes a private answer away', async () => {
    const { page } = await open()
    await ask(page, '/status')
    await button(page, 'discord', 'Dismiss message').click()
    expect(await page.locator('.log article').count()).toBe(0)
  })

  test('JSON shows exactly what the platform gets', async () => {
    const { page } = await open()
    const answered = page.waitForResponse('**/api/run')
    await ask(page, '/chips zircon')
    const { slack, discord } = await (await answered).json()
    for (const [pane, payload] of [
      ['slack', slack],
      ['discord', discord],
    ] as const) {
      await page.locator(`#${pane} .payload-button`).click()
      const shown = await page.locator('#payload-json').textContent()
      expect(JSON.parse(shown ?? '')).toEqual(payload)
      await page.keyboard.press('Escape')
    }
  })

  test('Copy puts the JSON on the clipboard', async () => {
    const { page } = await open({ permissions: ['clipboard-read', 'clipboard-write'] })
    await ask(page, '/status')
    await page.locator('#slack .payload-button').click()
    await page.click('#payload-copy')
    await page.getByText('Copied').waitFor()
    const copied = await page.evaluate('navigator.clipboard.readText()')
    expect(copied).toBe(await page.locator('#payload-json').textContent())
  })
})

describe('the command box', () => {
  test('completes what is typed, by keyboard alone', async () => {
    const { page } = await open()
    await page.keyboard.type('/lat')
    await page.locator('#suggestions [role=option]').first().waitFor()
    await page.keyboard.press('ArrowDown')
    expect(await page.locator('#line').getAttribute('aria-activedescendant')).toBe('suggestion-0')
    await page.keyboard.press('Enter')
    expect(await page.inputValue('#line')).toBe('/latest ')
  })

  test('brings earlier lines back with the arrow keys, also after a reload', async () => {
    const { page } = await open()
    await ask(page, '/status')
    await ask(page, '/help')
    await page.reload()
    await page.press('#line', 'ArrowUp')
    await page.press('#line', 'ArrowUp')
    expect(await page.inputValue('#line')).toBe('/status')
  })

  test('says so when the bot is gone, and asks again when told to', async () => {
    const own = await startRig()
    const { page } = await open({}, own.url)
    await page.route('**/api/run', (route) => route.abort())
    await page.fill('#line', '/status')
    await page.press('#line', 'Enter')
    const again = page.locator('#discord').getByRole('button', { name: 'Try again' })
    await again.waitFor()
    expect(await page.locator('#slack').textContent()).toContain('The bot cannot be reached')
    await page.unroute('**/api/run')
    await again.click()
    await page.locator('#discord .d-container').waitFor()
    await own.server.stop()
  })
})

describe('the look', () => {
  test.each(['light', 'dark'] as const)('follows the system: %s', async (colorScheme) => {
    const { page } = await open({ colorScheme })
    await ask(page, '/chips zircon')
    const ground = await page.evaluate(`getComputedStyle(document.querySelector('.slack')).backgroundColor`)
    expect(ground).toBe(colorScheme === 'dark' ? 'rgb(26, 29, 33)' : 'rgb(255, 255, 255)')
  })

  test.each(['light', 'dark'] as const)('has enough contrast everywhere: %s', async (colorScheme) => {
    const { page } = await open({ colorScheme })
    const before = await paleTexts(page)
    await ask(page, '/chips zircon')
    await ask(page, '/help')
    await button(page, 'slack', 'Share').click()
    await page.locator('#slack article').nth(2).waitFor()
    expect([...before, ...(await paleTexts(page))]).toEqual([])
  })

  test('can be chosen, and is remembered', async () => {
    const { page } = await open({ colorScheme: 'dark' })
    await page.getByRole('button', { name: 'Colours: as the system' }).click()
    await page.reload()
    expect(await page.evaluate(`getComputedStyle(document.body).colorScheme`)).toBe('light')
  })

  test('shows one chat at a time on a narrow screen, and fits it', async () => {
    const { page } = await open({ viewport: { width: 360, height: 740 } })
    await ask(page, '/chips zircon output')
    expect([await page.locator('#discord').isVisible(), await page.locator('#slack').isVisible()]).toEqual([
      true,
      false,
    ])
    await page.getByRole('radio', { name: 'Slack' }).check()
    expect([await page.locator('#discord').isVisible(), await page.locator('#slack').isVisible()]).toEqual([
      false,
      true,
    ])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
  })

  test('remembers which chat is shown', async () => {
    const { page } = await open()
    await ask(page, '/status')
    await page.getByRole('radio', { name: 'Slack' }).check()
    await page.reload()
    await ask(page, '/status')
    expect(await page.locator('#discord').isVisible()).toBe(false)
  })

  test('speaks the reader’s language, and the other one when asked', async () => {
    const { page } = await open({ locale: 'fr-FR' })
    expect(await page.locator('h1').textContent()).toBe('Interrogez votre revue de presse')
    await page.getByRole('radio', { name: 'EN' }).check()
    await page.getByRole('heading', { name: 'Ask your press coverage' }).waitFor()
    expect(await page.evaluate('document.documentElement.lang')).toBe('en')
  })
})

test('the reader brings the quoted passage into view', async () => {
  const { page, faults } = await open({ viewport: { width: 1000, height: 300 } })
  const { key, text } = rig.articles[0] ?? { key: '', text: '' }
  const start = text.indexOf('The market had expected less')
  await page.goto(`${rig.url}/article/${key}.${start}-${start + 28}`)
  const box = await page.locator('mark').boundingBox()
  expect(await page.locator('mark').textContent()).toBe('The market had expected less')
  expect(box?.y).toBeGreaterThan(0)
  expect(box?.y).toBeLessThan(300)
  expect(faults).toEqual([])
})
