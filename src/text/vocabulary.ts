import { businessWords } from './groups/business.ts'
import { careWords } from './groups/care.ts'
import { causeWords } from './groups/causes.ts'
import { changeWords } from './groups/change.ts'
import { commerceWords } from './groups/commerce.ts'
import { dailyWords } from './groups/daily.ts'
import { deedWords } from './groups/deeds.ts'
import { degreeWords } from './groups/degrees.ts'
import { disputeWords } from './groups/disputes.ts'
import { doingWords } from './groups/doing.ts'
import { furtherWords } from './groups/further.ts'
import { generalWords } from './groups/general.ts'
import { idiomWords } from './groups/idioms.ts'
import { journeyWords } from './groups/journeys.ts'
import { justiceWords } from './groups/justice.ts'
import { mannerWords } from './groups/manners.ts'
import { mediaWords } from './groups/media.ts'
import { phrasalVerbs } from './groups/phrasal-verbs.ts'
import { publicWords } from './groups/public.ts'
import { quarrelWords } from './groups/quarrels.ts'
import { shortForms } from './groups/short-forms.ts'
import { thingWords } from './groups/things.ts'
import { transportWords } from './groups/transport.ts'
import { utteranceWords } from './groups/utterance.ts'
import { worldWords } from './groups/world.ts'
import { nations } from './nations.ts'
import { ordinals } from './ordinals.ts'

/** Words that stand for each other in a search: the French ones, and the English ones. Phrases are groups of words. */
export type WordGroup = { readonly fr: readonly string[]; readonly en: readonly string[] }

/** `French, words | English, words`; one side alone when there is no stroke between them. */
function wordGroup(line: string): WordGroup {
  const [fr, en] = line.split(' | ')
  return { fr: listed(fr), en: listed(en ?? fr) }
}

function listed(words = ''): string[] {
  return words.split(', ').filter((word) => word !== '')
}

// Kept apart by language because the same letters are other words (`fin` and `fine`, `pays` and `pay`). Verbs whose
// forms have no stem in common (`bought`, `vendu`) stand with each of them.

const idiomatic = [
  ...businessWords,
  ...publicWords,
  ...worldWords,
  ...quarrelWords,
  ...doingWords,
  ...shortForms,
  ...idiomWords,
  ...ordinals,
]
const words = [
  ...idiomatic,
  ...generalWords,
  ...dailyWords,
  ...thingWords,
  ...furtherWords,
  ...changeWords,
  ...causeWords,
  ...degreeWords,
  ...utteranceWords,
  ...deedWords,
  ...phrasalVerbs,
  ...commerceWords,
  ...justiceWords,
  ...careWords,
  ...transportWords,
  ...mediaWords,
  ...mannerWords,
  ...journeyWords,
  ...disputeWords,
]

/**
 * General vocabulary of the French and English press, for every desk; a desk's own files add the words of its beat.
 */
export const vocabulary: readonly WordGroup[] = [...words, ...nations].map(wordGroup)

/** Where countries and regions begin in it. */
export const firstNation = words.length

/**
 * Where groups begin whose phrases mean no more than their words say (`carnet de commandes`); those before it, and
 * nations, are other things than their words (`réseau social`).
 */
export const firstLiteral = idiomatic.length
