import { many } from './grammar.ts'

/** What stands around a quote: its marks, its place, how sure it is. */
export const quotePhrases = {
  // Around a quote
  quoteMarks: { fr: ['«\u00a0', '\u00a0»'], en: ['“', '”'] },
  labelled: { fr: (label: string) => `${label}\u00a0: `, en: (label: string) => `${label}: ` },
  paragraph: { fr: (n: number) => `§ ${n}`, en: (n: number) => `¶ ${n}` },
  characters: {
    fr: (start: number, end: number) => `car. ${start}–${end}`,
    en: (start: number, end: number) => `chars ${start}–${end}`,
  },
  untitled: {
    fr: (opening: string) => `«\u00a0${opening} …\u00a0» (premiers mots)`,
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
    fr: (n: number) => `${n} ${many(n, 'bloc ne tient pas', 'blocs ne tiennent pas')} dans ce message\u00a0:`,
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
} as const
