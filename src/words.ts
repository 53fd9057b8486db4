import type { Language } from './types.ts'

/**
 * Everything the bot says by itself, French and English side by side. A phrase that misses a language does not
 * compile. Article text never stands here: the bot's own words are labels, counts, arithmetic and advice.
 */
const phrases = {
  // Around a quote
  quoteMarks: { fr: ['«\u00a0', '\u00a0»'], en: ['“', '”'] },
  labelled: { fr: (label: string) => `${label} : `, en: (label: string) => `${label}: ` },
  paragraph: { fr: (n: number) => `§ ${n}`, en: (n: number) => `¶ ${n}` },
  characters: {
    fr: (start: number, end: number) => `car. ${start}–${end}`,
    en: (start: number, end: number) => `chars ${start}–${end}`,
  },
  untitled: {
    fr: (opening: string) => `« ${opening} … » (premiers mots)`,
    en: (opening: string) => `“${opening} …” (first words)`,
  },
  inGuessedLanguage: {
    fr: (name: string) => `en ${name}, semble-t-il`,
    en: (name: string) => `in ${name}, it seems`,
  },
  inLanguage: { fr: (name: string) => `en ${name}`, en: (name: string) => `in ${name}` },
  hiddenCharacters: {
    fr: (n: number) =>
      `${n} ${many(n, 'caractère invisible retiré', 'caractères invisibles retirés')} à l’affichage`,
    en: (n: number) => `${n} invisible ${n === 1 ? 'character' : 'characters'} removed for display`,
  },
  notShown: {
    fr: (n: number) => `${n} ${many(n, 'bloc ne tient pas', 'blocs ne tiennent pas')} dans ce message :`,
    en: (n: number) => `${n} ${n === 1 ? 'block does' : 'blocks do'} not fit in this message:`,
  },

  // How sure it is
  marks: {
    fr: { stated: 'affirmé', reported: 'rapporté', planned: 'prévu', denied: 'démenti', opinion: 'opinion' },
    en: { stated: 'stated', reported: 'reported', planned: 'planned', denied: 'denied', opinion: 'opinion' },
  },
  byOrigin: { fr: (name: string) => `d’après ${name}`, en: (name: string) => `from ${name}` },

  // Rendering
  paragraphs: {
    fr: (first: number, last: number) => `§ ${first}–${last}`,
    en: (first: number, last: number) => `¶ ${first}–${last}`,
  },
  shortened: {
    fr: (n: number) => `${n} ${many(n, 'élément ne tient pas', 'éléments ne tiennent pas')} dans ce message.`,
    en: (n: number) => `${n} ${n === 1 ? 'item does' : 'items do'} not fit in this message.`,
  },

  // Reading a command
  seeHelp: { fr: 'Tapez /help pour voir les commandes.', en: 'Type /help to see the commands.' },
  usage: { fr: (usage: string) => `Usage : ${usage}`, en: (usage: string) => `Usage: ${usage}` },
  unknownCommand: {
    fr: (name: string) => `La commande /${name} n’existe pas.`,
    en: (name: string) => `There is no /${name} command.`,
  },
  unknownOption: {
    fr: (name: string) => `L’option ${name} n’existe pas ici.`,
    en: (name: string) => `There is no ${name} option here.`,
  },
  missingOption: {
    fr: (name: string, about: string) => `Il manque ${name} : ${about}.`,
    en: (name: string, about: string) => `${name} is missing: ${about}.`,
  },
  daysReversed: {
    fr: (first: string, last: string) => `La période commence le ${first} et finit avant, le ${last}.`,
    en: (first: string, last: string) => `The period begins on ${first} and ends before that, on ${last}.`,
  },
  optionChoices: {
    fr: (name: string, choices: readonly string[]) =>
      `${name} prend une de ces valeurs : ${choices.join(', ')}.`,
    en: (name: string, choices: readonly string[]) =>
      `${name} takes one of these values: ${choices.join(', ')}.`,
  },
  optionNumber: {
    fr: (name: string, min?: number, max?: number) =>
      `${name} prend un nombre entier${range('fr', min, max)}.`,
    en: (name: string, min?: number, max?: number) => `${name} takes a whole number${range('en', min, max)}.`,
  },
  optionBoolean: {
    fr: (name: string) => `${name} prend « oui » ou « non ».`,
    en: (name: string) => `${name} takes “yes” or “no”.`,
  },
  optionDay: {
    fr: (name: string) => `${name} prend une année, un mois ou un jour : 2024, 2024-09 ou 2024-09-02.`,
    en: (name: string) => `${name} takes a year, a month or a day: 2024, 2024-09 or 2024-09-02.`,
  },
  tooManyWords: {
    fr: (rest: string) => `« ${rest} » est de trop.`,
    en: (rest: string) => `“${rest}” is too much.`,
  },
  unknownDesk: {
    fr: (name: string) => `Aucun desk ne s’appelle « ${name} ».`,
    en: (name: string) => `There is no desk “${name}”.`,
  },
  desksAre: {
    fr: (names: readonly string[]) => `Desks servis : ${names.join(', ')}.`,
    en: (names: readonly string[]) => `Desks served: ${names.join(', ')}.`,
  },
  readAsQuery: {
    fr: (word: string) =>
      `« ${word} » est aussi une commande, mais la suite ne lui convient pas : la ligne a été lue comme une question.`,
    en: (word: string) =>
      `“${word}” is a command too, but the rest does not fit it: the line was read as a query.`,
  },
  failed: { fr: 'Cette commande a échoué de notre côté.', en: 'This command failed on our side.' },
  notSaved: {
    fr: 'Cela n’a pas été enregistré : le disque du bot est plein, ou ne se laisse pas écrire. Tout reste comme avant.',
    en: 'This was not saved: the bot’s disk is full, or cannot be written to. Everything stays as it was.',
  },
  tookTooLong: { fr: 'Cette commande a pris trop de temps.', en: 'This command took too long.' },
  reference: {
    fr: (id: string) =>
      `Réessayez ; si l’erreur revient, donnez la référence ${id} à la personne qui fait tourner le bot.`,
    en: (id: string) => `Try again; if it comes back, give reference ${id} to whoever runs the bot.`,
  },
  withheld: {
    fr: (n: number) =>
      `${n} ${many(n, 'citation retenue', 'citations retenues')} : le texte ne correspond plus à l’article.`,
    en: (n: number) =>
      `${n} ${n === 1 ? 'quote' : 'quotes'} withheld: the text no longer matches the article.`,
  },

  // Buttons
  more: { fr: 'Suite', en: 'More' },
  previous: { fr: 'Précédent', en: 'Previous' },
  readInPlace: { fr: 'Lire sur place', en: 'Read in place' },
  share: { fr: 'Partager', en: 'Share' },
  takeBack: { fr: 'Retirer', en: 'Take back' },
  notTakenBack: { fr: 'Le message n’a pas pu être retiré.', en: 'The message could not be taken back.' },
  takeBackByHand: {
    fr: 'Réessayez dans une minute, ou supprimez-le avec le menu du message.',
    en: 'Try again in a minute, or delete it with the message’s own menu.',
  },
  withoutFilter: { fr: 'Chercher sans ce filtre', en: 'Search without this filter' },
  notWeighed: {
    fr: 'Impossible pour l’instant de dire si ces citations sont affirmées ou seulement rapportées.',
    en: 'It cannot be told now whether these quotes are stated or only reported.',
  },
  onlyStated: { fr: 'Seulement l’affirmé', en: 'Only confirmed' },
  withUndated: { fr: 'Inclure les articles sans date', en: 'Include undated articles' },

  // Asking the coverage
  asked: { fr: (query: string) => `« ${query} »`, en: (query: string) => `“${query}”` },
  found: {
    fr: (first: number, last: number, total: number) =>
      total === 1
        ? '1 passage'
        : first === last
          ? `Passage ${first} sur ${total}`
          : `Passages ${first} à ${last} sur ${total}`,
    en: (first: number, last: number, total: number) =>
      total === 1
        ? '1 passage'
        : first === last
          ? `Passage ${first} of ${total}`
          : `Passages ${first} to ${last} of ${total}`,
  },
  moreFound: {
    fr: (n: number) => `${n} ${many(n, 'autre passage', 'autres passages')}`,
    en: (n: number) => `${n} more ${n === 1 ? 'passage' : 'passages'}`,
  },
  readAs: {
    fr: (word: string, terms: readonly string[]) => `${word} → ${terms.join(', ')}`,
    en: (word: string, terms: readonly string[]) => `${word} → ${terms.join(', ')}`,
  },
  nothingFound: {
    fr: (query: string) => `Rien dans la couverture ne répond à « ${query} ».`,
    en: (query: string) => `Nothing in the coverage answers “${query}”.`,
  },
  nothingAmong: {
    fr: (filter: string) => `Cherché seulement avec ${filter}.`,
    en: (filter: string) => `Searched only with ${filter}.`,
  },
  unknownWords: {
    fr: (words: readonly string[]) => `Absent de la couverture : ${words.join(', ')}.`,
    en: (words: readonly string[]) => `Not in the coverage: ${words.join(', ')}.`,
  },
  nothingTogether: {
    fr: 'Ces mots existent dans la couverture, mais aucun passage ne les réunit assez.',
    en: 'These words exist in the coverage, but no passage brings enough of them together.',
  },
  nearest: {
    fr: (terms: readonly string[]) => `Le plus proche qui existe : ${terms.join(', ')}.`,
    en: (terms: readonly string[]) => `Nearest that exists: ${terms.join(', ')}.`,
  },
  mostCovered: {
    fr: (names: readonly string[]) => `La couverture parle surtout de : ${names.join(', ')}.`,
    en: (names: readonly string[]) => `The coverage is mostly about: ${names.join(', ')}.`,
  },
  readInstead: {
    fr: (typed: string, read: string) => `« ${typed} » lu comme ${read}`,
    en: (typed: string, read: string) => `“${typed}” read as ${read}`,
  },
  missingWords: {
    fr: (words: readonly string[]) =>
      `Aucun passage ne dit ${words.map((word) => `« ${word} »`).join(', ')} avec le reste de la question.`,
    en: (words: readonly string[]) =>
      `No passage tells ${words.map((word) => `“${word}”`).join(', ')} together with the rest of the question.`,
  },
  closest: { fr: 'Voir ce qui s’en approche', en: 'See what comes closest' },
  closestOnly: {
    fr: 'Ces passages s’en approchent, mais ne répondent pas à la question.',
    en: 'These passages come closest, but they do not answer the question.',
  },
  overviewOf: {
    fr: (articles: number, newestFirst: boolean, mentions: number) =>
      `${articles} ${many(articles, 'article', 'articles')}${newestFirst ? ', les plus récents d’abord' : ''}${mentions > 0 ? `, les simples mentions à la fin (${mentions})` : ''}`,
    en: (articles: number, newestFirst: boolean, mentions: number) =>
      `${articles} ${articles === 1 ? 'article' : 'articles'}${newestFirst ? ', newest first' : ''}${mentions > 0 ? `, mere mentions last (${mentions})` : ''}`,
  },
  bestOf: {
    fr: (total: number) => `les meilleurs et les plus récents de ${total} passages`,
    en: (total: number) => `the best and the newest of ${total} passages`,
  },
  figuresReported: { fr: 'Chiffres rapportés', en: 'Figures reported' },
  alsoPrinted: { fr: 'Presque mot pour mot aussi : ', en: 'In nearly the same words also: ' },
  explain: { fr: 'Pourquoi ces passages', en: 'Why these passages' },
  unexplain: { fr: 'Sans explication', en: 'Without explanation' },
  why: {
    fr: (reasons: readonly string[]) => `Pourquoi ici : ${reasons.join(' · ')}`,
    en: (reasons: readonly string[]) => `Why here: ${reasons.join(' · ')}`,
  },
  signal: {
    fr: (reason: string, factor: number) => `${reason} (×\u00a0${inDecimals('fr', factor)})`,
    en: (reason: string, factor: number) => `${reason} (×\u00a0${inDecimals('en', factor)})`,
  },
  wholeQuestion: { fr: 'toute la question y est', en: 'the whole question is met' },
  signalsFor: {
    fr: {
      words: 'mots rares de la question',
      coverage: 'plus de la question y est',
      nearness: 'mots proches, dans l’ordre',
      kind: 'contient ce qui est demandé : quantité, jour, nom, lieu ou raison',
    },
    en: {
      words: 'rare words of the question',
      coverage: 'more of the question is met',
      nearness: 'words close together, in order',
      kind: 'holds what is asked for: a quantity, day, name, place or reason',
    },
  },
  signalsAgainst: {
    fr: {
      words: 'moins de mots rares que d’autres passages',
      coverage: 'une part de la question manque',
      nearness: 'mots dispersés',
      kind: 'sans ce qui est demandé : quantité, jour, nom, lieu ou raison',
    },
    en: {
      words: 'fewer rare words than other passages',
      coverage: 'part of the question is not met',
      nearness: 'words far apart',
      kind: 'without what is asked for: a quantity, day, name, place or reason',
    },
  },
  roles: {
    fr: {
      news: 'un nom seul demande une vue d’ensemble, et ce passage porte la nouvelle de cet article',
      mention: 'cet article ne fait que citer le nom',
      more: 'autre passage d’un article dont la nouvelle est déjà citée',
    },
    en: {
      news: 'a bare name asks for an overview, and this passage tells the article’s news',
      mention: 'this article only mentions the name',
      more: 'another passage of an article whose news is quoted before',
    },
  },
  askOperators: {
    fr: '"Entre guillemets" pour des mots exacts, -mot pour en exclure un, explain:oui pour savoir pourquoi.',
    en: '"In quotes" for exact words, -word to leave one out, explain:yes to see why.',
  },
  undatedLeftOut: {
    fr: (n: number) => `${n} ${many(n, 'article sans date laissé', 'articles sans date laissés')} de côté.`,
    en: (n: number) => `${n} undated ${n === 1 ? 'article' : 'articles'} left out.`,
  },
  queryTooLong: {
    fr: (length: number, max: number) => `La question fait ${length} caractères ; le maximum est ${max}.`,
    en: (length: number, max: number) => `The query has ${length} characters; the most is ${max}.`,
  },
  shorten: { fr: 'Gardez les mots qui comptent.', en: 'Keep the words that matter.' },
  emptyQuery: {
    fr: 'Que cherchez-vous dans la couverture ?',
    en: 'What are you looking for in the coverage?',
  },
  forExample: { fr: (line: string) => `Par exemple : ${line}`, en: (line: string) => `For example: ${line}` },
  askWords: {
    fr: 'Un nom, un chiffre ou une question ; outlet:, since: et until: précisent.',
    en: 'A name, a figure or a question; outlet:, since: and until: narrow it down.',
  },

  // Reading an article
  noArticle: {
    fr: (name: string) => `Aucun article ne répond à « ${name} ».`,
    en: (name: string) => `There is no article “${name}”.`,
  },
  articleNames: {
    fr: 'Donnez la référence sous une citation, ou l’identifiant d’un article (voir /latest).',
    en: 'Give the reference under a quote, or the id of an article (see /latest).',
  },
  noPlace: {
    fr: (at: number, length: number) =>
      `Le caractère ${at} n’est pas dans l’article, qui en compte ${length}.`,
    en: (at: number, length: number) => `Character ${at} is not in the article, which has ${length}.`,
  },
  page: {
    fr: (n: number, of: number) => `page ${n} sur ${of}`,
    en: (n: number, of: number) => `page ${n} of ${of}`,
  },
  earlierVersion: {
    fr: 'Version antérieure : l’article a changé depuis.',
    en: 'Earlier version: the article has changed since.',
  },
  noLongerServed: {
    fr: 'Cet article n’est plus servi ; voici la version gardée.',
    en: 'This article is not served any more; this is the version that was kept.',
  },
  machineTranslated: { fr: 'Texte traduit automatiquement.', en: 'Machine-translated text.' },
  alsoIn: {
    fr: (files: readonly string[]) => `Même texte aussi dans : ${files.join(', ')}.`,
    en: (files: readonly string[]) => `Same text also in: ${files.join(', ')}.`,
  },

  // Newest articles
  latest: {
    fr: (desk: string) => `Derniers articles · ${desk}`,
    en: (desk: string) => `Latest articles · ${desk}`,
  },
  latestCount: {
    fr: (first: number, last: number, total: number) =>
      total === 1 ? '1 article' : `${first} à ${last} sur ${total} articles`,
    en: (first: number, last: number, total: number) =>
      total === 1 ? '1 article' : `${first} to ${last} of ${total} articles`,
  },
  undatedLast: {
    fr: 'sans date : dans l’ordre de leurs fichiers',
    en: 'undated: in the order of their files',
  },
  noArticles: { fr: 'Ce desk n’a encore aucun article.', en: 'This desk has no articles yet.' },
  noArticlesFrom: {
    fr: (outlet: string) => `Aucun article de « ${outlet} ».`,
    en: (outlet: string) => `No articles from “${outlet}”.`,
  },
  addArticles: {
    fr: 'Déposez des fichiers .md ou .txt dans son dossier articles/.',
    en: 'Drop .md or .txt files into its articles/ folder.',
  },
  outletsAre: {
    fr: (names: readonly string[]) => `Titres connus : ${names.join(', ')}.`,
    en: (names: readonly string[]) => `Known outlets: ${names.join(', ')}.`,
  },

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
      `${name} : ${figures} ${many(figures, 'chiffre', 'chiffres')}, ${articles} ${many(articles, 'article', 'articles')}`,
    en: (name: string, figures: number, articles: number) =>
      `${name}: ${figures} ${figures === 1 ? 'figure' : 'figures'}, ${articles} ${articles === 1 ? 'article' : 'articles'}`,
  },
  originsAre: {
    fr: (names: readonly string[]) =>
      `${names.length} ${many(names.length, 'origine', 'origines')} : ${names.join(', ')}.`,
    en: (names: readonly string[]) =>
      `${names.length} ${names.length === 1 ? 'origin' : 'origins'}: ${names.join(', ')}.`,
  },
  noOrigin: { fr: 'Aucune origine n’est nommée.', en: 'No origin is named.' },
  notConfirmed: { fr: 'Aucune confirmation indépendante.', en: 'No independent confirmation.' },
  nobodyConfirms: { fr: 'Personne ne les a confirmés.', en: 'Nobody has confirmed them.' },
  figureWritten: { fr: (text: string) => `« ${text} »`, en: (text: string) => `“${text}”` },
  writtenAs: { fr: (text: string) => `« ${text} »`, en: (text: string) => `“${text}”` },
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
  agree: { fr: 'Concordent :', en: 'Agree:' },
  differOnQualifier: { fr: 'Diffèrent d’une nuance :', en: 'Differ by a shade:' },
  differOnValue: { fr: 'Chiffres différents :', en: 'Different figures:' },
  differOnAction: { fr: 'Ne disent pas la même chose :', en: 'Disagree on what happened:' },
  disputed: { fr: 'Contesté :', en: 'Disputed:' },
  compatible: { fr: 'Compatibles :', en: 'Compatible:' },
  partsOfWhole: { fr: 'Parties d’un tout :', en: 'Parts of a whole:' },
  shareOf: {
    fr: (whole: string, share: string, part: string) => `calcul : ${whole} × ${share} ≈ ${part}`,
    en: (whole: string, share: string, part: string) => `computed: ${whole} × ${share} ≈ ${part}`,
  },
  oneOrigin: { fr: 'Une seule origine :', en: 'One origin:' },
  retold: {
    fr: (articles: number, origin: string) =>
      `${articles} articles reprennent ${origin}, ce qui fait une source`,
    en: (articles: number, origin: string) => `${articles} articles retell ${origin}, which makes one source`,
  },
  noConfirmation: { fr: 'Sans source :', en: 'No source:' },
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
      `${n} ${many(n, 'chiffre n’est montré', 'chiffres ne sont montrés')} que dans sa phrase : qui a fait quoi n’y est pas lisible à coup sûr.`,
    en: (n: number) =>
      `${n} ${n === 1 ? 'figure is' : 'figures are'} shown in the sentence only: who did what cannot be read for certain.`,
  },
  allQuotes: { fr: (n: number) => `Les ${n} citations`, en: (n: number) => `All ${n} quotes` },
  theTable: { fr: 'Le tableau', en: 'The table' },
  noFigures: {
    fr: (subject: string) => `La couverture ne donne aucun chiffre sur « ${subject} ».`,
    en: (subject: string) => `The coverage gives no figure about “${subject}”.`,
  },
  tryPassages: {
    fr: 'Les passages qui en parlent sont peut-être là.',
    en: 'There may be passages about it.',
  },
  searchPassages: { fr: 'Chercher les passages', en: 'Search the passages' },

  // Checking a sentence
  nothingToCheck: { fr: 'Il n’y a rien à vérifier.', en: 'There is nothing to check.' },
  checked: {
    fr: {
      verbatim: 'Mot pour mot dans la couverture',
      differences: 'Dans la couverture, avec des différences',
      supported: 'Étayé par la couverture',
      contradicted: 'Contredit par la couverture',
      absent: 'Introuvable dans la couverture',
    },
    en: {
      verbatim: 'Found word for word in the coverage',
      differences: 'Found with differences in the coverage',
      supported: 'Supported by the coverage',
      contradicted: 'Contradicted by the coverage',
      absent: 'Not found in the coverage',
    },
  },
  notAsFact: {
    fr: 'La couverture ne l’affirme pas comme un fait : voyez la marque sous la citation.',
    en: 'The coverage does not state it as fact: see the mark under the quote.',
  },
  comesNear: {
    fr: 'Ce qui s’en approche, sans dire la même chose :',
    en: 'What comes near, without saying the same:',
  },
  checkedBeginning: {
    fr: (max: number) => `Seuls les ${max} premiers caractères ont été vérifiés.`,
    en: (max: number) => `Only the first ${max} characters were checked.`,
  },
  youSay: { fr: 'Phrase :', en: 'Sentence:' },
  articleSays: { fr: 'article :', en: 'article:' },
  coverageSays: { fr: 'Couverture :', en: 'Coverage:' },
  shareSays: { fr: 'Part rapportée :', en: 'Share reported:' },
  elsewhereSays: { fr: 'Ce chiffre est celui d’autre chose :', en: 'That figure is of something else:' },
  nothingThere: { fr: '(rien)', en: '(nothing)' },
  moreDifferences: {
    fr: (n: number) => `et ${n} ${many(n, 'autre différence', 'autres différences')}`,
    en: (n: number) => `and ${n} more ${n === 1 ? 'difference' : 'differences'}`,
  },

  // Correcting figures
  corrected: {
    fr: (id: string) => `Correction ${id} enregistrée`,
    en: (id: string) => `Correction ${id} kept`,
  },
  correctionUndo: {
    fr: (id: string) => `Pour l’annuler : /corrections undo ${id}`,
    en: (id: string) => `To undo it: /corrections undo ${id}`,
  },
  correctionUndone: {
    fr: (id: string) => `Correction ${id} annulée`,
    en: (id: string) => `Correction ${id} undone`,
  },
  correctionHowTo: {
    fr: 'Pour corriger : /corrections add, la référence sous la citation, puis par exemple mark:reported, value:100000, source:Reuters ou une remarque.',
    en: 'To correct: /corrections add, the reference under the quote, then for example mark:reported, value:100000, source:Reuters or a remark.',
  },
  noCorrections: { fr: 'Aucune correction.', en: 'No corrections.' },
  correctionsOf: {
    fr: (n: number) => `${n} ${many(n, 'correction', 'corrections')}`,
    en: (n: number) => `${n} ${n === 1 ? 'correction' : 'corrections'}`,
  },
  moreCorrections: {
    fr: (n: number) => `et ${n} de plus : verbatim corrections list`,
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
      `Plusieurs chiffres à cet endroit ; ajoutez figure:"…" : ${figures.join(' · ')}`,
    en: (figures: readonly string[]) =>
      `Several figures at that place; add figure:"…": ${figures.join(' · ')}`,
  },
  valueInDigits: {
    fr: (typed: string) => `« ${typed} » n’est pas un nombre en chiffres.`,
    en: (typed: string) => `“${typed}” is no number in digits.`,
  },
  noFigureAtAll: { fr: 'pas un chiffre', en: 'no figure' },
  correctRow: { fr: 'Corriger', en: 'Correct' },
  correctedRow: {
    fr: (number: number, what: string) => `✎ [${number}] ${what}`,
    en: (number: number, what: string) => `✎ [${number}] ${what}`,
  },

  // Timelines
  timelineOf: { fr: (name: string) => `${name} · chronologie`, en: (name: string) => `${name} · timeline` },
  momentsCount: {
    fr: (n: number) => `${n} ${many(n, 'mention', 'mentions')}`,
    en: (n: number) => `${n} ${n === 1 ? 'mention' : 'mentions'}`,
  },
  undatedMoments: {
    fr: (n: number) => `dont ${n} sans date`,
    en: (n: number) => `${n} of them undated`,
  },
  moreMoments: {
    fr: (n: number) => `${n} ${many(n, 'autre mention', 'autres mentions')}`,
    en: (n: number) => `${n} more ${n === 1 ? 'mention' : 'mentions'}`,
  },
  undated: { fr: 'Sans date', en: 'Undated' },
  publishedOn: { fr: (day: string) => `publié le ${day}`, en: (day: string) => `published ${day}` },
  theList: { fr: 'La chronologie', en: 'The timeline' },

  // Help
  helpTitle: { fr: 'Les commandes', en: 'The commands' },
  helpIntro: {
    fr: 'Les réponses sont faites de citations exactes de la couverture, chacune avec sa source et sa place.',
    en: 'Answers are made of exact quotes from the coverage, each with its source and place.',
  },
  helpMore: {
    fr: 'Le détail : /help suivi du nom d’une commande.',
    en: 'More: /help followed by a command’s name.',
  },

  // Status
  statusTitle: { fr: 'État', en: 'Status' },
  statusRunning: {
    fr: (version: string, uptime: string) => `Verbatim ${version}, en marche depuis ${uptime}.`,
    en: (version: string, uptime: string) => `Verbatim ${version}, up for ${uptime}.`,
  },
  statusStopped: {
    fr: (version: string) => `Verbatim ${version}.`,
    en: (version: string) => `Verbatim ${version}.`,
  },
  statusDesk: {
    fr: (name: string, command: string, articles: number) =>
      `/${command} (${name}) : ${articles} ${many(articles, 'article servi', 'articles servis')}`,
    en: (name: string, command: string, articles: number) =>
      `/${command} (${name}): ${articles} ${articles === 1 ? 'article' : 'articles'} served`,
  },
  statusRead: {
    fr: (when: string, zone: string) => `Dernier changement lu : ${when} (${zone}).`,
    en: (when: string, zone: string) => `Last change read: ${when} (${zone}).`,
  },
  statusProblems: {
    fr: (n: number) => `${n} ${many(n, 'fichier non servi', 'fichiers non servis')} :`,
    en: (n: number) => `${n} ${n === 1 ? 'file' : 'files'} not served:`,
  },
  statusMoreProblems: { fr: (n: number) => `et ${n} de plus : `, en: (n: number) => `and ${n} more: ` },
  statusNotes: {
    fr: (n: number) => `${n} ${many(n, 'remarque', 'remarques')} sur des fichiers servis :`,
    en: (n: number) => `${n} ${n === 1 ? 'remark' : 'remarks'} on files that are served:`,
  },
  statusUncertain: {
    fr: (n: number) =>
      `${n} ${n === 1 ? 'message incertain, peut-être publié, non répété' : 'messages incertains, peut-être publiés, non répétés'} :`,
    en: (n: number) =>
      `${n} uncertain ${n === 1 ? 'message, perhaps posted, not repeated' : 'messages, perhaps posted, not repeated'}:`,
  },
  statusPaused: {
    fr: (n: number) =>
      `${n} ${n === 1 ? 'salon où le bot ne peut pas publier ; ses réglages sont gardés' : 'salons où le bot ne peut pas publier ; leurs réglages sont gardés'} :`,
    en: (n: number) =>
      `${n} ${n === 1 ? 'channel the bot cannot post in; its settings are kept' : 'channels the bot cannot post in; their settings are kept'}:`,
  },
  statusDamaged: {
    fr: (file: string) =>
      `L’état était endommagé : le bot continue avec sa dernière bonne copie, et rien de ce qui était dû avant n’est posté. Vérifiez les résumés (/digest list) ; l’état endommagé est gardé dans STATE_DIR : ${file}. Supprimez ce fichier quand il ne sert plus.`,
    en: (file: string) =>
      `The state was damaged: the bot goes on from its last good copy, and nothing that was due before is posted. Check the digests (/digest list); the damaged state is kept in STATE_DIR: ${file}. Delete that file when nobody needs it.`,
  },
  statusNoProblems: { fr: 'Tous les fichiers sont servis.', en: 'Every file is served.' },
  statusWithheld: {
    fr: (n: number) => `${n} ${many(n, 'citation retenue', 'citations retenues')} au dernier contrôle.`,
    en: (n: number) => `${n} ${n === 1 ? 'quote' : 'quotes'} withheld at the last check.`,
  },

  // Local page and reader
  onlySharerTakesBack: {
    fr: 'Seule la personne qui a partagé cette réponse peut la retirer.',
    en: 'Only the person who shared this answer can take it back.',
  },
  readerOriginal: { fr: 'Voir l’original', en: 'See the original' },
  readerLength: {
    fr: (n: number) => `${n.toLocaleString('fr')} ${many(n, 'caractère', 'caractères')}`,
    en: (n: number) => `${n.toLocaleString('en')} ${n === 1 ? 'character' : 'characters'}`,
  },
  readerNoise: {
    fr: 'En gris : du texte de la page qui n’est pas de l’article ; il n’est jamais cité.',
    en: 'In grey: text of the page that is not the article’s; it is never quoted.',
  },
  readerJump: { fr: 'Aller au passage cité', en: 'Go to the quoted passage' },
  readerNothing: {
    fr: 'Aucun article ne porte cette référence, ou il a été retiré.',
    en: 'No article has this reference, or it was removed.',
  },
  readerBack: { fr: 'Poser une question', en: 'Ask the coverage' },

  // The daily summary
  digestOf: {
    fr: (day: string, desk: string) => `Résumé du ${day} · ${desk}`,
    en: (day: string, desk: string) => `Digest for ${day} · ${desk}`,
  },
  digestPreview: { fr: 'aperçu', en: 'preview' },
  digestTest: { fr: 'essai', en: 'test' },
  digestLateMark: { fr: 'en retard', en: 'late' },
  digestCount: {
    fr: (n: number, since: string) =>
      n === 0
        ? `Rien de nouveau depuis le ${since}.`
        : `${n} ${many(n, 'nouvel article', 'nouveaux articles')} depuis le ${since}.`,
    en: (n: number, since: string) =>
      n === 0
        ? `Nothing new since ${since}.`
        : `${n} new ${n === 1 ? 'article' : 'articles'} since ${since}.`,
  },
  digestIntroduction: {
    fr: (desk: string) =>
      `Ici paraîtra chaque jour le résumé de la couverture « ${desk} », fait de citations exactes.`,
    en: (desk: string) =>
      `The daily digest of the “${desk}” coverage will appear here, made of exact quotes.`,
  },
  digestLate: {
    fr: (due: string) => `En retard : ce résumé était dû le ${due}.`,
    en: (due: string) => `Late: this digest was due on ${due}.`,
  },
  digestSkipped: {
    fr: (days: readonly string[], more: number) =>
      `${many(days.length + more, 'Jour sans résumé', 'Jours sans résumé')} : ${days.join(', ')}${more > 0 ? ` et ${more} ${many(more, 'autre', 'autres')}` : ''}.`,
    en: (days: readonly string[], more: number) =>
      `${days.length + more === 1 ? 'Day' : 'Days'} without a digest: ${days.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
  },
  digestMarkedTest: {
    fr: 'Ceci est un essai : il ne compte pas, ces articles resteront nouveaux.',
    en: 'This is a test: it does not count, and these articles stay new.',
  },
  digestFiltered: {
    fr: (filter: string) => `Seulement : ${filter}`,
    en: (filter: string) => `Only: ${filter}`,
  },
  digestCopies: { fr: 'Même texte aussi : ', en: 'Same text also: ' },
  digestArrivedLate: {
    fr: 'Arrivé tardivement : daté d’avant cette période.',
    en: 'Arrived late: dated before this period.',
  },
  digestUndated: { fr: 'Sans date : entré sur cette période.', en: 'Undated: came in during this period.' },
  digestThread: {
    fr: (n: number) => `Suite dans le fil : ${n} ${many(n, 'autre', 'autres')}.`,
    en: (n: number) => `${n} more in the thread.`,
  },
  digestGoesOn: {
    fr: (part: number, of: number) => `Suite du résumé (${part} sur ${of})`,
    en: (part: number, of: number) => `The digest goes on (${part} of ${of})`,
  },
  digestNotListed: {
    fr: (n: number) =>
      `${n} ${many(n, 'article n’est pas cité', 'articles ne sont pas cités')} ici ; voyez /latest.`,
    en: (n: number) => `${n} ${n === 1 ? 'article is' : 'articles are'} not quoted here; see /latest.`,
  },
  digestSet: {
    fr: (title: string) => `Résumé quotidien de ce salon : ${title}`,
    en: (title: string) => `Daily digest of this channel: ${title}`,
  },
  digestSetBy: {
    fr: (time: string, days: string, zone: string) => `À ${time}, ${days} (${zone}).`,
    en: (time: string, days: string, zone: string) => `At ${time}, ${days} (${zone}).`,
  },
  digestNext: { fr: (when: string) => `Le prochain : ${when}.`, en: (when: string) => `Next: ${when}.` },
  digestEmptySilent: {
    fr: 'Un jour sans nouvel article, rien n’est posté (empty:line pour une ligne).',
    en: 'On a day without news, nothing is posted (empty:line for one line).',
  },
  digestEmptyLine: {
    fr: 'Un jour sans nouvel article, une ligne le dit (empty:silent pour le silence).',
    en: 'On a day without news, one line says so (empty:silent for silence).',
  },
  digestOff: {
    fr: 'Le résumé quotidien de ce salon est arrêté.',
    en: 'The daily digest of this channel is off.',
  },
  digestNone: {
    fr: 'Ce salon n’a pas de résumé quotidien.',
    en: 'This channel has no daily digest.',
  },
  digestHowTo: {
    fr: 'Pour en avoir un : /digest at 09:00 Europe/Paris lun-ven',
    en: 'To get one: /digest at 09:00 Europe/Paris mon-fri',
  },
  digestTimes: { fr: 'Prochains résumés', en: 'Next digests' },
  digestAfterChange: {
    fr: (when: string) => `${when} : le premier après le changement d’heure`,
    en: (when: string) => `${when}: the first after the clocks change`,
  },
  digestLog: { fr: 'Derniers jours', en: 'The last days' },
  digestNoLog: { fr: 'Rien encore.', en: 'Nothing yet.' },
  digestStates: {
    fr: {
      owed: 'à envoyer',
      sending: 'en cours d’envoi',
      posted: 'posté',
      uncertain: 'incertain',
      'given-up': 'abandonné',
      empty: 'rien de nouveau',
      lost: 'incertain : l’état du bot a été perdu depuis, rien n’est reposté',
    },
    en: {
      owed: 'to be sent',
      sending: 'being sent',
      posted: 'posted',
      uncertain: 'uncertain',
      'given-up': 'given up',
      empty: 'nothing new',
      lost: 'uncertain: the bot’s state was lost since, nothing is posted again',
    },
  },
  digestRun: {
    fr: (day: string, state: string, n: number) =>
      `${day} : ${state}${n > 0 ? `, ${n} ${many(n, 'article', 'articles')}` : ''}`,
    en: (day: string, state: string, n: number) =>
      `${day}: ${state}${n > 0 ? `, ${n} ${n === 1 ? 'article' : 'articles'}` : ''}`,
  },
  digestTestOwed: {
    fr: 'Un essai part dans ce salon.',
    en: 'A test is on its way to this channel.',
  },
  digestOnlyInChannel: {
    fr: 'Un résumé quotidien se règle dans un salon de Slack ou de Discord.',
    en: 'A daily digest is set up in a channel of Slack or Discord.',
  },
  digestNowHere: { fr: 'Ici, /digest now en montre un.', en: 'Here, /digest now shows one.' },
  digestTime: {
    fr: (typed: string) => `« ${typed} » n’est pas une heure.`,
    en: (typed: string) => `“${typed}” is no time of day.`,
  },
  digestTimeHint: { fr: 'Par exemple : 09:00, 9h30 ou 18h.', en: 'For example: 09:00, 9h30 or 6pm.' },
  digestZone: {
    fr: (typed: string) => `« ${typed} » n’est pas un fuseau horaire.`,
    en: (typed: string) => `“${typed}” is no time zone.`,
  },
  digestZoneHint: {
    fr: 'Par exemple : Europe/Paris, America/New_York, Asia/Kolkata.',
    en: 'For example: Europe/Paris, America/New_York, Asia/Kolkata.',
  },
  digestDays: {
    fr: (typed: string) => `« ${typed} » ne nomme pas des jours.`,
    en: (typed: string) => `“${typed}” names no days.`,
  },
  digestDaysHint: {
    fr: 'Par exemple : lun-ven, lun,mer,ven, ouvrables ou tous.',
    en: 'For example: mon-fri, mon,wed,fri, weekdays or daily.',
  },
  digestFilterLength: {
    fr: (max: number) => `Le filtre a au plus ${max} caractères.`,
    en: (max: number) => `The filter has at most ${max} characters.`,
  },
  everyDay: { fr: 'tous les jours', en: 'every day' },
  mayNotChange: {
    fr: 'Vous ne pouvez pas changer les réglages de ce salon.',
    en: 'You cannot change the settings of this channel.',
  },
  whoMayChange: {
    fr: 'Demandez à qui gère le serveur, ou à qui fait tourner le bot (SETTINGS_USERS, SETTINGS_ROLES).',
    en: 'Ask whoever manages the server, or whoever runs the bot (SETTINGS_USERS, SETTINGS_ROLES).',
  },
  chooseSubcommand: {
    fr: (name: string) => `/${name} demande un mot de plus.`,
    en: (name: string) => `/${name} takes one more word.`,
  },
  subcommandsAre: {
    fr: (lines: readonly string[]) => `Au choix : ${lines.join(' · ')}`,
    en: (lines: readonly string[]) => `One of: ${lines.join(' · ')}`,
  },

  // In chat
  unknownButton: {
    fr: 'Ce bouton vient d’une autre version du bot.',
    en: 'This button comes from another version of the bot.',
  },
  typeAgain: { fr: 'Tapez la commande à nouveau.', en: 'Type the command again.' },
} as const

export type Words = { readonly [phrase in keyof typeof phrases]: (typeof phrases)[phrase][Language] }

/** What the bot says in one language. */
export function wordsIn(language: Language): Words {
  return spoken[language]
}

const spoken: { readonly [language in Language]: Words } = { fr: pick('fr'), en: pick('en') }

function pick(language: Language): Words {
  // Each phrase holds both languages, so every key of Words is filled.
  return Object.fromEntries(Object.entries(phrases).map(([name, said]) => [name, said[language]])) as Words
}

/** Zero and one go with the singular in French; only one does in English, where the phrases say so themselves. */
function many(n: number, one: string, more: string): string {
  return Math.abs(n) < 2 ? one : more
}

function inDecimals(language: Language, value: number): string {
  return value.toLocaleString(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
}

const qualifiers: { readonly [language in Language]: { readonly [qualifier: string]: string } } = {
  fr: { more_than: 'plus de ', less_than: 'moins de ', about: 'environ ', up_to: 'jusqu’à ' },
  en: { more_than: 'more than ', less_than: 'less than ', about: 'about ', up_to: 'up to ' },
}

function range(language: Language, min?: number, max?: number): string {
  if (min !== undefined && max !== undefined)
    return language === 'fr' ? ` de ${min} à ${max}` : ` from ${min} to ${max}`
  if (min !== undefined) return language === 'fr' ? ` d’au moins ${min}` : ` of at least ${min}`
  if (max !== undefined) return language === 'fr' ? ` d’au plus ${max}` : ` of at most ${max}`
  return ''
}
