import { describe } from 'vitest'
import { weights } from './press-weights.ts'

describe('around a figure in a French sentence', () => {
  describe('who reports it is found however it is put', () => {
    weights(
      'fr',
      `
      Un plan interne consulté par Le Courrier du Rhône prévoit aussi la fermeture de [quatre] sites. → planned named_outlet
      Dans les faits, [un industriel sur trois] ne respecterait pas l'obligation, si l'on en croit un rapport parlementaire. → reported
      Altavo a perdu [300] clients, si l'on en croit le Signal Review. → reported named_outlet
      Les pertes, l'institut Céréa les chiffre à [11] millions d'euros. → reported institution
      Ce retard, Altavo l'évalue à [six] mois. → reported company
      Cette part, l'exploitant Brenn l'évaluait à [19] % dans son dernier rapport annuel. → reported company
      « On nous prête [six] milliards de dettes, nous en avons quatre et demi », a corrigé mardi sa directrice générale, Maëlle Ostrander. → denied named_person
      « On nous prête six milliards de dettes, nous en avons [quatre et demi] », a corrigé mardi sa directrice générale, Maëlle Ostrander. → reported named_person
      Des images analysées par le Signal Review montrent [30] véhicules. → reported named_outlet
      Le Signal Review a révélé mercredi que le groupe voulait vendre 62 magasins. Prix évoqué : [430] millions. → reported
      Montant avancé : [30] millions d'euros. → reported
    `,
    )
  })

  describe('the newsroom takes back its own error', () => {
    weights(
      'fr',
      `
      Précision : nous écrivions dans notre numéro du 28 octobre qu'Altavo possédait [31] satellites. → denied
      Rectificatif : une première version de cet article indiquait que la réimpression portait sur [120 000] exemplaires. → denied none
      Erratum : contrairement à ce que nous avons écrit hier, Altavo n'emploie pas [300] personnes. → denied
    `,
    )
  })

  describe('what anybody could know is stated', () => {
    weights(
      'fr',
      `
      Il rappelle que la commune a vendu le terrain, [1,4] hectare, à un prix d'ami. → stated
      Un Alcyon se vend en moyenne à [230 000] exemplaires, rappelle l'institut Livre & Chiffres. → stated institution
    `,
    )
  })

  describe('a doubt holds for its own verb alone', () => {
    weights(
      'fr',
      `
      Altavo a fermé [300] agences l'an dernier et aurait licencié 2 000 personnes. → stated
      Altavo aurait licencié [2 000] personnes et fermé 300 agences. → reported
      Altavo aurait licencié 2 000 personnes et fermé [300] agences. → reported
      L'opérateur Altavo, qui compte [6,4] millions d'abonnés, aurait proposé un milliard, croit savoir le Signal Review. → stated
      L'opérateur Altavo, qui compte 6,4 millions d'abonnés, aurait proposé [un] milliard d'euros, croit savoir le Signal Review. → reported named_outlet
      « Je souhaiterais qu'il le soit », glisse le président, réélu avec [312] voix. → stated none
      « Nous verrons », lâche le maire, élu en 2020 avec [52] % des voix. → stated none
    `,
    )
  })

  describe('what something is now stands beside the plan', () => {
    weights(
      'fr',
      `
      Le loyer, [890] euros, va augmenter de 3 %. → stated
    `,
    )
  })

  describe('what a plan is compared with is known', () => {
    weights(
      'fr',
      `
      Altavo compte couvrir 97 % de la population d'ici à la fin 2027, contre [91] aujourd'hui. → stated
      Le quota tombera à 1 950 tonnes en 2027, contre [3 200] cette année. → stated
      Les effectifs passeront à 300 personnes en 2027, contre [420] prévues. → planned
    `,
    )
  })

  describe('how many there are is known, whatever becomes of some', () => {
    weights(
      'fr',
      `
      Altavo envisage de vendre onze de ses [62] établissements. → stated
      Altavo envisage de vendre [onze] de ses 62 établissements. → planned
      Altavo paiera cette année le blé 187 euros la tonne à ses [4 200] adhérents. → stated
      Altavo va remplacer une flotte dont l'âge moyen est de [41] ans. → stated
    `,
    )
  })

  describe('a law and a plan that was are no plans', () => {
    weights(
      'fr',
      `
      Le règlement européen 261/2004 prévoit une indemnité de [250] à 600 euros par voyageur. → stated
      Il devait coûter [31] millions d'euros, il en coûtera 34. → stated
      Il devait coûter 31 millions d'euros, il en coûtera [34]. → planned
    `,
    )
  })

  describe('a number that is said to be wrong is denied', () => {
    weights(
      'fr',
      `
      Ce chiffre de [430] millions est inexact, assure Altavo. → denied
      « Ce n'est pas [300] postes. C'est 120 », corrige la directrice. → denied
      L'engin n'a pas perdu [douze] répéteurs, contrairement à ce qu'avançait le Signal Review. → denied
      « Ce chiffre vient de moi et il est faux, il fallait comprendre [quarante] », corrige son président, Yvon Guérandel. → reported named_person
    `,
    )
  })

  describe('the view of the writer is opinion', () => {
    weights(
      'fr',
      `
      À 79 euros le billet, il faudrait à mon avis [vingt-deux] ans pour l'amortir. → opinion
      Mieux vaudrait trois lignes bien tenues que les dix promises en 2021 et dont [six] n'ont jamais vu le jour. → stated
    `,
    )
  })

  describe('who says it is told by more than a verb', () => {
    weights(
      'fr',
      `
      « La prime est juste », tranche Antoine Lesquen, analyste. Pour lui, Altavo devra s'endetter « d'au moins [700] millions ». → planned named_person
      Pour Antoine Lesquen, analyste chez Corvane, Altavo a perdu [300] clients. → reported named_person
      Pour les analystes, Altavo a perdu [300] clients. → reported anonymous_sources
      Pour Altavo, le marché représente [300] millions d'euros. → stated
      Pour Noël, Altavo a recruté [300] personnes. → stated
      La dette n'est pas de 60 millions, comme l'affirmait Le Courrier du Rhône, mais de [43], rectifie le directeur financier, Bruno Castaing. → reported named_person
      « Les gens réservent à [dix] jours », témoigne la gérante, Mélisande Jacquier. → reported named_person
      « Nous sommes [douze] », précise la maire, Anne Roy. → reported named_person
      Jeanne Morel l'a dit. Une association, Sucre & Droits, prépare une action ; elle dit avoir reçu plus de [300] témoignages. → reported institution
      Jeanne Morel l'a dit. L'intersyndicale attend un accord, que suivraient, d'après elle, [sept] salariés sur dix. → reported institution
      Le prix pourrait se situer autour de [250] dollars par mois, d'après les calculs du courtier Halloran & Pace. → reported company
      Sa dette passerait de [2,3] à 2,8 fois l'excédent brut, calcule le courtier Lansac & Fils. → reported company
      Altavo a perdu [18,4] millions d'euros, a indiqué mardi le gendarme financier du championnat. → reported institution
      Le ministère évoque, lui, [300] emplois. → reported institution
      L'audit office a publié un rapport, dit la fédération Prévoyans. D'après ce même rapport, [86 000] véhicules ont été endommagés. → reported institution
      Une source bancaire, qui s'est confiée au Signal Review, évoque plutôt [300] millions d'euros. → reported anonymous_sources
      « Le prix demandé était de [deux] milliards d'euros », assure une personne proche du vendeur, qui s'est confiée au Signal Review. → reported anonymous_sources
      Le fonds dément toute vente à [12] millions d'euros. → denied company
      [Une soixantaine] de bateaux cesseraient leur activité, selon le comité local, que citait dimanche Radio Rivage. → reported institution
      La réponse d'Altavo : [onze]. → reported company
      Le maire de Port-Amiran, Étienne Valcros, demande « un engagement écrit sur [cinq] ans ». → reported named_person
      La ministre réclame « au moins [300] embauches ». → reported institution
      Corvaline y a pensé ; son patron, Loïc Kermarec, me l'a dit sans détour : « Avec [70] % de ponctualité, je perds mes clients. » → reported named_person
      La Cour des finances locales avait averti dès 2024 : sous [1 500] mètres, « aucun modèle n'est viable ». → reported institution
      « Vingt magasins perdent de l'argent », affirme Maryse Caldéron. Elle redoute [1 200] suppressions d'emplois. → reported named_person
      Le nom du groupe Bon Panier circule parmi les cadres. Il aurait visité [une douzaine] de sites. → reported anonymous_sources
      Elle écrit que nous payons nos implants [12] % plus cher. → reported
      L'engin a tenu : [quatre] répéteurs sont muets, d'après le rapport d'expertise remis aux assureurs. → reported anonymous_sources
      La facture dépasserait [900] millions d'euros, estime M. Delorme, directeur d'Altavo. → reported named_person
    `,
    )
  })
})
