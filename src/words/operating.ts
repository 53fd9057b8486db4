import { many } from './grammar.ts'

/** For whoever runs the bot: the status, the local page. */
export const operatingPhrases = {
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
      `/${command} (${name})\u00a0: ${articles} ${many(articles, 'article servi', 'articles servis')}`,
    en: (name: string, command: string, articles: number) =>
      `/${command} (${name}): ${articles} ${articles === 1 ? 'article' : 'articles'} served`,
  },
  statusRead: {
    fr: (when: string, zone: string) => `Dernier changement lu\u00a0: ${when} (${zone}).`,
    en: (when: string, zone: string) => `Last change read: ${when} (${zone}).`,
  },
  statusProblems: {
    fr: (n: number) => `${n} ${many(n, 'fichier non servi', 'fichiers non servis')}\u00a0:`,
    en: (n: number) => `${n} ${n === 1 ? 'file' : 'files'} not served:`,
  },
  statusMoreProblems: { fr: (n: number) => `et ${n} de plus\u00a0: `, en: (n: number) => `and ${n} more: ` },
  statusNotes: {
    fr: (n: number) => `${n} ${many(n, 'remarque', 'remarques')} sur des fichiers servis\u00a0:`,
    en: (n: number) => `${n} ${n === 1 ? 'remark' : 'remarks'} on files that are served:`,
  },
  statusUncertain: {
    fr: (n: number) =>
      `${n} ${n === 1 ? 'message incertain, peut-être publié, non répété' : 'messages incertains, peut-être publiés, non répétés'}\u00a0:`,
    en: (n: number) =>
      `${n} uncertain ${n === 1 ? 'message, perhaps posted, not repeated' : 'messages, perhaps posted, not repeated'}:`,
  },
  statusPaused: {
    fr: (n: number) =>
      `${n} ${n === 1 ? 'salon où le bot ne peut pas publier\u00a0; ses réglages sont gardés' : 'salons où le bot ne peut pas publier\u00a0; leurs réglages sont gardés'}\u00a0:`,
    en: (n: number) =>
      `${n} ${n === 1 ? 'channel the bot cannot post in; its settings are kept' : 'channels the bot cannot post in; their settings are kept'}:`,
  },
  statusDamaged: {
    fr: (file: string) =>
      `L’état était endommagé\u00a0: le bot continue avec sa dernière bonne copie, et rien de ce qui était dû avant n’est posté. Vérifiez les résumés (/digest list)\u00a0; l’état endommagé est gardé dans STATE_DIR\u00a0: ${file}. Supprimez ce fichier quand il ne sert plus.`,
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
    fr: 'En gris\u00a0: du texte de la page qui n’est pas de l’article\u00a0; il n’est jamais cité.',
    en: 'In grey: text of the page that is not the article’s; it is never quoted.',
  },
  readerJump: { fr: 'Aller au passage cité', en: 'Go to the quoted passage' },
  readerNothing: {
    fr: 'Aucun article ne porte cette référence, ou il a été retiré.',
    en: 'No article has this reference, or it was removed.',
  },
  readerBack: { fr: 'Poser une question', en: 'Ask the coverage' },
} as const
