import { describe } from 'vitest'
import { weights } from './press-weights.ts'

describe('in an English article', () => {
  describe('what is told of somebody is not what they say', () => {
    weights(
      'en',
      `
      Altavo, whose trucks serve [43] ports, said a fault had been mended. → stated none
      Altavo, owned [50]% by Brenn, admitted to delays. → stated
      Altavo cancelled [58] flights and said its first trains would leave empty. → stated
      Altavo has cut 300 jobs and said it would hire [40] people. → planned company
      The stadium, home to [41,000] fans, is too small, the club admitted. → stated
      The process takes [nine] months. → stated none
      Any sale would need approval, a process that takes [nine] months. → stated
      Sales reached $[84] million, well ahead of forecasts of about $60 million. → stated
      Sales came in at £[97]m, short of the £105m analysts had pencilled in. → stated
      Sales came in at £97m, short of the £[105]m analysts had pencilled in. → reported anonymous_sources
      Without the fine of $[120]m, profit would have reached $860m. → stated none
      Without the fine of $120m, profit would have reached $[860]m. → reported
      A bar now weighs [160] g. → stated none
      Altavo is weighing a bid of $[300]m. → reported
      The fault adds to a list of stops that cut output to [68]% in June. → stated none
    `,
    )
  })

  describe('who should know says in their own words that it is not so', () => {
    weights(
      'en',
      `
      “We have never paid [300] euros for that,” said Jeanne Morel. → denied named_person
      “Nobody has offered us $[200]m,” said Jeanne Morel. → denied named_person
      “We have not paid more than [300] euros,” said Jeanne Morel. → reported named_person
      The claim that Altavo lost [300] customers is plain wrong, its spokesman said. → denied
      The figure of $[430]m that was published is fanciful, the group said. → denied company
      Altavo told analysts that [80] planes was “somebody's imagination”. → denied
      Brenn says it has lost 66 orders. Altavo disputes that, saying the number is [12]. → reported company
      There is no plan to cut [300] jobs, Altavo said. → denied company
      Altavo said reports of [300] job cuts were "wide of the mark". → denied company
      Altavo called the figure of [300] "speculation". → denied company
      “It is not €[1]bn,” its head, Maren Tolk, told Signal Review. → denied named_person
    `,
    )
  })

  describe('what kind of speaker it is shows in the words around', () => {
    weights(
      'en',
      `
      It was responding to a report in Le Courrier du Rhône that it had bought [80] jets. → reported named_outlet
      The harbour board says [300] ships called last year. → reported institution
      Inspectors found [300] faults. → reported institution
      Two former inspectors found [300] faults. → reported anonymous_sources
      The cost is £[8,500], according to a haulier who asked not to be named. → reported anonymous_sources
      The cost is £[8,500], according to a haulier. → reported company
      One Lille-based trader said he had sold [180] tonnes. → reported anonymous_sources
      The owner, Lyle Brandt, said he had paid $[52]m. → reported named_person
      [Three-quarters] of holders renewed, the club says. → reported company
      The insurer Halden Re said it had received [3,400] claims. → reported company
      Its rival Halden Re said it had received [3,400] claims. → reported company
      Nordane Wings said that it had cancelled [300] orders. → reported company
      According to its website, Altavo has [300] shops. → reported company
      The [300] job cuts were first reported by Le Courrier du Rhône. → reported named_outlet
      Up to [25,000] people were affected, by some estimates. → reported anonymous_sources
      Prices rose, said Ana Ruiz of the shop union. By her reckoning, [300] shops have shut. → reported
      The brewer Old Marrick expects it to pass £[300]. → planned company
      The union counts [12] injured. → reported institution
      It has had [nine], according to its latest monthly traffic report. → reported company
      Altavo was to receive [300] trucks. → planned none
      Altavo cut its target for the year to [285] planes. → planned company
    `,
    )
  })
})

describe('in a French article', () => {
  describe('what is told of somebody is not what they say', () => {
    weights(
      'fr',
      `
      Altavo, dont les camions desservent [43] ports, a indiqué que la panne était réparée. → stated none
      Altavo a annulé [58] vols et a indiqué que ses premiers trains partiraient à vide. → stated
      Altavo, détenu à [50] % par Brenn, a reconnu des retards. → stated
      Sans l'amende de [120] millions d'euros, le bénéfice aurait atteint 860 millions. → stated none
      Sans la vente de l'attaquant, cédé [12] millions d'euros, le trou aurait atteint 30 millions. → stated
      Facturée [3 200] euros aujourd'hui, l'heure tomberait à 2 400 si la série doublait. → stated
      Le prix de la boîte de 30 comprimés, [38] euros, doit baisser en janvier. → stated
      Le conseil régional, actionnaire à hauteur de [22] %, doit voter une avance. → stated
      On m'objectera que le stock est passé à [400] tonnes. → stated
      Le site peut produire [300] tonnes selon les formats choisis. → stated none
      Il avait fermé [deux] usines, malgré une manifestation qui avait réuni 4 000 personnes selon la police. → stated none
      La tranche de [300] millimètres est facturée 4 100 dollars, dit-on chez les acheteurs. → stated none
      Le groupe a relevé le niveau de risque dans [trente-deux] départements. → stated none
      L'engin n'a pas perdu douze de ses [46] relais, contrairement à ce qu'écrivait un quotidien. → stated
    `,
    )
  })

  describe('who should know says in their own words that it is not so', () => {
    weights(
      'fr',
      `
      « Jamais nous n'avons envisagé [300] fermetures », a réagi Jeanne Morel. → denied named_person
      « Nous n'avons pas reçu [300] commandes », assure Jeanne Morel. → denied named_person
      « Personne ne nous a proposé [200] millions », dit Jeanne Morel. → denied named_person
      « Nous n'avons que [300] clients », dit Jeanne Morel. → reported named_person
      Altavo assure qu'il n'est pas question de supprimer [300] postes. → denied company
      Il n'y aura pas [300] licenciements, assure Altavo. → denied company
      Le montant de [430] millions d'euros qui a été publié est fantaisiste, a déclaré le groupe. → denied company
      Les [180] suppressions d'emplois dont fait état un tract sont « une pure invention ». → denied
      Contrairement à ce que nous écrivions hier, Altavo n'a pas touché [90] millions d'euros, mais 62. → denied
      Rectificatif : une version antérieure de cet article indiquait 280 lits ; le chiffre est [820]. → stated
    `,
    )
  })

  describe('what kind of speaker it is shows in the words around', () => {
    weights(
      'fr',
      `
      D'après deux officiers interrogés par Le Courrier du Rhône, [douze] avions seraient prêts. → reported anonymous_sources
      Ils sont [27], selon les statistiques de l'académie. → reported institution
      Sa part est tombée à [3,9] %, mesure le Panel Conso. → reported institution
      Un rapport de l'Inspection des mobilités, remis en juin, évalue à [48] euros la subvention nécessaire. → reported institution
      [28] % des annonces dépassent le plafond. C'est ce qui ressort d'une étude de l'Observatoire du logement. → reported institution
      Le rectorat ne confirme que [480] suppressions. → reported institution
      Le syndicat compte [douze] blessés. → reported institution
      Le syndicat compte [300] adhérents. → stated none
      La Fédération avicole en compte [71 000]. → reported institution
      La Société de chirurgie parle, elle, de [300] cas. → reported institution
      « Elles ont été versées à [80] % », jure-t-on à Paris. → reported anonymous_sources
      La tranche vaut [4 100] dollars, dit-on chez les acheteurs. → reported anonymous_sources
      Les analystes tablaient sur [455] millions d'euros. → reported anonymous_sources
      Les économistes attendaient [4,2] %. → reported anonymous_sources
      Les ventes ont atteint 2,3 milliards d'euros, mieux que les [2,2] milliards attendus par les analystes. → reported anonymous_sources
      Près de [60] % des personnes interrogées par l'institut Sondo se disent prêtes à partir. → reported institution
      « Nous étions environ [200] », se rappelle Paul Hamel. → reported named_person
      La police a compté [3 000] manifestants. → reported institution
      Un accord est proche, précise Le Courrier du Rhône, qui évoque [300] suppressions de postes. → reported named_outlet
      Environ [300] personnes vivaient là, se souvient Anne Ruel. → reported named_person
      Altavo a abaissé mercredi son objectif de livraisons à [285] appareils. → planned company
      L'assureur Halden Re dit avoir reçu [3 400] demandes. → reported company
      Un transporteur qui a requis l'anonymat parle de [300] euros. → reported anonymous_sources
      Selon Le Courrier du Rhône, Altavo vendrait Brenn. Le prix évoqué, [340] millions d'euros, serait payé en titres. → reported named_outlet
      [Quatre] sites sont muets, d'après le rapport d'expertise remis aux assureurs. → reported anonymous_sources
      « Rien n'est arrêté », dit la présidente, Anne Ruel, qui promet l'ouverture de [300] lits. → planned named_person
      À peine [62] % des lots prévus ont été traités, reconnaît le ministère. → reported institution
      Son patron, Loïs Ferrand, jurait il y a deux ans qu'il passerait les [300] magasins. → planned named_person
      Une source proche de la direction livre une version plus nuancée. Un chiffre aurait été cité, « mais il était plus proche de [300] ». → reported anonymous_sources
    `,
    )
  })
})
