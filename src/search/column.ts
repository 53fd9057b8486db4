/** A list of whole numbers below 2^32 that grows in one piece of memory. Reading beyond its end gives 0. */
export type Column = {
  get(place: number): number
  set(place: number, value: number): void
  /** The numbers and, after them, zeros; out of date after the next `set`. */
  all(): Uint32Array
}

export function createColumn(): Column {
  let numbers = new Uint32Array(64)
  return {
    get: (place) => numbers[place] ?? 0,
    set(place, value) {
      if (place >= numbers.length) {
        const grown = new Uint32Array(Math.max(place + 1, Math.ceil(numbers.length * 1.4)))
        grown.set(numbers)
        numbers = grown
      }
      numbers[place] = value
    },
    all: () => numbers,
  }
}
