import type { Language } from '../../types.ts'
import type { Lexeme } from './lexemes.ts'
import { tens, units } from './number-word-values.ts'
import type { Numeral } from './numerals.ts'
import { halvedAt, oneScaleAt, roundAt, theScaleAt } from './round-words.ts'
import { halfAfter, scaleAfter, scaleWords } from './scales.ts'

/** A number in words that begins at this lexeme. */
export function wordsAt(lexemes: readonly Lexeme[], at: number, language: Language): Numeral | undefined {
  return (
    oneScaleAt(lexemes, at, language) ??
    theScaleAt(lexemes, at, language) ??
    halvedAt(lexemes, at, language) ??
    roundAt(lexemes, at, language) ??
    cardinalAt(lexemes, at, language)
  )
}

/** “deux cent mille”, “quatre-vingt-dix-sept”, “one hundred and forty thousand”, “three and a half million”. */
function cardinalAt(lexemes: readonly Lexeme[], at: number, language: Language): Numeral | undefined {
  let total = 0
  let group = 0
  let scale = 1
  let bare: number | undefined
  let to = at
  let end = at
  for (let read = 0; read < wordsMax; read++) {
    const lexeme = lexemes[to]
    if (lexeme?.kind !== 'word') break
    const grown = groupWith(group, lexeme.word, language)
    if (grown !== undefined && !(lexemes[to - 1]?.word === 'pour' && /^cents?$/.test(lexeme.word)))
      group = grown
    else {
      const factor = scaleWords[language][lexeme.word]
      if (factor === undefined || factor < 1e3 || factor === scale || (read === 0 && lexeme.word !== 'mille'))
        break
      bare ??= group || 1
      // “deux cent mille milliards”: what came before is multiplied with the rest.
      if (factor > scale && total > 0) total = (total + group) * factor
      else total += (group || 1) * factor
      scale = Math.max(scale, factor)
      group = 0
    }
    end = to + 1
    const half = group === 0 ? halfAfter(lexemes, end, language) : undefined
    if (half) return { from: at, to: half, value: total + scale / 2, bare: bare ?? 0, scale, form: 'words' }
    to = afterLink(lexemes, end, language, group)
  }
  if (end === at) return undefined
  const decimals = scale === 1 ? decimalsAfter(lexemes, end, language) : undefined
  if (decimals) {
    const after = scaleAfter(lexemes, decimals.to, language)
    const number = Number(`${group}.${decimals.digits}`)
    return {
      from: at,
      to: after.to,
      value: Number((number * after.scale).toPrecision(12)),
      bare: number,
      scale: after.scale,
      form: 'words',
    }
  }
  const half = scale === 1 ? halfAfter(lexemes, end, language) : undefined
  if (half) {
    const after = scaleAfter(lexemes, half, language)
    const number = group + 0.5
    return {
      from: at,
      to: after.to,
      value: number * after.scale,
      bare: number,
      scale: after.scale,
      form: 'words',
    }
  }
  // An article, and not a number: “un”, “one”.
  if (
    end === at + 1 &&
    group === 1 &&
    !beginsRange(lexemes, at, language) &&
    !isMeasured(lexemes, at, language)
  )
    return undefined
  return { from: at, to: end, value: total + group, bare: bare ?? group, scale, form: 'words' }
}

/** “plus d'un mètre cube”, “less than one euro”: an article would not be compared. */
function isMeasured(lexemes: readonly Lexeme[], at: number, language: Language): boolean {
  const before = [2, 1].map((back) => lexemes[at - back]?.word ?? '').join(' ')
  const after = lexemes[at + 1]
  if (after?.kind !== 'word' || after.opensLine) return false
  // “condamné à un franc”, “sold for one pound”; “à un euro fort” is no price.
  const isPriced = (language === 'fr' ? / (?:a|pour|contre)$/ : / (?:for|at)$/).test(before)
  const next = lexemes[at + 2]
  const isWeighed =
    next?.kind === 'word' && !next.opensLine && /^(?:fort|faible|cher|plus|moins|trop)$/.test(next.word)
  if (isPriced && !isWeighed && /^(?:euro|franc|dollar|pound)$/.test(after.word)) return true
  return language === 'fr'
    ? /^(?:(?:plus|moins|pres|autour) d|au moins|quelque|\p{L}* environ)$/u.test(before) &&
        frenchMeasure.test(after.word)
    : /^(?:(?:more|less) than|at least|\p{L}* (?:about|nearly|over|under|almost))$/u.test(before) &&
        englishMeasure.test(after.word)
}

const frenchMeasure =
  /^(?:(?:kilo|centi|milli|deca|hecto)?(?:metre|gramme|litre)s?|kilo|tonne|baril|hectare|euro|dollar|(?:kilo|mega|giga|tera)?watt(?:heure)?|point|pour)$/

const englishMeasure =
  /^(?:(?:kilo|centi|milli)?(?:meter|metre|gram|liter|litre)|kilo|ton|tonne|barrel|hectare|mile|euro|dollar|pound|(?:kilo|mega|giga|tera)?watt|percent|per|percentage)$/

/** “entre un et deux millions”, “one or two” */
function beginsRange(lexemes: readonly Lexeme[], at: number, language: Language): boolean {
  const link = lexemes[at + 1]?.raw ?? ''
  const next = lexemes[at + 2]
  if (lexemes[at - 1]?.word === 'l' || !/^(?:et|ou|à|and|or|to)$/.test(link) || !next) return false
  return next.kind === 'number' || (units[language][next.word] ?? 0) > 1
}

/** “deux virgule cinq”, “three point two” */
function decimalsAfter(lexemes: readonly Lexeme[], at: number, language: Language) {
  if (lexemes[at]?.word !== (language === 'fr' ? 'virgule' : 'point')) return undefined
  let digits = ''
  let to = at + 1
  for (; digits.length < 6; to++) {
    const word = lexemes[to]?.word ?? ''
    const value = units[language][word] ?? tens[language][word]
    if (value === undefined) break
    digits += value
  }
  return digits === '' ? undefined : { digits, to }
}

/** No number has more words. */
const wordsMax = 24

/** The number below a thousand that `group` becomes with one more word; undefined where the word does not go on. */
function groupWith(group: number, word: string, language: Language): number | undefined {
  const tail = group % 100
  const isFrench = language === 'fr'
  if ((isFrench ? /^cents?$/ : /^hundreds?$/).test(word)) {
    if (!isFrench && group === 0) return undefined
    return group < 10 ? (group || 1) * 100 : undefined
  }
  if (isFrench && tail === 4 && (word === 'vingt' || word === 'vingts')) return group + 76
  const ten = tens[language][word]
  if (ten !== undefined) return tail === 0 ? group + ten : undefined
  const unit = isFrench && word === 'une' ? 1 : units[language][word]
  if (unit === undefined) return undefined
  // After 60 and 80 French goes on counting to 19, and 17 to 19 are said as ten and a unit.
  if (unit >= 10) return tail === 0 || (isFrench && (tail === 60 || tail === 80)) ? group + unit : undefined
  if (tail === 0) return group + unit
  if (tail % 10 !== 0) return undefined
  if (tail >= 20) return group + unit
  return isFrench && unit >= 7 ? group + unit : undefined
}

/** Past the hyphen, “et” or “and” between two words of one number, where one follows. */
function afterLink(lexemes: readonly Lexeme[], at: number, language: Language, group: number): number {
  const link = lexemes[at]?.word
  const next = lexemes[at + 1]
  if (next?.kind !== 'word') return at
  const isNumber =
    units[language][next.word] !== undefined ||
    tens[language][next.word] !== undefined ||
    next.word === 'une' ||
    /^(?:cents?|hundred|mille|thousand|million|milliard|billion)s?$/.test(next.word)
  if (!isNumber) return at
  if (link === '-' && lexemes[at]?.glued && next.glued) return at + 1
  if (language === 'fr' && link === 'et' && ['un', 'une', 'onze'].includes(next.word) && group % 100 >= 20)
    return at + 1
  if (language === 'en' && link === 'and' && group >= 100 && group % 100 === 0) return at + 1
  return at
}
