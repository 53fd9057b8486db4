/** What is counted or measured, and how the desk calls it. */
export type Unit = {
  readonly id: string
  readonly kind: 'money' | 'percent' | 'measure' | 'time' | 'noun' | 'ratio'
  /** What part or how many of it is said: “centimes” a hundredth, “siècles” a hundred. */
  readonly share?: number
  /** Named by the desk's own lexicon. */
  readonly isDesks?: true
}

const money = (id: string, written: string, share?: number): [Unit, string[]] => [
  { id, kind: 'money', ...(share ? { share } : {}) },
  written.split(', '),
]
const measure = (id: string, written: string): [Unit, string[]] => [
  { id, kind: 'measure' },
  written.split(', '),
]
const time = (id: string, written: string, share?: number): [Unit, string[]] => [
  { id, kind: 'time', ...(share ? { share } : {}) },
  written.split(', '),
]
const noun = (id: string, written: string): [Unit, string[]] => [{ id, kind: 'noun' }, written.split(', ')]

/** Units that every desk knows, with their words in French and English. */
export const general: readonly [Unit, readonly string[]][] = [
  money('EUR', '€, euro, euros, EUR'),
  money('EUR', 'centime, centimes, centime d’euro, centimes d’euro, centimes d’euros', 0.01),
  money('EUR', 'kEUR, KEUR', 1e3),
  money('EUR', 'MEUR', 1e6),
  money(
    'USD',
    '$, US$, dollar, dollars, USD, dollar américain, dollars américains, dollars US, US dollar, US dollars, dollars des États-Unis',
  ),
  money('USD', 'cents', 0.01),
  money(
    'GBP',
    '£, GBP, livre sterling, livres sterling, livres, pound, pounds, pound sterling, pounds sterling',
  ),
  money('GBP', 'pence, p', 0.01),
  money('JPY', '¥, yen, yens, JPY, yen japonais, yens japonais'),
  money('CNY', '元, yuan, yuans, renminbi, renminbis, RMB, CNY, RMB yuan, yuans chinois, Chinese yuan'),
  money(
    'TWD',
    'NT$, NTD, TWD, dollar taïwanais, dollars taïwanais, dollars de Taïwan, Taiwan dollars, New Taiwan dollars, Taiwanese dollars',
  ),
  money('HKD', 'HK$, HKD, dollars hongkongais, dollars de Hong Kong, Hong Kong dollars'),
  money('SGD', 'S$, SGD, dollars singapouriens, dollars de Singapour, Singapore dollars'),
  money('CAD', 'C$, CA$, CAD, dollars canadiens, Canadian dollars'),
  money('AUD', 'A$, AU$, AUD, dollars australiens, Australian dollars'),
  money('KRW', '₩, won, wons, KRW, wons sud-coréens, South Korean won'),
  money('INR', '₹, roupie, roupies, INR, rupee, rupees, roupies indiennes, Indian rupees'),
  money('RUB', '₽, rouble, roubles, RUB, ruble, rubles'),
  money('CHF', 'CHF, SFr, franc suisse, francs suisses, Swiss franc, Swiss francs'),
  money('XOF', 'francs CFA, F CFA, FCFA, CFA francs'),
  money('FRF', 'F, franc, francs, FRF, franc français, francs français, French francs'),
  money('DEM', 'mark, marks, deutsche mark, deutschemark, deutschemarks, DM'),
  money('DKK', 'DKr, DKK, couronne danoise, couronnes danoises, Danish krone, Danish kroner'),
  money('SEK', 'SKr, SEK, couronne suédoise, couronnes suédoises, Swedish krona, Swedish kronor'),
  money('NOK', 'NKr, NOK, couronne norvégienne, couronnes norvégiennes, Norwegian krone, Norwegian kroner'),
  money('crowns', 'couronne, couronnes, crown, crowns, krona, kronor, krone, kroner, koruna'),
  money('CZK', 'CZK, couronnes tchèques, Czech koruna'),
  money('ZAR', 'ZAR, rand, rands'),
  money('PLN', 'PLN, zloty, zlotys, zloties'),
  money('BRL', 'R$, BRL, réal, réaux, reais'),
  money('ILS', 'ILS, shekel, shekels'),
  money('TRY', 'TRY, livres turques, Turkish lira'),
  [
    { id: '%', kind: 'percent' },
    [
      '%',
      'pour cent',
      'pour-cent',
      'pourcent',
      'pourcents',
      'percents',
      'p. 100',
      'p. cent',
      'per cent',
      'percent',
      'pct',
    ],
  ],
  [
    { id: 'points', kind: 'measure' },
    [
      'points de pourcentage',
      'point de pourcentage',
      'percentage point',
      'percentage points',
      'points de base',
      'basis points',
    ],
  ],
  measure('nm', 'nm, nanomètre, nanomètres, nanometer, nanometers, nanometre, nanometres'),
  measure('µm', 'µm, micromètre, micromètres, micron, microns, micrometers'),
  measure('mm', 'mm, millimètre, millimètres, millimeter, millimeters, millimetre, millimetres'),
  measure('cm', 'cm, centimètre, centimètres, centimeter, centimeters, centimetre, centimetres'),
  measure('m3', 'm³, m3, mètre cube, mètres cubes, cubic meters, cubic metres'),
  measure('m2', 'm², m2, mètre carré, mètres carrés, square meters, square metres'),
  measure('km2', 'km², km2, kilomètres carrés, square kilometers, square kilometres'),
  measure('mm2', 'mm², mm2, millimètres carrés, square millimeters, square millimetres'),
  measure('m', 'm, mètre, mètres, meter, meters, metre, metres'),
  measure('km', 'km, kilomètre, kilomètres, kilometer, kilometers, kilometre, kilometres'),
  measure('miles', 'mile, miles'),
  measure(
    'light_years',
    'année-lumière, années-lumière, année lumière, années lumière, light-year, light-years, light year, light years',
  ),
  measure(
    'km/h',
    'km/h, km/heure, kph, kmh, kilomètres/heure, kilomètre-heure, kilomètres-heure, kilomètre par heure, kilomètres par heure, kilomètre à l’heure, kilomètres à l’heure, km à l’heure, km par heure, kilometres an hour, kilometers an hour, kilometres per hour, kilometers per hour, km an hour, km per hour',
  ),
  measure('mph', 'mph, miles an hour, miles per hour, mile-an-hour, mile-per-hour, miles à l’heure'),
  measure(
    'nautical_miles',
    'mille marin, milles marins, mille nautique, milles nautiques, nautical mile, nautical miles',
  ),
  measure('feet', 'ft, pied, pieds, foot, feet'),
  measure('inches', 'pouce, pouces, inch, inches'),
  measure('ha', 'ha, hectare, hectares'),
  measure('acres', 'acre, acres'),
  measure('kg', 'kg, kilo, kilos, kilogramme, kilogrammes, kilogram, kilograms'),
  measure('g', 'g, gramme, grammes, gram, grams'),
  measure('mg', 'mg, milligramme, milligrammes, milligram, milligrams'),
  measure('µg', 'µg, μg, mcg, microgramme, microgrammes, microgram, micrograms'),
  measure('t', 't, tonne, tonnes, ton, tons, metric ton, metric tons'),
  measure('L', 'L, l, litre, litres, liter, liters'),
  measure('dl', 'dl, dL, décilitre, décilitres, deciliter, deciliters, decilitre, decilitres'),
  measure('cl', 'cl, cL, centilitre, centilitres, centiliter, centiliters'),
  measure('ml', 'ml, mL, millilitre, millilitres, milliliter, milliliters, millilitre, millilitres'),
  measure('µl', 'µl, μl, µL, μL, microlitre, microlitres, microliter, microliters'),
  measure('IU', 'IU, UI, unités internationales, international units'),
  measure('barrels', 'baril, barils, barrel, barrels'),
  measure('W', 'W, watt, watts'),
  measure('kW', 'kW, kilowatt, kilowatts'),
  measure('MW', 'MW, mégawatt, mégawatts, megawatt, megawatts'),
  measure('GW', 'GW, gigawatt, gigawatts'),
  measure('TW', 'TW, térawatt, térawatts, terawatt, terawatts'),
  measure('Wh', 'Wh, wattheure, wattheures'),
  measure('Wh/kg', 'Wh/kg, wattheures par kilo, wattheures par kilogramme'),
  measure(
    'kWh',
    'kWh, kilowattheure, kilowattheures, kilowatt-heure, kilowatt-heures, kilowatt-hour, kilowatt-hours',
  ),
  measure('MWh', 'MWh, mégawattheure, mégawattheures, megawatt-hour, megawatt-hours'),
  measure('GWh', 'GWh, gigawattheure, gigawattheures, gigawatt-hour, gigawatt-hours'),
  measure('TWh', 'TWh, térawattheure, térawattheures, terawatt-hour, terawatt-hours'),
  measure('kV', 'kV, kilovolt, kilovolts'),
  measure('V', 'V, volt, volts'),
  measure('Hz', 'Hz, hertz'),
  measure('MHz', 'MHz, mégahertz, megahertz'),
  measure('GHz', 'GHz, gigahertz'),
  measure('KB', 'Ko, KB, kilooctets'),
  measure('MB', 'Mo, MB, mégaoctet, mégaoctets, megabyte, megabytes'),
  measure('GB', 'Go, GB, gigaoctet, gigaoctets, gigabyte, gigabytes'),
  measure('TB', 'To, TB, téraoctet, téraoctets, terabyte, terabytes'),
  measure('GB/s', 'Go/s, GB/s'),
  measure('TB/s', 'To/s, TB/s'),
  measure('Gbit/s', 'Gbit/s, Gb/s, Gbps'),
  measure('°C', '°C, °, degré, degrés, degree, degrees, degrés Celsius, degrees Celsius'),
  measure('FLOPS', 'FLOPS, flops'),
  measure('TFLOPS', 'TFLOPS, téraflops, teraflops'),
  measure('PFLOPS', 'PFLOPS, pétaflops, petaflops'),
  measure(
    '°',
    '° d’alcool, degrés d’alcool, ° nord, ° sud, ° ouest, degrés nord, degrés sud, degrés ouest, ° de latitude, ° de longitude, degrés de latitude, degrés de longitude, degrees north, degrees south, degrees east, degrees west, degrees of latitude, degrees of longitude',
  ),
  measure('dB', 'dB, décibels, decibels'),
  time('seconds', 's, seconde, secondes, second, seconds'),
  time('minutes', 'min, minute, minutes'),
  time('hours', 'h, heure, heures, hour, hours'),
  time(
    'days',
    'jour, jours, jours ouvrés, jours ouvrables, journée, journées, day, days, working days, business days, calendar days, j',
  ),
  time('weeks', 'semaine, semaines, week, weeks'),
  time('months', 'mois, month, months'),
  time('years', 'an, ans, année, années, year, years'),
  time('years', 'décennie, décennies, decades', 10),
  time('years', 'siècle, siècles, centuries', 100),
  time('years', 'millénaire, millénaires, millennia', 1000),
  [{ id: 'ratio', kind: 'ratio' }, ['fois', 'times', 'x', '×']],
  noun(
    'people',
    'personne, personnes, gens, sapeur-pompier, sapeurs-pompiers, adhérent, adhérents, adhérente, adhérentes, sociétaire, sociétaires, licencié, licenciés, maçon, maçons, cheminot, cheminots, docker, dockers, livreuse, livreuses, conducteur, conducteurs, conductrice, conductrices, mineur de fond, mineurs de fond, viticulteur, viticulteurs, artisan, artisans, commerçant, commerçants, locataire, locataires, copropriétaire, copropriétaires, réfugié, réfugiés, migrant, migrants, participant, participants, spectateur, spectateurs, visiteur, visiteurs, habitante, habitantes, habitant, habitants, salarié, salariés, salariée, salariées, employé, employés, employée, employées, ouvrier, ouvriers, ouvrière, ouvrières, collaborateur, collaborateurs, ingénieur, ingénieurs, chercheur, chercheurs, travailleur, travailleurs, agent, agents, cadre, cadres, technicien, techniciens, emploi, emplois, poste, postes, poste de travail, postes de travail, embauche, embauches, suppression de postes, suppressions de postes, suppressions d’emplois, suppression d’emplois, licenciement, licenciements, effectif, effectifs, pompier, pompiers, étudiant, étudiants, homme, hommes, femme, femmes, marin, marins, soldat, soldats, militaire, militaires, policier, policiers, gendarme, gendarmes, infirmier, infirmiers, infirmière, infirmières, médecin, médecins, soignant, soignants, soignante, soignantes, aide-soignant, aides-soignants, patient, patients, patiente, patientes, malade, malades, élève, élèves, enseignant, enseignants, enseignante, enseignantes, professeur, professeurs, passager, passagers, voyageur, voyageurs, touriste, touristes, joueur, joueurs, enfant, enfants, adulte, adultes, retraité, retraités, chômeur, chômeurs, intérimaire, intérimaires, stagiaire, stagiaires, apprenti, apprentis, fonctionnaire, fonctionnaires, agriculteur, agriculteurs, éleveur, éleveurs, producteur, producteurs, pêcheur, pêcheurs, chauffeur, chauffeurs, livreur, livreurs, pilote, pilotes, journaliste, journalistes, avocat, avocats, manifestant, manifestants, gréviste, grévistes, électeur, électeurs, votant, votants, mort, morts, blessé, blessés, victime, victimes, disparu, disparus, soudeur, soudeurs, développeur, développeurs, diabétique, diabétiques, asthmatique, asthmatiques, bébé, bébés, nourrisson, nourrissons, sage-femme, sages-femmes, pharmacien, pharmaciens, chirurgien, chirurgiens, donneur, donneurs, pensionnaire, pensionnaires, bénévole, bénévoles, volontaire, volontaires,  vendeur, vendeurs, départ volontaire, départs volontaires, recrutement, recrutements, people, person, persons, employee, employees, worker, workers, staff, job, jobs, job cuts, layoffs, engineer, engineers, researcher, researchers, contractor, contractors, resident, residents, student, students, men, women, hires, staffers, technicians, sailors, seafarers, soldiers, troops, nurses, doctors, patients, pupils, teachers, passengers, travellers, travelers, tourists, players, children, adults, pensioners, retirees, apprentices, interns, farmers, fishermen, drivers, couriers, pilots, journalists, lawyers, protesters, strikers, voters, deaths, casualties, victims, welders, miners, developers, scientists, civilians, refugees, migrants, babies, infants, midwives, pharmacists, surgeons, donors, volunteers, diabetics, inhabitants, positions, roles, redundancies, recruits, officers, operators, builder, builders, bricklayers, dockers, dockworkers, railwaymen, growers, tenants, homeowners, households, spectators, visitors, attendees, participants, members, commuters, firefighters, electricians, plumbers, carpenters, mechanics, roofers, cleaners, guards, clerks, managers, executives, economists, analysts, villagers, neighbours, neighbors, islanders',
  ),
  noun(
    'users',
    'utilisateur, utilisateurs, utilisatrice, utilisatrices, abonné, abonnés, internautes, client, clients, cliente, clientes, lecteur, lecteurs, user, users, subscriber, subscribers, customer, customers, readers, viewers, account holders',
  ),
  noun('dies', 'die, dies'),
  noun('wafers', 'wafer, wafers'),
  noun('turbines', 'éolienne, éoliennes, turbine, turbines, wind turbine, wind turbines'),
  noun('containers', 'conteneur, conteneurs, container, containers'),
  noun('vehicles', 'véhicule, véhicules, voiture, voitures, automobiles, vehicle, vehicles, car, cars'),
  noun('projects', 'projet, projets, project, projects'),
  noun('signatures', 'signature, signatures'),
  noun('copies', 'exemplaire, exemplaires, copies'),
  noun('packs', 'pack, packs'),
]

/** True for a unit of time. */
export function isDuration(id: string): boolean {
  return durations.has(id)
}

const durations = new Set(general.flatMap(([{ id, kind }]) => (kind === 'time' ? [id] : [])))

/** The words for a unit that every beat has; undefined for one of the beat alone. */
export function wordsForUnit(id: string): readonly string[] | undefined {
  return wordsById.get(id)
}

const wordsById = new Map<string, readonly string[]>()
for (const [{ id }, words] of general) wordsById.set(id, [...(wordsById.get(id) ?? []), ...words])
