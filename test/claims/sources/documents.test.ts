import { describe, expect, test } from 'vitest'
import { markOf } from '../../../src/claims/claim.ts'
import { clauseAt } from '../weighing.ts'

const note = 'Une note interne, dont Le Courrier du Rhône a eu copie, fait état de fissures sur le pont.'
const audit = 'Repairs will take two years, according to an internal audit seen by Le Courrier du Rhône.'

describe('what a document says goes on', () => {
  test.each<[text: string, figure: string]>([
    [`${note} Douze câbles ont été inspectés ; quatre sont rompus.`, 'quatre'],
    [`${note}\n\nDouze câbles ont été inspectés en mai.`, 'Douze'],
    [`${note} Le surcoût atteint 30 millions d'euros.`, '30 millions'],
    [`${note} S'y ajoutent 12 millions d'euros de pénalités.`, '12 millions'],
    [`${audit} Of the delay, nine months are put down to the cables.`, 'nine'],
    [`${audit} The 40-page audit blames a shortage of 60 welders.`, '60'],
  ])('%s', (text, figure) => {
    const weight = clauseAt(text, figure)
    expect(markOf(weight)).toBe('reported')
    expect(weight.sources[0]).toMatchObject({ kind: 'named_outlet', name: 'Le Courrier du Rhône' })
  })
})

describe('what the newsroom knows by itself does not', () => {
  test.each<[text: string, figure: string]>([
    [`${note} Brenn emploie 4 000 personnes.`, '4 000'],
    [`${note} Le groupe a vendu 300 grues.`, '300'],
    [`${note} L'usine, ouverte en 1998, produit 200 000 voitures.`, '200 000'],
    [`${note} Trois ponts ont été fermés depuis 2015.`, 'Trois'],
    [`${note} Altavo, contacté, dément. Trois ponts sont fermés.`, 'Trois'],
    [`${audit} Brenn had put the bill at $90 million in March.`, '$90'],
    [`${audit} Sur le site, 300 salariés attendent.`, '300'],
  ])('%s', (text, figure) => {
    expect(markOf(clauseAt(text, figure))).toBe('stated')
  })
})

describe('a report that is called false afterwards is denied', () => {
  test.each<[text: string, figure: string]>([
    [
      'Altavo vendrait son site pour 900 millions, selon Le Courrier du Rhône. Ce montant est « erroné », répond le groupe.',
      '900',
    ],
    [
      'Altavo would sell the site for $900 million, Le Courrier du Rhône reported. That figure is wrong, Altavo said.',
      '900',
    ],
  ])('%s', (text, figure) => {
    expect(markOf(clauseAt(text, figure))).toBe('denied')
  })

  test('and not where it is called “not false”', () => {
    const text =
      'Altavo vendrait son site pour 900 millions, selon Le Courrier du Rhône. Ce montant n’est pas faux, répond le groupe.'
    expect(markOf(clauseAt(text, '900'))).toBe('reported')
  })
})
