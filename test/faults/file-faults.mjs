// Loaded before the program: makes what JavaScript does to files go wrong, as native-faults.c does below it. Opening a
// file `arm-<kind>-<n>` arms it: at the nth write, copy, sync, rename, link or removal from then on it fails (enospc, eio:
// so do all that follow), is done by half before it fails (torn: only that one), or the process is killed (kill).
// FAULT_ARM=<kind>-<n> arms it from the start.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

let kind = 'none'
let at = 0
let seen = 0

function arm(point) {
  const [name = 'none', n = '0'] = point.split('-')
  kind = name
  at = Number(n)
  seen = 0
}

/** True when half of it is to be done, and then `fail`. Throws or ends the process where nothing is to be done. */
function isHalf() {
  seen++
  if (kind === 'none' || seen < at) return false
  if (kind === 'kill') process.kill(process.pid, 'SIGKILL')
  if (kind !== 'torn') throw failure()
  return seen === at
}

function failure() {
  const code = kind === 'eio' ? 'EIO' : 'ENOSPC'
  return Object.assign(new Error(`${code}: a fault of the test`), { code })
}

/** Of data, the first half is written; of anything else, nothing is done. */
function halved(given) {
  const index = given.findIndex((one) => typeof one === 'string' && one.includes('\n'))
  return index === -1 ? undefined : given.with(index, given[index].slice(0, given[index].length / 2))
}

function wrap(owner, name) {
  const real = owner[name]
  const isAsync = owner !== fs
  const faulty = function (...given) {
    if (!isHalf()) return real.apply(this, given)
    const half = halved(given)
    if (half) real.apply(this, half)
    throw failure()
  }
  owner[name] = isAsync
    ? async function (...given) {
        return faulty.apply(this, given)
      }
    : faulty
}

const realOpen = fs.openSync
fs.openSync = (path, ...given) => {
  const point = /arm-(\w+-\d+)$/.exec(String(path))?.[1]
  if (point) arm(point)
  return realOpen(path, ...given)
}
for (const name of ['writeFileSync', 'renameSync', 'rmSync', 'mkdirSync']) wrap(fs, name)
for (const name of ['writeFile', 'copyFile', 'rename', 'link', 'rm', 'mkdir']) wrap(fs.promises, name)
const handle = await fs.promises.open(new URL(import.meta.url))
wrap(Object.getPrototypeOf(handle), 'sync')
await handle.close()
syncBuiltinESMExports()
if (process.env.FAULT_ARM) arm(process.env.FAULT_ARM)
