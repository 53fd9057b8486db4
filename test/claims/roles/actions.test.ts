import { expect, test } from 'vitest'
import { createActionFinder } from '../../../src/claims/roles/actions.ts'
import type { Language } from '../../../src/types.ts'

const actionOf = createActionFinder({ synonyms: [], verbClasses: {}, units: {}, names: [] })

/** What is done with the figure between `>` and `<`. */
function familyIn(marked: string, language: Language): string {
  const start = marked.indexOf('>')
  const end = marked.indexOf('<') - 1
  const text = marked.replace('>', '').replace('<', '')
  return actionOf(text, { start: 0, end: text.length }, { start, end }, language).family
}

type Case = readonly [Language, string, string]

test.each<Case>([
  ['fr', 'Altavo est le premier acheteur de lait, avec >2 milliards d’euros< dépensés en mai', 'spend'],
  ['en', 'Altavo is the top buyer of milk, with >$2 billion< spent in May', 'spend'],
  ['fr', 'L’achat de puces, après >3 millions d’euros< investis', 'spend'],
])('a participle behind a figure that is no object says what was done (%s) %s', (language, text, family) => {
  expect(familyIn(text, language)).toBe(family)
})

test.each<Case>([
  ['fr', 'Altavo a commandé >300 bus< livrés en mai', 'order'],
  ['en', 'Altavo ordered >300 buses< delivered in May', 'order'],
])('the verb before a figure that is its object does (%s) %s', (language, text, family) => {
  expect(familyIn(text, language)).toBe(family)
})

test('money is not delivered: what is bought with it is', () => {
  expect(familyIn('L’achat de bus pour >4 milliards d’euros< livrés en mai', 'fr')).toBe('buy')
})

test.each<Case>([
  ['fr', 'Altavo a dépensé 2 milliards d’euros pour >200 000 bus<', 'buy'],
  ['en', 'Altavo spent $2 billion on >200,000 buses<', 'buy'],
  ['en', 'Altavo spent >$2 billion< on 200,000 buses', 'spend'],
])('what money is spent on is bought (%s) %s', (language, text, family) => {
  expect(familyIn(text, language)).toBe(family)
})

test.each<Case>([
  ['fr', 'Altavo maintient son chiffre de >douze< blessés', 'be'],
  ['fr', 'Le chiffre d’affaires atteint >12 millions d’euros<', 'earn'],
  ['fr', 'L’accord prévoit un prix garanti de >82 euros<', 'be'],
  ['fr', 'L’État a garanti >310 millions d’euros< de prêts', 'lend'],
  ['fr', 'Altavo aurait gardé des réserves pour >six mois<', 'be'],
  ['fr', 'Altavo a gagné l’appel d’offres pour >30 bus<', 'earn'],
  ['fr', 'Le bateau pèse >300 livres<', 'be'],
  ['fr', 'Le redémarrage reviendrait à >2,4 milliards d’euros<', 'cost'],
  ['fr', 'Altavo obtient >90 MW<', 'receive'],
  ['fr', 'Altavo obtient >90 millions d’euros<', 'raise'],
  ['en', 'The installation ship left port for >11,000 miles<', 'be'],
  ['en', 'Altavo will ship >11,000 phones<', 'deliver'],
  ['en', 'It waited in order to see >30 people<', 'be'],
  ['en', 'The contract covers >30 GWh< and is worth a lot', 'be'],
])(
  'a noun spelled like the verb, or a verb of what comes after, says nothing (%s) %s',
  (language, text, family) => {
    expect(familyIn(text, language)).toBe(family)
  },
)
