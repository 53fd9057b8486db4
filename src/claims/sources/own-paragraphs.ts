import type { Source } from '../claim.ts'
import type { Word } from '../words.ts'
import type { Speaker } from './speaker.ts'

/** Whose own paragraph a sentence is in: results that a house publishes, what it shows, what it says of itself. */
export type OwnParagraphs = {
  /** Reads a sentence and returns who tells it; `isSaid` where somebody else is named for it. */
  read(
    words: readonly Word[],
    subject: Speaker | undefined,
    where: { readonly paragraph: number; readonly isEntry: boolean },
    isSaid: boolean,
  ): Source | undefined
}

/** For one reading of one article. */
export function createOwnParagraphs(): OwnParagraphs {
  let own: { readonly source: Source; readonly paragraph: number } | undefined
  return {
    read(words, subject, { paragraph, isEntry }, isSaid) {
      const author = isSaid ? undefined : authorAt(words, subject, isEntry)
      if (author) own = { source: author, paragraph }
      else if (isSaid || own?.paragraph !== paragraph) own = undefined
      return own?.source
    },
  }
}

function authorAt(
  words: readonly Word[],
  subject: Speaker | undefined,
  isEntry: boolean,
): Source | undefined {
  const itself = aboutItself(words)
  if (itself !== undefined) return { kind: 'company', name: itself, how: 'article_lead' }
  if (subject?.kind !== 'company' && subject?.kind !== 'institution') return undefined
  const isOwn =
    (subject.kind === 'company' && publishesResults(words, subject.end)) ||
    (isEntry && presenting.test(words[subject.end]?.text ?? ''))
  return isOwn
    ? {
        kind: subject.kind,
        ...(subject.name === undefined ? {} : { name: subject.name }),
        how: 'article_lead',
      }
    : undefined
}

/** “X a publié jeudi un bénéfice de …”, “X reported a first-half loss of …”: figures of its own. */
function publishesResults(words: readonly Word[], from: number): boolean {
  const verb = words
    .slice(from, from + verbMax)
    .findIndex(({ text }) => /^(?:publié|publie|posted|posts|reported|reports)$/.test(text))
  if (verb < 0 || words.slice(from, from + verb).some(({ kind }) => kind === 'sign')) return false
  const to = from + verb + resultsMax
  for (let at = from + verb + 1; at < Math.min(words.length, to); at++) {
    const { text, kind } = words[at] as Word
    if (results.test(text)) return true
    if (kind === 'sign' || /^(?:que|qu'|that)$/.test(text)) return false
  }
  return false
}

/** Between the subject and its verb, and between that and what is published, in words. */
const verbMax = 8
const resultsMax = 12
const results =
  /^(?:bénéfices?|chiffre|résultats?|pertes?|ventes|revenus?|excédent|profits?|loss(?:es)?|revenues?|sales|earnings|turnover|results|income)$/

/** “About X: …”, “À propos d'X : …”: the name in a release's paragraph about who has issued it. */
function aboutItself(words: readonly Word[]): string | undefined {
  const from = words[0]?.text === 'about' ? 1 : words[0]?.text === 'à' && words[1]?.text === 'propos' ? 3 : 0
  const colon = words.slice(0, from + nameMax).findIndex(({ text }) => text === ':')
  const name = words.slice(from, Math.max(from, colon))
  return from > 0 && name.length > 0 && name[0]?.isCapital ? name.map(({ raw }) => raw).join(' ') : undefined
}

const nameMax = 7

/** What opens an entry of a live page with news of the house that does it. */
const presenting =
  /^(?:montr|présent|dévoil|annonc|confirm|lanc|inaugur)(?:e|ent)$|^(?:shows|presents|unveils|announces|confirms|launches)$/
