/** Abbreviations of the business press with what they stand for, in the notation of the vocabulary. */
export const shortForms: readonly string[] = [
  // ── figures of a company
  'T1, premier trimestre | Q1, first quarter',
  'T2, deuxième trimestre, second trimestre | Q2, second quarter',
  'T3, troisième trimestre | Q3, third quarter',
  'T4, quatrième trimestre, dernier trimestre | Q4, fourth quarter, final quarter',
  'S1, premier semestre | H1, first half, first six months',
  'S2, second semestre, deuxième semestre | H2, second half',
  'EBE, excédent brut d’exploitation, EBITDA | EBITDA, core earnings, core profit',
  'résultat d’exploitation, résultat opérationnel, EBIT | operating profit, operating income, EBIT',
  'BFR, fonds de roulement, besoin en fonds de roulement | working capital',
  'BPA, bénéfice par action | EPS, earnings per share',
  'capitaux propres, fonds propres | equity, shareholders’ equity',

  // ── people and bodies of a company
  'DG, directeur général, directrice générale | chief executive, CEO',
  'DGA, directeur général adjoint, directrice générale adjointe | deputy chief executive, deputy CEO',
  'DRH, directeur des ressources humaines, ressources humaines | HR, human resources, personnel director',
  'directeur des opérations, directrice des opérations | COO, chief operating officer, operations director',
  'directeur technique, directrice technique | CTO, chief technology officer, technical director',
  'CSE, comité social et économique, comité social, comité d’entreprise | works council',
  'AG, assemblée générale | AGM, annual meeting, shareholder meeting, general meeting',
  'CA, conseil d’administration, conseil de surveillance, directoire | board, board of directors, supervisory board',
  'PME, petites et moyennes entreprises | SME, small business, small businesses',

  // ── economies and states
  'PIB, produit intérieur brut | GDP, gross domestic product',
  'TVA, taxe sur la valeur ajoutée | VAT, value-added tax, sales tax',
  'BCE, Banque centrale européenne | ECB, European Central Bank',
  'Fed, Réserve fédérale | Fed, Federal Reserve',
  'FMI, Fonds monétaire international | IMF, International Monetary Fund',
  'ONU, Nations unies | UN, United Nations',
  'OTAN | NATO',
  'OMC, Organisation mondiale du commerce | WTO, World Trade Organization',
  'AIE, Agence internationale de l’énergie | IEA, International Energy Agency',
  'SMIC, salaire minimum | minimum wage',
  'CDI, contrat à durée indéterminée | permanent contract',
  'CDD, contrat à durée déterminée | fixed-term contract',
  'Cour des comptes | national audit office, court of auditors, state auditor',
  'ARS, agence régionale de santé | regional health agency',
  'HAS, Haute Autorité de santé | health technology assessor',
]
