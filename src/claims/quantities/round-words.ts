import type { Language } from '../../types.ts'
import type { Lexeme } from './lexemes.ts'
import { rounds, units } from './number-word-values.ts'
import type { Numeral } from './numerals.ts'
import { halfAfter, scaleAfter, scaleWords } from './scales.ts'

/** “a million”, “a hundred thousand” */
export function oneScaleAt(lexemes: readonly Lexeme[], at: number, language: Language): Numeral | undefined {
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

/** “passer le milliard”, “franchir le million”: one of them. */
export function theScaleAt(lexemes: readonly Lexeme[], at: number, language: Language): Numeral | undefined {
  if (language !== 'fr' || lexemes[at]?.word !== 'le') return undefined
  const noun = lexemes[at + 1]
  if (!noun || noun.opensLine || !/^(?:milliard|million)$/.test(noun.word)) return undefined
  if (!/^(?:(?:de)?pass|franchi|attei|frol|approch|avoisin|exced)/.test(lexemes[at - 1]?.word ?? ''))
    return undefined
  const scale = scaleWords.fr[noun.word] ?? 1
  return { from: at, to: at + 2, value: scale, bare: 1, scale, form: 'words' }
}

/** “un demi-milliard”, “half a million”, “half a dozen”. */
export function halvedAt(lexemes: readonly Lexeme[], at: number, language: Language): Numeral | undefined {
  const word = (offset: number) => lexemes[at + offset]?.word ?? ''
  let scaleAt: number
  if (language === 'fr') {
    if (word(0) !== 'demi') return undefined
    scaleAt = word(1) === '-' ? at + 2 : at + 1
  } else {
    if (word(0) !== 'half') return undefined
    scaleAt = ['a', 'an', '-'].includes(word(1)) ? at + 2 : at + 1
  }
  const scale = scaleWords[language][lexemes[scaleAt]?.word ?? '']
  if (scale === undefined) return undefined
  const from = language === 'fr' && /^une?$/.test(lexemes[at - 1]?.word ?? '') ? at - 1 : at
  return { from, to: scaleAt + 1, value: scale / 2, bare: 0.5, scale, form: 'words' }
}

/** “une trentaine”, “une centaine de milliers”, “deux douzaines”, “a dozen”. */
export function roundAt(lexemes: readonly Lexeme[], at: number, language: Language): Numeral | undefined {
  const first = lexemes[at]?.word ?? ''
  // “a couple of thousand”
  if (language === 'en' && first === 'a' && lexemes[at + 1]?.word === 'couple') {
    const scaled = scaleAfterOf(lexemes, at + 2, language)
    return scaled.scale === 1
      ? undefined
      : {
          from: at,
          to: scaled.to,
          value: 2 * scaled.scale,
          bare: 2,
          scale: scaled.scale,
          form: 'words',
          qualifier: 'about',
        }
  }
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
