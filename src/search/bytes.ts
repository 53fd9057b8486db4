/** Numbers, texts and bytes one after another, for `ByteReader` to read in the same order. */
export type ByteWriter = {
  /** A whole number from 0 to 2^32 - 1: one byte below 128, at most five. */
  number(value: number): void
  strings(texts: readonly string[]): void
  bytes(values: Uint8Array): void
  /** All that was written, as a view that the next writing makes invalid. */
  written(): Uint8Array
}

/** Reads what a `ByteWriter` wrote. Every call throws where the bytes end too early. */
export type ByteReader = {
  number(): number
  /** Reads as many numbers as `to` has places. */
  fill(to: Uint32Array): void
  strings(): string[]
  bytes(): Uint8Array
}

export function createByteWriter(): ByteWriter {
  let buffer = new Uint8Array(64 * 1024)
  let end = 0

  function makeRoom(size: number): void {
    if (end + size <= buffer.length) return
    const grown = new Uint8Array(Math.max(end + size, Math.ceil(buffer.length * 1.6)))
    grown.set(buffer.subarray(0, end))
    buffer = grown
  }

  function number(value: number): void {
    makeRoom(5)
    let rest = value
    while (rest >= 0x80) {
      buffer[end++] = (rest & 0x7f) | 0x80
      rest = rest >>> 7
    }
    buffer[end++] = rest
  }

  function bytes(values: Uint8Array): void {
    number(values.length)
    makeRoom(values.length)
    buffer.set(values, end)
    end += values.length
  }

  return {
    number,
    bytes,
    strings(texts) {
      number(texts.length)
      for (const text of texts) number(text.length)
      // UTF-16, since a word of a page may hold half of a pair.
      bytes(new Uint8Array(Buffer.from(texts.join(''), 'utf16le')))
    },
    written: () => buffer.subarray(0, end),
  }
}

export function createByteReader(buffer: Uint8Array): ByteReader {
  let at = 0

  function number(): number {
    let value = 0
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = buffer[at++]
      if (byte === undefined) break
      value |= (byte & 0x7f) << shift
      if (byte < 0x80) return value >>> 0
    }
    throw new Error('the bytes end within a number')
  }

  function bytes(): Uint8Array {
    const length = number()
    if (at + length > buffer.length) throw new Error('the bytes end within a list')
    at += length
    return buffer.subarray(at - length, at)
  }

  return {
    number,
    bytes,
    fill(to) {
      // As `number`, without a call for each of many millions.
      let next = at
      for (let place = 0; place < to.length; place++) {
        let byte = buffer[next++] ?? 0
        let value = byte & 0x7f
        for (let shift = 7; byte >= 0x80; shift += 7) {
          byte = buffer[next++] ?? 0
          value |= (byte & 0x7f) << shift
        }
        to[place] = value
      }
      if (next > buffer.length) throw new Error('the bytes end within a list')
      at = next
    },
    strings() {
      const lengths = Array.from({ length: number() }, number)
      const texts = bytes()
      const whole = Buffer.from(texts.buffer, texts.byteOffset, texts.byteLength).toString('utf16le')
      let end = 0
      return lengths.map((length) => {
        end += length
        return whole.slice(end - length, end)
      })
    },
  }
}
