import { expect, test } from 'vitest'
import { exportClaims } from '../../../src/claims/index.ts'
import type { Knowledge, Language } from '../../../src/types.ts'
import { articleOf } from '../../fixtures/articles.ts'

const knowledge: Knowledge = {
  synonyms: [],
  verbClasses: {},
  units: {},
  names: [
    { id: 'ardelis', name: 'Ardelis', aliases: [], group: 'companies' },
    { id: 'novaquin', name: 'Novaquin', aliases: [], group: 'companies' },
    { id: 'ann-holt', name: 'Ann Holt', aliases: [], group: 'people', of: 'ardelis' },
    { id: 'agence', name: 'Agence des haras', aliases: [], group: 'organisations' },
    { id: 'moniteur', name: 'Le Moniteur du Havre', aliases: [], group: 'outlets' },
  ],
}

/** Kind of source and outlet of the figure at the `>`. */
function sourceOf(marked: string, language: Language): string {
  const at = marked.indexOf('>')
  const article = articleOf(marked.replace('>', '').replace('<', ''), { language })
  for (const line of exportClaims([article], knowledge))
    if ('type' in line && line.type === 'figure' && 'start' in line && 'end' in line)
      if (Number(line.start) <= at && at < Number(line.end)) {
        const said = 'attribution' in line ? (line.attribution as { kind?: string; outlet?: string }) : {}
        return `${said.kind ?? 'none'} ${said.outlet ?? '-'}`
      }
  throw new Error(`no figure at ${at}`)
}

test.each<readonly [Language, string, string]>([
  [
    'fr',
    'Ardelis achèterait >douze navires<. L’information a été révélée mardi par Le Moniteur du Havre.',
    'named_outlet Le Moniteur du Havre',
  ],
  [
    'fr',
    'Ardelis allait acheter >douze navires<. L’information vient du Moniteur du Havre.',
    'named_outlet Le Moniteur du Havre',
  ],
  [
    'en',
    'Ardelis is buying >twelve ships<. The news first appeared in Le Moniteur du Havre.',
    'named_outlet Le Moniteur du Havre',
  ],
])('what a sentence says is owed to the paper that the next one names (%s) %s', (language, text, source) => {
  expect(sourceOf(text, language)).toBe(source)
})

test('a paper that has learned it of somebody passes it on (fr)', () => {
  const text =
    'Ardelis serait prêt à payer >900 millions d’euros<, a appris Le Moniteur du Havre de trois personnes informées.'
  expect(sourceOf(text, 'fr')).toBe('anonymous_sources Le Moniteur du Havre')
})

test('a paper that is called by its town is the one named before', () => {
  const text =
    'On a lu cela dans Le Moniteur du Havre. D’après le journal d’Anvers, l’addition serait de >2 milliards d’euros<.'
  expect(sourceOf(text, 'fr')).toBe('named_outlet Le Moniteur du Havre')
})

test('a note without a verb goes on with the report before it', () => {
  const text =
    'Selon Le Moniteur du Havre, Ardelis achèterait des avions. Montant au catalogue : >9 milliards de dollars<.'
  expect(sourceOf(text, 'fr')).toBe('named_outlet Le Moniteur du Havre')
})

test('“she” is the person named last, and not the company that spoke last', () => {
  const text =
    'Novaquin is said to have offered €3bn. Ann Holt runs Ardelis. She told investors that it would spend >€500m<.'
  expect(sourceOf(text, 'en')).not.toMatch(/^none/)
})

test.each<readonly [string, string]>([
  [
    'words that stand for a name',
    'Ardelis négocie douze navires, affirme Le Moniteur du Havre.\n\nL’armateur havrais ajouterait >trois remorqueurs< en cas d’accord.',
  ],
  [
    'a price in front',
    'Ardelis paierait cher ses navires, à en croire Le Moniteur du Havre.\n\nQue le prix, 6,8 Md$, représenterait >41 %< de ses ventes.',
  ],
])('hearsay of a paragraph further on is still that of the report: %s', (_case, text) => {
  expect(sourceOf(text, 'fr')).toBe('named_outlet Le Moniteur du Havre')
})

test('a newsletter in the first person is no announcement of whom it begins with', () => {
  const announced = 'On Monday Ardelis announced that it had sold twelve ships.'
  expect(sourceOf(`${announced} It pays >£12< a month for each.`, 'en')).toBe('company -')
  expect(sourceOf(`${announced} I have seen them. It pays >£12< a month for each.`, 'en')).toBe('none -')
})

test('“l’agence” is the authority that was named so, and no news agency', () => {
  const text =
    'Ardelis rappelle neuf lots, a annoncé jeudi l’Agence des haras. L’agence fait état de >onze chevaux<.'
  expect(sourceOf(text, 'fr')).toBe('institution -')
})
