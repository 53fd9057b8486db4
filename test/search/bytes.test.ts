import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createByteReader, createByteWriter } from '../../src/search/bytes.ts'

test('numbers and texts are read as they were written', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(2 ** 32 - 1)),
      fc.array(fc.string({ unit: 'binary' })),
      fc.uint32Array(),
      (numbers, texts, list) => {
        const writer = createByteWriter()
        writer.strings(texts)
        for (const number of numbers) writer.number(number)
        writer.numbers(list)
        const reader = createByteReader(writer.written())
        expect(reader.strings()).toEqual(texts)
        expect(numbers.map(() => reader.number())).toEqual(numbers)
        expect([...reader.numbers()]).toEqual([...list])
      },
    ),
  )
})

test('half of a surrogate pair is kept as it is', () => {
  const writer = createByteWriter()
  writer.strings(['a\ud83d', 'b'])
  expect(createByteReader(writer.written()).strings()).toEqual(['a\ud83d', 'b'])
})

test('bytes that end too early are refused', () => {
  const writer = createByteWriter()
  writer.strings(['ein', 'zwei'])
  const cut = writer.written().slice(0, -1)
  expect(() => createByteReader(cut).strings()).toThrow('the bytes end')
  expect(() => createByteReader(new Uint8Array([0x80])).number()).toThrow('the bytes end')
})
