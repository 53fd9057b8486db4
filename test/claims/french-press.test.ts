import { describe } from 'vitest'
import { weights } from './press-weights.ts'

describe('in a French sentence', () => {
  describe('what is only heard is reported', () => {
    weights(
      'fr',
      `
      Altavo aurait commandé [300] puces. → reported
      Altavo aurait, dit-on, commandé [300] puces. → reported
      On prête à Altavo l'intention de licencier [300] personnes. → reported
      Il se murmure que Altavo a commandé [300] puces. → reported
      Des rumeurs font état de [300] licenciements. → reported
      Selon des informations de presse, Altavo a licencié [300] personnes. → reported
      À en croire un proche de la direction, Altavo a perdu [3] millions d'euros. → reported anonymous_sources
      Altavo a perdu 3 millions d'euros et en perdrait encore [5] cette année. → reported
      Altavo a licencié [300] personnes, assure une source interne. → reported anonymous_sources
      Altavo a licencié [300] personnes, a-t-on appris auprès de deux salariés. → reported anonymous_sources
      Il semble que Altavo a vendu [300] puces. → reported
      Altavo semble avoir vendu [300] puces. → reported
      Selon plusieurs sources concordantes, Altavo a vendu [300] puces. → reported anonymous_sources
      D'après une note interne que Home News a pu consulter, Altavo a perdu [3] millions d'euros. → reported
      Altavo serait valorisé [3] milliards d'euros. → reported
    `,
    )
  })

  describe('what is to come is planned', () => {
    weights(
      'fr',
      `
      Altavo prévoit de recruter [300] personnes. → planned
      Altavo va recruter [300] personnes. → planned
      Altavo recrutera [300] personnes. → planned
      Altavo compte recruter [300] personnes. → planned
      Altavo s'apprête à recruter [300] personnes. → planned
      Altavo entend recruter [300] personnes. → planned
      Altavo vise [300] magasins en 2030. → planned
      Altavo s'est engagé à recruter [300] personnes. → planned
      Altavo devrait recruter [300] personnes. → planned
      Altavo doit recruter [300] personnes d'ici juin. → planned
      Altavo a décidé de supprimer [300] postes. → planned
      Altavo table sur [300] ventes. → reported
      Altavo espère [300] millions d'euros de recettes. → planned
      L'objectif est de [300] magasins. → planned
      Altavo ambitionne d'ouvrir [300] magasins. → planned
      Altavo projette d'ouvrir [300] magasins. → planned
      Altavo souhaite ouvrir [300] magasins. → planned
      Quelque [300] emplois seront créés. → planned
      Il est prévu d'y investir [300] millions d'euros. → planned
    `,
    )
  })

  describe('what somebody denies is denied', () => {
    weights(
      'fr',
      `
      Altavo dément avoir licencié [300] personnes. → denied company
      Altavo a formellement démenti avoir licencié [300] personnes. → denied company
      Altavo nie avoir commandé [300] puces. → denied company
      Altavo rejette les accusations selon lesquelles il aurait licencié [300] personnes. → denied company
      Altavo conteste le chiffre de [300] licenciements. → denied company
      Altavo juge « fantaisiste » le chiffre de [300] licenciements. → denied company
      Altavo qualifie de mensonger le chiffre de [300] licenciements. → denied company
      Il est faux de dire que Altavo a licencié [300] personnes, a répondu l'entreprise. → denied
      Altavo réfute avoir vendu [300] puces. → denied company
      Les [300] licenciements évoqués sont une pure invention, selon Altavo. → denied
      Altavo balaie les rumeurs d'un rachat à [3] milliards d'euros. → denied company
      L'usine emploie 200 personnes, et non [300]. → denied
      L'usine n'emploie pas [300] personnes mais 200, corrige Altavo. → denied
    `,
    )
  })

  describe('what the writer thinks is opinion', () => {
    weights(
      'fr',
      `
      À notre avis, [300] puces ne suffisent pas. → opinion
      À mon sens, [300] puces ne suffisent pas. → opinion
      Je pense que [300] puces ne suffisent pas. → opinion
      Hélas, [300] puces ne suffisent pas. → opinion
    `,
    )
  })

  describe('what could be is reported', () => {
    weights(
      'fr',
      `
      Altavo pourrait licencier [300] personnes. → reported
      Si le marché repartait, Altavo vendrait [300] puces de plus. → reported
      Sans cette aide, Altavo aurait perdu [3] millions d'euros. → reported
      Altavo étudie la suppression de [300] postes. → reported
      Altavo envisage de supprimer [300] postes. → planned
      Jusqu'à [300] postes seraient menacés. → reported
    `,
    )
  })

  describe('whoever says it is named', () => {
    weights(
      'fr',
      `
      Altavo a vendu [300] puces, a indiqué l'entreprise. → reported company
      Altavo indique avoir vendu [300] puces. → reported company
      L'entreprise indique avoir vendu [300] puces. → reported company
      Dans un communiqué, Altavo indique avoir vendu [300] puces. → reported company
      D'après un communiqué d'Altavo, [300] puces ont été vendues. → reported company
      Selon ses comptes, Altavo a vendu [300] puces. → reported company
      Selon le rapport annuel d'Altavo, [300] puces ont été vendues. → reported company
      Le ministère chiffre à [300] le nombre de blessés. → reported institution
      Le ministère de la Santé recense [300] cas. → reported institution
      La préfecture fait état de [300] blessés. → reported institution
      Selon les pompiers, [300] personnes ont été évacuées. → reported institution
      L'Insee évalue à [300] le nombre d'usines. → reported institution
      Selon une étude de l'université de Rennes, [30] % des batteries lâchent. → reported institution
      Une étude de l'Insee montre que [30] % des ménages ont une voiture. → reported institution
      Dans une enquête de l'Insee, [30] % des ménages disent avoir une voiture. → reported institution
      Selon l'intersyndicale, [300] salariés étaient en grève. → reported institution
      Jeanne Morel affirme que l'usine emploie [300] personnes. → reported named_person
      L'usine emploie [300] personnes, explique la directrice du site, Anne Leduc. → reported named_person
      « Nous avons vendu [300] puces », se félicite Anne Leduc, directrice générale d'Altavo. → reported named_person
      L'usine emploie [300] personnes, selon Anne Leduc, analyste chez Brightwater. → reported named_person
      Les analystes de Brightwater tablent sur [300] ventes. → reported company
      Un analyste évalue le coût à [3] millions d'euros. → reported anonymous_sources
      Un porte-parole d'Altavo parle de [300] départs. → reported company
      Un porte-parole ne confirme que [300] départs. → reported company
      La direction d'Altavo parle de [300] départs. → reported company
      Reuters rapporte que Altavo a vendu [300] puces. → reported named_outlet
      Altavo a vendu [300] puces, selon Reuters. → reported named_outlet
      Altavo a vendu [300] puces, écrit Le Courrier du Rhône. → reported named_outlet
      Selon Le Courrier du Rhône, qui cite Reuters, Altavo a vendu [300] puces. → reported named_outlet
      Altavo a vendu [300] puces, affirme L'Avenir de l'Oise. → reported named_outlet
      D'après nos informations, Altavo a vendu [300] puces. → reported
      Le quotidien La Montagne révèle que [300] puces ont disparu. → reported named_outlet
      Altavo a publié un bénéfice de [3] millions d'euros. → stated
      Altavo a annoncé mardi la suppression de [300] postes. → stated
      Altavo reconnaît [300] défauts. → reported company
    `,
    )
  })

  describe('a source is carried to the next sentence', () => {
    weights(
      'fr',
      `
      Reuters a révélé lundi que Altavo cherchait un acheteur. Le prix serait de [3] milliards d'euros. → reported named_outlet
      Altavo a trouvé un acheteur, selon Reuters. Le rapport évoque [3] milliards d'euros. → reported named_outlet
      Altavo va bien, assure Anne Leduc. Le groupe a vendu [300] puces, dit-elle. → reported named_person
      Le Monde a consulté le contrat. Il porte sur [300] sites, précise le quotidien. → reported named_outlet
      Des proches du dossier évoquent un rachat. Le prix atteindrait [3] milliards d'euros. → reported anonymous_sources
    `,
    )
  })

  describe('a wire report with names that nobody listed', () => {
    weights(
      'fr',
      `
      Le groupe Zentrax a réalisé un chiffre d'affaires de [4,2] milliards d'euros au troisième trimestre, a-t-il annoncé mardi. → reported company
      Zentrax va investir [7 milliards d'euros] dans une usine près de Dunkerque, ont indiqué à L'Écho du Port deux personnes au fait du projet. → planned anonymous_sources
      Environ [3 000] salariés ont débrayé lundi, selon les syndicats, 1 000 selon la direction. → reported institution
      Environ 3 000 salariés ont débrayé lundi, selon les syndicats, [1 000] selon la direction. → reported company
      La police fait état de [12] blessés. → reported institution
      [Douze] personnes ont été blessées, selon la préfecture. → reported institution
      Le ministère évalue les dégâts à [30 millions d'euros]. → reported institution
      Zentrax négocierait le rachat de Plexor pour [2 milliards d'euros], rapporte L'Écho du Port. → reported named_outlet
      Citant des responsables, L'Écho du Port avance le chiffre de [2 milliards d'euros]. → reported named_outlet
      Le cabinet Datalane chiffre les ventes à [1,4 million] d'unités. → reported institution
      La jeune pousse, valorisée [900 millions d'euros] l'an dernier, chercherait à lever 200 millions. → reported
      Zentrax fermera quatre usines et supprimera [2 300] emplois. → planned
      La Banque de France prévoit une inflation de [3,1 %]. → planned
      Les économistes tablaient sur une croissance de [2,4 %]. → reported
      Le maire, Paul Renard, assure que le pont coûterait [140 millions d'euros]. → reported named_person
      « Il faudra [cinq ans] », prévient Luc Arnaud, qui dirige le site. → planned named_person
      Zentrax dément que [40] appareils soient tombés en panne. → denied company
      Zentrax a toujours nié avoir surfacturé ses clients de [12 millions d'euros]. → denied company
      Contacté, Zentrax conteste ce chiffre de [40 000] clients. → denied company
      Le groupe rejette l'idée d'une amende de [3 millions d'euros]. → denied company
      L'usine, bâtie en 1998 pour [60 millions d'euros], emploie 400 personnes. → stated
      Selon des documents consultés par L'Écho du Port, Zentrax a versé [3 millions d'euros] de primes. → reported named_outlet
      Zentrax a versé [3 millions d'euros] de primes, selon la plainte. → reported
      Le parquet soupçonne Zentrax d'avoir versé [3 millions d'euros] de pots-de-vin. → reported institution
      Le tribunal a condamné Zentrax à payer [3 millions d'euros]. → stated
      Près d'un tiers des [900] salariés sont partis depuis mai. → stated
      Une batterie sur [quatre] tombe en panne, selon un audit interne. → reported
      Les assureurs redoutent une facture de [3 milliards d'euros]. → reported
      Zentrax avait promis [300] embauches. → stated
      Il n'y en a eu que [30], selon la CGT. → reported institution
      Zentrax assure n'avoir perdu que [30] clients. → reported company
      À l'en croire, [300] postes seraient menacés. → reported
      Aux dires de la direction, [300] postes sont menacés. → reported company
      De l'aveu même du patron, [300] postes sont menacés. → reported
      Comme l'a écrit L'Écho du Port, [300] postes sont menacés. → reported named_outlet
      Zentrax, cité par l'AFP, évoque [300] départs. → reported
      Le rapport de la Cour des comptes pointe un surcoût de [300 millions d'euros]. → reported institution
      Le rapport parlementaire évalue le surcoût à [300 millions d'euros]. → reported
      D'après les calculs de Zentrax, le surcoût atteint [300 millions d'euros]. → reported company
      Nous avons compté [300] tentes. → stated
      Le chiffre de [300] licenciements circule en interne. → reported
      La facture s'élèverait à [300 millions d'euros]. → reported
      La facture pourrait grimper à [300 millions d'euros]. → reported
      Les travaux devaient coûter [300 millions d'euros]. → stated
      Les travaux auraient dû coûter [300 millions d'euros]. → reported
      Ils ont coûté [300 millions d'euros]. → stated
      Zentrax a annoncé qu'il supprimerait [300] postes. → planned company
      Zentrax affirme qu'il ne supprimera pas [300] postes. → planned company
    `,
    )
  })

  describe('a story of a sale', () => {
    weights(
      'fr',
      `
      Norvik envisagerait une offre d'environ [800 millions d'euros], croit savoir Ciel & Terre. → reported named_outlet
      La compagnie a prévenu ses salariés que [120] pilotes pourraient partir. → reported company
      La compagnie dit avoir transporté [4,1 millions] de passagers. → reported company
      Ses dettes s'élèvent à [1,3 milliard d'euros], d'après les comptes déposés au greffe. → reported
      Deux des candidats ont proposé plus de [900 millions], glisse un banquier proche des discussions. → reported anonymous_sources
      Un troisième serait prêt à payer [1 milliard d'euros]. → reported
      Le président de Norvik, Erik Dahl, balaie l'hypothèse d'une vente à [1 milliard d'euros]. → denied named_person
      Interrogé sur l'offre de [1 milliard d'euros], un porte-parole n'a pas souhaité commenter. → stated
      Le syndicat craint la disparition de [3 000] emplois. → reported institution
      Les pertes, évaluées à [40 millions d'euros] par le syndicat, ont doublé. → reported
      Ses concurrents avancent plutôt le chiffre de [60 millions d'euros]. → reported
      Selon un mémo interne cité par le Financial Times, les pertes ont atteint [60 millions d'euros]. → reported named_outlet
      L'inflation aurait ralenti à [2,1 %], estiment les économistes. → reported anonymous_sources
      L'inflation a ralenti à [2,1 %] en mai, selon l'Insee. → reported institution
      La banque centrale a relevé sa prévision de croissance à [1,4 %]. → planned
      Le projet, qui doit encore être approuvé, coûterait [1 milliard d'euros]. → reported
      S'il est approuvé, le projet coûtera [1 milliard d'euros]. → planned
      Norvik dément devoir [1 milliard d'euros]. → denied company
      Il n'y a « rien de vrai » dans le chiffre de [1 milliard d'euros], assure Norvik. → reported company
      Norvik assure qu'il n'a jamais dû [1 milliard d'euros]. → reported company
      Norvik doit 700 millions d'euros, et non [1 milliard]. → denied
      À [12 euros], le sandwich est franchement trop cher. → opinion
      Le contrat porterait, toujours selon ces sources, sur [300] avions. → reported anonymous_sources
      De source proche du dossier, on évoque [300] avions. → reported anonymous_sources
      De bonne source, [300] avions seraient concernés. → reported
      Dans l'entourage du ministre, on parle de [300] avions. → reported anonymous_sources
      Au ministère, on chiffre la facture à [300 millions d'euros]. → reported institution
      Interrogée par Sud Info, Norvik confirme [300] départs. → reported company
    `,
    )
  })

  describe('an old newspaper', () => {
    weights(
      'fr',
      `
      M. Delmas a précisé que [300] personnes avaient été relogées. → reported named_person
      Selon lui, [300] personnes ont été relogées. → reported
      Le premier ministre, M. Delmas, a promis [300 millions de francs]. → reported
      Pour M. Delmas, les [300] personnes relogées sont une priorité. → stated
      Le gouvernement estime le déficit à [300 milliards de francs]. → reported institution
      La production a augmenté de [3,2 %] en 1991. → stated none
      Le groupe a réalisé un bénéfice de [120 millions de francs], contre 80 un an plus tôt. → stated
      Le taux de chômage, qui était de [9,8 %] en janvier, devrait atteindre 10 % en décembre. → stated
      Le taux de chômage, qui était de 9,8 % en janvier, devrait atteindre [10 %] en décembre. → planned
      L'OCDE prévoit une croissance de [2,4 %]. → planned
      D'après le quotidien El Faro, [300] personnes auraient été arrêtées. → reported named_outlet
      L'agence Tass a fait état de [300] morts. → reported named_outlet
      On parle de [300] morts. → reported
      Le bilan officiel est de [300] morts. → stated
      Un responsable du ministère, cité par l'agence Kela, a parlé de [300] morts. → reported
      La société détient [34 %] du capital. → stated none
      La société détiendrait [34 %] du capital. → reported
      La société pourrait porter sa part à [51 %]. → reported
      La société a porté sa part de 34 à [51 %]. → stated
      Le ministre a déclaré au journal Aurora qu'il fallait [300 millions] de plus. → reported
      Le syndicat affirme que [300] postes seront supprimés, ce que la direction dément. → planned institution
      La direction dément que [300] postes soient supprimés, comme l'affirme le syndicat. → denied company
      Le ministre ne dément pas le chiffre de [300] postes. → stated
      « Il nous manque [300] lits », déplore le docteur Anne Vidal. → reported named_person
      Anne Vidal, chef de service, réclame [300] lits. → stated
      L'hôpital compte [300] lits. → stated
      L'hôpital comptera [300] lits en 2027. → planned
      L'hôpital devait compter [300] lits. → stated
      Avec [300] lits, l'hôpital serait le plus grand du pays. → reported
      À l'époque, l'hôpital comptait [300] lits. → stated
      Selon que l'on compte ou non les lits d'appoint, il y en a [300] ou 340. → stated
      L'enquête menée auprès de [300] patients montre une nette amélioration. → reported
      La coopérative, qui compte peu de fermes, s'attend à produire [5 %] de moins. → planned
      Altavo maintient sa prévision de [300 millions d'euros] de bénéfice. → planned
      Le ministère menace Altavo d'une amende de [300 millions d'euros]. → planned
      Altavo a reçu une amende de [300 millions d'euros]. → stated
      Près de 8 patients sur [10] se disent satisfaits, indique l'enquête. → reported
      La réforme, estimée à [3 milliards], a été adoptée. → stated
      Le préfet a indiqué, dimanche soir, que [300] foyers étaient privés d'électricité. → reported institution
      Quelque [300] foyers étaient encore privés d'électricité dimanche soir, a indiqué Enedis. → reported company
      Enedis annonce que [300] foyers sont privés d'électricité. → reported
      La banque a provisionné [300 millions d'euros]. → stated
      La banque aurait provisionné [300 millions d'euros], ce qu'elle ne confirme pas. → reported
      La banque, selon nos confrères de L'Avenir, aurait provisionné [300 millions d'euros]. → reported named_outlet
    `,
    )
  })
})
