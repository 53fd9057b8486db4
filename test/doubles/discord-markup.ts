import type { Report } from './breach.ts'
import { checkLink, type RuleOptions } from './text-rules.ts'

/** Looks at text in which Discord reads Markdown: masked links, wherever they hide, and references. */
export function checkDiscordText(report: Report, path: string, text: string, options: RuleOptions): void {
  const plain = withoutEscapes(text)
  for (const found of plain.matchAll(/\[([^\]\n]+)\]\(\s*<?([a-z][a-z0-9+.-]*:[^)\s>]*)>?[^)\n]*\)/gi)) {
    checkLink(report, path, found[2], found[1], options)
  }
  for (const found of plain.matchAll(/<(?:@!?&?|#|\/[^:>\n]+:|id:)\w+>/g)) {
    if (!options.allowedMarkup?.includes(found[0])) report.add('unsafe.reference', path, found[0])
  }
  if ((plain.split('```').length - 1) % 2 === 1)
    report.add('unsafe.fence', path, 'a code fence that is never closed')
}

/** Escaped characters and inline code are shown as they are, so they make no markup. */
function withoutEscapes(text: string): string {
  return text
    .replace(/\\[!-/:-@[-`{-~]/g, '  ')
    .replace(/```[\s\S]*?```/g, ' ')
    .replace(/`[^`\n]+`/g, ' ')
}
