import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findNoise } from '../../src/text/noise.ts'

/** The marked pieces of a text, with their kinds. */
const marked = (text: string, title?: string) =>
  findNoise(text, title).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)

const before = 'Le port de Brest attend une nouvelle grue. Elle arrivera en juin, selon la mairie.'
const after = 'Les travaux dureront un an. « Nous serons prêts », assure le directeur du port.'
const amid = (line: string) => `${before}\n\n${line}\n\n${after}`

test.each([
  'Partager',
  'Partager sur Facebook  Partager sur X  Envoyer par mail',
  'Facebook · LinkedIn · Copier le lien',
  'Share  Save  Print',
  'Share this article',
  '12 commentaires',
  'Réagir à cet article (54)',
  'Écoutez aussi : « La marée », 24 minutes · Réagir (17)',
  'Share this · 2,114 reads · Harbour Live, 3 December: tickets from £195',
  'Édition du vendredi 6 novembre – 1,40 €',
  'Marées n° 1 482 — Abonnement : 129 € par an, 12 numéros offerts',
  'Newsletter « La marée » : déjà 80 000 inscrits',
  'Newsletter Le Port : 18 000 professionnels nous lisent chaque mardi. S’abonner',
  '3Commentaires',
  'Comments (48)',
  'No comments yet',
  'Soyez le premier à réagir',
  'Laisser un commentaire',
  'Lire aussi : La criée change de mains',
  'À lire également : le chantier naval recrute',
  '**À lire aussi :** Les pêcheurs en colère',
  'SUR LE MÊME SUJET',
  'Read more: Harbour strike enters its second week',
  'Related: Dockers vote on pay deal',
  'Notre enquête : la face cachée des grues',
  'Inscrivez-vous à notre newsletter pour recevoir chaque matin l’essentiel de la mer.',
  'Recevez chaque soir notre lettre d’information. Je m’inscris',
  'Sign up to Tide Tables, our weekly email on ports and shipping.',
  'Get the Harbour briefing. Weekdays, free.',
  'Vous recevez ce courriel parce que vous êtes abonné à nos alertes. Se désinscrire',
  'Nous utilisons des cookies pour mesurer l’audience. Tout accepter · Paramétrer',
  'We and our partners use cookies to store information. Accept all · Manage preferences',
  'Gérer mes choix. Vos données sont traitées par nos 187 partenaires.',
  'We share data with our 212 partners. Continue',
  'Share  Print  8 comments',
  'Read more in Deep Draught, our Tuesday letter on ports. Join 31,000 readers.',
  'Les champs obligatoires sont indiqués avec *',
  'Votre adresse e-mail ne sera pas publiée.',
  'All fields are required',
  'Publié le 3 septembre 2024 à 10h15',
  'Updated October 12, 2026 4:45 p.m. EDT',
  'Temps de lecture : 4 min',
  '5 min read',
  'Cette page est mise à jour automatiquement toutes les deux minutes.',
  'Il vous reste 72 % de cet article à lire. La suite est réservée aux abonnés.',
  'This article is for subscribers only.',
  'Publicité',
  'La suite après la publicité',
  'ADVERTISEMENT',
  'Cet article a été traduit automatiquement à partir de l’anglais.',
  'This story was machine-translated from French.',
  '© 2024 Le Journal du port. Tous droits réservés.',
  'Source : https://example.org/ports/brest',
  '- Crédit photo : Marie Le Goff',
  'Photo: Handout',
  'www.example.org/brest',
  '(AFP)',
  'Avec Reuters',
  'Avec l’AFP et Reuters',
  'Par Jeanne Le Goff',
  'By Harriet Colvin and Tom Reed',
  'ab/cde/fg',
  'Cliquez ici',
])('the line %j belongs to the page', (line) => {
  expect(marked(amid(line))).toEqual([`furniture: ${line}`])
})

test.each([
  'Notre point de vue',
  'Un marché à prendre',
  '## Qui paie ?',
  '### Une matière sans éclat',
  'Comment ?',
  'Source d’inquiétude : la météo, qui retarde le chantier depuis deux semaines.',
  'À suivre : mardi, le conseil municipal doit se prononcer sur le budget.',
  'Le chiffre : 534. C’est le nombre de grues en Europe.',
  'Rectificatif : contrairement à ce que nous écrivions, la grue est neuve.',
  'Partager le port entre deux exploitants : l’idée fait son chemin.',
  'Partager, c’est renoncer.',
  'Share prices fell by a third.',
  'Facebook a annoncé mardi la fermeture de son bureau de Brest.',
  'X a perdu la moitié de ses annonceurs.',
  'La CNIL reproche à Google ses cookies et lui inflige une amende.',
  'Le site utilise des cookies depuis 2019, reconnaît son directeur.',
  '« Vous recevez chaque semaine des lettres de menace », raconte-t-il.',
  'Chaque matin, les dockers se rassemblent devant la grille.',
  'Le journal a lancé une newsletter quotidienne, lue par 40 000 abonnés.',
  'Subscribers to the newsletter fell by 12 percent, the company said.',
  'Sign up or leave, the union told its members.',
  'Lire la presse ne suffit plus, dit le maire.',
  'Related costs rose to 4 million euros, the port said.',
  'Les commentaires du ministre ont surpris.',
  'Mise à jour en 2021, la grue ne sert plus depuis un an, faute de pièces.',
  'Published in 2019, the report had warned of a shortage of cranes and crews across the whole of the coast.',
  'Tous les champs de l’accord sont obligatoires pour les deux parties, qui ont signé lundi.',
  'La traduction automatique menace les interprètes, selon le syndicat.',
  'Avec Reuters, le groupe a signé un accord de trois ans.',
  'Elle dément.',
  'Nous travaillons avec nos 12 partenaires depuis 2019, dit le directeur.',
  'Our 31,000 readers and our letter to the editor, she said.',
  '- Nucléaire. Le réacteur redémarre.',
  'Brest, 3 mars 2024 (AFP) – Une grue est tombée.',
  'Deux mots',
])('the line %j belongs to the article', (line) => {
  expect(marked(amid(line))).toEqual([])
})

describe('inside a sentence', () => {
  test.each([
    ['Le fabricant Acme (ACME+4.61%) a livré.', 'ticker:  (ACME+4.61%)'],
    ['Le fabricant Acme (ACME -0,8 %) a livré.', 'ticker:  (ACME -0,8 %)'],
    ['Le fabricant Acme (6981 +0,8 %) a livré.', 'ticker:  (6981 +0,8 %)'],
    ['The maker Acme (NASDAQ: ACME) delivered.', 'ticker:  (NASDAQ: ACME)'],
    ['Le titre AcmeACM a pris, ACME+4.61% en un jour.', 'ticker: ACME+4.61%'],
    ['Un recours (https://example.org/x) est annoncé.', 'stray:  (https://example.org/x)'],
    ['Voir https://example.org/x, dit la mairie.', 'stray: https://example.org/x'],
    ['Le détail se trouve (cliquez ici) en ligne.', 'stray:  (cliquez ici)'],
    ['Nos confrères du Monde Selon rapportaient une hausse.', 'stray: Selon '],
    ['The Daily Post According reported a rise.', 'stray: According '],
    ['D’après le Daily Post, selon lequel Daily Post Acme livrerait en mai.', 'stray: Daily Post '],
  ])('%j is left over from the page', (sentence, noise) => {
    expect(marked(`${before}\n${sentence}\n${after}`)).toEqual([noise])
  })

  test.each([
    'L’inflation (PIB +0,8 %) surprend.',
    'La TVA (20 %) augmente.',
    'Une hausse de +4,6 % (contre +2 % en mai).',
    'Selon rapport remis lundi, la grue est neuve.',
    'La grue, selon les experts, est neuve.',
    'Elle écrit à a@example.org et attend.',
    'Le Monde Selon Garp paraît en poche.',
    'Le Daily Post, dont le Daily Post de dimanche, change de main.',
  ])('%j is the article’s', (sentence) => {
    expect(marked(`${before}\n${sentence}\n${after}`)).toEqual([])
  })
})

describe('by where it stands', () => {
  const title = 'Une nouvelle grue pour le port de Brest'

  test('the title is marked where it is said again at the foot, not where the text begins with it', () => {
    expect(marked(`${title}\n${before}\n${after}\n${title}`, title)).toEqual([`furniture: ${title}`])
  })

  test('a first line said again at the foot is a title without being stated', () => {
    expect(marked(`${title}\n${before}\n${after}\nVoir aussi\n${title}`)).toEqual([
      'furniture: Voir aussi',
      `furniture: ${title}`,
    ])
  })

  test('links listed under a heading at the foot are marked with it', () => {
    expect(
      marked(`${before}\n${after}\nDans la même rubrique\nLa criée ferme-t-elle ?\nGrève au port`),
    ).toEqual([
      'furniture: Dans la même rubrique',
      'furniture: La criée ferme-t-elle ?',
      'furniture: Grève au port',
    ])
  })

  test('in the body only list items are taken for links under such a heading', () => {
    expect(marked(`${before}\nLire aussi\n- La criée ferme\nUn port en crise\n${after}`)).toEqual([
      'furniture: Lire aussi',
      'furniture: - La criée ferme',
    ])
  })

  test('labels left below the last sentence are marked', () => {
    expect(marked(`${before}\n${after}\nRéagissez\nTous nos articles`)).toEqual([
      'furniture: Réagissez',
      'furniture: Tous nos articles',
    ])
  })

  test('a list at the end of an article is not', () => {
    expect(marked(`${before}\n${after}\n- Brest\n- Lorient\n1. Nantes`)).toEqual([])
  })

  test('a text without a body keeps its short lines', () => {
    expect(marked('Brest\nLorient\nNantes')).toEqual([])
  })
})

test('what is marked lies in the text, in order, without overlap and without blanks at line ends', () => {
  const piece = fc.constantFrom(
    'Partager',
    'Lire aussi',
    '- un lien',
    before,
    '(ACME+4.61%)',
    'https://example.org/a',
    '\n',
    '\n\n',
    ' ',
    '\u00a0',
    '12 commentaires',
    'Selon ',
    'Daily Post, que Daily Post Acme',
    '(AFP)',
    'é',
    '👩‍🚀',
    '\t',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('')
      let last = 0
      for (const { kind, start, end } of findNoise(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        if (kind === 'furniture') expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
        last = end
      }
    }),
  )
})

test.each([
  ['blanks', ' '.repeat(200_000)],
  ['brackets', '(A'.repeat(100_000)],
  ['capitals', 'Abc '.repeat(50_000)],
  ['addresses', 'http://'.repeat(30_000)],
  ['headings', 'Lire aussi\n'.repeat(20_000)],
  ['words of links', 'a Selon '.repeat(25_000)],
  ['names', 'Abc Def, que '.repeat(15_000)],
])(
  'two hundred thousand characters of %s are read in time',
  (_, text) => {
    const start = performance.now()
    findNoise(text)
    expect(performance.now() - start).toBeLessThan(5000)
  },
  60_000,
)
