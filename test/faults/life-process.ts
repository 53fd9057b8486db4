import { mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { faultsOf, live } from './life.ts'

// One life of a store that may be killed at any instant: `life-process.ts <state folder>`. Or many lives, each with a
// fault of its own in a new folder, told as JSON: `life-process.ts <folder> <kind-n> …`.

const [folder = '', ...points] = process.argv.slice(2)
if (points.length === 0) await live(folder, (line) => void writeSync(1, `${line}\n`))
for (const point of points) {
  const stateDir = join(folder, point)
  mkdirSync(stateDir)
  const said: string[] = []
  arm(point)
  await live(stateDir, (line) => void said.push(line))
  arm('none-0')
  const faults = await faultsOf(stateDir, said).catch((error: unknown) => [`not opened: ${error}`])
  writeSync(1, `${JSON.stringify({ point, said, faults })}\n`)
  rmSync(stateDir, { recursive: true })
}

/** The library that was loaded before this program hears it (see native-faults.c). */
function arm(point: string): void {
  try {
    openSync(join(process.env.FAULT_FOLDER ?? '', `arm-${point}`), 'r')
  } catch {
    // There is no such file.
  }
}
