/** The currency that a text means by a unit whose name several nations give their money. */
export function moneyOf(unit: string, text: string): string {
  if (unit === 'crowns') return crownsOf(text)
  if (unit !== 'FRF' || french.test(text)) return unit
  return cfa.test(text) ? 'XOF' : 'CHF'
}

// France had francs until 2001: a text that goes back so far means hers, any other the Swiss.
const french =
  /(?<!\p{L})(?:(?:anciens|nouveaux) francs|francs? français|french francs?)(?!\p{L})|(?<!\d)(?:19\d\d|200[01])(?!\d)/iu
const cfa = /(?<!\p{L})F?CFA(?!\p{L})/u

/** Whose crowns a text counts: of the nation that it speaks of most. `crowns` where it speaks of none of them. */
function crownsOf(text: string): string {
  let best = 'crowns'
  let most = 0
  for (const [currency, nation] of nations) {
    const times = text.match(nation)?.length ?? 0
    if (times <= most) continue
    best = currency
    most = times
  }
  return best
}

const nations: readonly (readonly [string, RegExp])[] = [
  [
    'SEK',
    /(?<!\p{L})(?:swed(?:en|ish|es?)|suéd(?:e|ois|oise|oises)|stockholm|göteborg|gothenburg|malmö|kronor)(?!\p{L})/giu,
  ],
  [
    'NOK',
    /(?<!\p{L})(?:norw(?:ay|egians?)|norvég(?:e|ien|iens|ienne|iennes)|oslo|bergen|stavanger)(?!\p{L})/giu,
  ],
  [
    'DKK',
    /(?<!\p{L})(?:denmark|danish|danes?|danemark|danois|danoise|danoises|copenhag(?:en|ue))(?!\p{L})/giu,
  ],
  ['CZK', /(?<!\p{L})(?:czech|czechs|czechia|tchèque|tchèques|tchéquie|prague|brno|koruna)(?!\p{L})/giu],
  ['ISK', /(?<!\p{L})(?:iceland|icelandic|islande|islandais|islandaise|reykjavi[kc]k?)(?!\p{L})/giu],
]
