import { fold } from '../text/fold.ts'
import type { Knowledge } from '../types.ts'

/** The name behind the id of a mention: the desk's, or the id in words. */
export function nameOf(id: string, { names }: Knowledge): string {
  return names.find((known) => known.id === id)?.name ?? id.replaceAll('-', ' ')
}

/** What was typed, under the desk's name for it where it has one. */
export function subjectName(typed: string, { names }: Knowledge): string {
  const wanted = fold(typed)
  const among = (said: (name: string) => string) =>
    names.find(({ name, aliases }) => [name, ...aliases].some((one) => said(one) === wanted))
  return (among(fold) ?? among((name) => fold(name).replace(article, '')))?.name ?? typed
}

/** What a name may begin with that nobody types. */
const article = /^(?:l[ea]s?\s|l['’]|the\s)/u
