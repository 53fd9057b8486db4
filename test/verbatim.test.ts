import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { citationsOf, cite } from '../src/cite.ts'
import { loadDesk } from '../src/corpus/index.ts'
import { renderDiscord } from '../src/render/discord.ts'
import { renderSlack } from '../src/render/slack.ts'
import type { Answer, Article, Block } from '../src/types.ts'
import { corpusFolder, openDesk, type TestInstance } from './fixtures/desk.ts'
import { readDiscord } from './render/read-discord.ts'
import { readSlack } from './render/read-slack.ts'

/**
 * The promise of the product, held from the outside: whatever is asked and wherever a quote is cut, what a reader
 * sees on each platform stands in the bytes of the article's file, at the place that the message itself names. The
 * reference is read from the file by code of its own and never through the loader or `cite()`.
 */
const queries = 10_000
const seedOf = 20_260_901

let folder: string
const desks: { opened: TestInstance; files: Map<string, string> }[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-'))
  await writeHostileDesk(folder)
  for (const desk of [corpusFolder, folder]) {
    const loaded = await loadDesk(desk)
    const files = new Map(loaded.articles.map(({ key, file }) => [key, join(desk, file)]))
    desks.push({ opened: await openDesk(loaded), files })
  }
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

test(`${queries} random queries and cut lengths: every quote shown stands in its file`, {
  timeout: 300_000,
}, async () => {
  const random = randomFrom(seedOf)
  const bytes = new Map<string, Buffer>()
  let shown = 0
  let shortened = 0
  const mismatches: string[] = []
  for (let n = 0; n < queries; n++) {
    const desk = desks[n % desks.length] as (typeof desks)[number]
    const query = randomQuery(desk.opened.desk.articles, random)
    // Every other query goes the whole way through the command and dispatch, the rest are cut at any length.
    const answer =
      n % 4 < 2
        ? await desk.opened.ask(`/chips ${query} limit:${1 + random(10)}`)
        : await cutAnywhere(desk, query, random)
    // Figures in one line stand among the bot's own words; they are looked for there.
    const figures = answer.blocks.flatMap((block) => (block.kind === 'figures' ? block.figures : []))
    const citations = citationsOf(answer).filter((one) => !figures.some(({ citation }) => citation === one))
    for (const seen of [readSlack(renderSlack(answer)), readDiscord(renderDiscord(answer))]) {
      const chrome = seen.chrome.join('\n')
      if (seen.quotes.length > citations.length)
        mismatches.push(`${query}: more quotes are shown than were cut`)
      if (seen.quotes.length < citations.length && !/ne tien|not fit/.test(chrome))
        mismatches.push(`${query}: ${citations.length - seen.quotes.length} quotes are left out in silence`)
      for (const { citation } of figures) {
        const body = bodyOf(await readFile(desk.files.get(citation.ref.split('.', 1)[0] ?? '') ?? ''))
        const reference = body.subarray(2 * citation.start, 2 * citation.end).toString('utf16le')
        const isShown = chrome.includes(reference) || /ne tien|not fit/.test(chrome)
        if (reference !== citation.quote || !isShown) mismatches.push(`figure ${citation.ref} is not shown`)
      }
      for (const [index, quote] of seen.quotes.entries()) {
        const citation = citations[index]
        if (!citation) break
        if (!chrome.includes(citation.ref)) mismatches.push(`no reference beside ${citation.ref}`)
        const [key = '', range = ''] = citation.ref.split('.')
        const [start = 0, end = 0] = range.split('-').map(Number)
        const file = desk.files.get(key) ?? ''
        const body = bytes.get(file) ?? bodyOf(await readFile(file))
        bytes.set(file, body)
        const reference = body.subarray(2 * start, 2 * end).toString('utf16le')
        if (!isSeenAs(reference, quote.text))
          mismatches.push(`${query} → ${JSON.stringify(quote.text)} is not ${JSON.stringify(reference)}`)
        if (quote.cut.before || quote.cut.after) shortened++
        shown++
      }
      expect(seen.alarms).toEqual([])
    }
  }
  console.log(
    `${queries} queries, ${shown} quotes shown, ${shortened} of them shortened, ${mismatches.length} mismatches`,
  )
  expect(mismatches).toEqual([])
  expect(shown).toBeGreaterThan(queries / 2)
  expect(shortened).toBeGreaterThan(queries / 10)
})

/** An answer of quotes cut to random lengths. */
async function cutAnywhere(
  { opened }: (typeof desks)[number],
  query: string,
  random: (below: number) => number,
): Promise<Answer> {
  const { matches } = await opened.search({ query, from: 0, limit: 1 + random(5) })
  const max = 20 + random(700)
  const blocks = matches.flatMap(({ key, span, highlights }): Block[] => {
    const article = opened.desk.articles.find((candidate) => candidate.key === key)
    return article ? [{ kind: 'quote', citation: cite(article, span, highlights, max) }] : []
  })
  return {
    outcome: 'answered',
    language: random(2) ? 'fr' : 'en',
    summary: query.slice(0, 80),
    blocks,
    actions: [],
  }
}

/** The article's text as UTF-16LE bytes, straight from the file: no mark, one kind of line end, no front matter. */
function bodyOf(file: Buffer): Buffer {
  let bytes = file
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3)
  let text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  text = text.split('\r\n').join('\n').split('\r').join('\n')
  if (text.startsWith('---\n')) {
    const close = text.indexOf('\n---\n', 3)
    text = text.slice(close + 5)
  }
  return Buffer.from(text, 'utf16le')
}

/**
 * True when `seen` is `written` without characters that nobody sees and without marks beyond the eighth on one letter:
 * nothing added, nothing moved, nothing else gone.
 */
function isSeenAs(written: string, seen: string): boolean {
  let at = 0
  let marks = 0
  for (const character of written) {
    const isMark = /^\p{M}$/u.test(character)
    marks = isMark ? marks + 1 : 0
    if (seen.startsWith(character, at)) at += character.length
    else if (isMark ? marks <= 8 : !/^[\p{Cf}\p{Cc}\p{Cs}\u2028\u2029]$/u.test(character)) return false
  }
  return at === seen.length
}

function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function randomQuery(articles: readonly Article[], random: (below: number) => number): string {
  const words: string[] = []
  for (let n = 1 + random(5); n > 0; n--) {
    const { text } = articles[random(articles.length)] as Article // the desks of this test hold articles
    const at = random(Math.min(text.length, 20_000))
    const word = /\S+/u.exec(text.slice(at, at + 60))?.[0] ?? 'puces'
    words.push(random(12) === 0 ? word.toUpperCase() : random(15) === 0 ? `${word}x` : word)
  }
  return words.join(random(9) === 0 ? '\u00a0' : ' ')
}

/** Thirty articles of everything that makes offsets slip: emoji, marks, blanks of all kinds, markup, endless lines. */
async function writeHostileDesk(desk: string): Promise<void> {
  const random = randomFrom(7)
  const odd = [
    '👩‍👩‍👧',
    '🇫🇷',
    '100\u00a0000',
    '3\u202f500',
    'e\u0301\u0323cole',
    'nai\u0308f',
    'zéro\u200Bespace',
    'soft\u00ADhyphen',
    'a\u202Eb\u202C',
    '<!here>',
    '<@U123>',
    '@everyone',
    '[Le Monde](https://evil.example)',
    '**gras**',
    '__souligné__',
    '~~barré~~',
    '||caché||',
    '`code`',
    '```',
    '> cite',
    '# titre',
    '-# petit',
    '1. un',
    '- liste',
    '&lt;b&gt;',
    '<https://evil.example|lien>',
    '\\\\',
    '\\*',
    '*_~`',
    '\u0627\u0644\u0639',
    '漢字',
    'z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030A',
    'https://x.example/a_b_c',
    ':smile:',
    '<t:0:R>',
    '«',
    '»',
    '“',
    '”',
    '…',
    '[…]',
  ]
  const plain =
    'Huawei Nvidia puces intelligence artificielle commande livraison milliards dollars usine annonce selon Reuters rapport'.split(
      ' ',
    )
  await mkdir(join(desk, 'articles'), { recursive: true })
  for (let n = 0; n < 30; n++) {
    const paragraphs: string[] = []
    for (let p = 0; p < 6; p++) {
      const words: string[] = []
      const length = n % 10 === 9 && p === 2 ? 4000 : 20 + random(60)
      for (let w = 0; w < length; w++) {
        const source = random(4) === 0 ? odd : plain
        words.push(`${source[random(source.length)]}${random(15) === 0 && length < 1000 ? '.' : ''}`)
      }
      paragraphs.push(`${words.join(' ')}.`)
    }
    const lineEnd = ['\n', '\r\n', '\r'][n % 3] ?? '\n'
    const body = paragraphs.join(lineEnd + lineEnd)
    const front =
      n % 2
        ? `---${lineEnd}title: "Numéro ${n} *gras* <!here>"${lineEnd}outlet: "Titre ${n}"${lineEnd}---${lineEnd}`
        : ''
    await writeFile(
      join(desk, 'articles', `n${String(n).padStart(2, '0')}.md`),
      `${n % 5 ? '' : '\uFEFF'}${front}${body}`,
    )
  }
}
