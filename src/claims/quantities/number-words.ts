import type { Language } from '../../types.ts'
import type { Lexeme } from './lexemes.ts'
import type { Numeral } from './numerals.ts'
import { halfAfter, scaleAfter, scaleWords } from './scales.ts'

type Words = Readonly<Record<string, number>>

const units: Readonly<Record<Language, Words>> = {
  fr: numbered(
    'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
    (index) => index,
  ),
  en: numbered(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    (index) => index,
  ),
}
const tens: Readonly<Record<Language, Words>> = {
  fr: {
    vingt: 20,
    vingts: 20,
    trente: 30,
    quarante: 40,
    cinquante: 50,
    soixante: 60,
    septante: 70,
    huitante: 80,
    octante: 80,
    nonante: 90,
  },
  en: numbered('twenty thirty forty fifty sixty seventy eighty ninety', (index) => 20 + 10 * index),
}
const rounds: Readonly<Record<Language, Words>> = {
  fr: {
    huitaine: 8,
    dizaine: 10,
    douzaine: 12,
    quinzaine: 15,
    vingtaine: 20,
    trentaine: 30,
    quarantaine: 40,
    cinquantaine: 50,
    soixantaine: 60,
    centaine: 100,
    millier: 1e3,
  },
  en: { dozen: 12 },
}

function numbered(words: string, value: (index: number) => number): Words {
  return Object.fromEntries(words.split(' ').map((word, index) => [word, value(index)]))
}

/** A number in words that begins at this lexeme. */
export function wordsAt(lexemes: readonly Lexeme[], at: number, language: Language): Numeral | undefined {
  return (
    oneScaleAt(lexemes, at, language) ??
    halvedAt(lexemes, at, language) ??
    roundAt(lexemes, at, language) ??
    cardinalAt(lexemes, at, language)
  )
}

/** “a million”, “a hundred thousand” */
function oneScaleAt(lexemes: readonly Lexeme[], at: number, language: Language): Numeral | undefined {
  if (language !== 'en' || lexemes[at]?.word !== 'a') return undefined
  const isHundred = lexemes[at + 1]?.word === 'hundred'
  const first = isHundred ? 100 : 1
  const scaled = scaleAfter(lexemes, at + (isHundred ? 2 : 1), language)
  if (!isHundred && (scaled.scale === 1 || lexemes[at + 1]?.glued || (lexemes[at + 1]?.raw.length ?? 0) < 5))
    return undefined
  const half = scaled.scale > 1 ? halfAfter(lexemes, scaled.to, language) : undefined
  return {
    from: at,
    to: half ?? scaled.to,
    value: first * scaled.scale + (half ? scaled.scale / 2 : 0),
    bare: first,
    scale: scaled.scale,
    form: 'words',
  }
}

/** “un demi-milliard”, “half a million”, “half a dozen”. */
function halvedAt(lexemes: readonly Lexeme[], at: number, language: Language): Numeral | undefined {
  const word = (offset: number) => lexemes[at + offset]?.word ?? ''
  let scaleAt: number
  if (language === 'fr') {
    if (word(0) !== 'demi') return undefined
    scaleAt = word(1) === '-' ? at + 2 : at + 1
  } else {
    if (word(0) !== 'half') return undefined
    scaleAt = ['a', '-'].includes(word(1)) ? at + 2 : at + 1
  }
  const scale = scaleWords[language][lexemes[scaleAt]?.word ?? '']
  if (scale === undefined) return undefined
  const from = language === 'fr' && /^une?$/.test(lexemes[at - 1]?.word ?? '') ? at - 1 : at
  return { from, to: scaleAt + 1, value: scale / 2, bare: 0.5, scale, form: 'words' }
}

/** “une trentaine”, “une centaine de milliers”, “deux douzaines”, “a dozen”. */
function roundAt(lexemes: readonly Lexeme[], at: number, language: Language): Numeral | undefined {
  const first = lexemes[at]?.word ?? ''
  const times = ['un', 'une', 'a', 'one'].includes(first) ? 1 : units[language][first]
  if (times === undefined || times === 0) return undefined
  const noun = (lexemes[at + 1]?.word ?? '').replace(/s$/, '')
  const bare = rounds[language][noun]
  if (bare === undefined) return undefined
  if (noun === 'millier' && times === 1 && language === 'fr' && isScaled(lexemes, at + 2)) return undefined
  const scaled = scaleAfterOf(lexemes, at + 2, language)
  const value = times * bare * scaled.scale
  const isExact = language === 'en' && noun === 'dozen'
  return {
    from: at,
    to: scaled.to,
    value,
    bare: times * bare,
    scale: scaled.scale,
    form: 'words',
    ...(isExact ? {} : { qualifier: 'about' as const }),
  }
}

const isScaled = (lexemes: readonly Lexeme[], at: number) =>
  scaleWords.fr[lexemes[at]?.word ?? ''] !== undefined

/** A multiplier with or without “de”: “une dizaine de milliers”. */
function scaleAfterOf(lexemes: readonly Lexeme[], at: number, language: Language) {
  const skips = lexemes[at]?.word === 'de' || lexemes[at]?.word === 'of' ? 1 : 0
  const scaled = scaleAfter(lexemes, at + skips, language)
  return scaled.scale > 1 ? scaled : { scale: 1, to: at }
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
  if (end === at + 1 && group === 1 && !beginsRange(lexemes, at, language)) return undefined
  return { from: at, to: end, value: total + group, bare: bare ?? group, scale, form: 'words' }
}

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

/** “des milliards”, “plusieurs centaines de milliers”, “tens of thousands”: a number that is not said. */
export function vagueAt(lexemes: readonly Lexeme[], at: number, language: Language): Numeral | undefined {
  const word = lexemes[at]?.word ?? ''
  const pattern =
    language === 'fr'
      ? /^(?:dizaine|douzaine|vingtaine|centaine|millier|million|milliard|billion)s$/
      : /^(?:ten|dozen|score|hundred|thousand|million|billion|trillion)s$/
  const before = lexemes[at - 1]
  const isLed = before?.kind === 'word' && (leads[language].has(before.word) || before.kind !== 'word')
  const isPlural = pattern.test(word)
  const isScaleAfterLead =
    language === 'en' && isLed && /^(?:hundred|thousand|million|billion|trillion|dozen)$/.test(word)
  if (!isPlural && !isScaleAfterLead) return undefined
  let to = at + 1
  let link = lexemes[to]?.word
  while ((link === 'de' || link === 'of') && isRound(lexemes[to + 1], language)) {
    to += 2
    link = lexemes[to]?.word
  }
  return { from: at, to, bare: 0, scale: 1, form: 'words', qualifier: 'vague' }
}

const leads: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: new Set('des de quelques plusieurs'.split(' ')),
  en: new Set('several few many multiple'.split(' ')),
}

function isRound(lexeme: Lexeme | undefined, language: Language): boolean {
  const word = lexeme?.word ?? ''
  return language === 'fr'
    ? /^(?:millier|million|milliard|billion)s$/.test(word)
    : /^(?:hundred|thousand|million|billion|trillion)s$/.test(word)
}

/** Whether a number or a share in words can begin with this one at all. */
export function beginsNumber(word: string, language: Language): boolean {
  return beginnings[language].has(word)
}

const beginnings: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: new Set([
    ...[units.fr, tens.fr, rounds.fr, scaleWords.fr].flatMap((words) => Object.keys(words)),
    ...Object.keys(rounds.fr).map((word) => `${word}s`),
    ...['une', 'cent', 'cents', 'demi', 'moitie', 'le'],
  ]),
  en: new Set([
    ...[units.en, tens.en, rounds.en, scaleWords.en].flatMap((words) => Object.keys(words)),
    ...['a', 'hundreds', 'tens', 'scores', 'half'],
  ]),
}
