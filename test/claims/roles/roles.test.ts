import { describe, expect, test } from 'vitest'
import type { Knowledge, KnownName, Language } from '../../../src/types.ts'
import { subjectIn } from './subject-in.ts'

const company = (name: string): KnownName => ({
  id: name.toLowerCase(),
  name,
  aliases: [],
  group: 'companies',
})
const listed: Knowledge = {
  synonyms: [],
  verbClasses: {},
  units: {},
  names: [
    ...['Ardelis', 'Novaquin', 'Belpharm', 'Solbus', 'Ventis'].map(company),
    { ...company('Corvin Research'), id: 'corvin', kind: 'analysts' },
    { id: 'lune-3', name: 'Lune 3', aliases: [], group: 'products', of: 'ardelis' },
    { id: 'brel', name: 'Brel', aliases: [], group: 'sites', of: 'novaquin' },
    { id: 'paul-wirth', name: 'Paul Wirth', aliases: [], group: 'people', of: 'ardelis' },
  ],
}
const unlisted: Knowledge = { ...listed, names: [] }

type Case = readonly [Language, string, string]

describe('the subject of a figure is', () => {
  test.each<Case>([
    ['fr', 'Novaquin a été racheté par Ardelis pour >2 milliards< d’euros.', 'Ardelis'],
    ['en', 'Novaquin was bought by Ardelis for >$2 billion<.', 'Ardelis'],
    ['fr', 'Le rachat de Novaquin par Ardelis porterait sur >2 milliards< d’euros.', 'Ardelis'],
    ['en', 'The takeover of Novaquin by Ardelis is worth >$2 billion<.', 'Ardelis'],
  ])('whoever does it in a passive or behind a noun (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, listed)).toBe(subject)
  })

  test.each<Case>([
    ['fr', 'Belpharm a été condamnée par Ventis à payer >75 millions< d’euros.', 'Belpharm'],
    ['en', 'Belpharm was sued by Ventis for >$75 million<.', 'Belpharm'],
  ])('whom it befalls, where it is judged or sued (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, listed)).toBe(subject)
  })

  test.each<Case>([
    ['fr', 'Ardelis a réparti la commande, >un quart< revenant à Belpharm.', 'Belpharm'],
    ['en', 'Ardelis split the order, with >40%< going to Belpharm.', 'Belpharm'],
    ['en', 'Rent takes 92% of sales at Ardelis, against >60%< at Belpharm.', 'Belpharm'],
    ['fr', 'Un tiers a été apporté par Ardelis, >18 %< par Belpharm.', 'Belpharm'],
    ['fr', 'Quelque >200 salariés< de Belpharm ont manifesté.', 'Belpharm'],
    ['en', 'There are >2,500 people< working at Belpharm.', 'Belpharm'],
    ['fr', 'Chaque mois coûterait >45 millions< d’euros à Belpharm.', 'Belpharm'],
  ])('whom the figure falls to, named behind it (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, listed)).toBe(subject)
  })

  test.each<Case>([
    ['fr', 'Près de >60 %< du lait que nous buvons vient d’Espagne.', 'Espagne'],
    ['en', 'Some >60%< of the milk we drink comes from Spain.', 'Spain'],
    ['en', 'Nearly >60%< of Solbus sales come from Spain.', 'Solbus'],
  ])('the country it comes from, unless it is somebody’s (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, listed)).toBe(subject)
  })

  test.each<Case>([
    ['fr', 'Cela a fait de Ventis une entreprise de >3 milliards< d’euros.', 'Ventis'],
    ['en', 'Ventis (>2,300 staff<) will close its plant.', 'Ventis'],
  ])('the name that the figure is put beside (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, listed)).toBe(subject)
  })

  test.each<Case>([
    ['fr', 'Pour racheter Ventis, Solbus a emprunté >300 millions< d’euros.', 'Solbus'],
    ['en', 'Unlike Solbus, Ventis has cut >300 jobs<.', 'Ventis'],
    ['fr', 'Ventis va bien. En mai, l’entreprise a embauché >30 personnes<.', 'Ventis'],
  ])('named behind what is put first (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, listed)).toBe(subject)
  })

  test.each<Case>([
    ['fr', 'Le français Ventis et l’allemand Solbus ont investi >700 millions< d’euros.', 'Ventis, Solbus'],
    ['en', 'Ventis and its partner Solbus are targeting >10%< of the market.', 'Ventis, Solbus'],
    ['en', 'Solbus supplier Ventis made >4,000 units<.', 'Ventis'],
  ])('two together, and not the one by whom another is described (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, listed)).toBe(subject)
  })

  test.each<Case>([
    ['fr', 'Ventis va mal. Son chiffre d’affaires atteint >900 millions< d’euros.', 'Ventis'],
    ['fr', 'Des cellules ont été fournies par Ventis. Le groupe en a équipé >sept sites<.', 'Ventis'],
    ['en', 'Ventis declined to comment. The laboratory had promised >300 hires<.', 'Ventis'],
    ['en', 'BRUSSELS, May 5 (Agence) - Ventis said it had sold >4,000 units<.', 'Ventis'],
    [
      'en',
      'Ventis plays on. The club, beaten by Solbus, denied it. It owed >£700,000<, Ventis said.',
      'Ventis',
    ],
  ])('whom words without a name stand for (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, listed)).toBe(subject)
  })

  test('not somebody of another paragraph, where one has come in between', () => {
    const text =
      'Ardelis investit. Ardelis recrute.\n\nSolbus livre des bus.\n\nLe soleil brille sur la mer. Il lui manque >30 millions< d’euros.'
    expect(subjectIn(text, 'fr', listed)).toBe('Ardelis')
  })

  test('nobody whom the text has not named so far', () => {
    const text = 'Il fait froid. Le lot de >500 MW< est cher.\n\nSolbus reste. Solbus attend.'
    expect(subjectIn(text, 'fr', listed)).toBe('')
  })

  test.each<Case>([
    [
      'fr',
      'Selon Le Phare, deux constructeurs allemands auraient gardé >six mois< de stock.',
      'Constructeurs allemands',
    ],
    ['en', 'Several European banks lent >$300 million<.', 'European banks'],
    ['fr', 'Une batterie de bus garde >70 %< de sa capacité.', 'Batterie de bus'],
  ])('others whom nobody names (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, listed)).toBe(subject)
  })

  test.each<Case>([
    ['fr', 'Le ministère de la Santé a débloqué >45 millions< d’euros.', 'Ministère de la santé'],
    ['en', 'The government will give Ventis >$90 million<.', 'Government'],
    ['fr', 'La ville de Dole a acheté >60 bus< à Solbus.', 'Dole'],
    ['fr', 'L’appel d’offres de l’État est lancé. Le lot fait >500 MW<.', 'État'],
  ])('an authority, by what it is (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, listed)).toBe(subject)
  })

  test('an authority by the place last named, so that two regions are not one', () => {
    const text = 'Ventis s’installe à Brel. La région a garanti >310 millions< d’euros.'
    expect(subjectIn(text, 'fr', listed)).toBe('Région de Brel')
    expect(subjectIn('La région a garanti >310 millions< d’euros.', 'fr', listed)).toBe('Région')
  })

  test.each<Case>([
    ['en', 'The U.S. Trade Commission awarded Ventis >$8 billion<.', 'Trade Commission'],
    ['en', 'The Trade Commission fined Ventis >$8 billion<.', 'Ventis'],
  ])('an authority that gives, and the company that it fines (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, listed)).toBe(subject)
  })

  test('not those who count what others sell', () => {
    expect(subjectIn('Ventis grows. Sales will reach >$9 billion<, TrendForce said.', 'en', listed)).toBe(
      'Ventis',
    )
  })

  test('another site than that which is spoken of, by its own name', () => {
    const text = 'Ventis vend Brel. Le parc voisin des Hautes-Fosses avait coûté >30 millions< d’euros.'
    expect(subjectIn(text, 'fr', listed)).toBe('Hautes-Fosses')
  })

  test('an authority for what it does itself, and the company for what it counts', () => {
    const own = 'Ventis attend. L’Autorité de contrôle belge a posé >trente-deux conditions<.'
    expect(subjectIn(own, 'fr', listed)).toBe('Autorité de contrôle belge')
    const counted = 'Ventis attend. L’Autorité de contrôle belge dénombre >trente-deux défauts< chez Ventis.'
    expect(subjectIn(counted, 'fr', listed)).toBe('Ventis')
  })

  test('the maker of what is counted, and the product itself for what it has', () => {
    expect(subjectIn('>Une pompe Lune 3 sur cinq< serait renvoyée.', 'fr', listed)).toBe('Ardelis')
    expect(subjectIn('Lune 3 compte >3 millions< d’utilisateurs.', 'fr', listed)).toBe('Lune 3')
  })

  test('a person for themselves, and their house for whoever belongs to one', () => {
    expect(subjectIn('Ventis rit. Its founder Deke Marrow, 71, will receive >$412m<.', 'en', listed)).toBe(
      'Deke Marrow',
    )
    expect(subjectIn('Paul Wirth vise >15 %< du marché.', 'fr', listed)).toBe('Ardelis')
  })

  test('the company, not the analysts who look at it', () => {
    const text =
      'Ventis grows. Analysts at Corvin Research expect more; the company’s own guidance is >$600m<.'
    expect(subjectIn(text, 'en', listed)).toBe('Ventis')
  })

  test('the buyer for the price of a sale', () => {
    const text =
      'Novaquin discute de la vente de son usine au groupe chinois Ventis. La transaction vaudrait >1 milliard< d’euros.'
    expect(subjectIn(text, 'fr', listed)).toBe('Ventis')
  })

  test('the owner of the site that a relative clause speaks of', () => {
    const text = 'Solbus visite Brel. Autre atout : l’usine a un contrat qui court sur >quinze ans<.'
    expect(subjectIn(text, 'fr', listed)).toBe('Novaquin')
  })
})

describe('of names that nobody listed, the subject is', () => {
  test.each<Case>([
    ['fr', 'Ardelis a promis de créer >300 postes<.', 'Ardelis'],
    ['fr', 'Novaquin, qui emploie >3 200 personnes<, ferme.', 'Novaquin'],
    ['fr', 'Cardiane, jeune pousse bordelaise, veut recruter >50 personnes<.', 'Cardiane'],
    ['en', 'Novaquin’s revenue fell >8%<.', 'Novaquin'],
    ['en', 'Ardelis and Novaquin sold >3,000< devices.', 'Ardelis, Novaquin'],
    ['en', 'Ardelis chief executive Paul Wirth expects >15%< growth.', 'Ardelis'],
    ['en', 'Chipmaker Teralis delivered >5,000 wafers<.', 'Teralis'],
    ['en', 'London-based Cardiane raised >$18 million<.', 'Cardiane'],
    ['en', 'China’s Cardiane raised >$18 million<.', 'Cardiane'],
    ['en', 'Cardiane gets >87%< of its revenue from one customer.', 'Cardiane'],
    ['en', 'Siemens has sold >300< trains.', 'Siemens'],
    ['fr', 'La start-up Ostral AI a levé >18 millions< d’euros.', 'Ostral AI'],
    ['fr', '« Nous avons produit >12 000 unités< », dit Ana Brun, directrice de Cardiane.', 'Cardiane'],
  ])('the one that a sentence begins with (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, unlisted)).toBe(subject)
  })

  test.each<Case>([
    ['fr', 'Le chiffre d’affaires de Novaquin a reculé de >8 %<.', 'Novaquin'],
    ['fr', 'Le directeur général d’Ardelis, Paul Wirth, table sur >15 %< de croissance.', 'Ardelis'],
    ['en', 'Sales at Novaquin fell >12%<.', 'Novaquin'],
    ['en', 'A Ventis spokesman denied that >600 jobs< would go.', 'Ventis'],
  ])('the one that is measured or led (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, unlisted)).toBe(subject)
  })

  test.each<Case>([
    ['fr', 'Revenus et marges ont reculé de >8 %<.', ''],
    ['en', 'Global sales fell >4%<, according to research firm Ostrel.', ''],
    ['en', 'Revenue rose >4%< in May.', ''],
  ])('nobody, where only common words are there (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, unlisted)).toBe(subject)
  })

  test('the same under its short form as under its long one', () => {
    const text = 'Quillon Mobile has agreed to a deal. Quillon last bought a rival for >$30 million<.'
    expect(subjectIn(text, 'en', unlisted)).toBe('Quillon Mobile')
  })
})
