import { describe, expect, test } from 'vitest'
import type { Knowledge, Language } from '../../../src/types.ts'
import { subjectIn } from './subject-in.ts'

const knowledge: Knowledge = {
  synonyms: [],
  verbClasses: {},
  units: {},
  names: [
    ...['Ardelis', 'Novaquin', 'Belpharm'].map((name) => ({
      id: name.toLowerCase(),
      name,
      aliases: [],
      group: 'companies',
      ...(name === 'Ardelis' && { kind: 'copper miner' }),
    })),
    { id: 'jeanne-roux', name: 'Jeanne Roux', aliases: [], group: 'people', of: 'novaquin' },
    { id: 'paul-wirth', name: 'Paul Wirth', aliases: [], group: 'people', of: 'belpharm' },
    { id: 'orben', name: 'Orben', aliases: [], group: 'companies', kind: 'broker' },
    { id: 'ann-holt', name: 'Ann Holt', aliases: [], group: 'people', of: 'orben' },
    { id: 'lurmont', name: 'Lurmont', aliases: [], group: 'sites', of: 'belpharm' },
  ],
}

const lead = 'Ardelis is bigger than ever. Ardelis wants more, and Ardelis says so.\n\n'
const entête = 'Ardelis grandit encore. Ardelis en veut plus, dit Ardelis.\n\n'

type Case = readonly [Language, string, string]

function subjects(cases: readonly Case[]) {
  return (name: string) =>
    test.each<Case>(cases)(`${name} (%s) %s`, (language, text, subject) => {
      expect(subjectIn(text, language, knowledge).toLowerCase()).toBe(subject)
    })
}

describe('the subject of a figure is', () => {
  subjects([
    [
      'fr',
      `${entête}Un conseiller évoque un droit de regard de l’État, qui détient encore >8 %< du port.`,
      'état',
    ],
    [
      'fr',
      `${entête}Novaquin dénonce la hausse des loyers versés à Belpharm, son bailleur, qui représentent >36 %< de ses coûts.`,
      'novaquin',
    ],
    ['fr', `${entête}La ville a prêté >12 millions d’euros< pour le quai.`, 'ville'],
    [
      'fr',
      `${entête}Le ministère danois de la Pêche dispose de >60 jours< pour trancher.`,
      'ministère danois de la pêche',
    ],
    ['fr', `${entête}L’once d’or se négociait mercredi à >4 120 dollars< à Londres.`, 'or'],
    ['fr', `${entête}Le prix de la ferraille de cuivre a touché >1 890 euros< jeudi.`, 'ferraille de cuivre'],
    ['en', `${lead}Nickel closed at >$16,400 a tonne< on Tuesday.`, 'nickel'],
    ['en', `${lead}Belpharm closed at >$51.20<, up from a week ago.`, 'belpharm'],
    ['fr', `${entête}La coopérative des Hauts-Prés garde >64 000 meules<.`, 'coopérative des hauts-prés'],
    ['fr', `${entête}Le groupe, installé à Courte, dans le Morzan, a affiné >412 tonnes< d’or.`, 'ardelis'],
    ['fr', `${entête}15 h 20 — La direction de Novaquin parle désormais de >64 vols< annulés.`, 'novaquin'],
    ['fr', `${entête}9 h 40 — Belpharm annonce vouloir ouvrir >80 magasins<.`, 'belpharm'],
    [
      'fr',
      `${entête}## Novaquin\n\n>417 000 voitures< à faire revenir au garage pour un boulon.`,
      'novaquin',
    ],
    ['fr', `${entête}À Lurmont, >940 salariés< attendent d’en savoir davantage.`, 'belpharm'],
    [
      'en',
      `${lead}Orders from three carmakers, among them Novaquin and Belpharm, fill >70%< of capacity.`,
      'ardelis',
    ],
    ['en', `${lead}The miner would pay Novaquin >€1.35bn< for the plant.`, 'ardelis'],
    ['fr', `${entête}Le Syndicat des quais traduit cela en emplois : il redoute >2 100 départs<.`, 'ardelis'],
    [
      'en',
      `Ordway Building Society held its meeting. The Society expects a margin of >1.05 per cent<.`,
      'ordway building society',
    ],
    [
      'fr',
      `${entête}Belpharm négocierait le rachat d’Ardelis pour >4 milliards d’euros<, rapporte lundi The Quay Ledger, qui dit s’appuyer sur cinq personnes.`,
      'belpharm',
    ],
    [
      'fr',
      `${entête}Le tribunal de commerce de Lurmont a placé Novaquin en redressement, avec une observation de >six mois<.`,
      'novaquin',
    ],
    ['en', `${lead}Mending a mile of pipe costs Novaquin >£310,000<.`, 'novaquin'],
    ['fr', `${entête}Chaque mois d’arrêt coûterait à Belpharm environ >45 millions d’euros<.`, 'belpharm'],
    ['en', `${lead}The price of moving a crate to Europe fell to >$1,240<.`, 'ardelis'],
    ['en', `${lead}Ardelis was fined >$1.5m< by the Norland Competition Authority on Tuesday.`, 'ardelis'],
    [
      'fr',
      `${entête}Novaquin a été condamnée à une amende de >3,5 millions d’euros< par l’Autorité de la concurrence.`,
      'novaquin',
    ],
    [
      'fr',
      `${entête}Elle achèterait la brasserie alsacienne Novaquin. La famille hésite, dit-on au café.\n\nLa brasserie a produit >900 tonnes< l’an dernier.`,
      'novaquin',
    ],
    [
      'fr',
      `${entête}Elle convoite l’horloger Novaquin. Rien n’est fait.\n\nL’effectif de l’horloger est passé à >415 personnes<.`,
      'novaquin',
    ],
    [
      'en',
      `${lead}Novaquin, a Danish brewer, is up for sale. Nothing is done.\n\nThe brewer sold >900 tonnes< last year.`,
      'novaquin',
    ],
  ])('whom the article says to be what the sentence begins with')

  subjects([
    [
      'fr',
      `${entête}D’après l’hebdomadaire spécialisé des transports, la compagnie danoise Novaquin achèterait >80 avions<.`,
      'novaquin',
    ],
    ['fr', `${entête}Sur les >24 avions< attendus en mars, Novaquin en a reçu neuf.`, 'novaquin'],
  ])('a name behind words that are put first')

  subjects([
    ['fr', `${entête}La famille fondatrice, qui détient >71 %< des titres, attend.`, 'famille fondatrice'],
    [
      'fr',
      `${entête}La famille fondatrice, qui détient les titres, en demandait >1,1 milliard< d’euros.`,
      'famille fondatrice',
    ],
    ['fr', `${entête}Rien ne se fera sans la famille Novaquin, qui en détient >54 %<.`, 'famille novaquin'],
    ['en', `${lead}Owner Paul Wirth, who has put >€90m< into it, is tired.`, 'paul wirth'],
    [
      'fr',
      `${entête}Un second candidat, un fonds luxembourgeois, aurait proposé >68 millions d’euros<.`,
      'fonds luxembourgeois',
    ],
    ['fr', `${entête}Les équipementiers ont >onze semaines< de stock.`, 'équipementiers'],
    ['en', `${lead}Danish cheese exports fell >6.3 percent< in October.`, 'danish cheese exports'],
  ])('an owner, a bidder or a trade without a house')

  subjects([
    [
      'fr',
      'Novaquin négocierait l’achat de 80 avions à Ardelis. La facture atteindrait >2 milliards d’euros<.',
      'novaquin',
    ],
    [
      'en',
      'Novaquin has agreed to buy Ardelis. It is old.\n\nA further >€25m< would be paid if Ardelis grows.',
      'novaquin',
    ],
    ['en', `${lead}A rival bid from Novaquin was worth >€200m<.`, 'novaquin'],
    ['fr', `${entête}L’offre concurrente de Novaquin porterait sur >200 millions d’euros<.`, 'novaquin'],
  ])('who buys or who bids')

  subjects([
    [
      'fr',
      `${entête}Novaquin a acheté des avions. Montant au catalogue : >9 milliards de dollars<.`,
      'novaquin',
    ],
    [
      'fr',
      `${entête}Novaquin attend des navires.\n\nChacun de ces navires emporterait >400 voitures<.`,
      'novaquin',
    ],
    [
      'fr',
      `${entête}Novaquin va mal.\n\nÀ Lyon, où travaillent >38 graphistes< de sa filiale, on attend.`,
      'novaquin',
    ],
    ['fr', `${entête}À Lurmont, on attend. Le village, >2 100 habitants<, vivait de l’usine.`, 'lurmont'],
  ])('whoever was spoken of right before')

  subjects([
    ['en', `${lead}“The house is worth >€2bn<,” said Jeanne Roux, of Novaquin.`, 'novaquin'],
    [
      'en',
      `${lead}Brokers Orben doubt it. It is late, said Ann Holt, who expects >265 deliveries<.`,
      'ardelis',
    ],
    ['fr', `${entête}Nous avions attribué à Novaquin une perte de >40 millions d’euros<.`, 'novaquin'],
  ])('whom somebody means who speaks for a house, reckons, or puts an error right')
})

describe('the subject of a figure is not', () => {
  subjects([
    [
      'fr',
      `${entête}Le brasseur Novaquin et le brasseur Belpharm s’allient.\n\nLe brasseur voisin a produit >900 tonnes<.`,
      'ardelis',
    ],
    ['en', `${lead}Novaquin was bought by Belpharm. The bill would reach >$2bn<.`, 'belpharm'],
  ])('one of two that are called the same, nor who was bought')
})
