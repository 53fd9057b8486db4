import type { Article, Span } from '../../types.ts'
import type { SentenceWeight } from '../weigh.ts'

/** What a sentence is on its page; `body` is the text without the blanks around it. */
export function roleOf(
  { text, title, noise }: Article,
  { start, end }: Span,
  body: Span,
): SentenceWeight['role'] {
  const middle = (start + end) / 2
  if (noise.some((one) => one.kind === 'furniture' && one.start <= middle && middle < one.end))
    return 'furniture'
  const sentence = text.slice(start, end)
  if (/\?\s*[»”"']?$/.test(sentence)) return 'question'
  // A heading of Markdown may hold several sentences.
  if (/(?:^|\n)#{1,6} [^\n]*$/.test(text.slice(Math.max(0, start - headingMax), start + 8))) return 'heading'
  if (sentence.length > headingMax || /[.!…:;,»”"]$/.test(sentence)) return 'body'
  if (!/(?:^|\n)\s{0,20}$/.test(text.slice(Math.max(0, start - 20), start))) return 'body'
  if (!/^\s{0,20}(?:\n|$)/.test(text.slice(end, end + 20))) return 'body'
  if (start <= body.start) return end >= body.end ? 'body' : 'title'
  return sentence === title ? 'title' : 'heading'
}

// Headlines are shorter, in every newspaper looked at.
const headingMax = 140
