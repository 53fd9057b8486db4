/** What the page itself says, in both languages. The bot's own words come from the server. */
export const words = {
  en: {
    language: 'Language',
    view: 'View',
    both: 'Side by side',
    commandLabel: 'Slash command',
    placeholder: 'a company, a product, a figure…',
    send: 'Send',
    suggestions: 'Suggestions',
    examples: 'Examples',
    welcomeTitle: 'Ask your press coverage',
    welcome:
      'Type a slash command: the answer is made of word-for-word quotes from your articles, shown as Discord and Slack would show it.',
    local: 'It all runs on this machine: nothing you type leaves it.',
    served: (/** @type {number} */ n) => `${n} ${n === 1 ? 'article' : 'articles'}`,
    unserved: (/** @type {number} */ n) => `${n} ${n === 1 ? 'file' : 'files'} not served`,
    channel: 'press-desk',
    you: 'You',
    used: 'used',
    today: 'Today at',
    onlyYouDiscord: 'Only you can see this',
    dismiss: 'Dismiss message',
    onlyYouSlack: 'Only visible to you',
    thinking: 'Verbatim is thinking…',
    app: 'APP',
    payload: 'Payload',
    payloadOf: (/** @type {string} */ platform) => `What ${platform} gets`,
    copy: 'Copy',
    copied: 'Copied',
    close: 'Close',
    slackMeasure: (/** @type {number} */ blocks, /** @type {string} */ size) =>
      `${blocks} of 50 blocks · ${size} characters`,
    discordMeasure: (/** @type {number} */ components, /** @type {number} */ characters) =>
      `${components} of 40 components · ${characters} of 4000 characters of text`,
    unreachable: 'The bot cannot be reached. Is it still running?',
    retry: 'Try again',
    tookBack: 'The shared answer was taken back.',
    theme: { auto: 'Colours: as the system', light: 'Colours: light', dark: 'Colours: dark' },
    picture: 'Picture (not loaded here)',
    unknownPart: (/** @type {string} */ type) => `[a part of kind “${type}” that this page does not draw]`,
  },
  fr: {
    language: 'Langue',
    view: 'Affichage',
    both: 'Côte à côte',
    commandLabel: 'Commande',
    placeholder: 'une entreprise, un produit, un chiffre…',
    send: 'Envoyer',
    suggestions: 'Suggestions',
    examples: 'Exemples',
    welcomeTitle: 'Interrogez votre revue de presse',
    welcome:
      'Tapez une commande : la réponse est faite de citations exactes de vos articles, montrée comme Discord et Slack la montreraient.',
    local: 'Tout tourne sur cette machine : rien de ce que vous tapez n’en sort.',
    served: (/** @type {number} */ n) => `${n} ${n < 2 ? 'article' : 'articles'}`,
    unserved: (/** @type {number} */ n) => `${n} ${n < 2 ? 'fichier non servi' : 'fichiers non servis'}`,
    channel: 'revue-de-presse',
    you: 'Vous',
    used: 'avez utilisé',
    today: 'Aujourd’hui à',
    onlyYouDiscord: 'Vous seul pouvez voir ceci',
    dismiss: 'Masquer le message',
    onlyYouSlack: 'Visible de vous uniquement',
    thinking: 'Verbatim réfléchit…',
    app: 'APP',
    payload: 'Charge utile',
    payloadOf: (/** @type {string} */ platform) => `Ce que reçoit ${platform}`,
    copy: 'Copier',
    copied: 'Copié',
    close: 'Fermer',
    slackMeasure: (/** @type {number} */ blocks, /** @type {string} */ size) =>
      `${blocks} blocs sur 50 · ${size} caractères`,
    discordMeasure: (/** @type {number} */ components, /** @type {number} */ characters) =>
      `${components} composants sur 40 · ${characters} caractères de texte sur 4000`,
    unreachable: 'Le bot est injoignable. Tourne-t-il encore ?',
    retry: 'Réessayer',
    tookBack: 'La réponse partagée a été retirée.',
    theme: { auto: 'Couleurs : celles du système', light: 'Couleurs : claires', dark: 'Couleurs : sombres' },
    picture: 'Image (non chargée ici)',
    unknownPart: (/** @type {string} */ type) => `[un élément « ${type} » que cette page ne dessine pas]`,
  },
}

/** @typedef {typeof words.en} Words */

/**
 * Puts the words of one language into the elements that ask for them.
 * @param {Words} say
 */
export function sayAll(say) {
  const phrases = /** @type {Record<string, unknown>} */ (say)
  for (const element of document.querySelectorAll('[data-say]'))
    element.textContent = String(phrases[element.getAttribute('data-say') ?? ''])
  for (const element of document.querySelectorAll('[data-say-label]'))
    element.setAttribute('aria-label', String(phrases[element.getAttribute('data-say-label') ?? '']))
}
