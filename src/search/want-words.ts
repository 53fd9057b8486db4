import type { WantKind } from './wants.ts'

const listed = (words: string): readonly string[] => words.split(/\s+/)

/** Words that may stand before the question word of a question (`à qui`, `by when`). */
export const prepositions: ReadonlySet<string> = new Set(
  listed(
    'a au aux avec chez d dans de depuis en et jusqu jusque par pour sous sur vers and at by but for from in of on since to under until with within',
  ),
)

/** Nouns that name a measure, folded: what answers them is a quantity of that kind. */
export const measuring: ReadonlyMap<string, WantKind> = kinds([
  [
    'money',
    `prix cout couts surcout surcouts somme sommes montant montants valeur budget budgets tarif tarifs salaire salaires loyer loyers facture
    depense depenses financement capitalisation valorisation amende amendes dette dettes recettes cours
    price prices cost costs sum sums value budget tariff salary wage wages rent amount funding spending valuation fine fines
    revenue revenues bill debt fee fees ca turnover benefice benefices profit profits dividende dividendes dividend dividends`,
  ],
  ['share', 'taux pourcentage proportion percentage percent rate proportion'],
  ['day', 'date dates echeance calendrier deadline'],
  ['duration', 'duree delai delais age anciennete duration'],
  [
    'count',
    `nombre effectif effectifs puissance capacite production profondeur superficie surface taille poids longueur largeur
    hauteur diametre distance vitesse allure volume audience quantite rendement score temperature tonnage
    number headcount workforce capacity output depth size weight length width height diameter speed quantity area
    temperature tonnage`,
  ],
])

/** Nouns for how a measure moves, folded. */
export const changes: ReadonlySet<string> = new Set(
  listed(
    `hausse hausses baisse baisses augmentation augmentations diminution reduction progression recul chute
    rise rises increase increases hike hikes cut cuts drop drops fall decline surge jump`,
  ),
)

/**
 * Those that say no more than what sort of figure is asked for, so that an answer need not say them (`prix`); the
 * others name a thing, which the answer is about (`salaire`).
 */
export const plainMeasures: ReadonlySet<string> = new Set(
  listed(
    `prix cout couts surcout surcouts somme sommes montant montants valeur budget budgets tarif tarifs cours depense depenses
    capitalisation valorisation financement price prices cost costs sum sums value budget amount valuation funding
    taux pourcentage proportion percentage percent rate date dates echeance calendrier deadline duree delai delais duration age
    nombre number quantite quantity taille size volume volumes audience
    puissance capacite production profondeur superficie surface poids longueur largeur hauteur diametre distance vitesse allure
    temperature tonnage capacity output depth weight length width height diameter speed area`,
  ),
)

/** Units of what a measuring noun measures, as they stand right behind the number, folded. */
const dimensions: ReadonlyMap<string, RegExp> = new Map(
  (
    [
      [
        'puissance',
        /^\s?(?:[kmgt]w|watts?|kilowatt|megawatt|gigawatt|chevaux|ch\b|hp\b|horsepower|[pte]?flops)/,
      ],
      [
        'profondeur longueur largeur hauteur diametre distance depth length width height diameter',
        /^\s?(?:[kcmnµ]?m\b|metres?|meters?|kilomet|centimet|millimet|nanomet|micro(?:n|met)|miles?\b|feet|foot|ft\b|inch|pouces?|yards?|milles?\b|pieds?\b)/,
      ],
      [
        'superficie area',
        /^\s?(?:[kcm]?m[2²]|hectares?|ha\b|acres?|metres? carres?|kilomet|square|sq\b|terrains?)/,
      ],
      [
        'poids weight tonnage',
        /^\s?(?:[kmt]?g\b|t\b|kilos?|kilogram|grammes?|grams?|tonnes?|tons?|pounds?|lbs?\b|livres?)/,
      ],
      [
        'vitesse allure speed',
        /^\s?(?:[kK]m|kilomet|m\/s|metres? par|miles?|mph|noeuds?|knots?|[gm]bits?|[kmg]?hz|tours)/,
      ],
      ['temperature', /^\s?(?:°|degres?|degrees?|c\b|f\b|k\b)/],
    ] as const
  ).flatMap(([nouns, unit]) => nouns.split(' ').map((noun): [string, RegExp] => [noun, unit])),
)

/** What has to stand right behind a number to answer one of these measuring nouns; undefined where anything may. */
export function unitsOf(nouns: Iterable<string>): RegExp | undefined {
  for (const noun of nouns) {
    const found = dimensions.get(noun)
    if (found) return found
  }
  return undefined
}

/** What `which` or `what` asks for with one of these nouns, folded. */
const asked: ReadonlyMap<string, WantKind> = kinds([
  [
    'who',
    `entreprise entreprises societe societes groupe groupes firme firmes compagnie compagnies banque banques fonds
    constructeur constructeurs fabricant fabricants fournisseur fournisseurs operateur operateurs exploitant exploitants
    investisseur investisseurs actionnaire actionnaires client clients acheteur acheteurs vendeur repreneur repreneurs
    partenaire partenaires concurrent concurrents rival rivaux industriel industriels editeur laboratoire assureur
    journal journaux media medias quotidien agence agences organisme association associations syndicat syndicats
    institution institutions ministre ministere juge tribunal personne personnes homme femme nom noms nom noms dirigeant dirigeants
    patron directeur directrice president presidente responsable fondateur fondateurs analyste analystes
    company companies firm firms group groups corporation business businesses bank banks fund funds lender lenders
    manufacturer manufacturers maker makers supplier suppliers provider operator operators investor investors
    shareholder shareholders customer customers client buyer buyers seller bidder bidders partner partners
    competitor competitors rival rivals publisher insurer newspaper newspapers outlet outlets agency agencies
    organisation organization association union unions institution minister ministry judge court name names person people man
    woman executive boss director chairman president head founder founders analyst analysts`,
  ],
  [
    'place',
    `pays ville villes region regions endroit endroits lieu lieux continent departement etat etats province port
    country countries city cities town towns region regions place places location locations site sites continent state
    states province county port`,
  ],
  [
    'day',
    `jour jours annee annees mois semaine trimestre semestre moment saison heure
    day days year years month months week quarter time season moment`,
  ],
  [
    'reason',
    'raison raisons motif motifs cause causes but objectif reason reasons motive motives purpose aim goal',
  ],
  ['manner', 'facon maniere moyen moyens methode way ways means method methods'],
  ['share', 'part share portion'],
  ['often', 'frequence rythme frequency'],
])

/** The kind of what a noun asks for; undefined for one that says nothing of it. */
export function kindOfNoun(noun: string): WantKind | undefined {
  return measuring.get(noun) ?? sums.get(noun) ?? asked.get(noun)
}

/** The kind of the sum that two words name together (`chiffre d'affaires`), folded; undefined where they name none. */
export function kindOfPair(word: string, next: string | undefined): WantKind | undefined {
  return sums.get(`${word} ${next}`)
}

const sums: ReadonlyMap<string, WantKind> = new Map(
  [
    'chiffre affaires',
    'resultat net',
    'resultat operationnel',
    'resultat exploitation',
    'excedent brut',
    'net income',
    'operating income',
    'annual sales',
    'annual income',
    'market capitalisation',
    'market capitalization',
    'market cap',
  ].map((pair) => [pair, 'money']),
)

/** Nouns for what somebody or something is called, folded: what they ask for is a name. */
export const namingNouns: ReadonlySet<string> = new Set(
  listed('nom noms prenom patronyme identite name names surname identity'),
)

/** What may be counted without being a thing: time, money, and what verbs weigh. */
export const units: {
  readonly durations: ReadonlySet<string>
  readonly currencies: ReadonlySet<string>
  readonly weighed: ReadonlySet<string>
} = {
  durations: new Set(
    listed(
      'an ans annees mois semaines jours heures minutes secondes trimestres years months weeks days hours minutes seconds quarters decades decennies',
    ),
  ),
  currencies: new Set(
    listed('euro euros dollar dollars argent livres yens yuans francs money pounds yen yuan'),
  ),
  weighed: new Set(
    listed(
      `pese pesent peser mesure mesurent produit produisent produire produira consomme consomment consommera emet emettent contient
      weigh weighs measure measures produce produces consume consumes emit emits generate generates contain contains`,
    ),
  ),
}

/** Verbs that are answered with a sum of money, folded. */
export const moneyVerbs: ReadonlySet<string> = new Set(
  listed(
    `coute coutent couter coutera couterait couteront paie paient payer paye payent paiera paierait payerait vaut valent valoir vaudra
    vaudrait depense depensent depenser depensera investi investir investit investira gagne gagner rapporte rapporter
    emprunte emprunter leve lever verse verser versera doit touche toucher reclame reclamer facture facturer debourse
    debourser perd perdu perdre
    cost costs pay pays paid spend spends spent worth invest invests invested earn earns earned raise raised borrow borrowed
    owe owes owed lose lost charge charges charged claim claimed seek seeks sought fetch receive received`,
  ),
)

function kinds(lists: readonly (readonly [WantKind, string])[]): ReadonlyMap<string, WantKind> {
  return new Map(lists.flatMap(([kind, words]) => listed(words.trim()).map((word) => [word, kind] as const)))
}
