import type { Token } from '../text/tokens.ts'

/**
 * True where the `own` at a place of a question is no verb (`Acme's own chips`, `acme own chips`, but `who owns`, `does
 * Acme own shares`): it stands behind a possessive, or before a common noun in a question without a verb's subject or
 * auxiliary before it.
 */
export function isOwnOfSomebody(query: string, read: readonly Token[], at: number): boolean {
  const [before, own, next] = [read[at - 1], read[at], read[at + 1]]
  if (own?.text !== 'own' || next === undefined) return false
  if (before && (possessives.has(before.text) || /['’]s\s$/u.test(query.slice(before.start, own.start))))
    return true
  const isNoun = /^\p{Ll}/u.test(query.slice(next.start)) && !determiners.has(next.text)
  return isNoun && !read.slice(0, at).some((token) => verbal.has(token.text))
}

const possessives = new Set('its their his her our your my whose'.split(' '))
const determiners = new Set('a an the any some all of most much many more this that these those'.split(' '))
const verbal = new Set(
  'who which that what to do does did can could will would may might must should not they we i you and how'.split(
    ' ',
  ),
)
