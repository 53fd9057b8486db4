/**
 * A word without what readers do not tell words apart by: case, accents, ligatures, full-width and other
 * compatibility forms, invisible characters. Not for whole texts: its length is not that of the original.
 */
export function fold(text: string): string {
  if (isFolded(text)) return text
  if (plain.test(text)) return text.toLowerCase()
  return latin.test(text)
    ? text.replace(accented, (letter) => folded[letter] ?? letter).toLowerCase()
    : folding(text)
}

/** Small letters and digits of ASCII alone, as most words are. */
function isFolded(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (!((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39))) return false
  }
  return true
}

function folding(text: string): string {
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

// The letters of French and its neighbours one by one, which is several times quicker than taking any text apart.
const latin = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u017e\u2019]*$/
const accented = /[\u00a1-\u017e]/g
const folded: { readonly [letter: string]: string } = Object.fromEntries(
  Array.from({ length: 0x17e - 0xa0 }, (_, place) => String.fromCharCode(0xa1 + place)).map((letter) => [
    letter,
    folding(letter),
  ]),
)
