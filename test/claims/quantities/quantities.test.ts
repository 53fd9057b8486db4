import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseQuantities, unitOf } from '../../../src/claims/quantities/index.ts'
import type { Language } from '../../../src/types.ts'

const beat = {
  units: {
    chips: [
      'puce',
      'puces',
      'GPU',
      'GPUs',
      'processeur',
      'processeurs',
      'unité',
      'unités',
      'chip',
      'chips',
      'units',
    ],
    wafers: ['plaquette', 'plaquettes', 'wafer', 'wafers'],
    users: ['utilisateur', 'utilisateurs', 'user', 'users'],
    CNY: ['¥', 'yuan', 'yuans', 'RMB'],
    GW: ['GW', 'gigawatt', 'gigawatts'],
  },
  synonyms: [
    ['puce', 'puces', 'semi-conducteur', 'semi-conducteurs', 'chip', 'semiconductor', 'semiconductors'],
  ],
}

/** Each quantity as `[text] value unit qualifier`; `exact` is not said. */
function read(language: Language, text: string): string {
  return parseQuantities(text, language, beat)
    .map((quantity) => {
      const { span, value, upper, qualifier } = quantity
      const amount = upper === undefined ? `${value ?? '?'}` : `${value}..${upper}`
      const words = [amount, unitOf(quantity), ...(qualifier === 'exact' ? [] : [qualifier])]
      return `[${text.slice(span.start, span.end)}] ${words.join(' ')}`
    })
    .join('; ')
}

describe('a French number is read however it is written', () => {
  test.each([
    ['100 000 puces', '[100 000] 100000 chips'],
    ['100\u00a0000 puces', '[100\u00a0000] 100000 chips'],
    ['100\u202f000 puces', '[100\u202f000] 100000 chips'],
    ['100\u2009000 puces', '[100\u2009000] 100000 chips'],
    ['100.000 puces', '[100.000] 100000 chips'],
    ['100,000 puces', '[100,000] 100000 chips'],
    ['1 234 567 puces', '[1 234 567] 1234567 chips'],
    ["100'000 puces", "[100'000] 100000 chips"],
    ['100k puces', '[100k] 100000 chips'],
    ['3,5 Md€', '[3,5 Md€] 3500000000 EUR'],
    ['3,5 Mds €', '[3,5 Mds €] 3500000000 EUR'],
    ['350 M€', '[350 M€] 350000000 EUR'],
    ['350 M €', '[350 M €] 350000000 EUR'],
    ['80 k€', '[80 k€] 80000 EUR'],
    ['2 Md$', '[2 Md$] 2000000000 USD'],
    ['2 Mds de dollars', '[2 Mds de dollars] 2000000000 USD'],
    ['1,2 milliard d’euros', '[1,2 milliard d’euros] 1200000000 EUR'],
    ["1,2 milliard d'euros", "[1,2 milliard d'euros] 1200000000 EUR"],
    ['3 000 milliards de dollars', '[3 000 milliards de dollars] 3000000000000 USD'],
    ['5 milliards de dollars américains', '[5 milliards de dollars américains] 5000000000 USD'],
    ['160 milliards de yuans', '[160 milliards de yuans] 160000000000 CNY'],
    ['85 milliards de yens', '[85 milliards de yens] 85000000000 JPY'],
    ['10 millions de livres sterling', '[10 millions de livres sterling] 10000000 GBP'],
    ['60 millions de livres', '[60 millions de livres] 60000000 GBP'],
    ['30 francs', '[30 francs] 30 CHF'],
    ['30 francs français', '[30 francs français] 30 FRF'],
    ['40 millions de francs suisses', '[40 millions de francs suisses] 40000000 CHF'],
    ['deux cent mille puces', '[deux cent mille] 200000 chips'],
    ['Deux cents puces', '[Deux cents] 200 chips'],
    ['trois mille cinq cents puces', '[trois mille cinq cents] 3500 chips'],
    ['quatre-vingt-dix-sept puces', '[quatre-vingt-dix-sept] 97 chips'],
    ['quatre-vingts puces', '[quatre-vingts] 80 chips'],
    ['soixante et onze puces', '[soixante et onze] 71 chips'],
    ['soixante-dix-neuf puces', '[soixante-dix-neuf] 79 chips'],
    ['vingt et une puces', '[vingt et une] 21 chips'],
    ['mille deux cents puces', '[mille deux cents] 1200 chips'],
    ['deux cent mille milliards de dollars', '[deux cent mille milliards de dollars] 200000000000000 USD'],
    ['septante-cinq puces', '[septante-cinq] 75 chips'],
    ['un million de puces', '[un million] 1000000 chips'],
    ['un milliard et demi d’euros', '[un milliard et demi d’euros] 1500000000 EUR'],
    ['deux millions et demi de puces', '[deux millions et demi] 2500000 chips'],
    ['2 milliards et demi de dollars', '[2 milliards et demi de dollars] 2500000000 USD'],
    ['un demi-milliard de dollars', '[un demi-milliard de dollars] 500000000 USD'],
    ['deux millions cinq cent mille puces', '[deux millions cinq cent mille] 2500000 chips'],
    ['une dizaine de puces', '[une dizaine] 10 chips about'],
    ['une centaine de milliers de puces', '[une centaine de milliers] 100000 chips about'],
    ['une quarantaine de personnes', '[une quarantaine] 40 people about'],
    ['un millier de puces', '[un millier] 1000 chips about'],
    ['des milliards de dollars', '[milliards de dollars] ? USD vague'],
    ['des centaines de milliers de puces', '[centaines de milliers] ? chips vague'],
    ['quelques milliers de puces', '[milliers] ? chips vague'],
  ])('%s', (text, expected) => expect(read('fr', text)).toBe(expected))
})

describe('an English number is read however it is written', () => {
  test.each([
    ['100,000 chips', '[100,000] 100000 chips'],
    ['1,234,567 chips', '[1,234,567] 1234567 chips'],
    ['1.5 million chips', '[1.5 million] 1500000 chips'],
    ['100k chips', '[100k] 100000 chips'],
    ['10M users', '[10M] 10000000 users'],
    ['10m users', '[10m] 10000000 users'],
    ['$1.5bn', '[$1.5bn] 1500000000 USD'],
    ['$1.5 billion', '[$1.5 billion] 1500000000 USD'],
    ['US$1.5 billion', '[US$1.5 billion] 1500000000 USD'],
    ['$1.5B in revenue', '[$1.5B] 1500000000 USD'],
    ['€400m', '[€400m] 400000000 EUR'],
    ['€2.6bn', '[€2.6bn] 2600000000 EUR'],
    ['£41,000 per megawatt', '[£41,000] 41000 GBP/MW'],
    ['RMB 160bn', '[RMB 160bn] 160000000000 CNY'],
    ['RMB160bn', '[RMB160bn] 160000000000 CNY'],
    ['160bn yuan', '[160bn yuan] 160000000000 CNY'],
    ['¥20 billion', '[¥20 billion] 20000000000 CNY'],
    ['DKr20bn', '[DKr20bn] 20000000000 DKK'],
    ['HK$300 million', '[HK$300 million] 300000000 HKD'],
    ['NT$5 billion', '[NT$5 billion] 5000000000 TWD'],
    ['1.2 billion euros', '[1.2 billion euros] 1200000000 EUR'],
    ['USD 3 million', '[USD 3 million] 3000000 USD'],
    ['a million chips', '[a million] 1000000 chips'],
    ['two hundred thousand chips', '[two hundred thousand] 200000 chips'],
    ['one hundred and forty people', '[one hundred and forty] 140 people'],
    ['twenty-five wafers', '[twenty-five] 25 wafers'],
    ['three and a half million chips', '[three and a half million] 3500000 chips'],
    ['half a million chips', '[half a million] 500000 chips'],
    ['two dozen chips', '[two dozen] 24 chips'],
    ['a dozen wafers', '[a dozen] 12 wafers'],
    ['tens of thousands of chips', '[tens of thousands] ? chips vague'],
    ['several billion dollars', '[billion dollars] ? USD vague'],
    ['an 812-megawatt unit', '[812-megawatt] 812 MW'],
    ['200,000 Nvidia H20 chips', '[200,000] 200000 chips'],
    ['200,000 of the new chips', '[200,000] 200000 chips'],
    ['18 per cent', '[18 per cent] 18 %'],
    ['15 percent', '[15 percent] 15 %'],
    ['61%', '[61%] 61 %'],
    ['a 2.5% stake', '[2.5%] 2.5 %'],
  ])('%s', (text, expected) => expect(read('en', text)).toBe(expected))
})

describe('a share of a whole is a fraction', () => {
  test.each<[Language, string, string]>([
    ['fr', 'un tiers de la commande', '[un tiers] 0.333333 fraction fraction'],
    ['fr', 'les deux tiers des puces', '[deux tiers] 0.666667 fraction fraction'],
    ['fr', 'trois quarts des puces', '[trois quarts] 0.75 fraction fraction'],
    ['fr', 'la moitié des puces', '[la moitié] 0.5 fraction fraction'],
    ['fr', 'un cinquième de l’investissement', '[un cinquième] 0.2 fraction fraction'],
    ['fr', 'une puce sur trois', '[une puce sur trois] 0.333333 fraction fraction'],
    ['fr', 'Huit puces sur dix sont parties', '[Huit puces sur dix] 0.8 fraction fraction'],
    ['fr', '9 fois sur 10', '[9 fois sur 10] 0.9 fraction fraction'],
    ['en', 'a third of the order', '[a third] 0.333333 fraction fraction'],
    ['en', 'two-thirds of the chips', '[two-thirds] 0.666667 fraction fraction'],
    ['en', 'half of the chips', '[half] 0.5 fraction fraction'],
    ['en', 'one in three', '[one in three] 0.333333 fraction fraction'],
    ['en', 'one chip in four', '[one chip in four] 0.25 fraction fraction'],
    ['en', 'nine out of ten chips', '[nine out of ten] 0.9 fraction fraction'],
    ['en', 'fell by a quarter', '[a quarter] 0.25 fraction fraction'],
    ['en', 'It ate one dollar in nine of sales', '[one dollar in nine] 0.111111 fraction fraction'],
    ['en', 'One driver in ten was late', '[One driver in ten] 0.1 fraction fraction'],
    ['en', 'one in every three', '[one in every three] 0.333333 fraction fraction'],
    ['en', 'one plant in ten countries', '[ten] 10 count'],
    ['fr', 'environ 1 pour 1000 malades', '[1 pour 1000] 0.001 fraction about'],
    ['fr', '3 pour mille', '[3 pour mille] 0.003 fraction fraction'],
    ['en', '2 per 10,000', '[2 per 10,000] 0.0002 fraction fraction'],
  ])('%s: %s', (language, text, expected) => expect(read(language, text)).toBe(expected))

  test.each<[Language, string]>([
    ['fr', 'un quart d’heure'],
    ['fr', 'un cinquième navire'],
    ['fr', 'le deuxième trimestre'],
    ['en', 'in the third quarter'],
    ['en', 'in the second half of the year'],
    ['en', 'A third, which has passed, said so'],
  ])('%s: “%s” is none', (language, text) => expect(read(language, text)).toBe(''))
})

describe('two ends make a range', () => {
  test.each<[Language, string, string]>([
    [
      'fr',
      'entre 700 et 850 millions d’euros',
      '[entre 700 et 850 millions d’euros] 700000000..850000000 EUR range',
    ],
    ['fr', 'de 1 à 2 milliards de dollars', '[1 à 2 milliards de dollars] 1000000000..2000000000 USD range'],
    ['fr', '700 à 850 M€', '[700 à 850 M€] 700000000..850000000 EUR range'],
    ['fr', '70 à 75 %', '[70 à 75 %] 70..75 % range'],
    ['fr', 'entre 5 500 et 8 000 euros', '[entre 5 500 et 8 000 euros] 5500..8000 EUR range'],
    ['fr', '15-20 %', '[15-20 %] 15..20 % range'],
    ['fr', 'sept ou huit puces', '[sept ou huit] 7..8 chips range'],
    ['fr', 'entre 11 ° et 13 ° d’alcool', '[entre 11 ° et 13 ° d’alcool] 11..13 ° range'],
    ['fr', 'un score de 0 à 2', '[0 à 2] 0..2 count range'],
    ['fr', 'il a gagné 3 à 4 places', '[3 à 4] 3..4 count range'],
    [
      'fr',
      'entre 900 millions et 1,2 milliard d’euros',
      '[entre 900 millions et 1,2 milliard d’euros] 900000000..1200000000 EUR range',
    ],
    ['en', '€700m-€850m', '[€700m-€850m] 700000000..850000000 EUR range'],
    ['en', 'between 10,000 and 20,000 chips', '[between 10,000 and 20,000] 10000..20000 chips range'],
    [
      'en',
      'between $1 billion and $2 billion',
      '[between $1 billion and $2 billion] 1000000000..2000000000 USD range',
    ],
    ['en', '$1-2 billion', '[$1-2 billion] 1000000000..2000000000 USD range'],
    ['en', '10 to 15 per cent', '[10 to 15 per cent] 10..15 % range'],
  ])('%s: %s', (language, text, expected) => expect(read(language, text)).toBe(expected))

  test.each<[Language, string, string]>([
    [
      'fr',
      'est passé de 2,9 milliards à 3,8 milliards d’euros',
      '[2,9 milliards] 2900000000 EUR; [3,8 milliards d’euros] 3800000000 EUR',
    ],
    ['fr', 'de 341 à 336 GW', '[341] 341 GW; [336 GW] 336 GW'],
    ['en', 'rose from $1 billion to $2 billion', '[$1 billion] 1000000000 USD; [$2 billion] 2000000000 USD'],
    ['en', 'fell to $2.4bn, up from $1.6bn', '[$2.4bn] 2400000000 USD; [$1.6bn] 1600000000 USD'],
  ])('%s: “%s” is a change from one to the other', (language, text, expected) =>
    expect(read(language, text)).toBe(expected),
  )
})

describe('words around a number qualify it', () => {
  test.each<[Language, string, string]>([
    ['fr', 'plus de 200 000 puces', 'more_than'],
    ['fr', 'au moins 200 000 puces', 'more_than'],
    ['fr', '200 000 puces au moins', 'more_than'],
    ['fr', '200 000 puces ou plus', 'more_than'],
    ['fr', 'pas moins de 200 000 puces', 'more_than'],
    ['fr', 'un peu plus de 200 000 puces', 'more_than'],
    ['fr', 'dépasse les 200 000 puces', 'more_than'],
    ['fr', 'a franchi la barre des 200 000 puces', 'more_than'],
    ['fr', 'au-delà de 200 000 puces', 'more_than'],
    ['fr', 'supérieur à 200 000 puces', 'more_than'],
    ['fr', 'moins de 200 000 puces', 'less_than'],
    ['fr', 'sous la barre des 200 000 puces', 'less_than'],
    ['fr', 'inférieures à 200 000 puces', 'less_than'],
    ['fr', 'près de 200 000 puces', 'about'],
    ['fr', 'environ 200 000 puces', 'about'],
    ['fr', '200 000 puces environ', 'about'],
    ['fr', 'quelque 200 000 puces', 'about'],
    ['fr', 'autour de 200 000 puces', 'about'],
    ['fr', 'de l’ordre de 200 000 puces', 'about'],
    ['fr', 'avoisine les 200 000 puces', 'about'],
    ['fr', 'jusqu’à 200 000 puces', 'up_to'],
    ['fr', 'pas plus de 200 000 puces', 'up_to'],
    ['fr', 'au maximum 200 000 puces', 'up_to'],
    ['fr', '200 000 puces au plus fort de la crise', 'exact'],
    ['fr', 'ne doit normalement pas dépasser 200 000 puces', 'up_to'],
    ['en', 'more than 200,000 chips', 'more_than'],
    ['en', 'over 200,000 chips', 'more_than'],
    ['en', 'at least 200,000 chips', 'more_than'],
    ['en', 'no fewer than 200,000 chips', 'more_than'],
    ['en', 'exceeded 200,000 chips', 'more_than'],
    ['en', '200,000+ chips', 'more_than'],
    ['en', 'in excess of 200,000 chips', 'more_than'],
    ['en', '200,000 chips or more', 'more_than'],
    ['en', 'fewer than 200,000 chips', 'less_than'],
    ['en', 'just short of 200,000 chips', 'less_than'],
    ['en', 'they are short of 200,000 chips', 'exact'],
    ['en', 'under 200,000 chips', 'less_than'],
    ['en', 'about 200,000 chips', 'about'],
    ['en', 'roughly 200,000 chips', 'about'],
    ['en', 'nearly 200,000 chips', 'about'],
    ['en', 'some 200,000 chips', 'about'],
    ['en', 'an estimated 200,000 chips', 'about'],
    ['en', 'up to 200,000 chips', 'up_to'],
    ['en', 'as many as 200,000 chips', 'up_to'],
    ['en', 'no more than 200,000 chips', 'up_to'],
    ['en', 'over six years', 'exact'],
  ])('%s: %s', (language, text, expected) =>
    expect(parseQuantities(text, language, beat).map(({ qualifier }) => qualifier)).toEqual([expected]),
  )
})

describe('a unit that is left out is borrowed', () => {
  test.each<[Language, string, string]>([
    [
      'fr',
      'Elle a commandé 100 000 puces et n’en aurait reçu que 30 000.',
      '[100 000] 100000 chips; [30 000] 30000 chips',
    ],
    ['fr', '1 900 personnes, contre 2 700 au plus fort', '[1 900] 1900 people; [2 700] 2700 people'],
    [
      'fr',
      '160 milliards de yuans, contre 150 milliards en 2024',
      '[160 milliards de yuans] 160000000000 CNY; [150 milliards] 150000000000 CNY; [2024] 2024 year',
    ],
    ['fr', 'supprimer 650 emplois, dont 210 en France', '[650] 650 people; [210] 210 people'],
    ['fr', 'Elle produit 800 puces par jour et en vise 20 000.', '[800] 800 chips; [20 000] 20000 chips'],
    ['en', 'cut 650 jobs, of which 210 in France', '[650] 650 people; [210] 210 people'],
    ['en', 'ordered 100,000 chips, not 300,000', '[100,000] 100000 chips; [300,000] 300000 chips'],
    ['en', '£41,000 per megawatt, down from £63,000', '[£41,000] 41000 GBP/MW; [£63,000] 63000 GBP/MW'],
  ])('%s: %s', (language, text, expected) => expect(read(language, text)).toBe(expected))
})

describe('a measure is read with the signs of its unit', () => {
  test.each<[Language, string, string]>([
    ['fr', '250 mg', '[250 mg] 250 mg'],
    ['fr', '3 µg', '[3 µg] 3 µg'],
    ['fr', '20 cl de lait', '[20 cl] 20 cl'],
    ['fr', '2 l de lait', '[2 l] 2 L'],
    ['fr', '2 mg/kg', '[2 mg/kg] 2 mg/kg'],
    ['fr', '2 mg/kg/heure', '[2 mg/kg/heure] 2 mg/kg/h'],
    ['fr', '4 ml/min/kg', '[4 ml/min/kg] 4 ml/min/kg'],
    ['fr', '5 g/dL', '[5 g/dL] 5 g/dl'],
    ['fr', '8 mg / 100 ml', '[8 mg / 100 ml] 8 mg/100 ml'],
    ['fr', '4 000 UI', '[4 000 UI] 4000 IU'],
    ['fr', '90 km/h', '[90 km/h] 90 km/h'],
    ['fr', '90 kilomètres à l’heure', '[90 kilomètres à l’heure] 90 km/h'],
    ['en', '60 miles an hour', '[60 miles an hour] 60 mph'],
    ['fr', 'douze années-lumière', '[douze années-lumière] 12 light_years'],
    ['fr', 'trois siècles et demi', '[trois siècles et demi] 350 years'],
    ['en', 'two decades', '[two decades] 20 years'],
    ['fr', 'les cinq premiers jours', '[cinq premiers jours] 5 days'],
    ['en', 'six more weeks', '[six more weeks] 6 weeks'],
    ['en', '40 more workers', '[40] 40 people'],
    ['fr', '40 ± 6 minutes', '[40 ± 6 minutes] 40 minutes'],
    ['fr', '40 +/- 6 minutes', '[40 +/- 6 minutes] 40 minutes'],
    ['fr', '31 manches et un tiers', '[31 manches et un tiers] 31.3333 count'],
    ['fr', 'deux heures et quart', '[deux heures et quart] 2.25 hours'],
    ['en', 'five years and a quarter', '[five years and a quarter] 5.25 years'],
    ['fr', 'dix pages et un tiers du livre', '[dix] 10 count; [un tiers] 0.333333 fraction fraction'],
    ['fr', '12 MEUR', '[12 MEUR] 12000000 EUR'],
    ['fr', 'condamné à un euro', '[un euro] 1 EUR'],
    ['fr', 'croire à un euro fort', ''],
    ['fr', 'Elle a gagné 4 fois le titre', '[4 fois] 4 count'],
  ])('%s: %s', (language, text, expected) => expect(read(language, text)).toBe(expected))
})

describe('what a sum is per is told apart', () => {
  test.each<[Language, string, string, string]>([
    ['fr', '105 euros par mégawattheure', 'EUR', 'MWh'],
    ['fr', '82 euros le mégawattheure', 'EUR', 'MWh'],
    ['fr', '20 000 dollars par puce', 'USD', 'chips'],
    ['fr', '45 millions d’euros par mois', 'EUR', 'month'],
    ['en', '$40 per kWh', 'USD', 'kWh'],
    ['en', '$2.3 million a day', 'USD', 'day'],
    ['en', '$20,000 each', 'USD', 'unit'],
  ])('%s: %s', (language, text, unit, per) =>
    expect(parseQuantities(text, language, beat)).toMatchObject([{ unit, per }]),
  )

  test('and a sum of last year is per nothing', () => {
    expect(parseQuantities('45 millions d’euros l’an dernier', 'fr', beat)[0]?.per).toBeUndefined()
  })
})

describe('a handful of designed things are models, a lot of them are pieces', () => {
  test.each<[string, string]>([
    ['ByteDance a conçu deux puces avec un fondeur', '[deux] 2 chip_models'],
    ['la production de deux semi-conducteurs', '[deux] 2 chip_models'],
    ['ByteDance a conçu 20 000 puces', '[20 000] 20000 chips'],
    ['elle a reçu deux puces', '[deux] 2 chips'],
  ])('%s', (text, expected) => expect(read('fr', text)).toBe(expected))
})

describe('a year is a year', () => {
  test.each<[Language, string, string]>([
    ['fr', 'd’ici 2026', '[2026] 2026 year up_to'],
    ['fr', 'en 2022', '[2022] 2022 year'],
    ['fr', '2000 puces', '[2000] 2000 chips'],
    ['fr', 'bâti en 1683', '[1683] 1683 year'],
    ['fr', 'le 4 mai 1712', '[1712] 1712 year'],
    ['fr', 'Jean Roc (1702-1761)', '[1702] 1702 year; [1761] 1761 year'],
    ['fr', 'entre 1640 et 1655', '[1640] 1640 year; [1655] 1655 year'],
    ['fr', 'de 1640 à 1655', '[1640] 1640 year; [1655] 1655 year'],
    ['fr', 'est passé de 1640 à 1655', '[1640] 1640 count; [1655] 1655 count'],
    ['fr', 'prise en 412 par les Goths', '[412] 412 year'],
    ['fr', 'tiré en 1500 exemplaires', '[1500] 1500 count'],
    ['en', 'built in 1750 for a duke', '[1750] 1750 year'],
    ['en', 'sold in 1500 shops', '[1500] 1500 count'],
    ['en', 'since 2021', '[2021] 2021 year'],
  ])('%s: %s', (language, text, expected) => expect(read(language, text)).toBe(expected))
})

describe('digits that name, date or number something are no quantity', () => {
  test.each<[Language, string]>([
    ['fr', 'les GPU H20 de Nvidia'],
    ['fr', 'la puce Ascend 910B'],
    ['fr', 'les procédés N4/N5 de TSMC'],
    ['fr', 'une RTX 4090'],
    ['fr', 'le modèle GPT-4o'],
    ['fr', 'GPT-4 et Llama 3'],
    ['fr', 'le Kunlun 3 de Baidu'],
    ['fr', 'le CAC 40 recule'],
    ['fr', 'l’article 230 du code'],
    ['fr', 'la norme ISO 27001'],
    ['fr', 'le réacteur numéro deux'],
    ['fr', 'le règlement n° 4'],
    ['fr', 'TSMC (TSM+4.61%) a gagné'],
    ['fr', 'Nvidia (NVDA +7,29 %) recule'],
    ['fr', '12 commentaires'],
    ['fr', '0Commentaire'],
    ['fr', 'Lecture : 3 min'],
    ['fr', 'au 12, rue de la Paix'],
    ['fr', '12 bis avenue Foch'],
    ['fr', '75008 Paris'],
    ['fr', 'le 15 mars'],
    ['fr', 'mardi 15'],
    ['fr', 'le 1er mars'],
    ['fr', '12/03/2025'],
    ['fr', '2025-03-12'],
    ['fr', 'à 14h30'],
    ['fr', 'samedi vers 22 h 40'],
    ['fr', 'à dix-neuf heures'],
    ['fr', '01 23 45 67 89'],
    ['fr', 'https://example.org/2024/12345'],
    ['fr', 'la version 3.5.1'],
    ['fr', 'la Mutuelle des Deux Rives'],
    ['fr', 'un réacteur neuf, mais cher'],
    ['fr', 'la saison 2023-2024'],
    ['fr', 'l’un pour l’entraînement, l’autre pour l’inférence'],
    ['fr', 'le cent-unième'],
    ['fr', 'la trente-et-unième course'],
    ['fr', 'Ne pas chauffer (voir rubrique 3.4).'],
    ['fr', 'C’est permis (voir annexe B : mode d’emploi, 7.1).'],
    ['fr', 'les chapitres 7 et 9 du guide'],
    ['fr', 'aux articles R. 417-2 et suivants'],
    ['fr', 'le matricule 41 a gagné'],
    ['fr', 'Le reporter vit à Oran [3].'],
    ['fr', '(2) À l’exclusion des pompes'],
    ['fr', 'Il habite Ornans (25), près du lac.'],
    ['fr', 'sur le fuseau UTC +9, à l’est'],
    ['fr', 'l’album s’ouvre par la piste 11.'],
    ['fr', 'une malformation de la vertèbre 12, rare'],
    ['fr', 'les tubes des années 70'],
    ['fr', 'un moteur 2-temps'],
    ['fr', 'La 049 roule encore.'],
    ['fr', 'Brenn gagne sur le score de 5 à 2.'],
    ['fr', 'Lyon s’impose 78 à 64 à domicile.'],
    ['fr', 'battus 3 sets à 1'],
    ['fr', 'passer par un tiers agréé'],
    ['fr', 'à partir de dix heures du soir'],
    ['fr', 'une demi-vie t½ brève'],
    ['fr', 'le Brennol 50 mg est retiré'],
    ['en', 'Brenn won by four goals to two.'],
    ['en', 'the songs of the 80s'],
    ['en', 'As she wrote [4], it works.'],
    ['en', 'the H100s it bought'],
    ['en', 'an RTX 4090 card'],
    ['en', 'Section 230'],
    ['en', 'Chapter 11'],
    ['en', '10 Downing Street'],
    ['en', '1600 Pennsylvania Avenue'],
    ['en', 'October 24'],
    ['en', '24 October'],
    ['en', 'at 8:30'],
    ['en', 'at 8 p.m.'],
    ['en', '5 min read'],
    ['en', 'one of them'],
    ['en', 'Wi-Fi 7 and 5G'],
    ['en', 'ISO 9001'],
  ])('%s: %s', (language, text) => expect(read(language, text)).toBe(''))
})

test('a minus sign, decimals in words and cents are part of the number', () => {
  expect(read('fr', 'une variation de -3,2 %')).toBe('[3,2 %] -3.2 %')
  expect(read('fr', 'deux virgule cinq milliards d’euros')).toBe(
    '[deux virgule cinq milliards d’euros] 2500000000 EUR',
  )
  expect(read('en', 'three point five billion dollars')).toBe(
    '[three point five billion dollars] 3500000000 USD',
  )
  expect(read('fr', 'quarante centimes')).toBe('[quarante centimes] 0.4 EUR')
  expect(read('en', '15 dollars and 50 cents')).toBe('[15 dollars and 50 cents] 15.5 USD')
})

test('a product of the desk is counted as what it is', () => {
  const names = [{ id: 'q40', name: 'Q40', aliases: [], group: 'products', kind: 'chip' }]
  expect(parseQuantities('100 000 Q40', 'fr', { ...beat, names })).toMatchObject([
    { value: 100_000, unit: 'chips' },
  ])
})

test('spans are where the number stands, in order and apart from each other', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          '100 000 ',
          'puces ',
          'de ',
          '3,5 Md€ ',
          'H20 ',
          'un tiers ',
          'entre ',
          'et ',
          '2026 ',
          '😀',
          '\n',
          'mille ',
          '- ',
          '€',
          'à ',
        ),
        { maxLength: 30 },
      ),
      fc.constantFrom<Language>('fr', 'en'),
      (parts, language) => {
        const text = parts.join('')
        let end = 0
        for (const { span } of parseQuantities(text, language, beat)) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          expect(span.end).toBeGreaterThan(span.start)
          expect(span.end).toBeLessThanOrEqual(text.length)
          end = span.end
        }
      },
    ),
  )
})

test('time grows linearly with hostile texts', () => {
  const parts = [
    '1',
    '1 ',
    '100 ',
    '1,',
    '1.',
    '000 ',
    '« ',
    'cent ',
    'mille ',
    'un ',
    'entre 1 et ',
    '$',
    '(A+',
    '1-',
    '1/',
    'de ',
    'aurait ',
    '100 000 à ',
    'vingt-',
    'une sur ',
    ' ',
    '2 puces sur ',
    '1 million ',
    'd’',
    '1500-',
    'en 1500 et ',
    '1 mg/kg/',
    '3 ± ',
    '2 à 1 ',
    '(1) ',
    '12 pages et un tiers ',
    'combien de puces ? ',
    '1 pour 10 ',
  ]
  const start = performance.now()
  for (const part of parts)
    for (const language of ['fr', 'en'] as const) parseQuantities(part.repeat(4_000), language, beat)
  expect(performance.now() - start).toBeLessThan(30_000)
}, 90_000)
