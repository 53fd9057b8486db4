import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds `commands`, `src` and `assets` as they are run: the project, or its bundle, laid out alike. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url))

/** The desk that comes with the code; the bundle leaves it outside, one folder up. */
export const defaultDesk =
  [join(projectRoot, 'corpus'), join(projectRoot, '..', 'corpus')].find((folder) => existsSync(folder)) ??
  join(projectRoot, 'corpus')

/** The version in package.json. */
export function packageVersion(): string {
  const { version }: { version: string } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
  return version
}
