import type { SourceKind } from '../claim.ts'

/** The role of a noun in lower case, in the singular or the plural; undefined for a noun that does not speak. */
export function nounRole(word: string): NounRole | undefined {
  return nounRoles.get(word) ?? (word.endsWith('s') ? nounRoles.get(word.slice(0, -1)) : undefined)
}

/**
 * What a common noun makes of a speaker. `document` speaks for whoever wrote it, `back` stands for the outlet named
 * last, `speech` is empty and speaks for what follows ("les informations de …").
 */
export type NounRole = SourceKind | 'document' | 'back' | 'spokesman' | 'leader'

const nounRoles: ReadonlyMap<string, NounRole> = new Map([
  ...list(
    'anonymous_sources',
    'someone somebody source sources personne personnes membre proche proches initié initiés initiée témoin témoins connaisseur connaisseurs manager managers resident residents neighbour neighbours inspecteur inspecteurs technicien techniciens délégué voisin voisins habitant habitants chercheur chercheurs researcher researchers inspector inspectors negotiator negotiators insider insiders people person fournisseur fournisseurs acheteur acheteurs banquier banquiers analyste analystes salarié salariés salariée employé employés ouvrier ouvriers ingénieur ingénieurs cadre cadres fonctionnaire fonctionnaires diplomate diplomates négociateur négociateurs concurrent concurrents interlocuteur interlocuteurs observateur observateurs spécialiste spécialistes expert experts investisseur investisseurs client clients actionnaire actionnaires courtier courtiers négociant négociants administrateur administrateurs responsable responsables élu élus partenaire partenaires prestataire traitant traitants riverain riverains supplier suppliers buyer buyers banker bankers analyst analysts employee employees official officials executive executives engineer engineers worker workers trader traders broker brokers investor investors expert experts lawyer lawyers consultant consultants directors delegate developer insider colleague colleagues rumeur rumeurs rumor rumors rumour rumours bruits certains plusieurs autre another one some several observers économiste économistes economist economists stratégiste stratégistes strategist strategists avocat avocats médecin médecins infirmier infirmiers infirmière infirmières soignant soignants doctor doctors nurse nurses patient patients scientist scientists scientifique scientifiques conseiller conseillers adviser advisers advisor advisors aide staffer staffers whistleblower whistleblowers contractor contractors subcontractor subcontractors customer customers professionnel professionnels praticien praticiens pilote pilotes pilot pilots chauffeur chauffeurs driver drivers enseignant enseignants teacher teachers agriculteur agriculteurs farmer farmers informateur informateurs militaire militaires recruteur recruteurs organisateur organisateurs organiser organisers organizer organizers promoter promoters promoteur promoteurs backer backers critics détracteurs supporters partisans parents families familles survivor survivors survivant survivants passenger passengers passager passagers visitor visitors historian historians historien historiens officier officiers officer officers soldat soldats soldier soldiers marin marins sailor sailors policier policiers gendarmes vendeur vendeurs seller sellers',
  ),
  ...list(
    'company',
    'entreprise société groupe établissement firme constructeur fabricant direction géant startup éditeur opérateur exploitant énergéticien électricien équipementier maison banque gestionnaire compagnie sides parties companies entreprises sociétés groupes filiale industriel développeur fondeur distributeur enseigne avionneur company firm group manufacturer maker giant carmaker automaker chipmaker operator developer utility owner startup management retailer bank subsidiary producer laboratoire laboratoires labo assureur assureurs hébergeur éditeurs fabricants constructeurs exploitants opérateurs chantier armateur raffineur drugmaker insurer airline publisher lender builder shipyard miner refiner supplier startups makers manufacturers operators utilities companies chipmakers banks banques board fund funds fonds brewer brewers brewery distiller grocer grocers carrier carriers haulier shipowner mutuelle coopérative cooperative foundry housebuilder brasseur brasserie club clubs studio studios makers',
  ),
  ...list(
    'leader',
    'patron patronne patrons pdg ceo dirigeant dirigeante dirigeants directeur directrice chef cheffe boss chief chairman chairwoman fondateur fondatrice founder head gérant gérante maire adjoint adjointe',
  ),
  ...list('spokesman', 'parole spokesman spokeswoman spokesperson communiqué statement'),
  ...list(
    'institution',
    'prefecture opposant opposants collectif collectifs militants grévistes opponents campaigners activists strikers gouvernement ministère commission autorité régulateur parlement sénat administration préfecture mairie ministre président présidente tribunal juge parquet syndicat syndicats intersyndicale union fédération association institut université cabinet exécutif département organisme observatoire ong conseil police gendarmes gendarmerie policiers douanes pompiers préfet sondage conservatoire government ministry regulator parliament commissioner senate department court prosecutor prosecutors union association institute university watchdog agency authority council minister police chamber federation consultancy survey poll administration committee treasury authorities agencies ministries universities office bureau body charity embassy ambassade army military armée gendarmerie douanes justice hôpital hôpitaux hospital hospitals clinique clinic école school caisse ordre région ville city métropole agglomération collectivité état cour inspection firefighters investigators enquêteurs enquêteur auditors auditor auditeurs auditeur ruling rulings judgment judgement jugement arrêté décret ordonnance parquet procureur procureure procureurs plaignants plaignant plaintiffs lobby baromètre barometer census recensement statisticians gendarme comité comités county borough secretary chancellor premier superviseur superviseurs supervisor inspectorate ombudsman médiateur médiatrice ministres ministers rectorat académie academy recteur rectrice rector préfète league ligue fondation foundation confédération confederation ordre consulat consulate coastguard customs municipalité registry registre cadastre greffe municipality chambre chambres intercommunalité commune parish diocèse diocese tribunaux courts',
  ),
  ...list(
    'back',
    'journal quotidien hebdomadaire magazine mensuel publication média médias site confrère confrères agence dépêche revue chaîne presse newspaper paper outlet publication magazine site website daily weekly broadcaster newswire journalists gazette television télévision radio confrères',
  ),
  ...list(
    'document',
    'rapport rapports article articles enquête étude études document documents note notes audit information informations données calculs calcul chiffres estimation estimations mémo courriel courriels tableau analyse projections projection article récit papier indiscrétions révélations révélation dossier report reports study document documents memo memos review figures data estimate estimates survey filing filings email emails story investigation analysis account article briefing rendu verbal minutes chart charts slides slide presentation présentation prospectus comptes bilan invoice invoices facture brochure manuscript paper records spreadsheet log logs tender whitepaper dossier statistics statistiques auteur auteurs author authors décompte',
  ),
])

function list(role: NounRole, words: string): (readonly [string, NounRole])[] {
  return words.split(' ').map((word) => [word, role] as const)
}

/** "selon" and "according to" before these say on what something depends, not who says it. */
export const dependsOn = new Set(
  "que qu' cas type types taille besoin besoins saison saisons région régions pays modèle modèles version versions usage usages niveau niveaux nombre âge condition conditions modalité modalités règle règles principe principes loi méthode méthodes critère critères formule formules procédure degré circonstance circonstances endroit endroits disponibilité disponibilités toute tout moi nous plan calendrier schedule needs size whether rules principle ordre axe mode modes barème configuration prix gré humeur goût poids sexe gravité durée dose dosage date heure météo situation profil lieu distance quantité montant revenu revenus ancienneté zone zones produit produits marque surface superficie puissance capacité tarif tarifs weight income demand severity length area".split(
    ' ',
  ),
)
