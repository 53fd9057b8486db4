import { expect, test } from 'vitest'
import { wantOf } from '../../src/search/wants.ts'
import { tokens } from '../../src/text/tokens.ts'

test.each([
  ['combien de pommes vend Agrimont', 'count'],
  ['How many apples were sold?', 'count'],
  ['combien de mois de travaux', 'duration'],
  ['how late is the harvest', 'duration'],
  ['L’usine est-elle fermée ?', 'whether'],
  ['Was the farm sold?', 'whether'],
  ['CA de la ferme', 'money'],
  ['how much did Agrimont pay', 'money'],
  ['combien coûte un tracteur', 'money'],
  ['prix du tracteur', 'money'],
  ['taux de sucre', 'share'],
  ['share of damaged fruit', 'share'],
  ['baisse de prix en pourcentage', 'share'],
  ['Quand ouvre l’usine ?', 'day'],
  ['when does it open', 'day'],
  ['Où est l’usine ?', 'place'],
  ['Qui achète ?', 'who'],
  ['Pourquoi vendre ?', 'reason'],
  ['À qui Agrimont vend-il ?', 'who'],
  ['To whom did Agrimont sell?', 'who'],
  ['Whose farm burned?', 'who'],
  ['Which company bought the farm?', 'who'],
  ['Quelle entreprise achète la ferme ?', 'who'],
  ['Dans quel pays pousse la pomme ?', 'place'],
  ['What country grows them?', 'place'],
  ['En quelle année ouvre le verger ?', 'day'],
  ['Depuis quand le verger est-il fermé ?', 'day'],
  ['By when will it open?', 'day'],
  ['année d’ouverture du verger', 'day'],
  ['Ça ouvre quand ?', 'day'],
  ['date livraison tracteur', 'day'],
  ['How long does the harvest take?', 'duration'],
  ['How old is the farm?', 'duration'],
  ['À quoi sert la presse ?', 'reason'],
  ['For what reason did it close?', 'reason'],
  ['How did Agrimont save the harvest?', 'manner'],
  ['Comment Agrimont évite-t-il le gel ?', 'manner'],
  ['How often is it pruned?', 'often'],
  ['How much rent does Agrimont pay?', 'money'],
  ['Quelle somme Agrimont propose-t-il ?', 'money'],
  ['how much water does it need', 'count'],
  ['effectif de la ferme', 'count'],
  ['D’où vient le retard ?', 'reason'],
  ['Where does the delay come from?', 'reason'],
  ['Did Agrimont comment on the price rise?', 'whether'],
  ['rent increase at the farm', 'count'],
  ['hausse du loyer de la ferme', 'count'],
  ['hausse moyenne du loyer', 'count'],
  ['Qu’est-ce qui a provoqué le gel ?', 'reason'],
  ['Qu’est-ce qui a fait chuter la récolte ?', 'reason'],
  ['What caused the frost?', 'reason'],
  ['What is behind the poor harvest?', 'reason'],
  ['What made the trees die?', 'reason'],
  ['À quoi est due la mauvaise récolte ?', 'reason'],
  ['C’est quoi la cause du gel ?', 'reason'],
  ['À quelle allure roule le tracteur ?', 'count'],
  ['À partir de quand une pomme est-elle mûre ?', 'day'],
])('%s asks for: %s', (query, kind) => {
  expect(wantOf(query, tokens(query))?.kind).toBe(kind)
})

test.each([
  'agrimont usine',
  'pommes ou poires',
  'what makes Agrimont',
  'L’homme qui plantait des arbres',
  '',
])('nothing of a kind is asked: %s', (query) => {
  const want = wantOf(query, tokens(query))
  expect(want === undefined || want.kind === 'who').toBe(true)
})

test.each(['De combien le prix a-t-il baissé ?', 'By how much did it rise?', 'How many more apples?'])(
  'a difference is asked for, in any unit: %s',
  (query) => {
    expect(wantOf(query, tokens(query))?.compares).toBe(true)
  },
)

test('a noun that names a thing is no mere measure: an answer has to say it', () => {
  expect([...(wantOf('prix du verger', tokens('prix du verger'))?.measures ?? [])]).toEqual(['prix'])
  expect([...(wantOf('salaire du berger', tokens('salaire du berger'))?.measures ?? [])]).toEqual([])
})

test('the plural is what is counted', () => {
  const query = 'How many apple growers were fined?'
  expect(wantOf(query, tokens(query))?.unit).toBe('growers')
})

test('how big something is says only that a figure is asked for', () => {
  const query = 'How big could the orchard be?'
  expect([...(wantOf(query, tokens(query))?.measures ?? [])]).toEqual(['big'])
})

test('what somebody does is no question of yes or no', () => {
  const query = 'Que vend-elle ?'
  expect(wantOf(query, tokens(query))).toBeUndefined()
})

test.each(["chiffre d'affaires annuel du verger", 'résultat net du verger', 'net income of the orchard'])(
  'two words name a sum together: %s',
  (query) => {
    expect(wantOf(query, tokens(query))?.kind).toBe('money')
  },
)

test.each(['nom du berger des Combes', 'name of the shepherd', "identité de l'acheteur du verger"])(
  'a noun for what somebody is called asks who: %s',
  (query) => {
    expect(wantOf(query, tokens(query))).toMatchObject({ kind: 'who', plain: true })
  },
)

test('how much time asks for days, which an answer need not call time', () => {
  const query = 'Combien de temps le verger tiendra-t-il ?'
  const want = wantOf(query, tokens(query))
  expect([want?.kind, ...(want?.measures ?? [])]).toEqual(['duration', 'temps'])
})
