import { fold } from '../../text/fold.ts'
import { stem } from '../../text/stems.ts'
import { termLanguage } from '../../text/terms.ts'
import type { Knowledge, Language, Span } from '../../types.ts'
import { sentenceWords, type Word } from '../words.ts'

/** What is done, as a family of verbs (`order`, `receive`), and where the text says so. */
export type Action = { readonly family: string; readonly span?: Span }

/** Finds the family of the verb, or of the noun made of it, that a figure goes with. */
export type ActionFinder = (text: string, clause: Span, figure: Span, language: Language) => Action

/** Families of the desk's own lexicon come after the general ones, which tell apart what a table must not mix. */
export function createActionFinder({ verbClasses }: Knowledge): ActionFinder {
  const families: Record<Language, Map<string, string>> = { fr: new Map(), en: new Map() }
  const learn = (family: string, words: readonly string[], languages: readonly Language[]) => {
    for (const word of words) {
      if (word.includes(' ')) continue
      for (const language of languages) {
        const key = stem(word, termLanguage(language, ''))
        if (!families[language].has(key)) families[language].set(key, family)
      }
    }
  }
  for (const [family, { fr, en }] of Object.entries(general)) {
    learn(family, fr.split(' '), ['fr'])
    learn(family, en.split(' '), ['en'])
  }
  for (const [family, words] of Object.entries(verbClasses)) learn(family, words, ['fr', 'en'])

  const told = { fr: new Map<string, string | undefined>(), en: new Map<string, string | undefined>() }

  /** The press says much in few words: what was told of the last ones is kept. */
  function familyOf(word: string, language: Language): string | undefined {
    const kept = told[language]
    if (kept.has(word)) return kept.get(word)
    const known = families[language]
    const family = known.get(stem(word, termLanguage(language, ''))) ?? known.get(fold(word))
    if (kept.size >= toldMax) kept.clear()
    kept.set(word, family)
    return family
  }

  return (text, clause, figure, language) => {
    const isOblique = behindPreposition.test(
      text.slice(Math.max(clause.start, figure.start - 40), figure.start),
    )
    const isMoney = money.test(text.slice(figure.start, figure.end))
    let before: Action | undefined
    const from = Math.max(clause.start, figure.start - windowUnits)
    for (const word of sentenceWords(text, from, Math.min(clause.end, figure.end + windowUnits))) {
      if (word.kind !== 'word' || word.isCapital) continue
      const family = familyOf(word.text, language)
      if (family === undefined || isOtherWord(text, word)) continue
      const isGot = family === 'raise' && !isMoney && got.test(word.text)
      const found = { family: isGot ? 'receive' : family, span: { start: word.start, end: word.end } }
      if (word.end <= figure.start) before = found
      else if (word.start >= figure.end) {
        // What stands behind a sign or “and” is said of something else.
        if (apart.test(text.slice(figure.end, word.start))) break
        const isOwn =
          isOblique &&
          isParticipleOf(text.slice(figure.end, word.end)) &&
          (!isMoney || ofMoney.has(family) || before === undefined)
        return bought(isOwn ? found : (before ?? found), isMoney, isOblique)
      }
    }
    return bought(before ?? { family: 'be' }, isMoney, isOblique)
  }
}

const toldMax = 5_000

const apart = /[,;:.()]\s|\s(?:et|and|mais|but|or|ou|que|qui|which|that)\s/u

/** A noun that is spelled like a form of the verb, or a verb in a turn of phrase that means something else. */
function isOtherWord(text: string, { start, end, text: word }: Word): boolean {
  const rule = homonyms.get(fold(word))
  if (!rule) return false
  const before = text.slice(Math.max(0, start - 24), start)
  const after = text.slice(end, end + 16)
  return (
    rule.not?.test(before) === true || rule.only?.test(before) === false || rule.goesOn?.test(after) === false
  )
}

type Homonym = { readonly not?: RegExp; readonly only?: RegExp; readonly goesOn?: RegExp }

const never = /(?:)/u
const verbLead =
  /(?:(?<!\p{L})(?:to|will|would|could|can|may|might|must|not|already|now|it|they|we|who|which|that)|\p{Lu}\p{L}*)\s$/u
/** “reviendrait à 2,4 milliards”, not “revient à Altavo”. */
const toSum = /^\sà\s.{0,14}\d/u
const homonyms: ReadonlyMap<string, Homonym> = new Map<string, Homonym>([
  ['chiffre', { goesOn: /^\s?d['’]affaires/u }],
  ['chiffres', { goesOn: /^\s?d['’]affaires/u }],
  ['offre', { not: /appels?\sd['’]$/u }],
  ['offres', { not: /appels?\sd['’]$/u }],
  ['reserve', { not: never }],
  ['reserves', { not: never }],
  ['livres', { not: never }],
  ['livre', { not: /(?<!\p{L})(?:une?|la|le|de|du|ce|cette|par)\s$/iu }],
  ['economie', { goesOn: /^\s(?:de\s|d['’])/u }],
  ['ship', { only: verbLead }],
  ['ships', { only: verbLead }],
  ['order', { not: /(?<!\p{L})in\s$/iu }],
  ['garanti', { not: /(?:prix|tarif|revenu|salaire)\s$/u }],
  ['revenir', { goesOn: toSum }],
  ['revient', { goesOn: toSum }],
  ['reviendrait', { goesOn: toSum }],
  ['reviendra', { goesOn: toSum }],
  ['garantis', { not: /(?:prix|tarifs|revenus|salaires)\s$/u }],
])

/** Money that one obtains is raised, anything else is received. */
const got = /^(?:obt|secur)/u

/** “spent 2 billion on 200 000 chips”: what the money is spent on is bought. */
function bought(action: Action, isMoney: boolean, isOblique: boolean): Action {
  return !isMoney && isOblique && (action.family === 'spend' || action.family === 'pay')
    ? { ...action, family: 'buy' }
    : action
}

/** What is done to money; things are ordered, made and delivered. */
const ofMoney = new Set('spend pay raise cost value earn lose save lend offer cut rise fall'.split(' '))
const money =
  /\p{Sc}|(?<!\p{L})(?:dollars?|euros?|yuans?|yens?|livres?|francs?|pounds?|USD|EUR|GBP|RMB|CNY|JPY|Md€|M€|k€)(?!\p{L})/iu

/** “with more than 2 billion spent”, “avec 2 milliards dépensés”: no object of the verb before. */
const behindPreposition =
  /(?<!\p{L})(?:avec|pour|après|contre|sur|grâce à|with|for|after|on|against)\s(?:(?:plus de|moins de|près de|environ|quelque|au moins|more than|less than|nearly|about|some|over|at least)\s)?[\p{Sc}\s]*$/iu

/** What follows a figure up to a word: that word is a participle that says of it what was done. */
function isParticipleOf(after: string): boolean {
  return /^(?:\s(?:d['’])?\p{L}+){0,2}\s\p{L}+(?:ée?s?|ie?s?|ise?s?|ue?s?|erte?s?|ed|spent|sold|bought|paid|built|made|lost|raised|lent)$/iu.test(
    after,
  )
}

// No verb stands farther from its object in press prose; a longer clause is a list.
const windowUnits = 300

/** Forms whose stems differ stand side by side: Snowball knows no irregular verb. */
const general: { readonly [family: string]: { readonly fr: string; readonly en: string } } = {
  order: {
    fr: 'commander commande commandes réserver précommander',
    en: 'order ordered booking booked orders',
  },
  receive: { fr: 'recevoir reçu reçoit recevra recevrait reçue reçues', en: 'receive received' },
  deliver: { fr: 'livrer livraison expédier expédition', en: 'deliver delivery ship shipment shipped' },
  buy: {
    fr: 'acheter achat acquérir acquis acquiert acquisition acquérait racheter rachat',
    en: 'buy bought purchase acquire acquisition',
  },
  sell: { fr: 'vendre vendu vend vente céder cession', en: 'sell sold sale divest disposal' },
  spend: {
    fr: 'dépenser dépense débourser consacrer engloutir investir investissement injecter',
    en: 'spend spent spending invest investment earmark',
  },
  pay: { fr: 'payer verser versement facturer facture', en: 'pay paid payment' },
  raise: { fr: 'lever levée obtenir obtenu obtient emprunter', en: 'raise raised borrow secured' },
  cost: { fr: 'coûter coût coûte revenir revient reviendrait reviendra', en: 'cost costs' },
  value: { fr: 'valoir vaut valu valoriser valorisation', en: 'value worth valuation valued' },
  earn: {
    fr: 'gagner encaisser bénéfice chiffre revenu revenus',
    en: 'earn earned profit revenue made',
  },
  lose: { fr: 'perdre perdu perte pertes', en: 'lose lost loss losses' },
  save: { fr: 'économiser économie', en: 'save saving savings' },
  cut: { fr: 'supprimer suppression licencier licenciement', en: 'cut cuts layoff' },
  hire: { fr: 'recruter embaucher embauche recrutement', en: 'hire hiring recruit' },
  employ: { fr: 'employer emploie effectif salariés', en: 'employ employs workforce staff' },
  produce: {
    fr: 'produire produit production fabriquer fabrication produira produirait',
    en: 'produce production make manufacture output',
  },
  design: { fr: 'concevoir conçu conception', en: 'design designed' },
  own: { fr: 'détenir détient détenu posséder', en: 'own owns hold held' },
  rise: {
    fr: 'augmenter augmentation hausse progresser croître grimper bondir',
    en: 'rise rose increase climb grow grew gain gained jump',
  },
  fall: { fr: 'baisser baisse reculer chuter diminuer réduire', en: 'fall fell drop decline reduce' },
  offer: { fr: 'proposer offrir offre', en: 'offer offered propose' },
  lend: { fr: 'prêter prêt garantir', en: 'lend lent loan guarantee' },
}
