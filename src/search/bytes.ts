/** Numbers, texts and bytes one after another, for `ByteReader` to read in the same order. */
export type ByteWriter = {
  /** A whole number from 0 to 2^32 - 1. */
  number(value: number): void
  /** Many of them, four bytes each: what is read at every start is copied then, not taken apart. */
  numbers(values: Uint32Array): void
  strings(texts: readonly string[]): void
  /** All that was written, as a view that the next writing makes invalid. */
  written(): Uint8Array
}

/** Reads what a `ByteWriter` wrote. Every call throws where the bytes end too early. */
export type ByteReader = {
  number(): number
  numbers(): Uint32Array
  strings(): string[]
}

export function createByteWriter(): ByteWriter {
  let buffer = new Uint8Array(64 * 1024)
  let end = 0

  function bytes(values: Uint8Array): void {
    if (end + values.length > buffer.length) {
      const grown = new Uint8Array(Math.max(end + values.length, Math.ceil(buffer.length * 1.6)))
      grown.set(buffer.subarray(0, end))
      buffer = grown
    }
    buffer.set(values, end)
    end += values.length
  }

  function number(value: number): void {
    bytes(bytesOf(Uint32Array.of(value)))
  }

  function numbers(values: Uint32Array): void {
    number(values.length)
    bytes(bytesOf(values))
  }

  return {
    number,
    numbers,
    strings(texts) {
      // Two bytes a unit only where one is too few, since most words need but one. Half of a pair is kept as it is.
      const isWide = (text: string) => /[^\0-\xff]/.test(text)
      numbers(Uint32Array.from(texts, (text) => text.length * 2 + (isWide(text) ? 1 : 0)))
      for (const part of [texts.filter((text) => !isWide(text)).join(''), texts.filter(isWide).join('')]) {
        const encoded = Buffer.from(part, isWide(part) ? 'utf16le' : 'latin1')
        number(encoded.length)
        bytes(encoded)
      }
    },
    written: () => buffer.subarray(0, end),
  }
}

export function createByteReader(buffer: Uint8Array): ByteReader {
  let at = 0

  function bytes(length: number): Uint8Array {
    if (at + length > buffer.length) throw new Error('the bytes end too early')
    at += length
    return buffer.subarray(at - length, at)
  }

  function numbersOf(count: number): Uint32Array {
    const own = bytes(count * 4)
    const values = new Uint32Array(count)
    bytesOf(values).set(own)
    return values
  }

  function number(): number {
    return numbersOf(1)[0] ?? 0
  }

  function text(encoding: 'latin1' | 'utf16le'): string {
    const own = bytes(number())
    return Buffer.from(own.buffer, own.byteOffset, own.length).toString(encoding)
  }

  return {
    number,
    numbers: () => numbersOf(number()),
    strings() {
      const lengths = numbersOf(number())
      const [narrow, wide] = [text('latin1'), text('utf16le')]
      const ends = [0, 0]
      return Array.from(lengths, (length) => {
        const width = length & 1
        const start = ends[width] ?? 0
        const end = start + (length >>> 1)
        ends[width] = end
        return (width === 1 ? wide : narrow).slice(start, end)
      })
    },
  }
}

/** In the order of the machine's own bytes: a snapshot is read where it was written, elsewhere it is built anew. */
function bytesOf(numbers: Uint32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)
}
