import { expect, test } from 'vitest'
import { createReader } from '../../../src/claims/reading.ts'
import type { Knowledge, Language } from '../../../src/types.ts'
import { articleOf } from '../../fixtures/articles.ts'

const knowledge: Knowledge = {
  synonyms: [],
  verbClasses: {},
  units: {},
  names: [{ id: 'ardelis', name: 'Ardelis', aliases: [], group: 'companies' }],
}

/** Figures of a sentence that count who says it. */
function counted(text: string, language: Language): string[] {
  return createReader(knowledge)(articleOf(text, { language })).claims.flatMap(
    ({ countsSpeakers, quantity: { span } }) => (countsSpeakers ? [text.slice(span.start, span.end)] : []),
  )
}

test.each<[Language, string]>([
  ['fr', 'Ardelis fermera deux usines, selon trois sources.'],
  ['fr', 'Ardelis fermera deux usines, ont indiqué trois personnes au fait du dossier.'],
  ['fr', 'Ardelis fermera deux usines, rapporte Le Phare, qui cite trois personnes proches du groupe.'],
  ['en', 'Ardelis will close two plants, according to three people familiar with the plan.'],
  ['en', 'Ardelis will close two plants, three people briefed on the talks said.'],
])('people who say something are no figure of what they speak of (%s) %s', (language, text) => {
  expect(counted(text, language)).toEqual([language === 'fr' ? 'trois' : 'three'])
})

test.each<[Language, string]>([
  ['fr', 'Ardelis emploie trois cents personnes.'],
  ['fr', 'Trois salariés ont été blessés chez Ardelis.'],
  ['en', 'Ardelis employs three hundred people.'],
  ['en', 'Ardelis has dismissed three engineers.'],
])('people whom something is told of are (%s) %s', (language, text) => {
  expect(counted(text, language)).toEqual([])
})
