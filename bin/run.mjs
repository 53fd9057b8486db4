import { existsSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'

const project = join(import.meta.dirname, '..')

/** Runs the program in this process and ends it with the program's exit status. */
export async function run(argv) {
  enableCompileCache()
  endWithLauncher()
  process.stderr.on('error', () => {}) // nobody reads on: no reason to stop
  const { main } = await import(pathToFileURL(entry()).href)
  process.exitCode = await main(argv)
  // Whatever is still open then has been forgotten, and may not keep the process from ending.
  process.stdout.write('', () => setTimeout(() => process.exit(), forgottenMs).unref())
}

const forgottenMs = 1000

/**
 * The sources as they are, or the bundle: beside this file when it is a part of the bundle, else in `dist`, which a
 * package has because Node does not run TypeScript inside node_modules.
 */
function entry() {
  const source = join(project, 'src', 'main.ts')
  const isInstalled = project.includes(`${sep}node_modules${sep}`)
  if (existsSync(source) && !isInstalled) return source
  return [join(project, 'src', 'main.js'), join(project, 'dist', 'src', 'main.js')].find(existsSync) ?? source
}

/** Started by an older Node: the channel to it ends when it does, however it ends, and nothing may be left running. */
function endWithLauncher() {
  if (!process.env.VERBATIM_LAUNCHER || !process.channel) return
  process.channel.unref()
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
}
