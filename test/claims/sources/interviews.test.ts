import { expect, test } from 'vitest'
import { type Claim, markOf } from '../../../src/claims/claim.ts'
import { createReader } from '../../../src/claims/reading.ts'
import type { Knowledge, Language } from '../../../src/types.ts'
import { articleOf } from '../../fixtures/articles.ts'

const knowledge: Knowledge = {
  synonyms: [],
  verbClasses: {},
  units: {},
  names: [
    { id: 'norval', name: 'Norval', aliases: [], group: 'companies' },
    { id: 'ann-holt', name: 'Ann Holt', aliases: [], group: 'people', of: 'norval' },
  ],
}

function claimAt(text: string, figure: string, language: Language): Claim {
  const found = createReader(knowledge)(articleOf(text, { id: 'a', language })).claims.find(
    ({ quantity }) => quantity.span.start <= text.indexOf(figure) && text.indexOf(figure) < quantity.span.end,
  )
  if (!found) throw new Error(`no figure at ${figure}`)
  return found
}

test.each<readonly [Language, string, string]>([
  [
    'fr',
    'Ann Holt dirige Norval. Entretien.\n\n## Et votre prix ?\n\nOn a écrit 600 millions. C’est faux.\n\n## Et après ?\n\nOn verra.',
    '600',
  ],
  [
    'en',
    'Ann Holt runs Norval. Interview.\n\n## And your price?\n\nPeople wrote $600 million. That is wrong.\n\n## And then?\n\nWe will see.',
    '600',
  ],
])('in an interview a number that is called false is denied (%s)', (language, text, figure) => {
  expect(markOf(claimAt(text, figure, language))).toBe('denied')
})

test.each<readonly [Language, string]>([
  [
    'fr',
    'Elle dirige Norval. Propos recueillis par Zoé Lamy.\n\n**Combien en poserez-vous ?**\n\nLe réseau compte 14 000 sites.\n\n**Et après ?**\n\nOn verra.',
  ],
  [
    'fr',
    'La patronne de Norval.\n\nQ : Combien en poserez-vous ?\n\nR : Nous verrons. Le réseau compte 14 000 sites.\n\nQ : Et après ?\n\nR : On verra.',
  ],
  [
    'en',
    'She runs Norval.\n\n**The Standard: How many will you build?**\n\n**Ann Holt:** We will see. The network has 14,000 sites.\n\n**And then?**\n\nWe will see.',
  ],
])('in an interview whoever is asked says all that is no question (%s) %s', (language, text) => {
  const read = createReader(knowledge)
  const article = articleOf(text, { id: 'a', language, title: 'Ann Holt: “We will see”' })
  const claim = read(article).claims.find(({ quantity }) => quantity.value === 14_000)
  expect(claim?.sources[0]).toMatchObject({ kind: 'named_person', name: 'Ann Holt' })
})

test('whoever is asked may be somebody whom no list holds', () => {
  const text =
    'Elle dirige la maison. Entretien.\n\n## Combien ?\n\nLe réseau compte 14 000 sites.\n\n## Et après ?\n\nOn verra.'
  const article = articleOf(text, { id: 'a', language: 'fr', title: 'Zoé Lamy, patronne : « On verra »' })
  const [claim] = createReader(knowledge)(article).claims
  expect(claim?.sources[0]).toMatchObject({ kind: 'named_person', name: 'Zoé Lamy' })
})

test('headings that ask something make no interview of an article', () => {
  const text =
    'Norval grandit.\n\n## Est-ce beaucoup ?\n\nLe réseau compte 14 000 sites.\n\n## Et après ?\n\nAnn Holt se tait.'
  const article = articleOf(text, { id: 'a', language: 'fr', title: 'Norval grandit encore' })
  const [claim] = createReader(knowledge)(article).claims
  expect(claim?.evidence).toBe('stated')
})
