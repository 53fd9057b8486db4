import type { SourceKind } from '../claim.ts'

/** What an unknown name is by its looks. */
export function shaped(name: string): { kind: SourceKind; name: string } {
  if (outletShape.test(name)) return { kind: 'named_outlet', name }
  if (institutionShape.test(name)) return { kind: 'institution', name }
  if (companyShape.test(name) || beginsAsHouse(name)) return { kind: 'company', name }
  if (/^\p{Lu}{2,6}$/u.test(name)) return { kind: 'institution', name }
  if (/^\p{Lu}[\p{L}'’.-]+(?: (?:\p{Lu}[\p{L}'’.-]*)){1,2}$/u.test(name))
    return { kind: 'named_person', name }
  return { kind: 'company', name }
}

const outletShape =
  /^(?:The|Le|La|Les|L[’']|El|Der|Die) \p{Lu}|^(?:Radio|Agence|Télé|Canal) |(?:Times|Post|Journal|News|Herald|Tribune|Gazette|Chronicle|Observer|Standard|Telegraph|Weekly|Daily|Review|Magazine|Press|Today|Mail|Monitor|Insider|Presse|Zeitung|blatt|Shimbun|Ilbo|Info|Infos|Actu|Hebdo|Quotidien|Matin|Dépêche|TV|FM|Wire|Newswire|Bulletin|Courier|Courrier|Echo|Écho|Globe|Sentinel|Examiner|Inquirer|Register|Dispatch|Report|Briefing|Ledger|Record|Advocate|Messenger|Reporter|Spectator|Guardian|Digest|Pioneer|Banner|Voice|Citizen|Argus|Mercury|Nachrichten|Rundschau|runde)$|\.(?:com|fr|net|org|io)$/u
const institutionShape =
  /^(?:Commission|Ministère|Autorité|Agence|Institut|Université|Banque|Conseil|Cour|Parlement|Sénat|Assemblée|Maison|Organisation|Observatoire|Fédération|Confédération|Chambre|Office|Bureau|Panel|Baromètre|Comité|Collectif|Ligue|Fondation|Syndicat|Centre|Cabinet|Department|Ministry|Bank of|University|Institute|European|Federal)\b|(?:Commission|Authority|Agency|Institute|University|Council|Department|Ministry|Association|Committee|Federation|Foundation|Court|Union|Guild|Board|Bureau|Office|Inspectorate|Tribunal|Ombudsman|Bank|Research|Recherche|Advisory|Consulting|Analytics|Insights|Observatory|Observatoire)$/u
const companyShape =
  /(?:Inc|Corp|Ltd|SA|AG|SE|NV|Group|Groupe|Technologies|Technology|Systems|Energy|Power|Securities|Partners|Capital|Holdings|Electronics|Semiconductor|Motors|Industries|Labs|Software|Networks|Solutions|Company|Cells|Metals|Aerospace|Pharma|Airlines|Airways|Air|Foods|Pharmaceuticals|Therapeutics|Biotech|Medical|Logistics|Shipping|Lines|Marine|Offshore|Mining|Resources|Minerals|Steel|Chemicals|Materials|Petroleum|Oil|Gas|Rail|Railways|Telecom|Mobile|Media|Entertainment|Studios|Games|Robotics|Instruments|Devices|Storage|Cloud|Digital|Financial|Insurance|Investments|Ventures|Equity|Properties|Hotels|Brands|Stores|Farms|Automotive|Aviation|Dynamics|Defence|Defense|Systèmes|Énergies?|Électronique|Aéronautique|Santé|Laboratoires?|Assurances?|Distribution|Immobilier|Frères|plc|PLC|GmbH|LLC|Oy|AB|ASA|BV|SARL|SAS|Maritime|Fret|Freight|Foundry|Foundries|Homes|Ferries|Airports|Brewery|Breweries|Brewing|Distillers|Mills|Shipyards?|Micro|Microsystems|Sports|Athletic|Rovers|Wanderers|United|Albion|Orchards|Dairies|Bakeries|Textiles|Clothing|Fashion|Publishing|Pictures|Films|Music|Builders|Construction|Civils|Engineering|Contractors|Housing|Brothers|Bros|Wind|Solar|Nuclear|Hydro|Water|Trains|Buses|Cruises|Tours|Travel|Express|Haulage|Timber|Packaging|Glass|Ceramics|Cement|Seafood|Fisheries|Society|Trust|Hospitals|Clinics|Markets|Retail|Grocers|Gold|Copper|Lithium|Aluminium|Aluminum|Nickel|Cars|Auto|Autos|Dealers|Dealerships|Tyres|Tires|Batteries|Battery|Electric|Electrical|Mobility|Components|Forge|Forgings|Castings|Refining|Refiners|Smelting|Smelters|Recycling|Vehicles|Trucks)\.?$|& (?:Co|Cie|Fils|Sons)$/u

/** “Ateliers Bost”, “Laiteries Harl”: French puts first what kind of house it is. */
export function beginsAsHouse(name: string): boolean {
  return kindFirst.test(name)
}

const kindFirst =
  /^(?:Ateliers|Foncière|Financière|Immobilière|Chantiers|Établissements|Éditions|Laboratoires?|Forges|Fonderies?|Aciéries?|Caves|Domaines?|Laiteries?|Fromageries?|Brasseries?|Distilleries?|Moulins|Minoteries?|Papeteries?|Verreries?|Cristalleries?|Filatures?|Tanneries?|Biscuiteries?|Conserveries?|Sucreries?|Pêcheries|Carrières|Mines|Transports|Autocars|Galeries|Magasins|Groupe|Compagnie|Société|Mutuelle|Crédit|Coopérative|Hôtels|Aéroports|Olympique|Racing|Stade|Sporting|Cliniques?|Halles|Messageries|Imprimeries?) /u
