import type { Language } from '../../types.ts'
import type { Qualifier } from '../claim.ts'
import type { Lexeme } from './lexemes.ts'

/** What the words around a number make of it: “plus de”, “nearly”, “ou plus”. Undefined where they say nothing. */
export function qualifierAround(
  found: readonly Lexeme[],
  from: number,
  to: number,
  language: Language,
): Exclude<Qualifier, 'range' | 'fraction' | 'vague' | 'exact'> | undefined {
  const after = wordsAfter(found, to, 5)
  if (found[to]?.raw === '+' && found[to]?.glued) return 'more_than'
  const sign = signs[found[from - 1]?.raw ?? '']
  if (sign && !found[from]?.opensLine) return sign
  if (found[to]?.raw === '-' && found[to + 1]?.word === 'odd') return 'about'
  const before = wordsBefore(found, from, 8)
  for (const [qualifier, pattern] of leading[language]) if (pattern.test(before)) return qualifier
  for (const [qualifier, pattern] of trailing[language]) if (pattern.test(after)) return qualifier
  return undefined
}

const signs: Readonly<Record<string, 'more_than' | 'less_than' | 'about'>> = {
  '>': 'more_than',
  '≥': 'more_than',
  '<': 'less_than',
  '≤': 'less_than',
  '~': 'about',
  '≈': 'about',
  '∼': 'about',
  '±': 'about',
}

/** The folded words before a lexeme in its sentence, at most so many, with one blank between them. */
export function wordsBefore(found: readonly Lexeme[], at: number, max: number): string {
  const words: string[] = []
  for (let index = at - 1; index >= Math.max(0, at - 3 * max) && words.length < max; index--) {
    const lexeme = found[index]
    if (!lexeme || found[index + 1]?.opensLine || /^[.;:!?]$/.test(lexeme.raw)) break
    if (lexeme.kind === 'sign' && !/^[%$€£¥]$/.test(lexeme.raw)) continue
    words.unshift(lexeme.word)
  }
  return words.join(' ')
}

/** The folded words after a lexeme in its sentence. */
export function wordsAfter(found: readonly Lexeme[], at: number, max: number): string {
  const words: string[] = []
  for (let index = at; index < found.length && words.length < max; index++) {
    const lexeme = found[index]
    if (!lexeme || lexeme.opensLine || /^[.;:!?,()«»“”"]$/.test(lexeme.raw)) break
    words.push(lexeme.word)
  }
  return words.join(' ')
}

type Rules = readonly (readonly ['more_than' | 'less_than' | 'about' | 'up_to', RegExp])[]

const the = '(?: (?:les?|la|l|des|aux?|du|ses|leurs|ces))?'
const of = '(?:de|des|du|d)'
const bar = `(?: (?:la barre|le cap|le seuil|le plafond) ${of})?`

// Each looks at no more than eight words. The first that fits says it.
const leading: Readonly<Record<Language, Rules>> = {
  fr: [
    [
      'up_to',
      new RegExp(
        `(?:^| )(?:pas plus ${of}|jusqu (?:a|aux?|en)|(?:tout )?au (?:plus|mieux|(?:grand )?maximum)|maximum(?: ${of})?|max|(?:plafonne|limite)e?s? aux?|(?:plafonne|limite)e?s? a|un plafond ${of}|a concurrence ${of}|dans la limite ${of}|(?:ne|n|sans) (?:(?:ont|a|avait|avaient|est|aura|auront|doi\\p{L}+|devr\\p{L}+|peu\\p{L}+|pourr\\p{L}+|saur\\p{L}+) )?(?:\\p{L}+ment )?(?:pas |jamais |guere )?(?:depass|exced)\\p{L}*(?: (?:pas|guere|jamais))?)${the}$`,
        'u',
      ),
    ],
    [
      'up_to',
      /(?:^| )(?:pourrait|pourraient|pourra|pourront|peut|peuvent) (?:\p{L}+ ){0,2}(?:atteindre|(?:grimper|monter|passer|aller|s elever|se chiffrer|culminer)(?: de [^.;,]{1,40})? a|jusqu a)(?: les| la| l)?$/u,
    ],
    [
      'up_to',
      /(?:^| )d ici(?: a)?(?: la)?(?: (?:fin|mi|debut|milieu))?(?: (?:de|d))?(?: l)?(?: (?:an|annee))?$/,
    ],
    [
      'more_than',
      new RegExp(
        `(?:^| )(?:plus ${of}|au moins|au bas mot|au minimum|a tout le moins|a minima|minimum(?: ${of})?|pas moins ${of}|un plancher ${of}|a partir ${of}|(?:au )?dela ${of}|superieure?s? (?:aux?|a)|(?:depass|exced|surpass|franchi)\\p{L}*(?: (?:deja|desormais|largement|nettement|legerement|meme|ainsi))?${bar})${the}$`,
        'u',
      ),
    ],
    [
      'less_than',
      new RegExp(
        `(?:^| )(?:moins ${of}|inferieure?s? (?:aux?|a)|(?:en|au) dessous ${of}|sous${bar}|(?:meme pas|pas meme)|en deca ${of})${the}$`,
      ),
    ],
    [
      'about',
      new RegExp(
        `(?:^| )(?:environ|env|pres ${of}|presque|quasi(?:ment)?|quelque|autour ${of}|alentours ${of}|(?:de|d) l ordre ${of}|approximativement|a peu pres|peu ou prou|grosso modo|plus ou moins|voisine?s? ${of}|pas loin ${of}|(?:avoisin|frol|approch)\\p{L}*(?: ${of})?|estim\\p{L}* (?:a|aux?)|une? (?:petite?|bon(?:ne)?))${the}$`,
        'u',
      ),
    ],
  ],
  en: [
    [
      'up_to',
      /(?:^| )(?:up to|as (?:much|many|high|far|long|large) as|(?:no|not|never) (?:more|greater|higher|longer) than|at (?:the )?most|(?:a )?(?:maximum|max|ceiling|cap) of|max|limited to|capped at|not (?:to )?exceed(?:ing)?|(?:will|would|must|can|could|may|does|did|should) not exceed)(?: the| an?)?$/,
    ],
    [
      'up_to',
      /(?:^| )(?:could|may|might|can) (?:\p{L}+ ){0,1}(?:reach|hit|climb to|rise to|grow to|run to|total)$/u,
    ],
    [
      'more_than',
      /(?:^| )(?:(?:more|greater|higher|better|larger) than|(?<!(?:hand|took|tak|turn|carr|roll|pass|sign|gave|giv|won|held|pull|swap|transfer|moved|brought|start|left)(?:ed|en|e|es|s|ied|ies|ing|ped|red)? )over|above|at (?:the very )?least|(?:a )?(?:minimum|floor) of|starting at|as (?:few|little|low) as|in excess of|upwards? of|north of|beyond|(?:no|not) (?:fewer|less|lower) than|to pass|(?:exceed|surpass|top|eclips|outnumber)(?:s|ed|ing|es|ped|ping|e)?|(?:cross|pass)(?:ed|es|ing)? the)(?: the| an?)?$/,
    ],
    [
      'less_than',
      /(?:^| )(?:(?:less|fewer|lower|smaller) than|under|below|south of|beneath|not even|nowhere near)(?: the| an?)?$/,
    ],
    // “short of the £105m they expected” is compared with it.
    // “I am short of 96 nurses”: so many are missing.
    [
      'less_than',
      /(?<!(?:^| )(?:am|m|is|are|re|was|were|be|been|run|runs|ran|running))(?:^| )(?:short|shy) of(?: an?)?$/,
    ],
    [
      'about',
      /(?:^| )(?:about|around|approximately|approx|roughly|nearly|almost|close to|closer to|nearer(?: to)?|near|some|(?:valued|estimated) at|(?:an )?estimated|circa|c|ca|barely|hardly|scarcely|virtually|approaching|nigh on|more or less|just about|give or take|somewhere around|pretty much|a good|a little|in the (?:region|neighbou?rhood|vicinity) of|(?:on|in) the order of|or so)(?: the| an?)?$/,
    ],
  ],
}

const trailing: Readonly<Record<Language, Rules>> = {
  fr: [
    ['more_than', /^(?:ou|et) (?:plus|davantage)(?: |$)|^(?:au moins|au bas mot|au minimum|minimum)(?: |$)/],
    [
      'up_to',
      /^(?:(?:tout )?au (?:plus|maximum)|maximum)(?: (?!fort|haut|bas|tard|tot|vite|pres)|$)|^(?:dans le pire des cas|au pire)/,
    ],
    [
      'about',
      /^(?:environ|a peu pres|approximativement|grosso modo|peu ou prou|ou presque|a quelque chose pres)(?: |$)/,
    ],
  ],
  en: [
    [
      'more_than',
      /^(?:or|and) (?:more|over|up|above|counting)(?: |$)|^(?:at (?:the very )?least|minimum)(?: |$)|^plus$/,
    ],
    ['up_to', /^(?:at (?:the )?most|(?:at a )?maximum|max|tops|or (?:less|fewer|under|below))(?: |$)/],
    ['about', /^(?:or so|or thereabouts|approximately|approx|roughly|give or take|more or less|odd)(?: |$)/],
  ],
}
