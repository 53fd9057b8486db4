import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { faultsOf, inDoubt } from './life.ts'

const program = fileURLToPath(new URL('life-process.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'verbatim-faults-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Every how manieth operation is tried; VERBATIM_EVERY_FAULT=1 tries them all. */
const isEvery = process.env.VERBATIM_EVERY_FAULT === '1'

describe('whatever is done to files from JavaScript goes wrong', () => {
  const preload = new URL('file-faults.mjs', import.meta.url).href
  const means: Means = { words: ['--import', preload], environment: {} }
  // One life does 36 such operations.
  const numbers = range(1, 37, isEvery ? 1 : 3)

  test('fails or is torn: the store opens, and all that was taken is there', async () => {
    const points = ['enospc', 'eio', 'torn'].flatMap((kind) => numbers.map((n) => `${kind}-${n}`))
    expect(await lives(points, means)).toEqual([])
  })

  test('is where the process is killed: the store opens, and all that was taken is there', async () => {
    expect(await deaths('kill', range(1, 37, isEvery ? 1 : 7), means)).toEqual([])
  })
})

const library = join(folder, 'native-faults.so')
const compiler = process.env.CC ?? 'cc'
const compiled = spawnSync(compiler, [
  ...['-shared', '-fPIC', '-O1', '-o', library],
  fileURLToPath(new URL('native-faults.c', import.meta.url)),
  '-ldl',
])

// Needs Linux and a C compiler.
describe.skipIf(process.platform !== 'linux' || compiled.status !== 0)(
  'whatever SQLite does to files goes wrong',
  () => {
    const means: Means = { words: [], environment: { LD_PRELOAD: library } }
    // One life does 370 such operations, most of them to make the store.
    const numbers = range(3, 375, isEvery ? 1 : 29)

    test('fails or is torn: the store opens, and all that was taken is there', {
      timeout: 3_600_000,
    }, async () => {
      const points = ['enospc', 'eio', 'once', 'torn'].flatMap((kind) => numbers.map((n) => `${kind}-${n}`))
      expect(await lives(points, means)).toEqual([])
    })

    test('is where the process is killed: the store opens, and all that was taken is there', {
      timeout: 3_600_000,
    }, async () => {
      expect(await deaths('kill', range(5, 375, isEvery ? 1 : 53), means)).toEqual([])
      expect(await deaths('killtorn', range(30, 375, isEvery ? 1 : 97), means)).toEqual([])
    })
  },
)

/** How faults come into a process. */
type Means = { readonly words: readonly string[]; readonly environment: Record<string, string> }

/** What is wrong after lives with one fault each, in one process. */
async function lives(points: readonly string[], means: Means): Promise<readonly string[]> {
  const stateDir = mkdtempSync(join(folder, 'lives-'))
  const child = start([stateDir, ...points], means, { FAULT_FOLDER: stateDir })
  const told = (await text(child.stdout)).trim().split('\n')
  expect(told).toHaveLength(points.length)
  return told.flatMap((line) => {
    const { point, faults }: { point: string; faults: string[] } = JSON.parse(line)
    const isRefusedForGood = /^(?:enospc|eio)/.test(point)
    return faults
      .filter((fault) => !(isRefusedForGood && fault.startsWith(inDoubt)))
      .map((fault) => `${point}: ${fault}`)
  })
}

/** What is wrong after lives that end at an operation, each a process of its own. */
async function deaths(kind: string, numbers: readonly number[], means: Means): Promise<readonly string[]> {
  const faults: string[] = []
  const waiting = [...numbers]
  async function work(): Promise<void> {
    for (let n = waiting.shift(); n !== undefined; n = waiting.shift()) {
      const stateDir = join(folder, `${kind}-${n}-${means.words.length}`)
      mkdirSync(stateDir)
      const child = start([stateDir], means, { FAULT_FOLDER: stateDir, FAULT_ARM: `${kind}-${n}` })
      const said = (await text(child.stdout)).trim().split('\n')
      const found = await faultsOf(stateDir, said).catch((error: unknown) => [`not opened: ${error}`])
      faults.push(...found.map((fault) => `${kind}-${n}: ${fault}`))
      rmSync(stateDir, { recursive: true })
    }
  }
  await Promise.all([work(), work()])
  return faults
}

function start(words: readonly string[], means: Means, environment: Record<string, string>) {
  return spawn(process.execPath, [...means.words, program, ...words], {
    env: { PATH: process.env.PATH ?? '', ...means.environment, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

function range(from: number, to: number, step: number): readonly number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step)
}
