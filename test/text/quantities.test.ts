import { describe, expect, test } from 'vitest'
import { mayBeSpelled, numberRole, quantitiesIn } from '../../src/text/quantities.ts'
import { spelledTokens } from '../../src/text/tokens.ts'

function read(text: string, language = 'fr'): string[] {
  return quantitiesIn(text, language).map(({ value, kind }) => `${value ?? ''}:${kind}`)
}

test.each([
  ['100 000 pommes', ['100000:count']],
  ['100.000 pommes', ['100000:count']],
  ['100k apples', ['100000:count']],
  ['cent mille pommes', ['100000:count']],
  ['vingt-sept projets', ['27:count']],
  ['soixante et onze mois', ['71:duration']],
  ['quatre-vingt-dix jours', ['90:duration']],
  ['une dizaine de maires', ['10:count']],
  ['1,2 milliard d’euros', ['1200000000:money']],
  ['3,5 Md€', ['3500000000:money']],
  ['$1.5bn', ['1500000000:money']],
  ['5 billion dollars', ['5000000000000:money']],
  ['97 %', ['97:share']],
  ['18 per cent', ['18:share']],
  ['un tiers des voix', [':share']],
  ['une pomme sur quatre', [':share']],
  ['quarante centimes', ['0.4:money']],
  ['un cinquième verger', []],
  ['le verger du Type 4', ['4:name']],
  ['une pomme', []],
  ['des milliards de couronnes', [':money']],
  ['des millions d’euros', [':money']],
  ['tens of thousands of apples', [':count']],
  ['depuis des dizaines d’années', [':duration']],
  ['plusieurs centaines de milliers de pommes', [':count']],
  ['les millions du verger', []],
])('the numbers of %s', (text, numbers) => {
  expect(read(text)).toEqual(numbers)
})

test.each([
  ['une pomme sur cinq', 20],
  ['un quart des pommes', 25],
  ['la moitié des pommes', 50],
  ['two thirds of the apples', 67],
  ['a fifth of the apples', 20],
  ['un cinquième des pommes', 20],
  ['one in eight', 13],
])('%s is a share of %s percent', (text, percent) => {
  expect(quantitiesIn(text, 'fr')[0]?.percent).toBe(percent)
})

test('an English billion is a thousand millions', () => {
  expect(read('five billion people', 'en')).toEqual(['5000000000:count'])
})

test('a long run of number words ends', () => {
  const before = performance.now()
  quantitiesIn('cent mille et deux '.repeat(20_000), 'fr')
  expect(performance.now() - before).toBeLessThan(10_000)
})

describe('a look at the words', () => {
  const looked = (text: string) => mayBeSpelled(spelledTokens(text), ({ folded }) => numberRole(folded))

  test.each([
    'Treize charrues ont été livrées.',
    'Une trentaine de semoirs.',
    'Il a payé 1,2 milliard.',
    'A $5B plan for tractors.',
    'Le contrat dure un an.',
    'It sold twenty-one ploughs.',
  ])('finds a number told with words or a scale: %s', (text) => {
    expect(looked(text)).toBe(true)
  })

  test.each(['La herse a 2 rangs.', 'Le centre de la tension.', 'M. Dubois a vendu une charrue.'])(
    'passes over a sentence without: %s',
    (text) => {
      expect(looked(text)).toBe(false)
    },
  )
})
