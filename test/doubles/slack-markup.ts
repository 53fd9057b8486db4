import type { Report } from './breach.ts'
import { checkLink, type RuleOptions } from './text-rules.ts'

/**
 * Looks at text in which Slack reads `<…>`: what notifies somebody, what leads to another channel, and every link.
 * Quoted text is safe when `&`, `<` and `>` are escaped.
 */
export function checkMrkdwn(report: Report, path: string, text: string, options: RuleOptions): void {
  for (const found of text.matchAll(/<([^<>]*)>/g)) {
    const body = found[1] ?? ''
    if (options.allowedMarkup?.includes(found[0])) continue
    const bar = body.indexOf('|')
    const target = bar < 0 ? body : body.slice(0, bar)
    const label = bar < 0 ? undefined : unescaped(body.slice(bar + 1))
    if (target.startsWith('!date^')) checkDate(report, path, target, label)
    else if (/^!|^@/.test(target)) report.add('ping.mention', path, found[0])
    else if (target.startsWith('#')) report.add('unsafe.reference', path, found[0])
    else if (target !== '') checkLink(report, path, unescaped(target), label, options)
  }
  const open = text.replace(/<[^<>]*>/g, '').indexOf('<')
  if (open >= 0) report.add('unsafe.raw-angle', path, 'a < that is not escaped')
  if (countOf(text, '```') % 2 === 1) report.add('unsafe.fence', path, 'a code fence that is never closed')
}

/** A markdown block reads Markdown, and mentions and links in `<…>` too. */
export function checkMarkdownBlock(report: Report, path: string, text: string, options: RuleOptions): void {
  for (const found of text.matchAll(/<[!@#][^<>]*>/g)) {
    if (!options.allowedMarkup?.includes(found[0])) report.add('ping.mention', path, found[0])
  }
  for (const found of text.matchAll(/\[([^\]\n]*)\]\(\s*<?([^)\s>]+)>?[^)]*\)/g)) {
    checkLink(report, path, found[2], found[1], options)
  }
}

function checkDate(report: Report, path: string, target: string, label: string | undefined): void {
  const parts = target.split('^')
  if (parts.length > 3) report.add('unsafe.date-link', path, 'a date with a link')
  if (!label) report.add('advice.date-fallback', path, 'a date without a fallback text')
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

function countOf(text: string, part: string): number {
  return text.split(part).length - 1
}
