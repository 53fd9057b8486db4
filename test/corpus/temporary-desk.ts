import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type LoadOptions, loadDesk } from '../../src/corpus/index.ts'
import type { LoadedDesk } from '../../src/types.ts'

/** A folder with these files (path → content), gone when the test ends. */
export function folderWith(files: { readonly [path: string]: string | Uint8Array }): string {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** The day on which the tests are set. */
export const today = new Date('2024-10-01T12:00:00Z')

export function loadFiles(
  files: { readonly [path: string]: string | Uint8Array },
  options: LoadOptions = {},
): Promise<LoadedDesk> {
  return loadDesk(folderWith(files), { now: today, ...options })
}

/** The reason given for a file, after its outcome. */
export function reasonFor(desk: LoadedDesk, file: string): string | undefined {
  const problem = desk.problems.find((one) => one.file === file)
  return problem && `${problem.outcome} ${problem.reason}`
}

export const prose =
  'Le fabricant a reçu une commande de 4 200 puces, selon un journal. Les livraisons n’ont pas commencé.'
