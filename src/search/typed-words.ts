import { fold } from '../text/fold.ts'
import { isCurrency, quantitiesIn } from '../text/quantities.ts'
import { nameStem, stem } from '../text/stems.ts'
import { isFrameWord, isStopWord, languageByStopWords, nounLanguage } from '../text/stop-words.ts'
import { isElidedNoun, type Token } from '../text/tokens.ts'
import type { Coverage } from './coverage.ts'
import { isOwnOfSomebody } from './own.ts'
import type { SenseWord } from './phrase-book.ts'
import { isInitials } from './phrases.ts'
import { type Repair, repairOf } from './repairs.ts'
import { isLiteral, isNameSense, valueSense } from './senses.ts'
import { weights } from './weights.ts'
import { accented, nameKeys, questionKeys } from './word-keys.ts'

/** A word of a question, or a phrase that the vocabulary knows as one. */
export type TypedWord = {
  readonly text: string
  readonly typed: string
  /** The words it is made of, folded. */
  readonly parts: readonly string[]
  readonly start: number
  readonly end: number
  /** Terms of a number, whatever its notation. */
  readonly values?: readonly (readonly [term: string, weight: number])[]
  /** Place of the word that it stands right behind, where nothing but a blank is between. */
  readonly follows?: number
  /** What a phrase, or a verb with its preposition, stands for as a whole. */
  readonly senses?: readonly string[]
  /** The words of a phrase that means no more than they say (`ministre des Transports`). */
  readonly within?: readonly TypedWord[]
  /** The words of a name, and whether they tell it by themselves (`Moore` of `Moore Threads`). */
  readonly names?: readonly { readonly word: TypedWord; readonly isTelling: boolean }[]
  /** As articles write what a typing error was repaired to. */
  readonly read?: string
  /** Terms of the words that it may be a typing error of. */
  readonly meant?: readonly (readonly [term: string, weight: number])[]
}

const wordsMax = 64

/**
 * The words to search for, each once: stop words left out, typing errors repaired, a phrase of the vocabulary or a
 * known name as one word.
 */
export function typedWords(query: string, read: readonly Token[], coverage: Coverage): TypedWord[] {
  const spelt = distinctWords(query, read, coverage).map((word) => respelt(word, coverage))
  return phrasesJoined(query, distinct(spelt), coverage)
}

function distinct(words: readonly TypedWord[]): TypedWord[] {
  return [...new Map(words.toReversed().map((word) => [word.text, word])).values()].toReversed()
}

/** Phrases and names of several words, each as one word, asked for like the words that stand for them. */
function phrasesJoined(query: string, words: readonly TypedWord[], coverage: Coverage): TypedWord[] {
  const keyed = words.map((word) => senseWord(word, coverage))
  const phrases = coverage.thesaurus
    .sensesOf(keyed)
    .filter(
      ({ id, first, last }) =>
        last > first && coverage.count(id) > 0 && !isTwoNames(words.slice(first, last + 1), id, coverage),
    )
  const joined: TypedWord[] = []
  const places: number[] = []
  for (let place = 0; place < words.length; place++) {
    const word = words[place]
    const own = phrases.filter(({ first }) => first === place)
    const last = Math.max(place, ...own.map((phrase) => phrase.last))
    const end = words[last]
    if (!word || !end) continue
    for (let at = place; at <= last; at++) places[at] = joined.length
    if (last === place) {
      const follows = word.follows === undefined ? undefined : places[word.follows]
      const { follows: _follows, ...plain } = word
      joined.push({ ...plain, ...(follows !== undefined && { follows }) })
      continue
    }
    const parts = words.slice(place, last + 1)
    const senses = own.filter((phrase) => phrase.last === last).map((phrase) => phrase.id)
    const names = (senses.some(isNameSense) ? parts : [])
      .filter((part) => coverage.thesaurus.isName(part.text) && !namesOther(part, senses, coverage))
      .map((part) => ({ word: part, isTelling: isTelling(part, coverage) }))
    joined.push({
      text: parts.map((part) => part.text).join(' '),
      typed: query.slice(word.start, end.end),
      parts: parts.flatMap((part) => part.parts),
      start: word.start,
      end: end.end,
      senses,
      ...(senses.every(isLiteral) && { within: parts }),
      ...(names.length > 0 && { names }),
    })
    place = last
  }
  return joined
}

/** Words without the stop words, parts joined where the coverage writes them as one. */
function distinctWords(query: string, read: readonly Token[], coverage: Coverage): TypedWord[] {
  const words = new Map<string, TypedWord>()
  const numbers = numbersOf(query, read, coverage)
  const language = languageByStopWords(read.map(({ text }) => text))
  for (let place = 0; place < read.length && words.size < wordsMax; place++) {
    const [token, next] = [read[place], read[place + 1]]
    if (!token) continue
    const number = numbers.find(({ start }) => start === token.start)
    if (number) {
      if (!words.has(number.text))
        words.set(number.text, { ...number, ...followed(query, read, place, words.size) })
      while ((read[place + 1]?.start ?? number.end) < number.end) place++
    } else if (next && isJoined(token, next, query, coverage)) {
      const text = token.text + next.text
      const typed = query.slice(token.start, next.end)
      if (!words.has(text))
        words.set(text, { text, typed, parts: [token.text, next.text], start: token.start, end: next.end })
      place++
    } else if (isSearched(token, query, language) && !words.has(token.text)) {
      const typed = query.slice(token.start, token.end)
      const { start, end } = token
      // The vocabulary's word for it: `own` is listed as a verb too.
      const text = isOwnOfSomebody(query, read, place) ? 'propre' : token.text
      const behind = followed(query, read, place, words.size)
      words.set(text, {
        text,
        typed,
        parts: [text],
        start,
        end,
        ...phrasal(query, token, next, coverage),
        ...behind,
      })
    }
  }
  return [...words.values()]
}

/** A word together with the grammar word behind it (`called off`), where the coverage holds what that stands for. */
function phrasal(
  query: string,
  { text, start, end }: Token,
  next: Token | undefined,
  { thesaurus, count }: Coverage,
): Pick<TypedWord, 'typed' | 'senses'> | undefined {
  if (next?.start !== end + 1 || !isStopWord(next.text)) return undefined
  const keys = questionKeys(text, query.slice(start, end))
  const senses = [...new Set(thesaurus.phrasalOf({ keys, named: true }, next.text))].filter(
    (id) => count(id) > 0,
  )
  return senses.length > 0 ? { typed: query.slice(start, next.end), senses } : undefined
}

/** False for a word that carries grammar in a question of that language, which its other grammar words tell. */
function isSearched(token: Token, query: string, language: 'fr' | 'en' | undefined): boolean {
  if (!isStopWord(token.text) || isAbbreviation(token, query) || isElidedNoun(token, query)) return true
  const noun = nounLanguage(token.text)
  return noun !== undefined && (language === undefined || language === noun)
}

/** True for initials among words that are not all in capitals. */
function isAbbreviation({ start, end }: Token, query: string): boolean {
  return isInitials(query.slice(start, end)) && /\p{Ll}/u.test(query)
}

function followed(query: string, read: readonly Token[], place: number, size: number): { follows?: number } {
  const [before, token] = [read[place - 1], read[place]]
  const isBehind =
    before !== undefined &&
    token !== undefined &&
    !isStopWord(before.text) &&
    /^[ \u00a0-]$/.test(query.slice(before.end, token.start))
  return isBehind ? { follows: size - 1 } : {}
}

/** Numbers that the coverage writes otherwise than they were typed (`100k`, `cent mille`, `5 milliards`). */
function numbersOf(query: string, read: readonly Token[], coverage: Coverage) {
  // A `billion` is read both ways, because nothing tells the language of a few words.
  const readings = ['en', 'fr'].map((language) => quantitiesIn(query, language, read))
  return (readings[0] ?? []).flatMap(({ start, end: last, kind }, order) => {
    const end = kind === 'money' ? endOfCurrency(query, read, last, coverage) : last
    const values = readings.flatMap((one) => one[order]?.value ?? one[order]?.percent ?? [])
    const terms = [...new Set(values)].flatMap((value) => [String(value), valueSense(value)])
    const known = terms.filter((term) => coverage.count(term) > 0)
    if (known.length === 0) return []
    const typed = query.slice(start, end)
    const text = String(values[0])
    return [{ start, end, typed, text, parts: [text], values: known.map((term) => [term, 1] as const) }]
  })
}

/** Where a sum ends with its currency, if the coverage never spells that: it writes a sign (`£650m`). */
function endOfCurrency(query: string, read: readonly Token[], end: number, { lexis }: Coverage): number {
  const [first, second] = read.filter((token) => token.start >= end).slice(0, 2)
  const isOf = first !== undefined && /^(?:de|of|us)$/.test(first.text)
  const named = isOf ? second : first
  const isBeside = named && /^\s(?:(?:de |of |US )|d['’])?$/u.test(query.slice(end, named.start))
  return isBeside && isCurrency(named.text) && !lexis.word(named.text) ? named.end : end
}

/** True for neighbours that the coverage writes as one word: `tik tok`, `910 b`, `semi conducteur`. */
function isJoined(left: Token, right: Token, query: string, coverage: Coverage): boolean {
  if (!/^[\s\p{Cf}-]{0,20}$/u.test(query.slice(left.end, right.start))) return false
  if (isStopWord(left.text) && isStopWord(right.text)) return false
  const whole = left.text + right.text
  if (coverage.lexis.word(whole)) return true
  if (isStopWord(left.text) || isStopWord(right.text)) return false
  const sensesOf = (text: string) =>
    coverage.thesaurus.sensesOf([{ keys: questionKeys(text), named: true }]).map(({ id }) => id)
  // `Zedline use` has the stem of `Zedline`, and is two words for all that.
  const apart = sensesOf(left.text)
  return sensesOf(whole).some((id) => coverage.count(id) > 0 && !apart.includes(id))
}

/**
 * What the coverage indexes the word as; for a word it does not hold, another form with the same stem. Where one
 * spelling is a name here and a common word there, the accents typed say which is meant first.
 */
export function knownTerms(asked: TypedWord, coverage: Coverage): [term: string, share: number][] {
  const { text, typed } = asked
  const word = coverage.lexis.word(text)
  if (word) {
    const name = nameStem(text)
    const isMixed = word.terms.length > 1 && word.terms.includes(name)
    const isAccented = fold(typed) !== typed.toLowerCase()
    return word.terms.map((term) => [
      term,
      isMixed && (term === name) === isAccented ? weights.otherSpelling : 1,
    ])
  }
  const stems = new Set([
    ...(isOnlyName(asked, coverage)
      ? []
      : [stem(accented(text, typed), 'fr'), stem(text, 'fr'), stem(text, 'en')]),
    nameStem(text),
  ])
  return [...stems].filter((term) => coverage.count(term) > 0).map((term) => [term, 1])
}

/** How the word is looked up in the vocabulary: a name by itself alone, whatever word its stem is that of. */
export function senseWord(word: TypedWord, coverage: Coverage): SenseWord {
  const keys = isOnlyName(word, coverage) ? nameKeys(word.text) : questionKeys(word.text, word.typed)
  return { keys, named: true }
}

/** True for a word that the coverage writes as a name wherever it stands; of one it lacks the asker's capital decides. */
function isOnlyName({ text, typed, start }: TypedWord, { lexis }: Coverage): boolean {
  const held = lexis.word(text)
  if (!held) return start > 0 && /^\p{Lu}\p{Ll}/u.test(typed)
  return held.terms.every((term) => term === nameStem(text)) && held.votes > 0 && /\p{Lu}/u.test(held.written)
}

/** True for a name beside another that needs it not (`Nvidia H20`). */
function isTwoNames(parts: readonly TypedWord[], id: string, coverage: Coverage): boolean {
  if (!isNameSense(id)) return false
  const { thesaurus } = coverage
  const isWhole = parts.some((part) =>
    thesaurus.sensesOf([{ keys: nameKeys(part.text), named: true }]).some((sense) => sense.id === id),
  )
  return isWhole && parts.some((part) => namesOther(part, [id], coverage))
}

/** True for a word of a name that names something else by itself (`TikTok` of `the owner of TikTok`). */
function namesOther(part: TypedWord, own: readonly string[], { thesaurus }: Coverage): boolean {
  const senses = thesaurus.sensesOf([{ keys: nameKeys(part.text), named: true }])
  return senses.some(({ id }) => isNameSense(id) && !own.includes(id))
}

/** True for a word that stands for nothing but what it names. */
function isTelling(word: TypedWord, coverage: Coverage): boolean {
  const senses = coverage.thesaurus.sensesOf([{ keys: questionKeys(word.text), named: true }])
  return isOnlyName(word, coverage) && senses.every(({ id }) => isNameSense(id))
}

/** A typing error as the word that it was meant for. */
function respelt(word: TypedWord, coverage: Coverage): TypedWord {
  if (isFrameWord(word.text) || word.senses) return word
  const own = coverage.thesaurus.sensesOf([senseWord(word, coverage)])
  // A word of the vocabulary is spelt as meant, although the coverage may have nothing for it.
  if (own.length > 0 || word.values || knownTerms(word, coverage).length > 0) return word
  const isAccented = fold(word.typed) !== word.typed.toLowerCase()
  const written = repairOf(word.text, coverage.lexis, isAccented)
  // A name is no word misspelt.
  const isName = word.start > 0 && /^\p{Lu}/u.test(word.typed)
  const listed = isName ? undefined : repairOf(word.text, coverage.thesaurus.words, isAccented)
  const isHeld = listed?.distance !== undefined && sensesHeld(listed.form, coverage)
  const repair = isHeld && listed.distance < (written?.distance ?? listed.distance + 1) ? listed : written
  return repair ? repaired(word, repair) : word
}

function repaired(word: TypedWord, { form, read, terms }: Repair): TypedWord {
  return { ...word, read, ...(terms ? { meant: terms } : { text: form }) }
}

/** True for a word of the vocabulary that something in the coverage stands for. */
function sensesHeld(form: string, coverage: Coverage): boolean {
  const senses = coverage.thesaurus.sensesOf([{ keys: questionKeys(form), named: true }])
  return senses.some(({ id }) => coverage.count(id) > 0)
}
