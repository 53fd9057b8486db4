/** Lists what the general vocabulary is found by in src/search/vocabulary-keys.json, so that no start works it out. */
import { writeFile } from 'node:fs/promises'
import { vocabularyKeys } from './vocabulary-keys.ts'

const file = new URL('../src/search/vocabulary-keys.json', import.meta.url)
const keys = vocabularyKeys()
await writeFile(file, `${JSON.stringify(keys, undefined, 2)}\n`)
console.log(
  `${Object.keys(keys.fr.first).length} French keys and ${Object.keys(keys.en.first).length} English ones listed`,
)
