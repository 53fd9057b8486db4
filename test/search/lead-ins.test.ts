import { expect, test } from 'vitest'
import { withoutLeadIn } from '../../src/search/lead-ins.ts'

test.each([
  ['Dis-moi qui achète la ferme', 'qui achète la ferme'],
  ['Bonjour, pouvez-vous me dire quand ouvre le port ?', 'quand ouvre le port ?'],
  ['Je cherche combien coûte un tracteur', 'combien coûte un tracteur'],
  ['J’aimerais savoir pourquoi Agrimont vend', 'pourquoi Agrimont vend'],
  ['Est-ce que la mine ferme ?', 'la mine ferme ?'],
  ['Can you tell me how long it takes?', 'how long it takes?'],
  ["I'd like to know who owns it", 'who owns it'],
  ['Is it true that the port closed?', 'the port closed?'],
])('%s → %s', (query, rest) => {
  expect(withoutLeadIn(query)).toBe(rest)
})

test.each(['Dis-moi', 'please', 'savoir-faire artisanal', 'dismissal of staff', '', 'Hi-Lo machines'])(
  'what is no lead-in, or nothing else, stays: %s',
  (query) => {
    expect(withoutLeadIn(query)).toBe(query)
  },
)

test('a long line of greetings is read in time', () => {
  const start = performance.now()
  withoutLeadIn('bonjour '.repeat(20_000))
  expect(performance.now() - start).toBeLessThan(500)
})
