/** Lists the stems of the vocabulary's French words in src/text/french-stems.json, so that no start works them out. */
import { writeFile } from 'node:fs/promises'
import { vocabularyStems } from './vocabulary-stems.ts'

const file = new URL('../src/text/french-stems.json', import.meta.url)
const stems = vocabularyStems()
await writeFile(file, `${JSON.stringify(stems, undefined, 2)}\n`)
console.log(`${Object.keys(stems).length} stems listed`)
