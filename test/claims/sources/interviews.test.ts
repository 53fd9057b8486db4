import { expect, test } from 'vitest'
import { markOf } from '../../../src/claims/claim.ts'
import { weighed } from '../weighing.ts'

const interview = `Entretien avec Jeanne Morel

## Combien valez-vous ?

On a écrit 600 millions. C’est faux, et je n’en dirai pas plus.

## Et la suite ?

Nous ouvrirons deux haras. La mairie parle de trois. Elle verra bien.`

function marksIn(text: string): readonly (readonly [string, string])[] {
  return weighed(text).flatMap(({ role, sentence, clauses: [first] }) =>
    role === 'body' && first ? [[text.slice(sentence.start, sentence.end), markOf(first)] as const] : [],
  )
}

test('what whoever is interviewed calls false is denied, and the rest of the answers is theirs', () => {
  const marks = new Map(marksIn(interview))
  expect(marks.get('On a écrit 600 millions.')).toBe('denied')
  expect(marks.get('La mairie parle de trois.')).toBe('reported')
  expect(marks.get('Nous ouvrirons deux haras.')).not.toBe('stated')
})

test('an interview is told by “spoke to” too', () => {
  const talk = interview.replace(
    'Entretien avec Jeanne Morel',
    'Jeanne Morel runs the stud. She spoke to us there.',
  )
  expect(new Map(marksIn(talk)).get('On a écrit 600 millions.')).toBe('denied')
})
