import { moodOf } from './cues/mood.ts'
import { phrases } from './phrases.ts'
import { sayingForms } from './sources/saying.ts'
import { nounRole } from './sources/source-nouns.ts'
import { perWord, type Word } from './words.ts'

/** A verb that says something, with its auxiliary, and where among the words it stands. */
export type SayingVerb = {
  readonly from: number
  /** After its last word. */
  readonly to: number
  readonly lemma: string
  readonly form: 'finite' | 'gerund'
  readonly isPast: boolean
  /** "a-t-il dit": who speaks is the pronoun in the verb. */
  readonly hasPronoun?: true
}

const turns = phrases<string>([
  ["parle|parlent|parlait|parlaient|parlé de|d'", 'parler de'],
  ['fait|font|faisait|faisaient état', 'faire état'],
  ['croit|croient savoir', 'croire savoir'],
  ['croire savoir', 'croire savoir'],
  ['fait|font|faisait savoir|valoir|remarquer|observer', 'faire savoir'],
  ['laisse|laissent entendre', 'laisser entendre'],
  ['table|tablent sur', 'tabler'],
  ["s' attend|attendent à", "s'attendre"],
  ["s' en tient|tiennent à|au|aux", "s'en tenir"],
  ['en reste|restent|restait à', "s'en tenir"],
  ['sticks|stick|stuck to|by|with its|their|his|her figure|estimate|number of', "s'en tenir"],
  ["n' exclut|excluent pas", 'ne pas exclure'],
  ['ne rule|rules out', 'ne pas exclure'],
  ['lit - on', 'lire'],
  ['points|pointed to|out', 'point'],
  ['puts|put|putting … at', 'put at'],
  ['puts|put|putting … of|for … at', 'put at'],
  ['puts|put|putting … of|for … of|for … at', 'put at'],
  ['placed|places|pegged|pegs at', 'put at'],
  ['placed|places|pegged|pegs|priced … at', 'put at'],
  ['puts|put|putting … closer|nearer to', 'put at'],
  ['has|have|had used … figure|number of', 'put at'],
  ['has|have it that', 'say'],
  ['pencilled|penciled|pencils in', 'forecast'],
  ['put|puts it', 'say'],
  ['livre|livrent|donne|donnent|propose|proposent … version|récit|lecture', 'livrer'],
  ['gives|gave|offers|offered … version|account|reading', 'give'],
  ['spoke|speaks|speak|talked|talks of', 'speak of'],
  ['fait|font|faisait apparaître|ressortir', 'montrer'],
  ["soupçonne|soupçonnent|accuse|accusent|suspecte|suspectent … de|d'|des", 'accuse'],
  ['accuses|accuse|accused|suspects|suspected … of', 'accuse'],
  ['guidance|forecast|estimate|projection is|was|stands|remains', 'estimate'],
  [
    'abaissé|relevé|révisé|maintenu|ramené|porté … leur|sa|ses prévision|prévisions|estimation|estimations',
    'forecast',
  ],
  [
    'cut|cuts|raised|raises|lowered|lowers|lifted|lifts|trimmed|trims|kept its|their|his|her … forecast|forecasts|estimate|estimates',
    'forecast',
  ],
])

const having = new Set(
  'a ont ai avons avait avaient ait aient aurait auraient eu eut eurent ayant aura has have had'.split(' '),
)
const being = new Set(
  'est sont était étaient été être fut furent sera serait seraient soit is are was were be been being'.split(
    ' ',
  ),
)
const adverbs = new Set(
  "déjà également ainsi aussi encore récemment toujours jamais même ensuite notamment hier lundi mardi mercredi jeudi vendredi samedi dimanche jusqu' hui aujourd' officiellement publiquement par ailleurs plus tard depuis immédiatement longtemps souvent alors simplement later also earlier already recently previously on monday tuesday wednesday thursday friday saturday sunday not first".split(
    ' ',
  ),
)
const clitics = new Set("le la l' les lui leur en y s' se nous vous m' me".split(' '))

/** Forms of saying that are nouns after an article. */
const alsoNouns = new Set(
  'annonce annonces mesure mesures note notes juge table chiffre avance estime relève cite doute report reports estimate estimates claim claims state states note notes reveal tweet publie critique dit résume rapporte témoigne plan confie glisse espère observe imagine atteste montre pointe report estimate claim note show shows find finds fear fears suspect suspects forecast forecasts hints remarks comments counters promise promises pledge pledges vow vows stresses replies boasts jokes quips counter state write'.split(
    ' ',
  ),
)
const determiners = new Set(
  "le la l' les un une des du de d' ce cet cette ces son sa ses leur leurs en à au aux par notre nos the a an its their his her this that these those of in to for".split(
    ' ',
  ),
)

const pronounAfterVerb = /^(?:il|elle|ils|elles|on)$/

/** The verb of saying whose main word is at `at`; undefined where there is none, or where it is denied that it is said. */
export const sayingAt = perWord(readSaying)

function readSaying(words: readonly Word[], at: number): SayingVerb | undefined {
  const turn = turns.at(words, at)
  const word = words[at]
  if (!word) return undefined
  const form = turn
    ? { lemma: turn.of, form: 'finite' as const, isPast: false }
    : (sayingForms.get(word.text) ?? (tallies(words, at) ? tally : awaits(words, at) ? awaited : undefined))
  if (!form) return undefined
  if (word.isCapital && at > 0 && words[at - 1]?.kind !== 'sign') return undefined
  const to = turn ? turn.end : at + 1
  let from = at
  if (form.form === 'gerund') {
    return { from, to, lemma: form.lemma, form: 'gerund', isPast: false }
  }
  let before = at - 1
  while (
    at - before <= 4 &&
    adverbs.has(words[before]?.text ?? '') &&
    !(words[before]?.text === 'on' && words[before - 1]?.text === '-')
  )
    before--
  const previous = words[before]?.text ?? ''
  if (being.has(previous)) return undefined
  // "a-t-il annoncé"
  if (form.form === 'participle' && pronounAfterVerb.test(previous)) {
    let back = before - 1
    while (before - back <= 4 && /^(?:-|t)$/.test(words[back]?.text ?? '')) back--
    if (having.has(words[back]?.text ?? ''))
      return {
        from: back,
        to,
        lemma: form.lemma,
        form: 'finite',
        isPast: true,
        hasPronoun: true,
      }
  }
  // “a report” is no French “a rapporté”.
  const hasAuxiliary = having.has(previous) && !(previous === 'a' && singularNouns.has(word.text))
  if (form.form === 'participle' && !hasAuxiliary) return undefined
  if (hasAuxiliary) {
    from = before
    if (words[from - 1]?.text === 'été') return undefined
  } else if (alsoNouns.has(word.text) && !standsAsVerb(words, at)) return undefined
  // “nous avons déclaré”: the subject, and not whom it is said to.
  const isOurs = /(?:ons|ions)$/.test(words[from]?.text ?? '')
  while (
    from > 0 &&
    clitics.has(words[from - 1]?.text ?? '') &&
    !(isOurs && words[from - 1]?.text === 'nous')
  )
    from--
  // “ne confirme que 450 départs” says it, “ne confirme pas” does not.
  const isOnly = /^(?:que|qu')$/.test(words[to]?.text ?? '') && isNumber(words[to + 1])
  if (/^(?:ne|n')$/.test(words[from - 1]?.text ?? '') && !isOnly) return undefined
  if (/^(?:no|yes)$/.test(words[to]?.text ?? '') && form.lemma === 'say') return undefined
  // “adds to a list of stops that …”
  if (form.lemma === 'add' && words[to]?.text === 'to') return undefined
  if (/^(?:to|not|without|sans|pas|didn|don|doesn)$/.test(words[at - 1]?.text ?? '')) return undefined
  if (/^(?:'t|not)$/.test(words[from - 1]?.text ?? '') || /^(?:'t|not|pas)$/.test(words[at - 1]?.text ?? ''))
    return undefined
  return {
    from,
    to,
    lemma: form.lemma,
    form: 'finite',
    isPast: form.isPast || hasAuxiliary,
  }
}

function isNumber(word: Word | undefined): boolean {
  return word !== undefined && (word.kind === 'number' || inWords.test(word.text))
}

const inWords =
  /^(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cent|mille|quelques|(?:une )?(?:dizaine|douzaine|vingtaine|trentaine|centaine))$/

/** “Les économistes attendaient 4,2 %”: what those expect whose trade it is. */
function awaits(words: readonly Word[], at: number): boolean {
  return (
    awaiting.has(words[at]?.text ?? '') &&
    /^(?:analystes|économistes|consensus|marchés?|investisseurs)$/.test(words[at - 1]?.text ?? '')
  )
}

const awaited = { lemma: 'tabler', form: 'finite', isPast: false } as const
const awaiting = new Set(
  'attend attendent attendait attendaient anticipe anticipent anticipait anticipaient prévoyait prévoyaient escomptait escomptaient'.split(
    ' ',
  ),
)

/** “Le syndicat compte douze blessés”: who counts those harmed says how many there are. */
function tallies(words: readonly Word[], at: number): boolean {
  return (
    tallying.has(words[at]?.text ?? '') &&
    isNumber(words[at + 1]) &&
    (words.slice(at + 2, at + 6).some(({ text }) => harmed.test(text)) ||
      // “Police counted 900 onlookers”: and not “the union counts 900 members”.
      (/^(?:counted|compté)$/.test(words[at]?.text ?? '') &&
        words.slice(Math.max(0, at - 3), at).some(({ text }) => counters.test(text))) ||
      // “La Fédération avicole en compte 71 000”: after another who counts them.
      ((words[at - 1]?.text === 'en' ||
        // “La préfecture en a compté 950”
        (words[at - 2]?.text === 'en' && having.has(words[at - 1]?.text ?? ''))) &&
        words.slice(Math.max(0, at - 8), at - 1).some(({ text }) => counters.test(text))))
  )
}

const tally = { lemma: 'dénombrer', form: 'finite', isPast: false } as const
const tallying = new Set('compte comptent comptait comptaient compté counts count counted'.split(' '))
/** Who counts what others have. */
const counters =
  /^(?:syndicats?|fédération|association|préfecture|ministère|police|gendarmerie|pompiers|collectif|ong|observatoire|confédération|intersyndicale|organisateurs|parquet)$/
const harmed =
  /^(?:bless[ée]e?s?|morts?|victimes?|décès|disparue?s?|tués?|grévistes?|manifestants?|participants?|injured|wounded|dead|deaths|casualties|victims|missing|strikers|protesters|marchers)$/

/** "le gestionnaire du réseau juge": a noun that can speak, with what tells which. */
function speaksBefore(words: readonly Word[], at: number): boolean {
  for (let back = at - 2; back >= Math.max(0, at - 4); back--) {
    if (words[back]?.kind !== 'word') return false
    const linked = /^(?:de|du|des|d'|of)$/.test(words[back + 1]?.text ?? '')
    if (linked && nounRole(words[back]?.text ?? '') !== undefined) return true
  }
  return false
}

/** Base forms of English that are nouns in the singular: “Reuters report” is one, “analysts estimate” none. */
const singularNouns = new Set(
  'report estimate claim note show find fear suspect forecast promise pledge vow counter state'.split(' '),
)

/** Several who can speak, close before: “analysts at Gartner”, “filings”, “they”. */
function severalBefore(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 8); back--) {
    const { text, kind } = words[back] as Word
    if (kind === 'sign' && !/^[-&]$/.test(text)) return false
    if (/^(?:they|we|i|people|police|data|who|which|media)$/.test(text)) return true
    if (text.endsWith('s') && nounRole(text) !== undefined) return true
  }
  return false
}

/** A word that is also a noun is a verb behind a subject: a name, a pronoun, a noun that can speak. */
function standsAsVerb(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]
  if (!before) return false
  if (singularNouns.has(words[at]?.text ?? '') && !severalBefore(words, at)) return false
  if (words[at - 2]?.text === 'comme') return true
  if (determiners.has(before.text))
    return (
      (before.text === "l'" && /^(?:à|que|qu')$/.test(words[at + 1]?.text ?? '')) ||
      // “les pertes, la banque les chiffre à 11 millions”
      (/^(?:les?|la)$/.test(before.text) &&
        words[at + 1]?.text === 'à' &&
        /^(?:number|sign)$/.test(words[at + 2]?.kind ?? '') &&
        !determiners.has(words[at - 2]?.text ?? ''))
    )
  // “rejected claims that”: what somebody did something with.
  if (/^(?:autre|autres|other)$/.test(before.text) || /(?:[^e]ed|denies|denying)$/.test(before.text))
    return false
  if (before.isCapital || nounRole(before.text) !== undefined || adverbs.has(before.text)) return true
  if (speaksBefore(words, at)) return true
  return (
    /^(?:il|elle|on|ils|elles|qui|who|he|she|it|they|we|nous|which|se|s'|,|»|”|"|\))$/.test(before.text) ||
    /^(?:que|qu'|that)$/.test(words[at + 1]?.text ?? '')
  )
}

const finiteForms = new Set(
  'stood ran drew flew broke chose drove sank shook threw wore withdrew shrank overtook underwent arose denies deny denied disputes rejects refutes contests dismisses hopes aims wants intends seeks dément démentent nie nient conteste contestent réfute réfutent récuse récusent rejette rejettent a ont ai avons est sont était étaient suis sommes fut furent eut eurent va vont allait allaient peut peuvent doit doivent fait font veut veulent vaut valent dispose disposent compte comptent reste restent détient détiennent emploie emploient coûte coûtent représente représentent atteint atteignent dépasse dépassent vend vendent produit produisent exploite exploitent utilise utilisent devient deviennent soit soient ait aient possède possèdent prévoit prévoient vise visent travaille travaillent refuse refusent continue continuent offre offrent permet permettent cherche cherchent found rose fell gave took made left won lost sold bought built cost paid held kept led met spent sent went came became began grew hit saw got is are was were has have had will would could may might can should must did does do remains remain costs employs owns makes sells plans expects says said reported makes'.split(
    ' ',
  ),
)

/** True for a verb that has a subject, as far as it can be told without a dictionary: never sure of the present. */
export const isFiniteVerb = perWord(readFinite)

function readFinite(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (word?.kind !== 'word' || (word.isCapital && at > 0)) return false
  const { text } = word
  if (
    /^(?:se|s')$/.test(words[at - 1]?.text ?? '') &&
    /(?:e|ent|it|[^n]d|t)$/u.test(text) &&
    !/(?:re|ant)$/u.test(text)
  )
    return true
  // “which reached”, “who runs”
  if (/^(?:which|who)$/.test(words[at - 1]?.text ?? '') && /(?:ed|s)$/u.test(text)) return true
  // “run at a rate”: an article of English.
  if (text === 'a' && beforeArticle.test(words[at - 1]?.text ?? '')) return false
  // “one-off costs of £110m”
  if (text === 'costs' && words[at + 1]?.text === 'of') return false
  if (finiteForms.has(text)) return !(determiners.has(words[at - 1]?.text ?? '') && text !== 'a')
  if (moodOf(text)) return true
  if (/(?:ai(?:t|ent)|èrent|irent|urent)$/u.test(text) && text.length > 4)
    return !determiners.has(words[at - 1]?.text ?? '') && !nounsInAit.has(text)
  return sayingAt(words, at)?.form === 'finite'
}

const beforeArticle =
  /^(?:at|of|for|from|in|with|to|by|as|near|is|was|are|were|be|been|has|had|have|and|but|into|than|after|before|over|about|under|without|within|like|such|what|not|only|also|just|still|it|that|which|who|they|he|she|said|says|make|makes|made|take|takes|took|give|gives|gave|get|gets|got|becomes?|became)$/

const nounsInAit = new Set(
  'lait fait trait souhait extrait portrait retrait attrait bienfait parfait forfait'.split(' '),
)
