// Loaded before the program: lets a test move its wall clock and shortens its waits. CLOCK_FILE names a file that holds an
// instant (`2026-03-29T00:59:00Z`); from when it is written, `Date` goes on from there. What the program does every ten
// seconds or less often, it does 120 times as often, and a byte is added to `CLOCK_FILE.looks` each time.
import { appendFileSync, readFileSync, statSync } from 'node:fs'

const { CLOCK_FILE: file } = process.env
const SteadyDate = Date
const steadyInterval = setInterval
let movedMs = 0
let written = -1

function nowMs() {
  const ms = SteadyDate.now()
  const { mtimeMs } = statSync(file)
  if (mtimeMs !== written) {
    movedMs = SteadyDate.parse(readFileSync(file, 'utf8')) - ms
    written = mtimeMs
  }
  return ms + movedMs
}

if (file) {
  globalThis.Date = class extends SteadyDate {
    constructor(...given) {
      if (given.length > 0) super(...given)
      else super(nowMs())
    }
    static now() {
      return nowMs()
    }
  }
  globalThis.setInterval = (work, ms, ...given) => {
    if (ms < 10_000) return steadyInterval(work, ms, ...given)
    const counted = (...args) => {
      work(...args)
      appendFileSync(`${file}.looks`, '.')
    }
    return steadyInterval(counted, ms / 120, ...given)
  }
}
