import { describe, expect, test } from 'vitest'
import { findMentions } from '../../../src/claims/mentions/mentions.ts'
import type { Article, KnownName, Noise } from '../../../src/types.ts'

const names: readonly KnownName[] = [
  {
    id: 'alpaca',
    name: 'Alpaca',
    aliases: ['Alpaca Technologies', 'le fabricant danois'],
    group: 'companies',
  },
  { id: 'zuro', name: 'Zuro', aliases: ['Zuro Play'], group: 'companies', of: 'alpaca' },
  { id: 'meta', name: 'Meta', aliases: ['Meta Platforms'], group: 'companies' },
  { id: 'q40', name: 'Q40', aliases: ['Alpaca Q40'], group: 'products', of: 'alpaca', kind: 'chip' },
  { id: 'montblanc', name: 'Montblanc', aliases: [], group: 'products', of: 'alpaca', kind: 'chip family' },
  { id: 'dana-ruehl', name: 'Dana Ruehl', aliases: [], group: 'people', of: 'alpaca' },
  { id: 'the-lantern', name: 'The Lantern', aliases: [], group: 'outlets' },
  { id: 'financial-times', name: 'Financial Times', aliases: ['FT'], group: 'outlets' },
  { id: 'norwood', name: 'Norwood', aliases: [], group: 'outlets' },
  { id: 'les-salines', name: 'Les Salines', aliases: [], group: 'sites' },
]
const knowledge = {
  names,
  synonyms: [
    ['puce', 'chip', 'GPU'],
    ['intelligence artificielle', 'IA', 'AI'],
  ],
}

function article(text: string, rest: Partial<Article> = {}): Article {
  return { desk: 'd', id: 'a', version: '', key: 'k', file: 'a.md', text, noise: [], copies: [], ...rest }
}

/** Each mention as `[text] id`, with its form where it has one. */
function read(text: string, rest?: Partial<Article>): string[] {
  return findMentions(article(text, rest), knowledge).map(
    ({ span, id, form }) => `[${text.slice(span.start, span.end)}] ${id}${form ? ` ${form}` : ''}`,
  )
}

describe('names that the desk knows', () => {
  test.each<[string, string[]]>([
    ['Alpaca vend des puces.', ['[Alpaca] alpaca']],
    ['ALPACA vend des puces.', ['[ALPACA] alpaca']],
    ['un alpaca broute', []],
    ['Alpaca Technologies vend', ['[Alpaca Technologies] alpaca']],
    ["Alpaca's chips", ['[Alpaca] alpaca']],
    ['les Q40 d’Alpaca', ['[Q40] q40', '[Alpaca] alpaca']],
    ['its Q40s sell well', ['[Q40s] q40']],
    ['the Alpaca Q40', ['[Alpaca] alpaca', '[Q40] q40']],
    ['selon le FT', ['[FT] financial-times']],
    ['a dit The Lantern', ['[The Lantern] the-lantern']],
    ['said the Lantern', ['[the Lantern] the-lantern']],
    ['le parc des Salines', ['[Salines] les-salines']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))

  test('are found in page furniture, but not in share tickers', () => {
    const text = 'Alpaca\nZuro (META+2.1%) monte.'
    const noise: Noise[] = [
      { kind: 'furniture', start: 0, end: 6 },
      { kind: 'ticker', start: 12, end: 23 },
    ]
    expect(read(text, { noise })).toEqual(['[Alpaca] alpaca', '[Zuro] zuro'])
  })
})

describe('what stands for a name', () => {
  test.each<[string, string[]]>([
    ['la société mère de Zuro', ['[la société mère de Zuro] alpaca description', '[Zuro] zuro']],
    ['Le propriétaire de Zuro', ['[Le propriétaire de Zuro] alpaca description', '[Zuro] zuro']],
    [
      'la maison mère danoise de Zuro',
      ['[la maison mère danoise de Zuro] alpaca description', '[Zuro] zuro'],
    ],
    ["Zuro's parent company", ["[Zuro's parent company] alpaca description"]],
    ['the owner of Zuro', ['[the owner of Zuro] alpaca description', '[Zuro] zuro']],
    ['selon le fabricant danois', ['[le fabricant danois] alpaca description']],
    ['the maker of the Q40', ['[Q40] q40']],
    ['Washington multiplie les annonces', ['[Washington] united-states metonym']],
    ['une réunion à Londres', ['[Londres] londres']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('names that are run into the next word, or translated', () => {
  test.each<[string, string[]]>([
    ['Selon Norwooddeux sociétés', ['[Norwood] norwood glued']],
    ['Selon Norwoodles projets', ['[Norwood] norwood glued']],
    ['Norwoodian artists', []],
    ['selon le Temps Financier', ['[Temps Financier] financial-times']],
    ['selon le Journal de Wall Street', ['[Journal de Wall Street] wall-street-journal']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected.length > 0 ? expected : read(text)))

  test('a longer word that only begins like an outlet is not glued', () => {
    expect(read('Norwoodian artists').some((mention) => mention.includes('norwood glued'))).toBe(false)
  })
})

describe('names that nobody listed', () => {
  test.each<[string, string[]]>([
    ['un robot dont le nom est Gisela.', ['[Gisela] gisela']],
    ['le procédé N4P est prêt', ['[N4P] n4p']],
    ['la Montblanc 3 sera gravée', ['[Montblanc 3] montblanc-3']],
    ['elle a vu Montblanc 30 fois dans la presse', ['[Montblanc] montblanc']],
    ['Souhaitant grandir, elle embauche.', []],
    ['des puces d’IA et des GPU', []],
    ['En mars, le PDG du groupe', []],
    ['French and German chips', []],
    ['la Chine et les États-Unis', ['[Chine] china', '[États-Unis] united-states']],
    ['the US and South Korea', ['[US] united-states', '[South Korea] south-korea']],
    ['a dit Odile Marchetti hier', ['[Odile Marchetti] odile-marchetti']],
    ['16 GWh et 3 Md€', []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))

  test('a word that opens a sentence is a name when it is one elsewhere', () => {
    expect(read('Gisela avance. On aime Gisela.')).toEqual(['[Gisela] gisela', '[Gisela] gisela'])
  })

  test.each([
    ['Gisela a vendu une usine.', ['[Gisela] gisela']],
    ['Gisela, qui emploie des gens, avance.', ['[Gisela] gisela']],
    ['Gisela, jeune pousse nantaise, veut grandir.', ['[Gisela] gisela']],
    ['Gisela (300 salariés) va fermer.', ['[Gisela] gisela']],
    ['Gisela n’a pas répondu.', ['[Gisela] gisela']],
    ['Gisela investit des millions.', ['[Gisela] gisela']],
    ['Gisela has sold a plant.', ['[Gisela] gisela']],
    ['Gisela’s revenue fell.', ['[Gisela] gisela']],
    ['Gisela and Morvel are building a plant.', ['[Gisela] gisela', '[Morvel] morvel']],
    ['Carmaker Gisela was fined.', ['[Gisela] gisela']],
  ])('so is one that stands before a verb as no common noun does: %s', (text, expected) =>
    expect(read(text)).toEqual(expected),
  )

  test.each([
    'Quatre tranches ont été vendues.',
    'Bonne surprise dans les comptes.',
    'Réponse le 4 novembre.',
    'Chief executives are paid well.',
    'Revenue rose in May.',
    'Production is growing.',
    'Prices were cut.',
    'Two years ago we were begging.',
    'Nothing has changed.',
  ])('and a common word is none: %s', (text) => expect(read(text)).toEqual([]))

  test('a small word between two hyphens is part of a name', () => {
    expect(read('la boulangerie du Four-à-Sel')).toEqual(['[Four-à-Sel] four-a-sel'])
  })

  test('an authority goes on in small letters', () => {
    expect(read('dit l’Autorité de contrôle belge, hier')).toEqual([
      '[Autorité de contrôle belge] autorite-de-controle-belge',
    ])
    expect(read('hier, la Commission européenne a dit')).toEqual([
      '[Commission européenne] commission-europeenne',
    ])
    expect(read('de l’Agence de sûreté sanitaire')).toEqual([
      '[Agence de sûreté sanitaire] agence-de-surete-sanitaire',
    ])
  })

  test('a name set apart by commas has its article and goes on to the second one', () => {
    expect(read('on vend son roman, La Ligne bleue, partout')).toEqual(['[La Ligne bleue] la-ligne-bleue'])
    expect(read('on vend la Ligne bleue partout')).toEqual(['[Ligne] ligne'])
  })

  test('the short form of a name is the long one', () => {
    expect(read('Un accord avec Quelmar Mobile. On dit que Quelmar hésite.')).toEqual([
      '[Quelmar Mobile] quelmar-mobile',
      '[Quelmar] quelmar-mobile',
    ])
  })

  test('a short form that could be of two names is neither', () => {
    expect(read('Avec Quelmar Mobile et Quelmar Fret. On dit que Quelmar hésite.').at(-1)).toBe(
      '[Quelmar] quelmar',
    )
  })

  test('a surname alone is the person named in full before', () => {
    expect(read('Odile Marchetti partira. « Non », dit Marchetti.')).toEqual([
      '[Odile Marchetti] odile-marchetti',
      '[Marchetti] odile-marchetti',
    ])
  })

  test('the outlet that printed the article is a name', () => {
    expect(read('selon nos confrères du Petit Phare hier', { outlet: 'Petit Phare' })).toEqual([
      '[Petit Phare] petit-phare',
    ])
  })
})

test('time grows linearly with hostile texts', () => {
  const hostile = ['Alpaca ', 'A', 'la société mère de ', 'Temps ', 'X4', 'Le '].map((part) =>
    part.repeat(8_000),
  )
  const start = performance.now()
  for (const text of hostile) findMentions(article(text), knowledge)
  expect(performance.now() - start).toBeLessThan(20_000)
}, 60_000)
