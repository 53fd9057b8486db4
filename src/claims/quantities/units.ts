import { fold } from '../../text/fold.ts'
import type { Knowledge, Language } from '../../types.ts'
import { type Lexeme, lexemes } from './lexemes.ts'
import type { Numeral } from './numerals.ts'
import { general, type Unit } from './unit-table.ts'

export type { Unit }

/** What of a desk's knowledge says how things are counted: units, words of the same sense, and products by their kind. */
export type Beat = Pick<Knowledge, 'units' | 'synonyms'> & Partial<Pick<Knowledge, 'names'>>

/** Units by their words, in any language; one of a desk hides a general one of the same word. */
export type UnitWords = {
  /** The unit whose words begin at a lexeme, and the index after them. */
  readonly at: (
    found: readonly Lexeme[],
    at: number,
  ) => { readonly unit: Unit; readonly to: number } | undefined
}

/** The general units and those of a desk. Made once for a desk: callers keep asking with the same object. */
export function unitWords(beat: Beat | undefined): UnitWords {
  if (!beat) return plainWords
  let words = known.get(beat)
  if (!words) {
    words = createUnitWords(beat)
    known.set(beat, words)
  }
  return words
}

const known = new WeakMap<object, UnitWords>()

function createUnitWords(beat: Beat): UnitWords {
  const byFirst = new Map<string, Entry[]>()
  const put = (written: string, unit: Unit, isFallback = false) => {
    const entry = entryOf(written, unit)
    const first = entry?.words[0]
    if (!entry || first === undefined) return
    const others = byFirst.get(first) ?? []
    if (isFallback && others.some((other) => other.words.join(' ') === entry.words.join(' '))) return
    byFirst.set(first, [entry, ...others])
  }
  for (const [unit, written] of general) for (const one of written) put(one, unit)
  const own: { unit: Unit; words: readonly string[] }[] = []
  for (const [id, written] of Object.entries(beat.units)) {
    const unit: Unit = { ...kindOfId(id), isDesks: true }
    // A desk that lists “centimes” among its words for euros does not mean whole ones.
    for (const one of written) put(one, { ...unit, ...shareOf(one, id) })
    own.push({ unit, words: written.map(fold) })
  }
  // A word that the desk takes for a unit's word is that unit too: “semi-conducteurs” beside “puces”.
  const generalNouns = general.flatMap(([unit, words]) =>
    unit.kind === 'noun' ? [{ unit, words: words.map(fold) }] : [],
  )
  for (const group of beat.synonyms) {
    const folded = new Set(group.map(fold))
    const unit = [...own, ...generalNouns].find(
      (one) => one.unit.kind === 'noun' && one.words.some((word) => folded.has(word)),
    )?.unit
    if (unit) for (const word of group) for (const form of [word, pluralOf(word)]) put(form, unit, true)
  }
  // “100 000 Ascend 910B”: a product is counted as what it is.
  for (const { name, aliases, kind } of beat.names ?? []) {
    const folded = fold(kind ?? '').split(' ')[0] ?? ''
    const unit = own.find((one) => one.unit.kind === 'noun' && one.words.includes(folded))?.unit
    if (unit) for (const written of [name, ...aliases]) put(written, unit, true)
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.words.length - a.words.length)
  return {
    at(found, at) {
      const first = found[at]
      if (!first) return undefined
      const entries = byFirst.get(first.word)
      if (!entries) return undefined
      for (const entry of entries) {
        if (!entry.isSameCase(first.raw)) continue
        if (entry.words.every((word, offset) => found[at + offset]?.word === word))
          return { unit: entry.unit, to: at + entry.words.length }
      }
      return undefined
    },
  }
}

type Entry = {
  readonly words: readonly string[]
  readonly unit: Unit
  readonly isSameCase: (raw: string) => boolean
}

function entryOf(written: string, unit: Unit): Entry | undefined {
  const parts = lexemes(written)
  const words = parts.map((part) => part.word)
  if (words.length === 0) return undefined
  const first = parts[0]?.raw ?? ''
  // A sign is written in one way (`t`, `MW`, `Go`): “Go to” is no gigabyte.
  const isSign =
    parts.length === 1 && first.length <= 3 && (first !== first.toLowerCase() || first.length < 3)
  const isSameCase = isSign
    ? (raw: string) => raw === first || (first.length > 2 && raw === first.toUpperCase())
    : () => true
  return { words, unit, isSameCase }
}

/** By what part of a unit a general word for it counts. */
function shareOf(written: string, id: string): Pick<Unit, 'share'> {
  const own = general.find(([unit, words]) => unit.id === id && unit.share && words.includes(written))
  return own?.[0].share ? { share: own[0].share } : {}
}

function pluralOf(word: string): string {
  return /[sxz]$/.test(word) || word.includes(' ') ? word : `${word}s`
}

function kindOfId(id: string): Unit {
  const kind = generalById.get(id)?.kind
  if (kind) return { id, kind }
  if (currencies.has(id)) return { id, kind: 'money' }
  return { id, kind: /^[a-z]+_?[a-z]*s$|^[a-z_]{5,}$/.test(id) ? 'noun' : 'measure' }
}

/** `TEU` is three capitals and no money. */
const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

const generalById = new Map(general.map(([unit]) => [unit.id, unit]))
const plainWords = createUnitWords({ units: {}, synonyms: [] })

/** Whether a quantity per this unit is another measure (`EUR/MWh`), and not a sum that comes again (`EUR a day`). */
export function isMeasure(id: string): boolean {
  return generalById.get(id)?.kind === 'measure'
}

// French adjectives that stand before their noun; others follow it.
const frenchBefore = new Set(
  'nouveau nouveaux nouvelle nouvelles autre autres premier premiers premiere premieres dernier derniers derniere dernieres petit petits petite petites grand grands grande grandes gros grosses grosse meilleur meilleurs meilleure meilleures principal principaux principales meme memes seul seuls seule seules ancien anciens ancienne anciennes futur futurs future futures vieux vieilles jeune jeunes bon bons bonne bonnes beau beaux belles vrai vrais vraies prochain prochains prochaines simple simples supplementaire supplementaires quelque certain certains certaines'.split(
    ' ',
  ),
)
/** Words that no noun and none of its adjectives can be. */
export const endsNounPhrase: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: new Set(
    'a à au aux en pour dans sur par avec chez et ou mais que qui dont contre sous sans vers depuis entre est sont ont a ete plus moins de d des du le la les l un une ce cette ces selon soit'.split(
      ' ',
    ),
  ),
  en: new Set(
    'in for to by with at on from and or but that which who whose of the a an is are was were will would could should may might has have had as than since over under about after before during between into this these those its their per not so if when while where each more less fewer'.split(
      ' ',
    ),
  ),
}

/** The unit that a number ending before `at` counts, and the index after its words. */
export function unitAfter(
  found: readonly Lexeme[],
  at: number,
  language: Language,
  words: UnitWords,
  numeral: Pick<Numeral, 'value' | 'scale'>,
): { readonly unit: Unit; readonly from: number; readonly to: number } | undefined {
  let index = at
  const first = found[index]
  if (!first || first.opensLine) return undefined
  // “812-megawatt”, “ten-year”
  if (first.raw === '-' && first.glued && found[index + 1]?.glued) index++
  const direct = words.at(found, index)
  if (direct && isUnitHere(found, index, direct, language, numeral)) return { ...direct, from: index }
  index = afterOf(found, index, language)
  let best: { unit: Unit; from: number; to: number } | undefined
  for (let steps = 0; steps < (language === 'fr' ? 3 : 5); steps++) {
    const lexeme = found[index]
    if (!lexeme || lexeme.opensLine || lexeme.kind === 'number') break
    const here = words.at(found, index)
    if (
      here &&
      (here.unit.kind === 'noun' ||
        // “les trois premiers jours”, “three more days”
        (here.unit.kind === 'time' && steps === 1 && stretched.test(found[index - 1]?.word ?? '')) ||
        (steps === 0 && isUnitHere(found, index, here, language, numeral)))
    ) {
      if (language === 'fr') return { ...here, from: index }
      const next = found[here.to]
      const goesOn =
        next?.kind === 'word' &&
        !next.opensLine &&
        !endsNounPhrase.en.has(next.word) &&
        !/s$/.test(found[here.to - 1]?.word ?? '')
      if (!goesOn || numeral.value === 1) best = { ...here, from: index }
      if (best) return best
    }
    if (lexeme.kind === 'sign' && lexeme.raw !== '-' && lexeme.raw !== "'" && lexeme.raw !== '’') break
    const isMore = steps === 0 && language === 'en' && /^(?:more|fewer)$/.test(lexeme.word)
    if (
      lexeme.kind === 'word' &&
      endsNounPhrase[language].has(lexeme.word) &&
      /^\p{Ll}/u.test(lexeme.raw) &&
      !isMore
    )
      break
    if (language === 'fr' && lexeme.kind === 'word' && !frenchBefore.has(lexeme.word) && lexeme.raw !== '-')
      break
    index++
  }
  return best
}

/** What may stand between a number and its days. */
const stretched =
  /^(?:premi|derni|prochain|long|meilleur|autre)\p{L}*s$|^(?:more|fewer|long|full|whole|straight|consecutive|extra|further|additional|short)$/u

/** Letters that are a word of the language as well are no unit before another word. */
function isUnitHere(
  found: readonly Lexeme[],
  at: number,
  match: { readonly unit: Unit; readonly to: number },
  language: Language,
  { scale, value }: Pick<Numeral, 'scale' | 'value'>,
): boolean {
  const lexeme = found[at]
  if (!lexeme) return false
  // Thirty “livres” are books, or a weight, but for a desk that counts in them; a million is money.
  if (/^livres?$/.test(lexeme.word))
    return match.unit.isDesks === true || scale >= 1e6 || found[at + 1]?.word === 'sterling'
  if (lexeme.raw === 'x' || lexeme.raw === '×') return !(found[match.to]?.kind === 'number')
  if (language === 'en' && (lexeme.raw === 'Go' || lexeme.raw === 'To')) return false
  if (language === 'fr' && (lexeme.raw === 'ton' || lexeme.raw === 'tons' || lexeme.raw === 'men'))
    return false
  // “12p”, and neither “p. 12” nor “1080p”.
  if (lexeme.raw === 'p') return language === 'en' && lexeme.glued && value !== undefined && value < 400
  if (match.unit.id === 'FRF' && lexeme.raw === 'F') return true
  return true
}

/** Past “de”, “de ces”, “of the” before a noun. */
function afterOf(found: readonly Lexeme[], at: number, language: Language): number {
  const words = language === 'fr' ? frenchOf : englishOf
  let index = at
  if (!words.first.has(found[index]?.word ?? '')) return at
  index++
  if (words.second.has(found[index]?.word ?? '')) index++
  return index
}

const frenchOf = {
  first: new Set(['de', 'd', 'des']),
  second: new Set(['ces', 'ses', 'leurs', 'nos', 'vos', 'l', 'la', 'le', 'les', 'cette', 'ce']),
}
const englishOf = {
  first: new Set(['of']),
  second: new Set(['the', 'these', 'those', 'its', 'their', 'our', 'his', 'her', 'such']),
}
