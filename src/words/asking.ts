import { inDecimals, many } from './grammar.ts'

/** Answers to a question, and the refusal of one. */
export const askingPhrases = {
  asked: { fr: (query: string) => `«\u00a0${query}\u00a0»`, en: (query: string) => `“${query}”` },
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
    fr: (query: string) => `Rien dans la couverture ne répond à «\u00a0${query}\u00a0».`,
    en: (query: string) => `Nothing in the coverage answers “${query}”.`,
  },
  nothingAmong: {
    fr: (filter: string) => `Cherché seulement avec ${filter}.`,
    en: (filter: string) => `Searched only with ${filter}.`,
  },
  unknownWords: {
    fr: (words: readonly string[]) => `Absent de la couverture\u00a0: ${words.join(', ')}.`,
    en: (words: readonly string[]) => `Not in the coverage: ${words.join(', ')}.`,
  },
  nothingTogether: {
    fr: 'Ces mots existent dans la couverture, mais aucun passage ne les réunit assez.',
    en: 'These words exist in the coverage, but no passage brings enough of them together.',
  },
  nearest: {
    fr: (terms: readonly string[]) => `Le plus proche qui existe\u00a0: ${terms.join(', ')}.`,
    en: (terms: readonly string[]) => `Nearest that exists: ${terms.join(', ')}.`,
  },
  mostCovered: {
    fr: (names: readonly string[]) => `La couverture parle surtout de\u00a0: ${names.join(', ')}.`,
    en: (names: readonly string[]) => `The coverage is mostly about: ${names.join(', ')}.`,
  },
  readInstead: {
    fr: (typed: string, read: string) => `«\u00a0${typed}\u00a0» lu comme ${read}`,
    en: (typed: string, read: string) => `“${typed}” read as ${read}`,
  },
  missingWords: {
    fr: (words: readonly string[]) =>
      `Aucun passage ne dit ${words.map((word) => `«\u00a0${word}\u00a0»`).join(', ')} avec le reste de la question.`,
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
  alsoPrinted: { fr: 'Presque mot pour mot aussi\u00a0: ', en: 'In nearly the same words also: ' },
  explain: { fr: 'Pourquoi ces passages', en: 'Why these passages' },
  unexplain: { fr: 'Sans explication', en: 'Without explanation' },
  why: {
    fr: (reasons: readonly string[]) => `Pourquoi ici\u00a0: ${reasons.join(' · ')}`,
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
      kind: 'contient ce qui est demandé\u00a0: quantité, jour, nom, lieu ou raison',
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
      kind: 'sans ce qui est demandé\u00a0: quantité, jour, nom, lieu ou raison',
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
    fr: (length: number, max: number) =>
      `La question fait ${length} caractères\u00a0; le maximum est ${max}.`,
    en: (length: number, max: number) => `The query has ${length} characters; the most is ${max}.`,
  },
  shorten: { fr: 'Gardez les mots qui comptent.', en: 'Keep the words that matter.' },
  emptyQuery: {
    fr: 'Que cherchez-vous dans la couverture\u00a0?',
    en: 'What are you looking for in the coverage?',
  },
  forExample: {
    fr: (line: string) => `Par exemple\u00a0: ${line}`,
    en: (line: string) => `For example: ${line}`,
  },
  askWords: {
    fr: 'Un nom, un chiffre ou une question\u00a0; outlet:, since: et until: précisent.',
    en: 'A name, a figure or a question; outlet:, since: and until: narrow it down.',
  },
} as const
