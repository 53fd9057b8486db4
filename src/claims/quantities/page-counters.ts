import type { Lexeme } from './lexemes.ts'
import type { Numeral } from './numerals.ts'

/** A line of a number and what a page counts: “12 commentaires”, “Lecture : 3 min”, “5 min read”. */
export function isCounter(found: readonly Lexeme[], numeral: Numeral): boolean {
  const first = found[numeral.from]
  if (!first) return false
  const isAlone = (at: number) => found[at] === undefined || (found[at]?.opensLine ?? false)
  const noun = found[numeral.to]
  // “(4,6/5, 12 400 avis)”, “Écouter l'article · 3 min”
  if (noun && counted.has(noun.word) && isRating(found, numeral.from)) return true
  if (noun?.word === 'min' && /^[·•|]$/.test(found[numeral.from - 1]?.raw ?? '')) return true
  // “· 63 commentaires ·”, “(3 left this month)”, “12 numéros offerts”
  if (noun && counted.has(noun.word) && /^[·•|]$/.test(found[numeral.from - 1]?.raw ?? '')) return true
  if (noun?.word === 'left' && found[numeral.to + 1]?.word === 'this') return true
  if (
    /^(?:numeros|issues)$/.test(noun?.word ?? '') &&
    /^(?:offerts|free)$/.test(found[numeral.to + 1]?.word ?? '')
  )
    return true
  if (first.opensLine && noun && !noun.opensLine && counted.has(noun.word) && isAlone(numeral.to + 1))
    return true
  if (noun?.word === 'min' || noun?.word === 'minutes') {
    const words = [1, 2, 3].map((offset) => found[numeral.to + offset]?.word)
    if (words[0] === 'read' || words[1] === 'lecture') return true
    const before = [1, 2, 3, 4].map((offset) => found[numeral.from - offset]?.word)
    return before.includes('lecture') && isAlone(numeral.to + 1)
  }
  return false
}

const counted = new Set(
  'commentaire commentaires comment comments reaction reactions partage partages share shares like likes vue vues view views avis reponse reponses abonnes followers'.split(
    ' ',
  ),
)

function isRating(found: readonly Lexeme[], at: number): boolean {
  return [1, 2, 3, 4].some(
    (back) => found[at - back]?.raw === '/' && /^(?:5|10|20)$/.test(found[at - back + 1]?.raw ?? ''),
  )
}

/** “More from us: 10 charts …”, “Lire aussi : …”, “Abonnement : 129 € par an”: a line of the page, and none of the text. */
export function isTeaser(found: readonly Lexeme[], at: number): boolean {
  let line = at
  while (line > 0 && !found[line]?.opensLine && at - line < lineMax) line--
  if (!found[line]?.opensLine) return false
  const opening = [0, 1, 2].map((offset) => found[line + offset]?.word ?? '').join(' ')
  return teasers.test(opening) || (/^(?:abonnement|subscription) :/.test(opening) && at - line < 4)
}

const lineMax = 24
const teasers =
  /^(?:more (?:from|:)|read (?:more|next|also)(?: :|$)|lire aussi|a lire|related(?: :| stories)|sur le meme|recommended :|see also|voir aussi|also read|editor s picks)/
