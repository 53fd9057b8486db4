/**
 * A word without what readers do not tell words apart by: case, accents, ligatures, full-width and other
 * compatibility forms, invisible characters. Not for whole texts: its length is not that of the original.
 */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(marksAndInvisible, '')
    .toLowerCase()
    .replace(/[œæßøłđ]/g, (letter) => written[letter] ?? letter)
    .normalize('NFC')
}

const plain = /^[\x20-\x7e]*$/
const marksAndInvisible = /[\p{M}\p{Cf}\p{Cc}]/gu
const written: { readonly [letter: string]: string } = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' }
