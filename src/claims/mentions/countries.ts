import { fold } from '../../text/fold.ts'
import type { MentionKind } from '../claim.ts'

/** A country, a region of the world or a seat of power as the press writes it. */
export type Place = {
  readonly name: string
  readonly id: string
  readonly kind: MentionKind
  /** The city stands for its government where nothing is said to be in it. */
  readonly isSeat?: true
}

/** Countries by every name that French and English give them; then the cities their governments are named by. */
export function places(): readonly Place[] {
  made ??= [...countries(), ...others]
  return made
}

let made: readonly Place[] | undefined

/** The id of a place that is known by this name, in any language. */
export function placeId(name: string): string | undefined {
  byName ??= new Map(places().flatMap((place) => (place.isSeat ? [] : [[fold(place.name), place.id]])))
  return byName.get(fold(name))
}

let byName: Map<string, string> | undefined

export const slug = (name: string) =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

/** The names that ICU has for the regions of ISO 3166. */
function countries(): Place[] {
  const names = (language: string, style: 'long' | 'short') =>
    new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' })
  const writers = [names('en', 'long'), names('en', 'short'), names('fr', 'long'), names('fr', 'short')]
  const found: Place[] = []
  for (const code of codes()) {
    // “Hong Kong SAR China”, “Myanmar (Burma)”: the press writes the first part.
    const plain = writers.map((writer) =>
      writer.of(code)?.replace(/ (?:SAR China|\(.*\))$|^R\.A\.S\. chinoise de /g, ''),
    )
    const id = slug(plain[0] ?? code)
    for (const name of new Set(plain)) if (name && name.length > 1) found.push({ name, id, kind: 'country' })
  }
  return found
}

function codes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !unused.has(code) && english.of(code) !== undefined)
}

// No countries, though ICU names them: outlying islands, unions, withdrawn codes.
const unused = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ SU YU CS DD FX TP ZR BU AN NT'.split(' '))

const place = (id: string, kind: MentionKind, names: string): Place[] =>
  names.split(', ').map((name) => ({ name, id, kind }))
const seat = (id: string, names: string): Place[] =>
  names.split(', ').map((name) => ({ name, id, kind: 'country', isSeat: true }))

const others: readonly Place[] = [
  ...place('united-states', 'country', 'USA, U.S., U.S, US, Amérique, America'),
  ...place('united-kingdom', 'country', 'Grande-Bretagne, Great Britain, Britain, U.K., Angleterre, England'),
  ...place('south-korea', 'country', 'Corée'),
  ...place('united-arab-emirates', 'country', 'Émirats, UAE'),
  ...place('netherlands', 'country', 'Hollande, Holland'),
  ...place('european-union', 'region', 'Union européenne, UE, European Union, EU'),
  ...place('europe', 'region', 'Europe'),
  ...place('asia', 'region', 'Asie, Asia'),
  ...place('africa', 'region', 'Afrique, Africa'),
  ...place('middle-east', 'region', 'Moyen-Orient, Proche-Orient, Middle East'),
  ...place('latin-america', 'region', 'Amérique latine, Latin America'),
  ...place('silicon-valley', 'region', 'Silicon Valley'),
  ...seat('united-states', 'Washington'),
  ...seat('china', 'Pékin, Beijing'),
  ...seat('russia', 'Moscou, Moscow, Kremlin'),
  ...seat('japan', 'Tokyo'),
  ...seat('south-korea', 'Séoul, Seoul'),
  ...seat('taiwan', 'Taipei'),
  ...seat('united-kingdom', 'Londres, London'),
  ...seat('germany', 'Berlin'),
  ...seat('france', 'Élysée, Matignon'),
  ...seat('european-union', 'Bruxelles, Brussels'),
  ...seat('netherlands', 'La Haye, The Hague'),
  ...seat('india', 'New Delhi'),
  ...seat('sweden', 'Stockholm'),
  ...seat('italy', 'Rome'),
  ...seat('spain', 'Madrid'),
]
