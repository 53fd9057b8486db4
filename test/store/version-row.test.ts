import { expect, test } from 'vitest'
import { toRow } from '../../src/store/version-row.ts'
import { articleOf } from '../fixtures/articles.ts'

test('a kept version says nothing of where our reader shows it today', () => {
  const article = articleOf('Une phrase.', { id: 'a', reader: 'https://old.example/article/a' })
  expect(toRow(article, 1).content).not.toContain('old.example')
})
