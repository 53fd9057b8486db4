/** A list of whole numbers below 2^32 that grows in one piece of memory. Reading beyond its end gives 0. */
export type Column = {
  get(place: number): number
  set(place: number, value: number): void
  /** The numbers and, after them, zeros; out of date after the next `set`. */
  all(): Uint32Array
}

/** `numbers` are its first ones, and its own from now on. */
export function createColumn(numbers: Uint32Array = new Uint32Array(64)): Column {
  let held = numbers
  return {
    get: (place) => held[place] ?? 0,
    set(place, value) {
      if (place >= held.length) held = grown(held, place + 1)
      held[place] = value
    },
    all: () => held,
  }
}

/** Rows of so many numbers each, which lie side by side, so that what is looked up together is found together. */
export type Rows = {
  /** The numbers of all rows; out of date after the next `makeRoom`. */
  all(): Uint32Array
  /** Sees to it that there are so many rows, new ones of zeros. */
  makeRoom(rows: number): void
}

export function createRows(width: number, numbers: Uint32Array = new Uint32Array(64 * width)): Rows {
  let held = numbers
  return {
    all: () => held,
    makeRoom(rows) {
      if (rows * width > held.length) held = grown(held, rows * width)
    },
  }
}

/** The same numbers with room for at least so many, and some to spare. */
export function grown(numbers: Uint32Array, length: number): Uint32Array {
  const longer = new Uint32Array(Math.max(length, Math.ceil(numbers.length * 1.4)))
  longer.set(numbers)
  return longer
}

/** Numbers one after another. */
export type NumberList = {
  push(value: number): void
  /** Changes one that was pushed. */
  set(place: number, value: number): void
  /** All of them, as a view that the next one makes invalid. */
  all(): Uint32Array
}

export function createNumberList(): NumberList {
  let held: Uint32Array = new Uint32Array(64)
  let end = 0
  return {
    push(value) {
      if (end === held.length) held = grown(held, 2 * end)
      held[end++] = value
    },
    set(place, value) {
      held[place] = value
    },
    all: () => held.subarray(0, end),
  }
}
