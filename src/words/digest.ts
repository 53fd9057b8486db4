import { many } from './grammar.ts'

/** The daily summary and its settings. */
export const digestPhrases = {
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
      `Ici paraîtra chaque jour le résumé de la couverture «\u00a0${desk}\u00a0», fait de citations exactes.`,
    en: (desk: string) =>
      `The daily digest of the “${desk}” coverage will appear here, made of exact quotes.`,
  },
  digestLate: {
    fr: (due: string) => `En retard\u00a0: ce résumé était dû le ${due}.`,
    en: (due: string) => `Late: this digest was due on ${due}.`,
  },
  digestSkipped: {
    fr: (days: readonly string[], more: number) =>
      `${many(days.length + more, 'Jour sans résumé', 'Jours sans résumé')}\u00a0: ${days.join(', ')}${more > 0 ? ` et ${more} ${many(more, 'autre', 'autres')}` : ''}.`,
    en: (days: readonly string[], more: number) =>
      `${days.length + more === 1 ? 'Day' : 'Days'} without a digest: ${days.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
  },
  digestMarkedTest: {
    fr: 'Ceci est un essai\u00a0: il ne compte pas, ces articles resteront nouveaux.',
    en: 'This is a test: it does not count, and these articles stay new.',
  },
  digestFiltered: {
    fr: (filter: string) => `Seulement\u00a0: ${filter}`,
    en: (filter: string) => `Only: ${filter}`,
  },
  digestCopies: { fr: 'Même texte aussi\u00a0: ', en: 'Same text also: ' },
  digestArrivedLate: {
    fr: 'Arrivé tardivement\u00a0: daté d’avant cette période.',
    en: 'Arrived late: dated before this period.',
  },
  digestUndated: {
    fr: 'Sans date\u00a0: entré sur cette période.',
    en: 'Undated: came in during this period.',
  },
  digestThread: {
    fr: (n: number) => `Suite dans le fil\u00a0: ${n} ${many(n, 'autre', 'autres')}.`,
    en: (n: number) => `${n} more in the thread.`,
  },
  digestGoesOn: {
    fr: (part: number, of: number) => `Suite du résumé (${part} sur ${of})`,
    en: (part: number, of: number) => `The digest goes on (${part} of ${of})`,
  },
  digestNotListed: {
    fr: (n: number) =>
      `${n} ${many(n, 'article n’est pas cité', 'articles ne sont pas cités')} ici\u00a0; voyez /latest.`,
    en: (n: number) => `${n} ${n === 1 ? 'article is' : 'articles are'} not quoted here; see /latest.`,
  },
  digestSet: {
    fr: (title: string) => `Résumé quotidien de ce salon\u00a0: ${title}`,
    en: (title: string) => `Daily digest of this channel: ${title}`,
  },
  digestSetBy: {
    fr: (time: string, days: string, zone: string) => `À ${time}, ${days} (${zone}).`,
    en: (time: string, days: string, zone: string) => `At ${time}, ${days} (${zone}).`,
  },
  digestNext: { fr: (when: string) => `Le prochain\u00a0: ${when}.`, en: (when: string) => `Next: ${when}.` },
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
    fr: 'Pour en avoir un\u00a0: /digest at 09:00 Europe/Paris lun-ven',
    en: 'To get one: /digest at 09:00 Europe/Paris mon-fri',
  },
  digestTimes: { fr: 'Prochains résumés', en: 'Next digests' },
  digestAfterChange: {
    fr: (when: string) => `${when}\u00a0: le premier après le changement d’heure`,
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
      lost: 'incertain\u00a0: l’état du bot a été perdu depuis, rien n’est reposté',
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
      `${day}\u00a0: ${state}${n > 0 ? `, ${n} ${many(n, 'article', 'articles')}` : ''}`,
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
    fr: (typed: string) => `«\u00a0${typed}\u00a0» n’est pas une heure.`,
    en: (typed: string) => `“${typed}” is no time of day.`,
  },
  digestTimeHint: { fr: 'Par exemple\u00a0: 09:00, 9h30 ou 18h.', en: 'For example: 09:00, 9h30 or 6pm.' },
  digestZone: {
    fr: (typed: string) => `«\u00a0${typed}\u00a0» n’est pas un fuseau horaire.`,
    en: (typed: string) => `“${typed}” is no time zone.`,
  },
  digestZoneHint: {
    fr: 'Par exemple\u00a0: Europe/Paris, America/New_York, Asia/Kolkata.',
    en: 'For example: Europe/Paris, America/New_York, Asia/Kolkata.',
  },
  digestDays: {
    fr: (typed: string) => `«\u00a0${typed}\u00a0» ne nomme pas des jours.`,
    en: (typed: string) => `“${typed}” names no days.`,
  },
  digestDaysHint: {
    fr: 'Par exemple\u00a0: lun-ven, lun,mer,ven, ouvrables ou tous.',
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
    fr: (lines: readonly string[]) => `Au choix\u00a0: ${lines.join(' · ')}`,
    en: (lines: readonly string[]) => `One of: ${lines.join(' · ')}`,
  },
} as const
