import { fold } from '../text/fold.ts'
import { stem } from '../text/stems.ts'
import { termLanguage } from '../text/terms.ts'
import type { Knowledge, Language, Span } from '../types.ts'
import { sentenceWords } from './words.ts'

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

  return (text, clause, figure, language) => {
    const known = families[language]
    let before: Action | undefined
    const from = Math.max(clause.start, figure.start - windowUnits)
    for (const word of sentenceWords(text, from, Math.min(clause.end, figure.end + windowUnits))) {
      if (word.kind !== 'word' || word.isCapital) continue
      const family = known.get(stem(word.text, termLanguage(language, ''))) ?? known.get(fold(word.text))
      if (family === undefined) continue
      const found = { family, span: { start: word.start, end: word.end } }
      if (word.end <= figure.start) before = found
      else if (word.start >= figure.end) return before ?? found
    }
    return before ?? { family: 'be' }
  }
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
  cost: { fr: 'coûter coût coûte', en: 'cost costs' },
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
