import { describe, expect, test } from 'vitest'
import { isOwnOfSomebody } from '../../src/search/own.ts'
import { tokens } from '../../src/text/tokens.ts'
import type { Knowledge } from '../../src/types.ts'
import { articleOf } from '../fixtures/articles.ts'
import { asking } from '../fixtures/asking.ts'

const knowledge: Knowledge = { synonyms: [], verbClasses: {}, units: {}, names: [] }

const articles = [
  articleOf(
    [
      'Vermont-Lys tond ses moutons',
      'La coopérative Vermont-Lys a cédé ses prés pour 650 millions de couronnes. Une brebis sur cinq boite. ',
      'La taxe revient à quarante centimes par toison. Vermont-Lys a réalisé un chiffre d’affaires de 8 millions d’euros. ',
      'Une commission examinera la tonte en juin. Le syndicat Laine Vive a bloqué la bergerie. ',
      'Les bêtes doivent être marquées avant mars. Cependant, cela ne vaut pas pour les agneaux. ',
      'Le bélier Blackthorne a gagné le concours. La coopérative loge dix tondeurs qui ont mis deux ans à apprendre.',
    ].join('\n'),
    { id: 'laine', language: 'fr' },
  ),
  articleOf('Orlane Mills sold its barns for £30m. The mills spin wool. Its looms are old.', {
    id: 'mills',
    language: 'en',
  }),
]

const { ask, first, texts } = asking(articles, knowledge)

describe('a figure is found however it is written', () => {
  test.each([
    ['a share in percents for one told in words', '20 % des brebis boitent', 'Une brebis sur cinq boite.'],
    [
      'a price in the currency for one in hundredths',
      '0,40 € par toison',
      'La taxe revient à quarante centimes',
    ],
    [
      'a sum with its currency spelled for one with a sign',
      '30 millions de livres barns',
      'Orlane Mills sold its barns',
    ],
  ])('%s', async (_what, query, found) => {
    expect(await first(query)).toContain(found)
  })
})

describe('the words of a question', () => {
  test('initials with the letters of a small word are an abbreviation', async () => {
    expect(await first('CA de Vermont-Lys')).toContain('chiffre d’affaires')
  })

  test('a name that only the ear spelled is repaired', async () => {
    expect(await first('belier blakthorn')).toContain('Blackthorne')
  })

  test.each([
    ['Acme’s own barns', true],
    ['acme own barns', true],
    ['its own barns', true],
    ['does Acme own barns', false],
    ['who can own barns', false],
    ['Acme own the barns', false],
    ['Acme own', false],
  ])('own of %s is no verb: %s', (query, isOwn) => {
    const read = tokens(query)
    const at = read.findIndex(({ text }) => text === 'own')
    expect(isOwnOfSomebody(query, read, at)).toBe(isOwn)
  })
})

describe('a sentence that goes on with the one found', () => {
  test('is found beside it, by the word that refers to it', async () => {
    const { matches } = await ask('marquage des bêtes')
    const next = matches.find(({ key, span }) =>
      texts.get(key)?.slice(span.start, span.end).startsWith('Cependant'),
    )
    const [word] = next?.highlights ?? []
    expect(word && texts.get(next?.key ?? '')?.slice(word.start, word.end)).toBe('Cependant')
  })
})

describe('nothing is said', () => {
  test('of who did it where nobody is named', async () => {
    expect((await ask('Qui examinera la tonte en juin ?')).verdict).toBe('nothing')
  })

  test('but where somebody is', async () => {
    expect(await first('Qui a bloqué la bergerie ?')).toContain('Laine Vive')
  })
})
