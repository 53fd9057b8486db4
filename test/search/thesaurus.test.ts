import { describe, expect, test } from 'vitest'
import { isNameSense } from '../../src/search/senses.ts'
import { createThesaurus } from '../../src/search/thesaurus.ts'
import { articleKeys, questionKeys } from '../../src/search/word-keys.ts'
import { stem } from '../../src/text/stems.ts'
import { knowledge } from '../contracts/search-engine.ts'

const thesaurus = createThesaurus({
  ...knowledge,
  synonyms: [...knowledge.synonyms, ['refuser', 'ne pas confirmer'], ['centrale', "centrale d'achat"]],
})

function senses(words: string, language: 'fr' | 'en' = 'fr', named = false): string[] {
  const run = words
    .split(' ')
    .map((word) => ({ keys: articleKeys(word, stem(word, language), language), named }))
  return thesaurus.sensesOf(run).map(({ id, first, last }) => `${id} ${first}-${last}`)
}

function asked(words: string): string[] {
  const run = words.split(' ').map((word) => ({ keys: questionKeys(word), named: true }))
  return thesaurus.sensesOf(run).map(({ id }) => id)
}

describe('words stand for each other', () => {
  test.each([
    ['across languages', senses('usine'), senses('factory', 'en')],
    ['in all their forms', senses('commandées'), senses('commande')],
    ['by the words of the desk', senses('tracteurs'), senses('tractor', 'en')],
  ])('%s', (_how, one, other) => {
    expect(one.some((sense) => other.includes(sense))).toBe(true)
  })

  test('in a question whatever its language and accents', () => {
    expect(asked('acquerir').some((sense) => asked('buy').includes(sense))).toBe(true)
  })
})

test.each([
  ['fin', 'fine'],
  ['pays', 'pay'],
])('letters that are another word in the other language carry another sense: %s, %s', (fr, en) => {
  expect(senses(fr).filter((sense) => senses(en, 'en').includes(sense))).toEqual([])
})

test.each([
  ['assurance', 'assurer'],
  ['utilisateur', 'utiliser'],
])('a noun made of a verb need not mean the same: %s, %s', (noun, verb) => {
  expect(senses(noun).filter((sense) => senses(verb).includes(sense))).toEqual([])
})

test('a participle is known with its accents and without them', () => {
  const livrer = asked('livrer')
  for (const typed of ['livrées', 'livrees']) {
    const run = [{ keys: questionKeys('livrees', typed), named: true }]
    expect(thesaurus.sensesOf(run).some(({ id }) => livrer.includes(id))).toBe(true)
  }
})

test('ordinals are the same in words and figures, in both languages', () => {
  expect(asked('deuxieme').some((sense) => asked('2nd').includes(sense))).toBe(true)
  expect(asked('troisieme').some((sense) => asked('second').includes(sense))).toBe(false)
})

test('words of one field hint at each other without standing for each other', () => {
  const related = thesaurus.relatedTo(asked('panne'))
  expect(asked('fuite').some((sense) => related.has(sense))).toBe(true)
  expect(asked('fuite').some((sense) => asked('panne').includes(sense))).toBe(false)
})

test('a phrase hides the senses of the words inside it', () => {
  expect(senses('réseau social')).toHaveLength(1)
  expect(senses('réseau')).not.toEqual(senses('réseau social'))
})

test('a phrase that denies is left out, so that it never means the contrary', () => {
  expect(senses('confirmer').some((sense) => senses('refuser').includes(sense))).toBe(false)
})

test('a name of one word is meant only where the article writes a name, and always in a question', () => {
  expect(senses('grace').filter((sense) => isNameSense(sense))).toEqual([])
  expect(senses('grace', 'fr', true).filter((sense) => isNameSense(sense))).toHaveLength(1)
  expect(asked('grace').filter(isNameSense)).toHaveLength(1)
})

test('the words of a name are names wherever they stand', () => {
  expect(thesaurus.isName('agrimont')).toBe(true)
  expect(thesaurus.isName('fabricant')).toBe(false)
})
