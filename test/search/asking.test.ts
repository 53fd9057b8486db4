import { describe, expect, test } from 'vitest'
import { wantIn } from '../../src/search/asking.ts'
import { articleOf } from '../fixtures/articles.ts'
import { asking } from '../fixtures/asking.ts'

const articles = [
  articleOf(
    [
      'Ludmilla Tarvane dirige la laiterie Montcerf depuis six ans. La laiterie Montcerf fabrique du beurre.',
      '## Vous avez perdu le marché des cantines. Une question de qualité ?',
      'De tarif seulement. Un rival a offert un quart de moins.',
      '## On dit que vous auriez renoncé aux bouteilles consignées.',
      'C’est faux. Nous en lavons 900 chaque matin. Le reste part au recyclage.',
    ].join('\n\n'),
    { id: 'entretien', language: 'fr' },
  ),
  articleOf(
    [
      'La scierie Pellan a éteint ses lames lundi. La panne de la scierie Pellan dure depuis deux jours.',
      '10 h 20 — D’où vient la panne ? Selon un ouvrier, un câble aurait fondu dans la cave.',
      'La scierie Pellan emploie trente personnes, et son patron a promis de réparer avant la fin de la semaine.',
    ].join('\n\n'),
    { id: 'scierie', language: 'fr', title: 'Panne à la scierie Pellan' },
  ),
  articleOf(
    [
      'Le groupe Ostrelin vend son vignoble de Cadoule à un brasseur. Le vignoble de Cadoule compte dix hectares.',
      'Les salariés l’ont appris jeudi. Pourquoi si vite ? La banque réclame son prêt.',
    ].join('\n\n'),
    { id: 'vignoble', language: 'fr' },
  ),
]
const { first, ask, quotes } = asking(articles, { synonyms: [], verbClasses: {}, units: {}, names: [] })

describe('what stands behind a question of the article answers it', () => {
  test('that of an interviewer, asked in two sentences', async () => {
    const answers = ['De tarif seulement.', 'Un rival a offert un quart de moins.']
    expect(answers).toContain(await first('Pourquoi la laiterie a-t-elle perdu le marché des cantines ?'))
  })

  test('and one that is no question by its sign, past a bare denial', async () => {
    expect(await first('bouteilles consignées')).toBe('Nous en lavons 900 chaque matin.')
  })

  test('the denial comes first where yes or no is asked', async () => {
    expect(await first('La laiterie a-t-elle renoncé aux bouteilles consignées ?')).toBe('C’est faux.')
  })

  test('a question that asks for the same cause', async () => {
    expect(await first('Qu’est-ce qui a provoqué la panne de la scierie Pellan ?')).toContain('un câble')
  })

  test('a question without any word of what is asked', async () => {
    expect(await first('Pourquoi Ostrelin vend-il son vignoble de Cadoule ?')).toBe(
      'La banque réclame son prêt.',
    )
  })

  test('and the question itself stands behind its answer', async () => {
    const found = quotes(await ask('marché des cantines'))
    expect(found.indexOf('Vous avez perdu le marché des cantines.')).toBeGreaterThan(
      found.indexOf('De tarif seulement.'),
    )
  })

  test('each answer says what it was found by', async () => {
    const { matches } = await ask('Pourquoi la laiterie a-t-elle perdu le marché des cantines ?')
    for (const { highlights } of matches) expect(highlights.length).toBeGreaterThan(0)
  })
})

test.each([
  ['14 h 10 — D’où vient la fuite ?', 'reason'],
  ['Le coupable ?', 'reason'],
  ['The main reason?', 'reason'],
  ['Et pourquoi ?', 'reason'],
  ['Qui paie ?', 'who'],
  ['Et alors ?', undefined],
])('%s asks for: %s', (question, kind) => expect(wantIn(question)).toBe(kind))
