import type { Source } from '../claim.ts'
import type { Word } from '../words.ts'

/** The subject that ends there has announced something, in the words right behind it. */
export function announces(words: readonly Word[], from: number): boolean {
  return words
    .slice(from, from + 4)
    .some(({ text }) => /^(?:annoncé|annonce|announced|announces|unveiled|dévoilé|dévoile)$/.test(text))
}

/** “…, a annoncé vendredi le régulateur”: what comes next is of the same announcement. */
export function isAnnouncement(words: readonly Word[], source: Source | undefined): boolean {
  return (
    source?.kind === 'institution' && words.some(({ text }) => /^(?:annoncé|annonce|announced)$/.test(text))
  )
}

/** “When X said in May that …”: what an article begins with is not what it announces. */
export function isLookingBack([first]: readonly Word[]): boolean {
  return /^(?:when|after|since|before|quand|lorsque|lorsqu'|après|depuis|avant)$/.test(first?.text ?? '')
}

/** The writer speaks of themselves, outside of what is quoted: no company's announcement is told so. */
export function isFirstPerson(words: readonly Word[]): boolean {
  return (
    words.some(({ text }) => /^(?:i|my|je|j'|mes)$/.test(text)) &&
    !words.some(({ text }) => /^[«»“”"]$/.test(text))
  )
}

/** A house has sent it out itself: it ends with words to the newsrooms that print it. */
export function isPressRelease(text: string): boolean {
  return release.test(text)
}

// A paragraph “About X” alone is also printed by newspapers, below what they have written themselves.
const release =
  /\n[*#\s]{0,8}(?:Notes? to editors|Notes? aux rédactions|(?:Press|Media) (?:contact|office|enquiries)|Contacts? presse)(?![\p{L}])/u
