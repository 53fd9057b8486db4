import type { Span } from '../../types.ts'

/** Whether a sentence denies what it tells: "n'a pas", "aucun", "did not". "Ne … que" and "not only" deny nothing. */
export function isNegated(text: string, { start, end }: Span = { start: 0, end: text.length }): boolean {
  return denial.test(text.slice(start, end).replaceAll(noDenial, ' '))
}

const denial =
  /(?<![\p{L}\p{N}])(?:pas|jamais|aucune?|nullement|guère|dément|démenti|nie|not|never|neither|cannot|denies|denied|\p{L}{2,8}n['’]t)(?![\p{L}\p{N}])/iu
const noDenial = /(?<!\p{L})(?:pas seulement|pas moins|pas encore|not only|no less|not yet)(?!\p{L})/giu
