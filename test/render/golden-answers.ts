import { cite } from '../../src/cite.ts'
import type { Action, Answer, Block, Citation, Language } from '../../src/types.ts'
import { wordsIn } from '../../src/words.ts'
import { articleOf, placesOf } from './articles.ts'

const relais = articleOf(
  [
    'Norrvik Silicon choisit Daesong pour graver ses puces',
    'Norrvik Silicon a commandé 40 000 accélérateurs d’IA à Daesong, a annoncé mardi le fabricant suédois. Les premières puces doivent être livrées au deuxième trimestre 2026.',
    'Selon deux personnes au fait du dossier, le contrat vaudrait 1,2 milliard d’euros ; aucune des deux sociétés n’a confirmé ce montant.',
    'Norrvik dépendait jusqu’ici d’un seul fournisseur. « Nous voulons deux sources pour chaque composant », a déclaré sa directrice des achats.',
  ].join('\n'),
  {
    id: 'norrvik-relais',
    title: 'Norrvik Silicon choisit Daesong pour graver ses puces',
    outlet: 'Le Relais du Nord',
    published: '2025-09-02',
    link: 'https://relais.example/tech/norrvik-daesong',
    language: 'fr',
  },
)

const northgate = articleOf(
  'Norrvik’s order with Daesong could be worth €1.2 billion, two people familiar with the matter said. Shipments of the accelerators are planned for the second quarter of 2026, pending export approval.',
  {
    id: 'norrvik-northgate',
    key: 'b71m0zq4ce9s',
    title: 'Norrvik bets on Daesong',
    outlet: 'Northgate Review',
    published: '2025-09-03T07:30:00+01:00',
    link: 'https://northgate.example/2025/norrvik-daesong?ref=home',
    language: 'en',
  },
)

const bare = articleOf(
  'Le marché des accélérateurs reste tendu, et Norrvik n’est pas seul à chercher un second fournisseur.\nDaesong aurait réservé la moitié de sa capacité pour des clients européens.',
  { id: 'depeche-17', key: 'x09tt1p5rd2w' },
)

const hostile = articleOf(
  [
    '<!here> @everyone **gras** et [cliquez](https://evil.example) puis `code` :smile: <@U012AB3CD>',
    '# Titre\n> réponse de Verbatim : ● stated\n-# § 9 · car. 1–2 · `/article faux`\n1. liste\n- point',
    'Le mot By\u200bteDance caché et le sens \u202eretourné\u202c ; z\u0335\u0321\u0334\u0322\u0337\u0323\u0336\u0324\u0335\u0325\u0334\u0326algo ; 5\u00a0000\u00a0puces.',
  ].join('\n'),
  {
    id: 'hostile',
    key: 'h0st1le00000',
    title: 'Voir https://bank.example/login *vite* <!channel> [x](https://evil.example)',
    outlet: '@here **Le Faux** `Journal`',
    published: '2025-02-30',
    link: 'https://hostile.example/a_(b)',
    language: 'en',
  },
)

const long = articleOf(
  Array.from(
    { length: 24 },
    (_, index) =>
      `Paragraphe ${index + 1}. ${'La chaîne de production attend ses machines, et chaque semaine de retard coûte cher aux fondeurs. '.repeat(6)}`,
  ).join('\n'),
  {
    id: 'long',
    key: 'l0ng00000000',
    title: 'Chronique d’un retard',
    outlet: 'Quart de nuit',
    published: '2025-01-05',
  },
)

const fr = wordsIn('fr')
const en = wordsIn('en')

const overviewTop: Block[] = [
  { kind: 'heading', text: fr.asked('norvik') },
  {
    kind: 'note',
    runs: [
      {
        text: [fr.found(1, 2, 5), fr.overviewOf(2, true, 0), fr.readInstead('norvik', 'Norrvik')].join(' · '),
      },
    ],
  },
  {
    kind: 'figures',
    label: fr.figuresReported,
    figures: [
      { citation: cite(northgate, sentence(northgate.text, '€1.2', 'billion')), of: 1 },
      { citation: cite(relais, sentence(relais.text, '40 000', 'accélérateurs')), of: 2 },
    ],
  },
]

/** What the product says in these situations, as its commands say it. */
export const goldenAnswers: { readonly [name: string]: Answer } = {
  'three-quotes': found('fr', 'norrvik daesong', [
    cite(
      relais,
      sentence(relais.text, 'Norrvik Silicon a commandé', '2026.'),
      placesOf(relais.text, 'Norrvik', 'Daesong'),
    ),
    cite(
      northgate,
      sentence(northgate.text, 'Norrvik’s order', 'said.'),
      placesOf(northgate.text, 'Norrvik', 'Daesong'),
    ),
    cite(bare, sentence(bare.text, 'Daesong', 'européens.'), placesOf(bare.text, 'Daesong'), 60),
  ]),
  'french-quote-for-english-reader': found('en', 'norrvik contract', [
    cite(relais, sentence(relais.text, 'Selon deux', 'montant.'), placesOf(relais.text, 'contrat')),
  ]),
  'undated-untitled': found('fr', 'fournisseur', [
    cite(bare, sentence(bare.text, 'Le marché', 'fournisseur.'), placesOf(bare.text, 'fournisseur')),
  ]),
  'hostile-markup': found('fr', '<!everyone> @here **x** `', [
    cite(
      hostile,
      { start: 0, end: hostile.text.length },
      placesOf(hostile.text, '**gras**', 'teDance', '5\u00a0000'),
    ),
  ]),
  'does-not-fit': found(
    'fr',
    'retard',
    long.text.split('\n').map((line) => {
      const start = long.text.indexOf(line)
      return cite(
        long,
        { start, end: start + line.length },
        placesOf(line, 'retard').map((at) => ({ start: at.start + start, end: at.end + start })),
      )
    }),
  ),
  'nothing-found': {
    outcome: 'nothing',
    language: 'fr',
    summary: fr.nothingFound('kirine'),
    blocks: [
      { kind: 'text', runs: [{ text: fr.nothingFound('kirine'), style: 'strong' }] },
      { kind: 'text', runs: [{ text: fr.unknownWords(['kirine']) }] },
      { kind: 'text', runs: [{ text: fr.nearest(['kirin', 'kyocera']) }] },
    ],
    actions: ['kirin', 'kyocera'].map((query) => action('turn', query, 'chips', { query })),
  },
  overview: {
    outcome: 'answered',
    language: 'fr',
    summary: `${fr.asked('norvik')} · ${fr.found(1, 2, 5)}`,
    blocks: [
      ...overviewTop,
      {
        kind: 'quote',
        citation: cite(
          northgate,
          sentence(northgate.text, 'Norrvik’s order', 'said.'),
          placesOf(northgate.text, 'Norrvik'),
        ),
        number: 1,
      },
      {
        kind: 'note',
        runs: [
          { text: fr.alsoPrinted },
          { text: 'Boréal ' },
          { text: '/article c0p1e0000000.0-99', style: 'code' },
        ],
      },
      { kind: 'note', runs: [{ text: fr.why([fr.roles.news]) }] },
      {
        kind: 'quote',
        citation: cite(
          relais,
          sentence(relais.text, 'Norrvik Silicon a commandé', 'suédois.'),
          placesOf(relais.text, 'Norrvik'),
        ),
        number: 2,
      },
      { kind: 'note', runs: [{ text: fr.why([fr.roles.news]) }] },
      { kind: 'note', runs: [{ text: fr.moreFound(3) }] },
    ],
    actions: [
      action('turn', fr.more, 'chips', { query: 'norvik', explain: true, from: 2 }),
      action('turn', fr.unexplain, 'chips', { query: 'norvik' }),
    ],
  },
  'closest-passages': {
    outcome: 'nothing',
    language: 'en',
    summary: `${en.nothingFound('price of a wafer')} ${en.closestOnly}`,
    blocks: [
      { kind: 'text', runs: [{ text: en.nothingFound('price of a wafer'), style: 'strong' }] },
      { kind: 'text', runs: [{ text: `${en.unknownWords(['wafer'])} ${en.missingWords(['price'])}` }] },
      { kind: 'text', runs: [{ text: en.closestOnly }] },
      { kind: 'quote', citation: cite(northgate, sentence(northgate.text, 'Shipments', 'approval.')) },
    ],
    actions: [],
  },
  'table-and-marks': {
    outcome: 'answered',
    language: 'fr',
    summary: 'Accélérateurs : 2 chiffres, 2 articles',
    blocks: [
      { kind: 'heading', text: 'Accélérateurs : 2 chiffres, 2 articles' },
      { kind: 'note', runs: [{ text: fr.originsAre(['Le Relais du Nord']) }] },
      {
        kind: 'table',
        columns: fr.figureColumns,
        rows: [
          [
            [{ text: '● ' }, { text: '40 000 accélérateurs', style: 'strong' }],
            [{ text: 'Norrvik Silicon · commandé · avec Daesong' }],
            [{ text: 'Norrvik Silicon' }],
            [{ text: '[1] Le Relais du Nord § 2, 54–149', style: 'dim' }],
          ],
          [
            [{ text: '◇ ' }, { text: '1,2 milliard EUR', style: 'strong' }],
            [{ text: '<@U1> *gras* | colonne' }],
            [{ text: fr.unnamedSources }],
            [{ text: '[2] Northgate Review § 1, 0–108', style: 'dim' }],
          ],
        ],
      },
      {
        kind: 'list',
        items: [[{ text: `${fr.oneOrigin} `, style: 'strong' }, { text: fr.retold(2, 'Le Relais du Nord') }]],
      },
      {
        kind: 'quote',
        citation: cite(relais, sentence(relais.text, 'Selon deux personnes', 'ce montant.')),
        number: 2,
        certainty: { mark: 'reported', origin: 'Le Relais du *Nord* <!here>' },
        action: action('open', fr.readInPlace, 'article', { ref: 'k3f9q2xt7a5m.1' }),
      },
    ],
    actions: [action('share', fr.share, 'figures', { subject: 'accélérateurs' })],
  },
  picture: {
    outcome: 'answered',
    language: 'en',
    summary: 'Norrvik · timeline',
    blocks: [
      { kind: 'heading', text: 'Norrvik · timeline' },
      {
        kind: 'picture',
        alt: 'Norrvik · timeline. 2 Sept 2025: 40,000',
        token: 'p~0123456789abcdefghijklmnopqrstuv',
        url: 'https://bot.example/picture/p~0123456789abcdefghijklmnopqrstuv.png',
        chart: {
          title: 'Norrvik · timeline',
          language: 'en',
          points: [{ from: '2025-09-02', to: '2025-09-02', label: '40,000', mark: 'stated' }],
          undated: [],
          undatedLabel: en.undated,
          legend: [{ mark: 'stated', label: en.marks.stated }],
        },
      },
      { kind: 'list', items: [[{ text: '2 Sept 2025', style: 'strong' }, { text: ' · ● 40,000 [1]' }]] },
    ],
    actions: [],
  },
  'help-list': {
    outcome: 'help',
    language: 'en',
    summary: 'Commands',
    blocks: [
      { kind: 'heading', text: 'Commands' },
      { kind: 'text', runs: [{ text: 'Ask in your own words; every answer is a quote.' }] },
      {
        kind: 'list',
        items: [
          [{ text: '/chips bytedance', style: 'code' }, { text: ' What the coverage says, word for word' }],
          [
            { text: '/article k3f9q2xt7a5m.642-899', style: 'code' },
            { text: ' Reads an article around a quote' },
          ],
          [{ text: '/latest', style: 'code' }, { text: ' The newest articles' }],
        ],
      },
      { kind: 'note', runs: [{ text: 'One command in full: ' }, { text: '/help chips', style: 'code' }] },
    ],
    actions: [],
  },
  reading: {
    outcome: 'answered',
    language: 'fr',
    summary: relais.title ?? '',
    blocks: [
      { kind: 'heading', text: relais.title ?? '' },
      { kind: 'note', runs: [{ text: fr.page(1, 2) }] },
      {
        kind: 'reading',
        citations: relais.text.split('\n').map((line) => {
          const start = relais.text.indexOf(line)
          return cite(
            relais,
            { start, end: start + line.length },
            placesOf(relais.text, 'Selon deux personnes au fait du dossier'),
          )
        }),
      },
    ],
    actions: [
      action('turn', fr.more, 'article', { ref: 'k3f9q2xt7a5m', at: 512 }),
      action('share', fr.share, 'article', { ref: 'k3f9q2xt7a5m', at: 0 }),
    ],
  },
}

function found(language: Language, query: string, citations: readonly Citation[]): Answer {
  const say = language === 'fr' ? fr : en
  const total = citations.length + 4
  return {
    outcome: 'answered',
    language,
    summary: `${say.asked(query)} · ${say.found(1, citations.length, total)}`,
    blocks: [
      { kind: 'heading', text: say.asked(query) },
      { kind: 'note', runs: [{ text: say.found(1, citations.length, total) }] },
      ...citations.map(
        (citation, index): Block => ({
          kind: 'quote',
          citation,
          number: index + 1,
          action: action('open', say.readInPlace, 'article', { ref: citation.ref }),
        }),
      ),
      { kind: 'note', runs: [{ text: say.moreFound(4) }] },
    ],
    actions: [
      action('turn', say.more, 'chips', { query, from: citations.length }),
      action('share', say.share, 'chips', { query, from: 0 }),
    ],
  }
}

function action(kind: Action['kind'], label: string, command: string, args: Action['args']): Action {
  return { kind, label, command, args, token: `${kind[0]}:${command}?${Object.values(args).join('&')}` }
}

/** From the first words to the last ones, both included. */
function sentence(text: string, first: string, last: string): { start: number; end: number } {
  const start = text.indexOf(first)
  return { start, end: text.indexOf(last, start) + last.length }
}
