import { createHash } from 'node:crypto'

/**
 * `Article.version`: SHA-256 of the text in hexadecimal. For extracted text the extractor's own version is part of
 * it, so that a better extractor makes a new version and never rewrites an old one.
 */
export function versionOf(text: string, extractor?: string): string {
  const hash = createHash('sha256').update(text, 'utf8')
  if (extractor !== undefined) hash.update(`\0${extractor}`, 'utf8')
  return hash.digest('hex')
}

/** `Article.key`: 12 characters of base 32 (a–z, 2–7), 60 bits of the SHA-256 of desk, id and version. */
export function keyOf(desk: string, id: string, version: string): string {
  const digest = createHash('sha256').update(`${desk}\0${id}\0${version}`, 'utf8').digest()
  let bits = digest.readBigUInt64BE()
  let key = ''
  for (let place = 0; place < 12; place++) {
    key += alphabet[Number(bits & 31n)]
    bits >>= 5n
  }
  return key
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'
