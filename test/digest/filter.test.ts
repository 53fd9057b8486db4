import { expect, test } from 'vitest'
import { filterOf } from '../../src/digest/filter.ts'
import { articleOf } from '../fixtures/articles.ts'

const article = articleOf('Nvidia aurait vendu des puces à ByteDance, selon le Financial Times.', {
  title: 'Les ventes de Nvidia',
  outlet: 'Le Relais économique',
  language: 'fr',
})

test.each([
  [undefined, true],
  ['', true],
  ['nvidia', true],
  ['puce', true],
  ['ventes bytedance', true],
  ['nvidia huawei', false],
  ['"puces à bytedance"', true],
  ['"bytedance puces"', false],
  ['outlet:relais', true],
  ['outlet:"relais économique" nvidia', true],
  ['outlet:quartz nvidia', false],
  ['les et de', true],
])('the filter %j lets an article through: %j', (filter, passes) => {
  expect(filterOf(filter)(article)).toBe(passes)
})
