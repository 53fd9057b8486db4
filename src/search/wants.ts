import type { QuantityKind } from '../text/quantities.ts'
import { isStopWord } from '../text/stop-words.ts'
import type { Token } from '../text/tokens.ts'

/** What sort of thing would answer a question. */
export type WantKind = Exclude<QuantityKind, 'name'> | 'who' | 'place' | 'reason'

/** What a question asks for, read off its question words and measuring nouns. */
export type Want = {
  readonly kind: WantKind
  /** The counted thing, folded (`combien de puces`): the number has to stand beside it. */
  readonly unit?: string
  /** The words that say so (`prix`, `taux`), folded: an answer need not repeat them. */
  readonly measures: ReadonlySet<string>
  /** True for a question word; a measuring noun alone may be the topic rather than what is asked. */
  readonly plain: boolean
}

/** Undefined where the question asks for nothing of a kind: bare words, yes or no. */
export function wantOf(query: string, read: readonly Token[]): Want | undefined {
  const words = read.map((token) => token.text)
  const measures = new Set(words.filter((word) => measuring.has(word)))
  const want = (kind: WantKind, plain: boolean, unit?: string): Want => ({
    kind,
    measures,
    plain,
    ...(unit !== undefined && { unit }),
  })
  const at = words.findIndex((word, place) => isCounting(words, word, place))
  if (at >= 0) {
    const counted = countedAfter(words, at)
    if (/^(?:temps|long)$/.test(counted ?? '') || (words[at] === 'how' && words[at + 1] === 'long'))
      return want('duration', true)
    if (counted !== undefined && durations.has(counted)) return want('duration', true, counted)
    if (counted !== undefined && currencies.has(counted)) return want('money', true)
    if (counted !== undefined) return want('count', true, counted)
    const isPrice =
      words.some((word) => priced.has(word) || measuring.get(word) === 'money') || words[at + 1] === 'much'
    return want(isPrice ? 'money' : 'count', true)
  }
  const opening = words.slice(0, 3)
  if (opening.includes('pourquoi') || opening.includes('why')) return want('reason', true)
  if (opening.includes('quand') || opening.includes('when')) return want('day', true)
  if (opening.includes('where') || /^\W*(?:[dD]['’])?[oO][uùÙ](?!\p{L})/u.test(query.slice(0, 12)))
    return want('place', true)
  if (opening.includes('qui') || opening.includes('who') || opening.includes('whom')) return want('who', true)
  if (/^(?:what|quel|quelle|which)$/.test(words[0] ?? '')) {
    const kind = words
      .slice(1, 4)
      .map((word) => measuring.get(word))
      .find((one) => one !== undefined)
    if (kind !== undefined) return want(kind, true)
  }
  const parted = words.findIndex((word) => word === 'part' || word === 'share')
  if (parted === 0 || (parted > 0 && /^(?:de|des|du|of)$/.test(words[parted + 1] ?? '')))
    return { ...want('share', false), measures: new Set([...measures, words[parted] ?? '']) }
  if (words.some((word) => percents.has(word))) return want('share', false)
  const kinds = words.flatMap((word) => measuring.get(word) ?? [])
  const [kind] = kinds
  return kind === undefined ? undefined : want(kind, false)
}

function isCounting(words: readonly string[], word: string, place: number): boolean {
  if (word === 'combien' || word === 'nombre') return true
  if (word === 'how') return /^(?:many|much|long|old|big|large|far)$/.test(words[place + 1] ?? '')
  return word === 'number' && words[place + 1] === 'of'
}

/** The noun behind `combien de`, `how many`, `number of`. */
function countedAfter(words: readonly string[], at: number): string | undefined {
  const word = words[at]
  const next = words[at + 1]
  if (word === 'how') return next === 'many' ? words.slice(at + 2).find((one) => !isStopWord(one)) : undefined
  if (word === 'number') return words.slice(at + 2).find((one) => !isStopWord(one))
  // An elided `de` is no token, so that what follows directly may be the noun of `combien d'usines`.
  if (next === 'de' || next === 'des' || next === 'd')
    return words.slice(at + 2).find((one) => !isStopWord(one))
  return word === 'nombre' ? words.slice(at + 1).find((one) => !isStopWord(one)) : undefined
}

const percents = new Set(['pourcentage', 'percentage', 'percent'])
const durations = new Set(
  'an ans annees mois semaines jours heures minutes years months weeks days hours minutes'.split(' '),
)
const currencies = new Set('euros dollars argent money euro dollar livres yens yuans'.split(' '))
const priced = new Set(
  'coute coutent couter couterait paie payer paierait paye vaut valoir vaudrait depense depenser investi investir gagne cost costs pay paid spend spent worth invest invested earn earned raise raised'.split(
    ' ',
  ),
)

/** Nouns that name a measure: what answers them is a quantity of that kind. */
const measuring = new Map<string, WantKind>(
  (
    [
      [
        'money',
        'prix cout couts surcout montant valeur budget tarif salaire facture depense depenses financement capitalisation valorisation amende recettes cours price cost costs value budget tariff salary wage amount funding spending valuation fine revenue revenues bill',
      ],
      ['share', 'taux pourcentage proportion percentage rate proportion'],
      ['day', 'date echeance calendrier deadline'],
      ['duration', 'duree delai age duration delay'],
      [
        'count',
        'nombre effectif effectifs puissance capacite production profondeur superficie surface taille poids longueur hauteur distance vitesse volume audience quantite rendement score number headcount capacity output depth size weight length height speed quantity area',
      ],
    ] as const
  ).flatMap(([kind, words]) => words.split(' ').map((word): [string, WantKind] => [word, kind])),
)
