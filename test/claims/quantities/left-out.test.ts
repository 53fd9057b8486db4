import { describe, expect, test } from 'vitest'
import { parseQuantities } from '../../../src/claims/quantities/index.ts'
import type { Language } from '../../../src/types.ts'

/** The value and unit of the figure in brackets; “none” where nothing is read there. */
function read(language: Language, written: string): string {
  const at = written.indexOf('[')
  const text = written.replace('[', '').replace(']', '')
  const found = parseQuantities(text, language).find(({ span }) => span.start <= at && at < span.end)
  return found ? `${found.value} ${found.unit}` : 'none'
}

function table(language: Language, lines: string): void {
  for (const line of lines.trim().split('\n')) {
    const [written = '', expected = ''] = line.trim().split(' → ')
    test(line.trim(), () => expect(read(language, written)).toBe(expected))
  }
}

describe('a unit that is left out is the one said before', () => {
  table(
    'en',
    `
    It employs 430 people, [70] more than in 2025. → 70 people
    The first yard built 12 km of track; the second, [nine]. → 9 km
    Altavo made $7m; Brenn, [22]. → 22000000 USD
    They promised ten weeks. It was [twenty]. → 20 weeks
    Its ratio would be 15.2%, against a required [12]. → 12 %
    It has a headcount of [1,200]. → 1200 people
    It mined 4.7 million tonnes of ore and shipped [1.3 million] of it. A tax of €150 a tonne is due. → 1300000 t
    It will move 8m tourists in 2029, up from [5.2m] last year. → 5200000 people
    It moved 8m tourists past a wall [5.2m] high. → 5.2 m
    It lost $3m. How many nurses do you lack? [42], out of 900. → 42 people
  `,
  )
  table(
    'fr',
    `
    Il emploie 430 personnes à Lyon, [70] de plus qu'en 2025. → 70 people
    Altavo chercherait un milliard de dollars. Une source évoque plutôt [deux]. → 2000000000 USD
    La billetterie a rapporté 7 millions d'euros ; les droits télévisés, [22]. → 22000000 EUR
    Le Cap-Ferrand débarquait 14 tonnes par marée ; le Petit-Jonas, [6]. → 6 t
    On nous avait dit dix ans. Ce sera [vingt]. → 20 years
    Le plan coûtera 210 millions d'euros et doit dégager [130] millions d'économies par an. → 130000000 EUR
    Il a gagné 318 millions d'euros. Le coût du risque a augmenté de moitié, à [187] millions. → 187000000 EUR
    Il a posé 24 bornes. La tonne vaut 90 euros. Il en a recensé [300] en un an. → 300 count
    Un [contrat] sur cinq est perdu. → 0.2 fraction
    Altavo couvrira 97 % de la population fin 2027, contre [91] aujourd'hui. → 91 %
    Un appartement de 38 m² s'affichait à 890 euros. Plafond : [742]. → 742 EUR
    L'eau coûte 3,85 euros le mètre cube. Les travaux coûteraient [90] millions. → 90000000 EUR
    Le quota est de 1 950 tonnes. La flottille comptait [112] unités. → 112 count
    Altavo a un effectif de [637]. → 637 people
    Ils étaient [3 100] jeudi sur le port. → 3100 people
    Ils étaient 3 100 sur le port ; [800], a estimé la préfecture. → 800 people
    Il a perdu 3 millions d'euros. Combien de soudeurs vous manque-t-il ? Il nous en manque [42], sur 900. → 42 people
    Combien de soudeurs vous manque-t-il ? Il nous en manque 42, sur [900]. → 900 people
    Combien d'infirmières avez-vous ? Nous en avons 42 et nous en recevrons [12] autres. → 12 people
    Il a perdu 3 millions d'euros. Combien de grues avez-vous ? Nous en avons [42]. → 42 count
    Il a payé 3 millions d'euros, le prix d'[une dizaine] de hangars. → 10 count
    Il embauche 90 personnes, dont [une dizaine] de grutiers. → 10 people
    La police a pris trois hommes âgés de 20 à 30 ans, dont [deux] sont en fuite. → 2 people
  `,
  )
})

describe('crowns are those of the nation that the text speaks of', () => {
  table(
    'en',
    `
    Sweden's Brenn was offered [118] crowns a share. → 118 SEK
    The Danish firm will pay [118] kroner. → 118 DKK
    It will pay [118] crowns. → 118 crowns
  `,
  )
  table('fr', 'Le tchèque Brenn paiera [300] couronnes. → 300 CZK')
})

describe('what is no figure', () => {
  table(
    'en',
    `
    Brenn shares fell 3% to $[61.85] on Monday. → none
    The news came early, sending its shares up as much as [31]%. → none
    A fifth of the Pulse [7] cars have been returned. → none
    No pump running firmware [4.12] or later was affected. → none
    Jane Roe, aged [64], runs the firm. → none
    “I am [64] years old,” she said. → none
    Shares have risen [40]% this year. → 40 %
    It carried [7.4]m passengers last year. → 7400000 people
    The tower is [48]m tall. → 48 m
    The leaders are Leeds ([25]), Hull (30) and York (12). → 25 count
  `,
  )
  table(
    'fr',
    `
    Le titre Brenn perdait 4,2 % mercredi à Paris, à [61,85] euros. → none
    L'action de la cible s'envolait de [29] %. → none
    J'aurai [64] ans. → none
    « C'est cher », lâche Karim, [44] ans, boucher. → none
    L'écrivaine, [57] ans, n'avait jamais publié. → none
    Le contrat, [15] ans, sera signé. → 15 years
    Les pompes au logiciel [4.12] ou ultérieur sont sûres. → none
  `,
  )
})

describe('people, jobs and customers are told by what is said of them', () => {
  table(
    'en',
    `
    We are [180] now. → 180 people
    We were [40], and it was cold. → 40 people
    Its workers are now [3,400]. → 3400 people
    It took four workers, with an option on [eight] others. → 8 people
    It cut 740 jobs, including [430] cuts in Leeds. → 430 people
    An earlier version of this article said there were [19] workers. → 19 people
  `,
  )
  table(
    'fr',
    `
    Nous sommes [180], nous serons 260 à Noël. → 180 people
    Nous sommes 180, nous serons [260] à Noël. → 260 people
    Et les clients ? Ils sont [2,9 millions], éleveurs pour beaucoup. → 2900000 people
    Ses salariés sont désormais [3 400]. → 3400 people
    Il prend quatre ouvriers, avec une option sur [huit] autres. → 8 people
    Le groupe supprime 740 postes, dont [430] suppressions à Lyon. → 430 people
    740 postes sont supprimés. Les syndicats parlent de plus d'[un millier]. → 1000 people
    Le train compte [42] départs quotidiens. → 42 count
    Il coûte 2 milliards de dollars et pèse 30 tonnes ; un acompte de [120 millions] est versé. → 120000000 USD
  `,
  )
})
