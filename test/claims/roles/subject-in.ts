import { exportClaims } from '../../../src/claims/index.ts'
import type { Knowledge, Language } from '../../../src/types.ts'
import { articleOf } from '../../fixtures/articles.ts'

/** Who does what the figure between `>` and `<` measures, joined by commas; empty where nobody can be told. */
export function subjectIn(marked: string, language: Language, knowledge: Knowledge): string {
  const at = marked.indexOf('>')
  const article = articleOf(marked.replace('>', '').replace('<', ''), { language })
  for (const line of exportClaims([article], knowledge))
    if ('type' in line && line.type === 'figure' && 'start' in line && 'end' in line)
      if (Number(line.start) <= at && at < Number(line.end))
        return String(('subject' in line && line.subject) || '').replaceAll('; ', ', ')
  throw new Error(`no figure at ${at}`)
}
