/** One article, and the list of the newest. */
export const articlePhrases = {
  // Reading an article
  noArticle: {
    fr: (name: string) => `Aucun article ne répond à «\u00a0${name}\u00a0».`,
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
    fr: 'Version antérieure\u00a0: l’article a changé depuis.',
    en: 'Earlier version: the article has changed since.',
  },
  noLongerServed: {
    fr: 'Cet article n’est plus servi\u00a0; voici la version gardée.',
    en: 'This article is not served any more; this is the version that was kept.',
  },
  machineTranslated: { fr: 'Texte traduit automatiquement.', en: 'Machine-translated text.' },
  alsoIn: {
    fr: (files: readonly string[]) => `Même texte aussi dans\u00a0: ${files.join(', ')}.`,
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
    fr: 'sans date\u00a0: dans l’ordre de leurs fichiers',
    en: 'undated: in the order of their files',
  },
  noArticles: { fr: 'Ce desk n’a encore aucun article.', en: 'This desk has no articles yet.' },
  noArticlesFrom: {
    fr: (outlet: string) => `Aucun article de «\u00a0${outlet}\u00a0».`,
    en: (outlet: string) => `No articles from “${outlet}”.`,
  },
  addArticles: {
    fr: 'Déposez des fichiers .md ou .txt dans son dossier articles/.',
    en: 'Drop .md or .txt files into its articles/ folder.',
  },
  outletsAre: {
    fr: (names: readonly string[]) => `Titres connus\u00a0: ${names.join(', ')}.`,
    en: (names: readonly string[]) => `Known outlets: ${names.join(', ')}.`,
  },
} as const
