import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { wordsIn } from '../src/words.ts'

test('every phrase is told in both languages, and no file of phrases says one that another says', async () => {
  const folder = new URL('../src/words/', import.meta.url)
  const files = (await readdir(folder)).filter((name) => name !== 'grammar.ts')
  const told = await Promise.all(
    files.map(async (name) => Object.values(await import(new URL(name, folder).href)).flatMap(namesOf)),
  )
  expect(told.flat().sort()).toEqual(Object.keys(wordsIn('fr')).sort())
  expect(Object.keys(wordsIn('en')).sort()).toEqual(told.flat().sort())
})

function namesOf(phrases: unknown): string[] {
  return Object.keys(phrases as object) // a module of phrases exports objects
}
