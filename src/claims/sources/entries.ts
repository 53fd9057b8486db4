import type { Word } from '../words.ts'

/** Where the text of an entry of a live page begins, behind its time of day (“15 h 35 — …”); 0 for any other sentence. */
export function entryStart(words: readonly Word[]): number {
  let at = 0
  while (/^[*[(]$/.test(words[at]?.text ?? '') && at < signsMax) at++
  if (words[at]?.kind !== 'number' || !/^(?:h|h\d\d|pm|am|:)$/.test(words[at + 1]?.text ?? '')) return 0
  at += 2
  if (words[at]?.kind === 'number') at++
  const signs = at
  while (/^[*\])—–:-]$/.test(words[at]?.text ?? '') && at - signs < signsMax) at++
  return at > signs ? at : 0
}

const signsMax = 6
