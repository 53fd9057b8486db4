import { many, qualifiers } from './grammar.ts'

/** Figures side by side, and their correction by people. */
export const figurePhrases = {
  // Figures
  signs: {
    fr: { stated: '●', reported: '◇', planned: '△', denied: '✕', opinion: '○' },
    en: { stated: '●', reported: '◇', planned: '△', denied: '✕', opinion: '○' },
  },
  figureColumns: {
    fr: ['chiffre', 'quoi', 'source', 'où'],
    en: ['figure', 'what', 'source', 'where'],
  },
  figuresOf: {
    fr: (name: string, figures: number, articles: number) =>
      `${name}\u00a0: ${figures} ${many(figures, 'chiffre', 'chiffres')}, ${articles} ${many(articles, 'article', 'articles')}`,
    en: (name: string, figures: number, articles: number) =>
      `${name}: ${figures} ${figures === 1 ? 'figure' : 'figures'}, ${articles} ${articles === 1 ? 'article' : 'articles'}`,
  },
  originsAre: {
    fr: (names: readonly string[]) =>
      `${names.length} ${many(names.length, 'origine', 'origines')}\u00a0: ${names.join(', ')}.`,
    en: (names: readonly string[]) =>
      `${names.length} ${names.length === 1 ? 'origin' : 'origins'}: ${names.join(', ')}.`,
  },
  noOrigin: { fr: 'Aucune origine n’est nommée.', en: 'No origin is named.' },
  notConfirmed: { fr: 'Aucune confirmation indépendante.', en: 'No independent confirmation.' },
  nobodyConfirms: { fr: 'Personne ne les a confirmés.', en: 'Nobody has confirmed them.' },
  figureWritten: { fr: (text: string) => `«\u00a0${text}\u00a0»`, en: (text: string) => `“${text}”` },
  writtenAs: { fr: (text: string) => `«\u00a0${text}\u00a0»`, en: (text: string) => `“${text}”` },
  between: {
    fr: (low: string, high: string) => `de ${low} à ${high}`,
    en: (low: string, high: string) => `${low} to ${high}`,
  },
  qualified: {
    fr: (qualifier: string, amount: string) => `${qualifiers.fr[qualifier] ?? ''}${amount}`,
    en: (qualifier: string, amount: string) => `${qualifiers.en[qualifier] ?? ''}${amount}`,
  },
  yearQualified: {
    fr: (qualifier: string, year: string) => (qualifier === 'up_to' ? `d’ici ${year}` : year),
    en: (qualifier: string, year: string) => (qualifier === 'up_to' ? `by ${year}` : year),
  },
  negated: { fr: (verb: string) => `non ${verb}`, en: (verb: string) => `not ${verb}` },
  counterparty: { fr: (name: string) => `avec ${name}`, en: (name: string) => `with ${name}` },
  actions: {
    fr: {
      order: 'commandé',
      buy: 'acheté',
      sell: 'vendu',
      deliver: 'livré',
      receive: 'reçu',
      await: 'attendu',
      spend: 'dépensé',
      invest: 'investi',
      save: 'économisé',
      cost: 'coûte',
      design: 'conçu',
      make: 'fabriqué',
      train: 'entraîné',
      use: 'utilisé',
      own: 'détenu',
      value: 'valorisé',
      plan: 'prévu',
      launch: 'lancé',
      raise: 'augmenté',
      cut: 'baissé',
      exceed: 'dépassé',
      gain: 'gagné',
      lose: 'perdu',
      hire: 'embauché',
      announce: 'annoncé',
      earn: 'gagné',
    },
    en: {
      order: 'ordered',
      buy: 'bought',
      sell: 'sold',
      deliver: 'delivered',
      receive: 'received',
      await: 'awaited',
      spend: 'spent',
      invest: 'invested',
      save: 'saved',
      cost: 'costs',
      design: 'designed',
      make: 'made',
      train: 'trained',
      use: 'used',
      own: 'held',
      value: 'valued',
      plan: 'planned',
      launch: 'launched',
      raise: 'raised',
      cut: 'cut',
      exceed: 'exceeded',
      gain: 'gained',
      lose: 'lost',
      hire: 'hired',
      announce: 'announced',
      earn: 'earned',
    },
  },
  noSource: { fr: 'aucune source citée', en: 'no source given' },
  sameAs: {
    fr: (origin: string) => `même chiffre que ${origin}`,
    en: (origin: string) => `same figure as ${origin}`,
  },
  tellsReportOf: {
    fr: (origin: string) => `l’article reprend ${origin}`,
    en: (origin: string) => `the article retells ${origin}`,
  },
  unnamedSources: { fr: 'sources non nommées', en: 'unnamed sources' },
  knownBy: {
    fr: {
      carried: 'citée plus haut',
      article_lead: 'que suit l’article',
      source_link: 'en lien sous l’article',
    },
    en: {
      carried: 'named before',
      article_lead: 'whom the article follows',
      source_link: 'linked below the article',
    },
  },
  agree: { fr: 'Concordent\u00a0:', en: 'Agree:' },
  differOnQualifier: { fr: 'Diffèrent d’une nuance\u00a0:', en: 'Differ by a shade:' },
  differOnValue: { fr: 'Chiffres différents\u00a0:', en: 'Different figures:' },
  differOnAction: { fr: 'Ne disent pas la même chose\u00a0:', en: 'Disagree on what happened:' },
  disputed: { fr: 'Contesté\u00a0:', en: 'Disputed:' },
  compatible: { fr: 'Compatibles\u00a0:', en: 'Compatible:' },
  partsOfWhole: { fr: 'Parties d’un tout\u00a0:', en: 'Parts of a whole:' },
  shareOf: {
    fr: (whole: string, share: string, part: string) => `calcul\u00a0: ${whole} × ${share} ≈ ${part}`,
    en: (whole: string, share: string, part: string) => `computed: ${whole} × ${share} ≈ ${part}`,
  },
  oneOrigin: { fr: 'Une seule origine\u00a0:', en: 'One origin:' },
  retold: {
    fr: (articles: number, origin: string) =>
      `${articles} articles reprennent ${origin}, ce qui fait une source`,
    en: (articles: number, origin: string) => `${articles} articles retell ${origin}, which makes one source`,
  },
  noConfirmation: { fr: 'Sans source\u00a0:', en: 'No source:' },
  namesNobody: {
    fr: (n: number) =>
      many(n, 'ne nomme personne et ne confirme donc rien', 'ne nomment personne et ne confirment donc rien'),
    en: (n: number) =>
      n === 1 ? 'names nobody, and so confirms nothing' : 'name nobody, and so confirm nothing',
  },
  moreRows: {
    fr: (n: number) => `${n} ${many(n, 'autre chiffre', 'autres chiffres')}`,
    en: (n: number) => `${n} more ${n === 1 ? 'figure' : 'figures'}`,
  },
  quotedOnly: {
    fr: (n: number) =>
      `${n} ${many(n, 'chiffre n’est montré', 'chiffres ne sont montrés')} que dans ${many(n, 'sa', 'leur')} phrase\u00a0: qui a fait quoi n’y est pas lisible à coup sûr.`,
    en: (n: number) =>
      `${n} ${n === 1 ? 'figure is' : 'figures are'} shown in the sentence only: who did what cannot be read for certain.`,
  },
  allQuotes: { fr: (n: number) => `Les ${n} citations`, en: (n: number) => `All ${n} quotes` },
  theTable: { fr: 'Le tableau', en: 'The table' },
  noFigures: {
    fr: (subject: string) => `La couverture ne donne aucun chiffre sur «\u00a0${subject}\u00a0».`,
    en: (subject: string) => `The coverage gives no figure about “${subject}”.`,
  },
  tryPassages: {
    fr: 'Les passages qui en parlent sont peut-être là.',
    en: 'There may be passages about it.',
  },
  searchPassages: { fr: 'Chercher les passages', en: 'Search the passages' },

  // Correcting figures
  corrected: {
    fr: (id: string) => `Correction ${id} enregistrée`,
    en: (id: string) => `Correction ${id} kept`,
  },
  correctionUndo: {
    fr: (id: string) => `Pour l’annuler\u00a0: /corrections undo ${id}`,
    en: (id: string) => `To undo it: /corrections undo ${id}`,
  },
  correctionUndone: {
    fr: (id: string) => `Correction ${id} annulée`,
    en: (id: string) => `Correction ${id} undone`,
  },
  correctionHowTo: {
    fr: 'Pour corriger\u00a0: /corrections add, la référence sous la citation, puis par exemple mark:reported, value:100000, source:Reuters ou une remarque.',
    en: 'To correct: /corrections add, the reference under the quote, then for example mark:reported, value:100000, source:Reuters or a remark.',
  },
  noCorrections: { fr: 'Aucune correction.', en: 'No corrections.' },
  correctionsOf: {
    fr: (n: number) => `${n} ${many(n, 'correction', 'corrections')}`,
    en: (n: number) => `${n} ${n === 1 ? 'correction' : 'corrections'}`,
  },
  moreCorrections: {
    fr: (n: number) => `et ${n} de plus\u00a0: verbatim corrections list`,
    en: (n: number) => `and ${n} more: verbatim corrections list`,
  },
  noCorrection: {
    fr: (id: string) => `Aucune correction ${id} n’est en vigueur.`,
    en: (id: string) => `No correction ${id} is in force.`,
  },
  seeCorrections: { fr: 'Voir /corrections list.', en: 'See /corrections list.' },
  undoneBy: { fr: (by: string) => `annulée par ${by}`, en: (by: string) => `undone by ${by}` },
  nothingCorrected: { fr: 'Rien à corriger n’est dit.', en: 'Nothing to correct is said.' },
  noFigureThere: { fr: 'Aucun chiffre n’a été lu à cet endroit.', en: 'No figure was read at that place.' },
  whichFigure: {
    fr: (figures: readonly string[]) =>
      `Plusieurs chiffres à cet endroit\u00a0; ajoutez figure:"…"\u00a0: ${figures.join(' · ')}`,
    en: (figures: readonly string[]) =>
      `Several figures at that place; add figure:"…": ${figures.join(' · ')}`,
  },
  valueInDigits: {
    fr: (typed: string) => `«\u00a0${typed}\u00a0» n’est pas un nombre en chiffres.`,
    en: (typed: string) => `“${typed}” is no number in digits.`,
  },
  noFigureAtAll: { fr: 'pas un chiffre', en: 'no figure' },
  correctRow: { fr: 'Corriger', en: 'Correct' },
  correctedRow: {
    fr: (number: number, what: string) => `✎ [${number}] ${what}`,
    en: (number: number, what: string) => `✎ [${number}] ${what}`,
  },
} as const
