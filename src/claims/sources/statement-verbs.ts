import type { SayingVerb } from '../verbs.ts'
import type { Word } from '../words.ts'
import { hasVerb } from './ranges.ts'
import { nounRole } from './source-nouns.ts'
import type { Speaker } from './speaker.ts'

/** True where what follows a verb is what is said, though no “que” or “that” says so. */
export function takesStatement(words: readonly Word[], verb: SayingVerb, speaker: Speaker): boolean {
  let to = verb.to
  // "reconnaît en revanche avoir", "évoque aussi"
  if (/^(?:en|par)$/.test(words[to]?.text ?? '')) to += 2
  else if (
    /^(?:pourtant|toutefois|cependant|néanmoins|aussi|également|lui|certes|désormais|volontiers|however|also)$/.test(
      words[to]?.text ?? '',
    )
  )
    to++
  const next = words[to]
  if (!next || (next.kind === 'sign' && !/^[$€£¥₩₹]$/.test(next.text))) return false
  // “en reste à parler”
  if (words[verb.from]?.text === 'en' && verb.lemma === "s'en tenir" && !numberFollows(words, to))
    return false
  // “a relevé le niveau de risque”: raised.
  if (verb.lemma === 'relever' && !numberFollows(words, to)) return false
  // “il rapportait 8 millions”: earned.
  if (verb.lemma === 'rapporter' && next.kind === 'number') return false
  // “Elle en annonçait 47”: how many there are.
  if (words[verb.from]?.text === 'en' && next.kind === 'number' && counting.has(verb.lemma)) return true
  // "affirme avoir reçu", "dit vouloir"
  if (
    /^(?:avoir|être|vouloir|pouvoir|disposer|ne|n'|s'|se|détenir|travailler|viser|prévoir)$/.test(
      next.text,
    ) ||
    /^(?:having)$/.test(next.text)
  )
    return true
  if (owning.has(verb.lemma) && (next.kind === 'number' || /\p{L}{3,}ing$/u.test(next.text))) return true
  // A company that reports or reveals something of its own does it, it does not say it.
  if (speaker.kind === 'company' && actsOfCompanies.has(verb.lemma)) return false
  if (shownBy.has(verb.lemma))
    return (
      nounRole(words[verb.from - 1]?.text ?? '') === 'document' ||
      (speaker.kind !== 'company' && speaker.kind !== 'named_person')
    )
  return statementVerbs.has(verb.lemma)
}

const counting = new Set('annoncer indiquer déclarer signaler affirmer préciser citer'.split(' '))

// With these, what follows the verb is what is said, even without "que".
export const statementVerbs = new Set([
  ...'évoquer avancer mentionner invoquer chiffrer évaluer estimer signaler révéler rapporter relater craindre redouter tabler calculer dévoiler souligner pointer relever suggérer juger value recenser dénombrer comptabiliser revendiquer maintenir reckon estimate say tell report claim allege believe warn predict think write argue add suggest note promise calculate assume fear suspect concede forecast expect anticipate understand insist contend assert complain caution boast accuse pointer pledge vow promettre livrer give'.split(
    ' ',
  ),
  'parler de',
  'faire état',
  "s'en tenir",
  'ne pas exclure',
  'put at',
  'speak of',
])

/** What documents and surveys do; people show and find things. */
export const shownBy = new Set(['show', 'find', 'montrer', 'point'])

/** What somebody expects of others is said; what a company expects of itself is its plan. */
export const forecasting = new Set(['expect', 'forecast', 'anticipate'])

/** “reconnaît 300 défauts”, “confirmed 300 departures” */
const owning = new Set(
  'reconnaître admettre confirmer concéder avouer acknowledge admit confirm concede'.split(' '),
)

/** Verbs that say to whom before they say what: “a prévenu ses salariés que”. */
export const addressing = new Set(
  'prévenir avertir informer assurer tell warn inform remind notify reassure'.split(' '),
)

const actsOfCompanies = new Set(
  'rapporter révéler dévoiler signaler report publier confirmer relever claim promise pledge vow promettre'.split(
    ' ',
  ),
)

/** True for a number right behind, or one word further on. */
export function numberFollows(words: readonly Word[], at: number): boolean {
  return words
    .slice(at, at + 4)
    .some(({ kind, text }) => kind === 'number' || /^[$€£]$/.test(text) || inWords.test(text))
}

const inWords =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|soixante|cent)$/

/** True for a company that tells what it expects of itself: that is its plan. */
export function isOfThemselves(speaker: Speaker, words: readonly Word[], from: number, to: number): boolean {
  if (speaker.refersBack) return true
  return (
    speaker.kind === 'company' &&
    !words
      .slice(from, to)
      .some(({ text }) => /^(?:analystes?|économistes?|analysts?|economists?|strategists?)$/.test(text))
  )
}

/** “Une comparaison des malades traités a fait apparaître …”: what was measured shows it, and nobody says it. */
export function isMeasurement(words: readonly Word[], head: number, verb: number): boolean {
  return (
    /^(?:une?|la|les|l'|des|ces?|cette|an?|the)$/.test(words[head]?.text ?? '') &&
    /^(?:comparaisons?|mesures?|mesurages?|dosages?|relevés?|comparisons?|measurements?|readings?)$/.test(
      words[head + 1]?.text ?? '',
    ) &&
    !hasVerb(words, head, verb)
  )
}
