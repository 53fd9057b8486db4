import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markOf } from '../../src/claims/claim.ts'
import { weighSentences } from '../../src/claims/weigh.ts'
import { clauseAt, weighed, weighing } from './weighing.ts'

describe('the clause of a figure is', () => {
  test.each<[text: string, figure: string, mark: string]>([
    ['Castel, qui vaut 3 000 milliards de dollars, aurait vendu 2 millions de puces.', '3 000', 'stated'],
    [
      'Castel, qui vaut 3 000 milliards de dollars, aurait vendu 2 millions de puces.',
      '2 millions',
      'reported',
    ],
    ['Altavo a livré 500 turbines et en aurait commandé 300 autres.', '500', 'stated'],
    ['Altavo a livré 500 turbines et en aurait commandé 300 autres.', '300', 'reported'],
    ['Altavo a livré 500 turbines, mais Brenn pourrait en commander 300.', '500', 'stated'],
    ['Altavo a livré 500 turbines, mais Brenn pourrait en commander 300.', '300', 'reported'],
    ['Brenn a vendu 40 000 puces en 2023, alors que Castel en aurait écoulé 2 millions.', '40 000', 'stated'],
    [
      'Brenn a vendu 40 000 puces en 2023, alors que Castel en aurait écoulé 2 millions.',
      '2 millions',
      'reported',
    ],
    ["L'usine a coûté 3 milliards d'euros ; elle produirait 20 000 tonnes par an.", '3 milliards', 'stated'],
    ["L'usine a coûté 3 milliards d'euros ; elle produirait 20 000 tonnes par an.", '20 000', 'reported'],
    ['Le groupe (qui emploie 4 000 personnes) devrait supprimer 600 postes.', '4 000', 'stated'],
    ['Le groupe (qui emploie 4 000 personnes) devrait supprimer 600 postes.', '600', 'planned'],
    ["Altavo prévoit de produire 50 000 batteries, contre 20 000 l'an dernier.", '50 000', 'planned'],
    ["Brenn n'a pas démenti avoir livré 30 000 puces.", '30 000', 'stated'],
    ['Brenn dément avoir commandé 300 000 puces.', '300 000', 'denied'],
    ['Altavo a démenti les informations selon lesquelles il aurait licencié 500 salariés.', '500', 'denied'],
    ['Selon Reuters, citant le Financial Times, Altavo a levé 3 milliards.', '3 milliards', 'reported'],
    [
      'Altavo a levé 3 milliards, rapporte Reuters, qui cite le Wall Street Journal.',
      '3 milliards',
      'reported',
    ],
    ['Selon le Wall Street Journal, cité par Reuters, Altavo a levé 3 milliards.', '3 milliards', 'reported'],
    ['Selon des sources citées par Bloomberg, Altavo a levé 3 milliards.', '3 milliards', 'reported'],
    [
      "D'après une personne proche du dossier interrogée par l'AFP, Altavo a levé 3 milliards.",
      '3 milliards',
      'reported',
    ],
    ['Altavo aurait levé 3 milliards, a-t-on appris de source proche du dossier.', '3 milliards', 'reported'],
    ['Il se dit que Altavo a levé 3 milliards.', '3 milliards', 'reported'],
    ['Altavo aurait levé 3 milliards, croit savoir Le Courrier du Rhône.', '3 milliards', 'reported'],
    ['Le Courrier du Rhône évoque une facture de 3 milliards.', '3 milliards', 'reported'],
    ["Reuters parle de 3 milliards d'euros.", '3 milliards', 'reported'],
    ['Le quotidien Les Échos fait état de 3 000 suppressions de postes.', '3 000', 'reported'],
    ['Si le projet aboutissait, Altavo gagnerait 3 milliards.', '3 milliards', 'reported'],
    ['Si Altavo avait signé, le groupe aurait gagné 3 milliards.', '3 milliards', 'reported'],
    ['Altavo aurait dû livrer 300 turbines.', '300', 'reported'],
    ["Le ministre a annoncé que l'État verserait 3 milliards.", '3 milliards', 'planned'],
    ["Altavo a promis qu'il investirait 3 milliards d'ici 2030.", '3 milliards', 'planned'],
    ["J'ajouterais que l'usine emploie 300 personnes.", '300', 'stated'],
    ["Nous aimerions rappeler que l'usine emploie 300 personnes.", '300', 'stated'],
    ["Altavo a extrait 300 tonnes, ce qui permettrait d'équiper 4 000 voitures.", '300', 'stated'],
    ["Altavo a extrait 300 tonnes, ce qui permettrait d'équiper 4 000 voitures.", '4 000', 'reported'],
    ["Le projet nécessiterait 300 millions d'euros.", '300 millions', 'reported'],
    ['Altavo va supprimer 300 postes.', '300', 'planned'],
    ["Altavo doit livrer 300 turbines l'an prochain.", '300', 'planned'],
    ['Altavo compte ouvrir 30 magasins.', '30', 'planned'],
    ['Altavo compte 300 salariés.', '300', 'stated'],
    ["L'accord prévoit 300 millions d'euros d'aides.", '300', 'stated'],
    ['Altavo is said to have ordered 300 turbines.', '300', 'reported'],
    ['Altavo has reportedly ordered 300 turbines.', '300', 'reported'],
    ['Altavo, which employs 4,000 people, may cut 300 jobs.', '4,000', 'stated'],
    ['Altavo, which employs 4,000 people, may cut 300 jobs.', '300', 'reported'],
    [
      'Altavo sold 40,000 units last year, while Castel is believed to have shipped 2 million.',
      '40,000',
      'stated',
    ],
    [
      'Altavo sold 40,000 units last year, while Castel is believed to have shipped 2 million.',
      '2 million',
      'reported',
    ],
    ['Altavo plans to build 30 plants by 2030.', '30', 'planned'],
    [
      'Altavo will spend $3bn on the plant, the Financial Times reported on Monday, citing people familiar with the matter.',
      '$3bn',
      'planned',
    ],
    ['Altavo ordered 300 turbines, according to Reuters.', '300', 'reported'],
    ['According to a report in the Wall Street Journal, Altavo ordered 300 turbines.', '300', 'reported'],
    ['People familiar with the matter told Bloomberg that Altavo ordered 300 turbines.', '300', 'reported'],
    ['Two people with knowledge of the deal said Altavo had ordered 300 turbines.', '300', 'reported'],
    ['Altavo denied that it had ordered 300 turbines.', '300', 'denied'],
    ['Altavo ordered 300 turbines, Reuters reported, citing the Nikkei.', '300', 'reported'],
    ['Altavo is understood to have paid $3bn.', '$3bn', 'reported'],
    ['The deal would be worth $3bn.', '$3bn', 'reported'],
    ['Altavo allegedly paid $3bn in bribes.', '$3bn', 'reported'],
    ['The Northern Ledger reported that Altavo paid $3bn.', '$3bn', 'reported'],
    ['Altavo said it had 300 employees.', '300', 'reported'],
    ['Jeanne Morel said that Altavo employs 300 people.', '300', 'reported'],
    ["Selon Jeanne Morel, directrice générale d'Altavo, le site emploie 300 personnes.", '300', 'reported'],
    ["Selon un porte-parole d'Altavo, le site emploie 300 personnes.", '300', 'reported'],
    ['Selon la Commission européenne, le site emploie 300 personnes.', '300', 'reported'],
    ["Le PDG d'Altavo, Marc Delatour, estime que le site emploie 300 personnes.", '300', 'reported'],
    ['« Nous avons vendu 300 voitures », explique Marc Delatour, directeur du site.', '300', 'reported'],
    ["L'Insee estime à 300 le nombre d'usines.", '300', 'reported'],
    ['Altavo aurait reçu, selon Reuters, 300 puces, et Brenn en aurait 40.', '300', 'reported'],
    ["L'entreprise, valorisée 3 milliards, pourrait entrer en Bourse.", '3 milliards', 'reported'],
    ["Altavo a vendu 300 voitures, a indiqué mardi à l'AFP une source proche du dossier.", '300', 'reported'],
    ["D'après les informations du Monde, Altavo a vendu 300 voitures.", '300', 'reported'],
    ["D'après nos informations, Altavo a vendu 300 voitures.", '300', 'reported'],
    ['Altavo espère vendre 300 voitures.', '300', 'planned'],
    ["Altavo n'aurait reçu que 300 puces sur les 500 promises.", '300', 'reported'],
    [
      "Altavo, dont le chiffre d'affaires a atteint 11 milliards d'euros, chercherait un repreneur.",
      '11 milliards',
      'stated',
    ],
    ['Altavo aurait acheté 300 machines qui coûtent 2 millions pièce.', '300', 'reported'],
    ["Selon les estimations du cabinet Gartner, 300 millions d'unités ont été vendues.", '300', 'reported'],
    ['Le gouvernement prévoit une croissance de 3 %.', '3 %', 'planned'],
    ["Le groupe assure n'avoir vendu que 300 voitures.", '300', 'reported'],
    [
      "Interrogé par Le Figaro, Marc Delatour a reconnu que l'usine perdait 3 millions par mois.",
      '3 millions',
      'reported',
    ],
    [
      "Dans un entretien au Monde, Marc Delatour indique que l'usine perd 3 millions par mois.",
      '3 millions',
      'reported',
    ],
    ['« Nous avons perdu 3 millions », a déclaré Marc Delatour au Monde.', '3 millions', 'reported'],
    ['Plusieurs médias chinois affirment que Brenn a livré 300 puces.', '300', 'reported'],
    ['Des sources proches du dossier évoquent un montant de 3 milliards.', '3 milliards', 'reported'],
    [
      'Deux personnes au fait des discussions ont affirmé à Bloomberg que le montant atteindrait 3 milliards.',
      '3 milliards',
      'reported',
    ],
    ["Le montant serait de 3 milliards d'euros, d'après une source syndicale.", '3 milliards', 'reported'],
    ["Le chiffre d'affaires a progressé de 3 % en 2024, a annoncé mardi Altavo.", '3 %', 'reported'],
    [
      "Le chiffre d'affaires a progressé de 3 % en 2024, a annoncé mardi le groupe dans un communiqué.",
      '3 %',
      'reported',
    ],
    ['Altavo a annoncé mardi un bénéfice de 3 milliards.', '3 milliards', 'stated'],
    ['Altavo devrait investir 3 milliards, selon Les Echos.', '3 milliards', 'planned'],
    ["Il serait question de 3 milliards d'euros.", '3 milliards', 'reported'],
    ["Jusqu'à 300 salariés pourraient être concernés, selon les syndicats.", '300', 'reported'],
    [
      "Ce rachat, évalué à 3 milliards d'euros par les analystes, pourrait échouer.",
      '3 milliards',
      'reported',
    ],
    ['Altavo a toujours nié avoir versé 3 millions de pots-de-vin.', '3 millions', 'denied'],
    ['Aucun des 300 salariés ne sera licencié, a promis la direction.', '300', 'planned'],
    [
      'Le texte, que le Sénat a adopté, entrera en vigueur en 2027 et coûterait 3 milliards.',
      '3 milliards',
      'reported',
    ],
    ["La rumeur d'un rachat à 3 milliards enfle.", '3 milliards', 'reported'],
    ["Altavo emploie 300 personnes et prévoit d'en recruter 50.", '300', 'stated'],
    ["Altavo emploie 300 personnes et prévoit d'en recruter 50.", '50', 'planned'],
    ['Altavo, qui prévoit de recruter 50 personnes, emploie 300 salariés.', '300', 'stated'],
    ['Altavo, qui prévoit de recruter 50 personnes, emploie 300 salariés.', '50', 'planned'],
    ["Bien qu'il ait vendu 300 voitures, Altavo pourrait fermer 2 usines.", '300', 'stated'],
    ["Bien qu'il ait vendu 300 voitures, Altavo pourrait fermer 2 usines.", '2 usines', 'reported'],
    [
      "Après avoir investi 3 milliards en 2023, Altavo envisagerait d'en dépenser 5.",
      '3 milliards',
      'stated',
    ],
    ["Altavo n'a pas reçu les 300 puces, selon Reuters.", '300', 'reported'],
    ['Reuters avait rapporté en mars que 300 puces avaient été livrées.', '300', 'reported'],
    ['Une enquête du Financial Times révèle que 300 puces ont été livrées.', '300', 'reported'],
    ["Comme l'a révélé Mediapart, 300 puces ont été livrées.", '300', 'reported'],
    ['300 puces auraient été livrées, à en croire Mediapart.', '300', 'reported'],
    ['Le site spécialisé The Elec indique que 300 puces ont été livrées.', '300', 'reported'],
    ["L'agence Reuters précise que 300 puces ont été livrées.", '300', 'reported'],
    ["Une source gouvernementale citée par l'AFP parle de 300 blessés.", '300', 'reported'],
    ['The company expects to ship 300 units next year.', '300', 'planned'],
    ['The plant could produce 300 units a year if approved.', '300', 'reported'],
    ['The plant is expected to produce 300 units.', '300', 'planned'],
    ['Analysts expect revenue of $3bn.', '$3bn', 'planned'],
    ['Bloomberg News first reported the $3bn deal.', '$3bn', 'reported'],
    ['The $3bn deal was first reported by Reuters.', '$3bn', 'reported'],
    ['Sources told Reuters the deal was worth $3bn.', '$3bn', 'reported'],
    ['A spokesperson for Altavo told the BBC that 300 people were hired.', '300', 'reported'],
    ['The firm has 300 staff, its chief executive, Paul Renner, told the Guardian.', '300', 'reported'],
    ['"We lost $3bn," said Paul Renner, chief executive of Altavo.', '$3bn', 'reported'],
    ['The government said on Tuesday it would spend $3bn on grid upgrades.', '$3bn', 'planned'],
    ['Altavo said it had not received the 300 chips.', '300', 'reported'],
    ['Altavo, citing market conditions, cut 300 jobs.', '300', 'stated'],
    ['Altavo has cut 300 jobs and might close two plants.', '300', 'stated'],
    ['Altavo has cut 300 jobs and might close two plants.', 'two plants', 'reported'],
    ['Altavo dismissed as false a report that it would cut 300 jobs.', '300', 'denied'],
    ['The Wall Street Journal, citing Nikkei, said Altavo cut 300 jobs.', '300', 'reported'],
    ['If the deal closes, Altavo would own 30% of the market.', '30%', 'reported'],
    ['Altavo would have paid $3bn had the deal closed.', '$3bn', 'reported'],
    ['According to Jane Porter, an analyst at Bernstein, sales fell 30%.', '30%', 'reported'],
    ['Some 300 workers, unions say, walked out.', '300', 'reported'],
  ])('“%s”: %s is %s', (text, figure, mark) => {
    expect(markOf(clauseAt(text, figure))).toBe(mark)
  })
})

describe('whoever stands behind a figure is found', () => {
  test.each<[text: string, figure: string, kind: string, outlet: string | undefined]>([
    ['Brenn dément avoir commandé 300 000 puces.', '300 000', 'company', undefined],
    [
      'Altavo a démenti les informations selon lesquelles il aurait licencié 500 salariés.',
      '500',
      'company',
      undefined,
    ],
    [
      'Selon Reuters, citant le Financial Times, Altavo a levé 3 milliards.',
      '3 milliards',
      'named_outlet',
      'Financial Times',
    ],
    [
      'Altavo a levé 3 milliards, rapporte Reuters, qui cite le Wall Street Journal.',
      '3 milliards',
      'named_outlet',
      'Wall Street Journal',
    ],
    [
      'Selon le Wall Street Journal, cité par Reuters, Altavo a levé 3 milliards.',
      '3 milliards',
      'named_outlet',
      'Wall Street Journal',
    ],
    [
      'Selon des sources citées par Bloomberg, Altavo a levé 3 milliards.',
      '3 milliards',
      'anonymous_sources',
      'Bloomberg',
    ],
    [
      "D'après une personne proche du dossier interrogée par l'AFP, Altavo a levé 3 milliards.",
      '3 milliards',
      'anonymous_sources',
      'AFP',
    ],
    [
      'Altavo aurait levé 3 milliards, a-t-on appris de source proche du dossier.',
      '3 milliards',
      'anonymous_sources',
      undefined,
    ],
    ['Il se dit que Altavo a levé 3 milliards.', '3 milliards', 'anonymous_sources', undefined],
    [
      'Altavo aurait levé 3 milliards, croit savoir Le Courrier du Rhône.',
      '3 milliards',
      'named_outlet',
      'Le Courrier du Rhône',
    ],
    [
      'Le Courrier du Rhône évoque une facture de 3 milliards.',
      '3 milliards',
      'named_outlet',
      'Le Courrier du Rhône',
    ],
    ["Reuters parle de 3 milliards d'euros.", '3 milliards', 'named_outlet', 'Reuters'],
    [
      'Le quotidien Les Échos fait état de 3 000 suppressions de postes.',
      '3 000',
      'named_outlet',
      'Les Échos',
    ],
    ["Le ministre a annoncé que l'État verserait 3 milliards.", '3 milliards', 'institution', undefined],
    ["Altavo a promis qu'il investirait 3 milliards d'ici 2030.", '3 milliards', 'company', undefined],
    ['Altavo is said to have ordered 300 turbines.', '300', 'anonymous_sources', undefined],
    ['Altavo has reportedly ordered 300 turbines.', '300', 'anonymous_sources', undefined],
    [
      'Altavo sold 40,000 units last year, while Castel is believed to have shipped 2 million.',
      '2 million',
      'anonymous_sources',
      undefined,
    ],
    [
      'Altavo will spend $3bn on the plant, the Financial Times reported on Monday, citing people familiar with the matter.',
      '$3bn',
      'named_outlet',
      'Financial Times',
    ],
    ['Altavo ordered 300 turbines, according to Reuters.', '300', 'named_outlet', 'Reuters'],
    [
      'According to a report in the Wall Street Journal, Altavo ordered 300 turbines.',
      '300',
      'named_outlet',
      'Wall Street Journal',
    ],
    [
      'People familiar with the matter told Bloomberg that Altavo ordered 300 turbines.',
      '300',
      'anonymous_sources',
      'Bloomberg',
    ],
    [
      'Two people with knowledge of the deal said Altavo had ordered 300 turbines.',
      '300',
      'anonymous_sources',
      undefined,
    ],
    ['Altavo denied that it had ordered 300 turbines.', '300', 'company', undefined],
    ['Altavo ordered 300 turbines, Reuters reported, citing the Nikkei.', '300', 'named_outlet', 'Nikkei'],
    ['Altavo is understood to have paid $3bn.', '$3bn', 'anonymous_sources', undefined],
    ['Altavo allegedly paid $3bn in bribes.', '$3bn', 'anonymous_sources', undefined],
    ['The Northern Ledger reported that Altavo paid $3bn.', '$3bn', 'named_outlet', 'The Northern Ledger'],
    ['Altavo said it had 300 employees.', '300', 'company', undefined],
    ['Jeanne Morel said that Altavo employs 300 people.', '300', 'named_person', undefined],
    [
      "Selon Jeanne Morel, directrice générale d'Altavo, le site emploie 300 personnes.",
      '300',
      'named_person',
      undefined,
    ],
    ["Selon un porte-parole d'Altavo, le site emploie 300 personnes.", '300', 'company', undefined],
    ['Selon la Commission européenne, le site emploie 300 personnes.', '300', 'institution', undefined],
    [
      "Le PDG d'Altavo, Marc Delatour, estime que le site emploie 300 personnes.",
      '300',
      'named_person',
      undefined,
    ],
    [
      '« Nous avons vendu 300 voitures », explique Marc Delatour, directeur du site.',
      '300',
      'named_person',
      undefined,
    ],
    ["L'Insee estime à 300 le nombre d'usines.", '300', 'institution', undefined],
    [
      'Altavo aurait reçu, selon Reuters, 300 puces, et Brenn en aurait 40.',
      '300',
      'named_outlet',
      'Reuters',
    ],
    [
      "Altavo a vendu 300 voitures, a indiqué mardi à l'AFP une source proche du dossier.",
      '300',
      'anonymous_sources',
      'AFP',
    ],
    ["D'après les informations du Monde, Altavo a vendu 300 voitures.", '300', 'named_outlet', 'Le Monde'],
    [
      "Selon les estimations du cabinet Gartner, 300 millions d'unités ont été vendues.",
      '300',
      'institution',
      undefined,
    ],
    ["Le groupe assure n'avoir vendu que 300 voitures.", '300', 'company', undefined],
    [
      "Interrogé par Le Figaro, Marc Delatour a reconnu que l'usine perdait 3 millions par mois.",
      '3 millions',
      'named_person',
      'Le Figaro',
    ],
    [
      "Dans un entretien au Monde, Marc Delatour indique que l'usine perd 3 millions par mois.",
      '3 millions',
      'named_person',
      'Le Monde',
    ],
    [
      '« Nous avons perdu 3 millions », a déclaré Marc Delatour au Monde.',
      '3 millions',
      'named_person',
      'Le Monde',
    ],
    [
      'Plusieurs médias chinois affirment que Brenn a livré 300 puces.',
      '300',
      'anonymous_sources',
      undefined,
    ],
    [
      'Des sources proches du dossier évoquent un montant de 3 milliards.',
      '3 milliards',
      'anonymous_sources',
      undefined,
    ],
    [
      'Deux personnes au fait des discussions ont affirmé à Bloomberg que le montant atteindrait 3 milliards.',
      '3 milliards',
      'anonymous_sources',
      'Bloomberg',
    ],
    [
      "Le montant serait de 3 milliards d'euros, d'après une source syndicale.",
      '3 milliards',
      'anonymous_sources',
      undefined,
    ],
    [
      "Le chiffre d'affaires a progressé de 3 % en 2024, a annoncé mardi Altavo.",
      '3 %',
      'company',
      undefined,
    ],
    [
      "Le chiffre d'affaires a progressé de 3 % en 2024, a annoncé mardi le groupe dans un communiqué.",
      '3 %',
      'company',
      undefined,
    ],
    ['Altavo devrait investir 3 milliards, selon Les Echos.', '3 milliards', 'named_outlet', 'Les Échos'],
    ["Jusqu'à 300 salariés pourraient être concernés, selon les syndicats.", '300', 'institution', undefined],
    ['Altavo a toujours nié avoir versé 3 millions de pots-de-vin.', '3 millions', 'company', undefined],
    ['Aucun des 300 salariés ne sera licencié, a promis la direction.', '300', 'company', undefined],
    ["Altavo n'a pas reçu les 300 puces, selon Reuters.", '300', 'named_outlet', 'Reuters'],
    ['Reuters avait rapporté en mars que 300 puces avaient été livrées.', '300', 'named_outlet', 'Reuters'],
    [
      'Une enquête du Financial Times révèle que 300 puces ont été livrées.',
      '300',
      'named_outlet',
      'Financial Times',
    ],
    ["Comme l'a révélé Mediapart, 300 puces ont été livrées.", '300', 'named_outlet', 'Mediapart'],
    ['300 puces auraient été livrées, à en croire Mediapart.', '300', 'named_outlet', 'Mediapart'],
    ['Le site spécialisé The Elec indique que 300 puces ont été livrées.', '300', 'named_outlet', 'The Elec'],
    ["L'agence Reuters précise que 300 puces ont été livrées.", '300', 'named_outlet', 'Reuters'],
    ["Une source gouvernementale citée par l'AFP parle de 300 blessés.", '300', 'anonymous_sources', 'AFP'],
    ['Bloomberg News first reported the $3bn deal.', '$3bn', 'named_outlet', 'Bloomberg'],
    ['The $3bn deal was first reported by Reuters.', '$3bn', 'named_outlet', 'Reuters'],
    ['Sources told Reuters the deal was worth $3bn.', '$3bn', 'anonymous_sources', 'Reuters'],
    ['A spokesperson for Altavo told the BBC that 300 people were hired.', '300', 'company', 'BBC'],
    [
      'The firm has 300 staff, its chief executive, Paul Renner, told the Guardian.',
      '300',
      'named_person',
      'Guardian',
    ],
    ['"We lost $3bn," said Paul Renner, chief executive of Altavo.', '$3bn', 'named_person', undefined],
    [
      'The government said on Tuesday it would spend $3bn on grid upgrades.',
      '$3bn',
      'institution',
      undefined,
    ],
    ['Altavo said it had not received the 300 chips.', '300', 'company', undefined],
    ['The Wall Street Journal, citing Nikkei, said Altavo cut 300 jobs.', '300', 'named_outlet', 'Nikkei'],
    ['According to Jane Porter, an analyst at Bernstein, sales fell 30%.', '30%', 'named_person', undefined],
    ['Some 300 workers, unions say, walked out.', '300', 'institution', undefined],
  ])('“%s”: %s by %s (%s)', (text, figure, kind, outlet) => {
    const { sources } = clauseAt(text, figure)
    const [first] = sources
    const origin =
      first?.kind === 'named_outlet' ? sources.findLast((one) => one.kind === 'named_outlet') : first
    expect(origin?.kind).toBe(kind)
    expect(origin?.kind === 'named_outlet' ? origin.name : origin?.via?.[0]).toBe(outlet)
  })
})

describe('what was said before counts', () => {
  test.each<[text: string, figure: string, source: string | undefined, how: string | undefined]>([
    ['Altavo va mal, rapporte Reuters. La perte serait de 300 millions.', '300', 'Reuters', 'carried'],
    ['Altavo va mal, rapporte Reuters. Brenn aurait perdu 300 millions.', '300', undefined, undefined],
    [
      'Reuters parle d’Altavo. Selon le rapport, le groupe a vendu 300 voitures.',
      '300',
      'Reuters',
      'in_sentence',
    ],
    ['Reuters reported on Altavo. It sold 300 cars, the news agency said.', '300', 'Reuters', 'in_sentence'],
    [
      'Reuters rapportait que le marché va bien. Ainsi, il s’est vendu 300 voitures.',
      '300',
      'Reuters',
      'carried',
    ],
    ['Reuters rapportait que le marché va bien. L’usine compte 300 salariés.', '300', undefined, undefined],
    [
      'Un chiffre a surpris : 300 millions. C’est, selon Reuters, ce que coûterait l’usine.',
      '300',
      'Reuters',
      'carried',
    ],
    [
      '« L’usine est vieille. Elle a coûté 300 millions », explique Marc Delatour.',
      '300',
      'Marc Delatour',
      'in_sentence',
    ],
    [
      '« L’usine a coûté 300 millions. Elle est vieille », explique Marc Delatour.',
      '300',
      'Marc Delatour',
      'carried',
    ],
    [
      'Altavo a ouvert une usine, a annoncé l’entreprise. Elle emploie 300 personnes.',
      '300',
      'Altavo',
      'article_lead',
    ],
    ['Selon Reuters, Altavo va mal. Le document fixe la perte à 300 millions.', '300', 'Reuters', 'carried'],
  ])('“%s”: %s by %s (%s)', (text, figure, source, how) => {
    const [first] = clauseAt(text, figure).sources
    expect(first?.name).toBe(source)
    expect(first?.how).toBe(how)
  })

  test('who speaks without a name spoke to the outlet that prints it', () => {
    const [first] = clauseAt(
      'Altavo a perdu 300 millions, confie un cadre du groupe.',
      '300',
      'Le Courrier du Rhône',
    ).sources
    expect(first).toMatchObject({ kind: 'anonymous_sources', via: ['Le Courrier du Rhône'] })
  })

  test('“d’après nos informations” is the outlet that prints it', () => {
    const [first] = clauseAt(
      'D’après nos informations, Altavo a perdu 300 millions.',
      '300',
      'Le Courrier du Rhône',
    ).sources
    expect(first).toMatchObject({ kind: 'named_outlet', name: 'Le Courrier du Rhône' })
  })

  test('a name that runs into the next word ends where the name ends', () => {
    const [sentence] = weighed('Selon Reutersdeux usines ont fermé.')
    expect(sentence?.attributions[0]).toMatchObject({
      cue: { start: 0, end: 13 },
      content: { start: 13, end: 34 },
      sources: [{ kind: 'named_outlet', name: 'Reuters' }],
    })
  })

  test('a name that a machine translated is the name', () => {
    const [first] = clauseAt('Selon le Temps Financier, Altavo a vendu 300 voitures.', '300').sources
    expect(first).toMatchObject({ kind: 'named_outlet', name: 'Financial Times' })
  })

  test('a relay keeps both, whose report it is last', () => {
    const [sentence] = weighed('Selon Le Courrier du Rhône, citant Reuters, une usine a fermé.')
    expect(sentence?.attributions[0]?.sources.map(({ name }) => name)).toEqual([
      'Le Courrier du Rhône',
      'Reuters',
    ])
  })
})

test('in an interview the answers are those of who is asked', () => {
  const text =
    'Jeanne Morel dirige Altavo. Entretien.\n\n## Où en êtes-vous ?\n\nNous avons vendu 300 voitures.\n\n## Et après ?\n\nNous verrons.'
  expect(clauseAt(text, '300').sources).toEqual([
    { kind: 'named_person', name: 'Jeanne Morel', how: 'article_lead' },
  ])
})

describe('a sentence as a whole', () => {
  test.each([
    ['is planned when its main clause is', 'Altavo prévoit d’ouvrir une usine qui a coûté cher.', 'planned'],
    ['is a rumour whatever it tells', 'La rumeur court que Altavo cherche à vendre.', 'reported'],
    ['takes no doubt from an added clause', 'Altavo, qui pourrait vendre, a fermé une usine.', 'stated'],
    ['takes it from the clause that holds all', 'C’est Altavo qui devrait construire l’usine.', 'planned'],
    ['says nothing when it asks', 'Altavo aurait-il vendu son usine ?', 'na'],
    ['is denied first', 'Altavo dément vouloir vendre son usine.', 'denied'],
    ['is stated otherwise', 'Altavo a vendu son usine.', 'stated'],
  ])('%s', (_, text, mark) => {
    expect(weighed(text)[0]?.mark).toBe(mark)
  })

  test('a heading between sentences states nothing', () => {
    const text = 'Altavo a vendu son usine.\nUne vente qui pourrait rapporter gros\nElle est close.'
    expect(weighed(text).map(({ role, mark }) => [role, mark])).toEqual([
      ['body', 'stated'],
      ['heading', 'na'],
      ['body', 'stated'],
    ])
  })
})

describe('on any text', () => {
  const words = fc.constantFrom(
    ...'aurait selon Reuters , ; : ( ) – « » que qui dont dément rapporte said citing which 300 et mais si . \n Altavo “ ” l’ 5 %'.split(
      ' ',
    ),
  )

  test('stretches cover the sentence, in order and without overlap', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (given) => {
        for (const { sentence, clauses, mark } of weighed(given.join(' '))) {
          if (clauses.length === 0) continue
          expect(clauses[0]?.clause.start).toBe(sentence.start)
          expect(clauses.at(-1)?.clause.end).toBe(sentence.end)
          for (const [index, { clause }] of clauses.entries())
            if (index > 0) expect(clause.start).toBe(clauses[index - 1]?.clause.end)
          expect(mark).toBeTruthy()
        }
      }),
    )
  }, 60_000)

  test.each(['aurait ', 'selon ', 'X dément ', 'said ', '(', ', qui ', '« ', '1 ', "l'", '; ', 'si '])(
    'a long run of “%s” takes no time that grows with its square',
    (unit) => {
      const time = (length: number) => {
        const start = performance.now()
        weighSentences(weighing(unit.repeat(length / unit.length)), {
          synonyms: [],
          verbClasses: {},
          units: {},
          names: [],
        })
        return performance.now() - start
      }
      time(10_000)
      expect(time(160_000)).toBeLessThan(60 * Math.max(time(16_000), 20))
    },
    120_000,
  )
})
