import { many, range } from './grammar.ts'

/** What is said to somebody who types a command or presses a button, whatever the command. */
export const commandPhrases = {
  // Reading a command
  seeHelp: { fr: 'Tapez /help pour voir les commandes.', en: 'Type /help to see the commands.' },
  usage: { fr: (usage: string) => `Usage\u00a0: ${usage}`, en: (usage: string) => `Usage: ${usage}` },
  unknownCommand: {
    fr: (name: string) => `La commande /${name} n’existe pas.`,
    en: (name: string) => `There is no /${name} command.`,
  },
  unknownOption: {
    fr: (name: string) => `L’option ${name} n’existe pas ici.`,
    en: (name: string) => `There is no ${name} option here.`,
  },
  missingOption: {
    fr: (name: string, about: string) => `Il manque ${name}\u00a0: ${about}.`,
    en: (name: string, about: string) => `${name} is missing: ${about}.`,
  },
  daysReversed: {
    fr: (first: string, last: string) => `La période commence le ${first} et finit avant, le ${last}.`,
    en: (first: string, last: string) => `The period begins on ${first} and ends before that, on ${last}.`,
  },
  optionChoices: {
    fr: (name: string, choices: readonly string[]) =>
      `${name} prend une de ces valeurs\u00a0: ${choices.join(', ')}.`,
    en: (name: string, choices: readonly string[]) =>
      `${name} takes one of these values: ${choices.join(', ')}.`,
  },
  optionNumber: {
    fr: (name: string, min?: number, max?: number) =>
      `${name} prend un nombre entier${range('fr', min, max)}.`,
    en: (name: string, min?: number, max?: number) => `${name} takes a whole number${range('en', min, max)}.`,
  },
  optionBoolean: {
    fr: (name: string) => `${name} prend «\u00a0oui\u00a0» ou «\u00a0non\u00a0».`,
    en: (name: string) => `${name} takes “yes” or “no”.`,
  },
  optionDay: {
    fr: (name: string) => `${name} prend une année, un mois ou un jour\u00a0: 2024, 2024-09 ou 2024-09-02.`,
    en: (name: string) => `${name} takes a year, a month or a day: 2024, 2024-09 or 2024-09-02.`,
  },
  tooManyWords: {
    fr: (rest: string) => `«\u00a0${rest}\u00a0» est de trop.`,
    en: (rest: string) => `“${rest}” is too much.`,
  },
  unknownDesk: {
    fr: (name: string) => `Aucun desk ne s’appelle «\u00a0${name}\u00a0».`,
    en: (name: string) => `There is no desk “${name}”.`,
  },
  desksAre: {
    fr: (names: readonly string[]) => `Desks servis\u00a0: ${names.join(', ')}.`,
    en: (names: readonly string[]) => `Desks served: ${names.join(', ')}.`,
  },
  readAsQuery: {
    fr: (word: string) =>
      `«\u00a0${word}\u00a0» est aussi une commande, mais la suite ne lui convient pas\u00a0: la ligne a été lue comme une question.`,
    en: (word: string) =>
      `“${word}” is a command too, but the rest does not fit it: the line was read as a query.`,
  },
  failed: { fr: 'Cette commande a échoué de notre côté.', en: 'This command failed on our side.' },
  notSaved: {
    fr: 'Cela n’a pas été enregistré\u00a0: le disque du bot est plein, ou ne se laisse pas écrire. Tout reste comme avant.',
    en: 'This was not saved: the bot’s disk is full, or cannot be written to. Everything stays as it was.',
  },
  tookTooLong: { fr: 'Cette commande a pris trop de temps.', en: 'This command took too long.' },
  reference: {
    fr: (id: string) =>
      `Réessayez\u00a0; si l’erreur revient, donnez la référence ${id} à la personne qui fait tourner le bot.`,
    en: (id: string) => `Try again; if it comes back, give reference ${id} to whoever runs the bot.`,
  },
  withheld: {
    fr: (n: number) =>
      `${n} ${many(n, 'citation retenue', 'citations retenues')}\u00a0: le texte ne correspond plus à l’article.`,
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

  // In chat
  unknownButton: {
    fr: 'Ce bouton vient d’une autre version du bot.',
    en: 'This button comes from another version of the bot.',
  },
  typeAgain: { fr: 'Tapez la commande à nouveau.', en: 'Type the command again.' },

  // Help
  helpTitle: { fr: 'Les commandes', en: 'The commands' },
  helpIntro: {
    fr: 'Les réponses sont faites de citations exactes de la couverture, chacune avec sa source et sa place.',
    en: 'Answers are made of exact quotes from the coverage, each with its source and place.',
  },
  helpMore: {
    fr: 'Le détail\u00a0: /help suivi du nom d’une commande.',
    en: 'More: /help followed by a command’s name.',
  },
} as const
