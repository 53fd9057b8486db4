// Brings what every test needs and the project's packages do not hold: a browser. Says what it will do before it does
// it; does nothing where a browser is found. Any Node since 14 may start this.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import node from '../bin/pinned-node.cjs'

if (!node.isRecentEnough(process.version)) process.exit(inPinnedNode())

const { findChromium } = await import('./chromium.ts')
const found = findChromium()
if (found) console.log(`Browser for the tests: ${found}`)
else if (process.env.CHROMIUM) fail(`CHROMIUM names no file: ${process.env.CHROMIUM}`)
else install()

/** Debian's own package, by its own means; on other systems it is said what to do. */
function install() {
  const isRoot = process.getuid?.() === 0
  const commands = [
    ['apt-get', 'update'],
    ['apt-get', 'install', '--yes', '--no-install-recommends', 'chromium'],
  ].map((command) => (isRoot ? command : ['sudo', '-n', ...command]))
  const lines = commands.map((command) => `  ${command.join(' ')}`).join('\n')
  if (!runs('apt-get', '--version'))
    fail('No Chromium, Chrome or Edge was found. Install one, or set CHROMIUM to its path.')
  if (!isRoot && !runs('sudo', '-n', 'true'))
    fail(`No Chromium, Chrome or Edge was found, and this user may not install one. Run as root:\n${lines}`)
  console.log(
    `No Chromium, Chrome or Edge was found. The tests of the local page need one; installing it now:\n${lines}`,
  )
  for (const [program, ...words] of commands) {
    const { status } = spawnSync(program, words, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    // A package list that cannot be brought up to date is no reason to stop: the next command tells.
    if (status !== 0 && words.includes('install'))
      fail('The browser could not be installed. Set CHROMIUM to the path of one.')
  }
  const installed = findChromium()
  if (!installed) fail('The browser was installed but is not found. Set CHROMIUM to its path.')
  console.log(`Browser for the tests: ${installed}`)
}

function runs(program, ...words) {
  return spawnSync(program, words, { stdio: 'ignore' }).status === 0
}

function inPinnedNode() {
  const executable = node.pinnedNode()
  if (!executable) fail(node.advice())
  return spawnSync(executable, [fileURLToPath(import.meta.url)], { stdio: 'inherit' }).status ?? 1
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
