import { expect, test } from 'vitest'
import { markOf } from '../../src/claims/claim.ts'
import { originOf } from '../../src/claims/groups/origins.ts'
import { createReader } from '../../src/claims/reading.ts'
import type { Article, Knowledge, Language } from '../../src/types.ts'

const knowledge: Knowledge = {
  synonyms: [],
  verbClasses: {},
  units: { chips: ['chip', 'chips', 'puce', 'puces'] },
  names: [
    { id: 'altavo', name: 'Altavo', aliases: [], group: 'companies' },
    { id: 'jeanne-morel', name: 'Jeanne Morel', aliases: [], group: 'people', of: 'altavo' },
    { id: 'courrier', name: 'Le Courrier du Rhône', aliases: [], group: 'outlets' },
  ],
}
const read = createReader(knowledge)

/**
 * One test for each line of a table: a sentence with a figure in brackets, how the figure is to be taken, and, where
 * the line says so, what kind of source stands behind it.
 */
export function weights(language: Language, table: string): void {
  for (const line of table.trim().split('\n')) {
    const [written = '', expected = ''] = line.trim().split(' → ')
    test(line.trim(), () => {
      expect(weightOf(language, written, expected.includes(' '))).toBe(expected)
    })
  }
}

function weightOf(language: Language, written: string, withSource: boolean): string {
  const at = written.indexOf('[')
  const text = written.replace('[', '').replace(']', '')
  const claim = read(articleOf(text, language)).claims.find(
    ({ quantity: { span } }) => span.start <= at && at < span.end,
  )
  if (!claim) return 'no figure'
  return withSource ? `${markOf(claim)} ${originOf(claim.sources)?.kind ?? 'none'}` : markOf(claim)
}

function articleOf(text: string, language: Language): Article {
  return {
    desk: 'test',
    id: 'a',
    version: 'v',
    key: 'k',
    file: 'a.md',
    text,
    noise: [],
    copies: [],
    language,
    outlet: 'Home News',
  }
}
