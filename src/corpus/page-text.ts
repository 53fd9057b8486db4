import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { decodePage } from './decode.ts'
import type { FactName } from './facts.ts'
import { wellFormed } from './page-guard.ts'
import { Refusal } from './refusal.ts'

/** What a page says: the article's text, one blank line between paragraphs, and what the page's head states. */
export type Page = {
  readonly text: string
  readonly fields: ReadonlyMap<FactName, string>
  readonly extractor: string
}

/** Part of the version of every extracted text: raise the number whenever the same page may give another text. */
const extractor = 'page 1, readability 0.6.0, linkedom 0.18.15, parse5 8.1.1'

/**
 * The article in an HTML page. Words, quotes and dashes are kept as found; only HTML's own blanks are folded. Runs
 * in the thread of `page-worker.ts`, which may be ended at any moment. Throws Refusal for a page without article.
 */
export function readPage(bytes: Uint8Array): Page {
  const { document } = parseHTML(wellFormed(decodePage(bytes)))
  const address = document.querySelector('link[rel="canonical"]')?.getAttribute('href')
  const stated = statedBody(document.querySelectorAll('script[type="application/ld+json"]'))
  const found = new Readability(document, { serializer: (node: unknown) => textOf(node as PageNode) }).parse()
  const extracted = found?.content ?? ''
  const text = extracted.length < 300 && stated.length > 600 ? stated : extracted
  if (text.length < articleMin) throw new Refusal('page: no article found in it')
  const fields = new Map<FactName, string>()
  const state = (name: FactName, value: string | null | undefined) => value && fields.set(name, value)
  state('title', found?.title)
  state('outlet', found?.siteName)
  state('language', found?.lang)
  state('published', found?.publishedTime)
  if (address && /^https?:/i.test(address)) state('url', address)
  return { text, fields, extractor }
}

/** What is shorter is a heading, a notice or a menu, in UTF-16 units. */
const articleMin = 100

/** As much of a node as is needed here: the checker has no types of the browser, and needs none. */
type PageNode = {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<PageNode>
}

function textOf(root: PageNode): string {
  const blocks: string[] = []
  let line = ''
  const endBlock = () => {
    const block = line.replace(/[ \t\n\f]+/g, ' ').replace(/^ | $/g, '')
    if (block !== '') blocks.push(block)
    line = ''
  }
  const visit = (node: PageNode): void => {
    if (node.nodeType === 3) line += node.textContent ?? ''
    if (node.nodeType !== 1 || unread.has(node.nodeName)) return
    if (node.nodeName === 'TD' || node.nodeName === 'TH') line += ' '
    const inline = inlineNames.has(node.nodeName)
    if (!inline) endBlock()
    // Nesting was bounded before the page was parsed.
    for (const child of node.childNodes) visit(child)
    if (!inline) endBlock()
  }
  visit(root)
  endBlock()
  return blocks.join('\n\n')
}

const unread = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'SVG',
  'IFRAME',
  'BUTTON',
  'INPUT',
  'SELECT',
])
const inlineNames = new Set(
  `A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RUBY RB RT RP S SAMP SMALL SPAN
   STRIKE STRONG SUB SUP TD TH TIME TT U VAR WBR`.split(/\s+/),
)

/** The longest `articleBody` that the page states for machines, for pages whose markup holds no article. */
function statedBody(scripts: Iterable<{ readonly textContent: string | null }>): string {
  let longest = ''
  for (const script of scripts) {
    const waiting = [fromJson(script.textContent ?? '')]
    for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
      if (typeof value !== 'object' || value === null) continue
      for (const [key, inner] of Object.entries(value)) {
        if (key === 'articleBody' && typeof inner === 'string' && inner.length > longest.length)
          longest = inner
        else if (typeof inner === 'object') waiting.push(inner)
      }
    }
  }
  return longest.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
}

function fromJson(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return undefined
  }
}
