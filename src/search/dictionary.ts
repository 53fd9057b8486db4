/** Strings and their numbers, counted from 0 in the order in which they were first met. */
export type Dictionary = {
  /** The number of a string, a new one where it had none. */
  numberOf(text: string): number
  /** The number it has, if any. */
  find(text: string): number | undefined
  text(number: number): string
  readonly texts: readonly string[]
}

export function createDictionary(texts: string[] = []): Dictionary {
  const numbers = new Map<string, number>()
  for (let number = 0; number < texts.length; number++) numbers.set(texts[number] ?? '', number)
  return {
    texts,
    find: (text) => numbers.get(text),
    text: (number) => texts[number] ?? '',
    numberOf(text) {
      const known = numbers.get(text)
      if (known !== undefined) return known
      numbers.set(text, texts.length)
      return texts.push(text) - 1
    },
  }
}
