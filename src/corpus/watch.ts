import { stat } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { setTimeout as timer } from 'node:timers/promises'
import type { LoadedDesk } from '../types.ts'
import type { LoadOptions } from './desk.ts'
import { type Look, openDeskFolder } from './desk-folder.ts'
import { createFolderEvents } from './folder-events.ts'
import { createStillness, quietMs } from './stillness.ts'

/** A desk that is read again whenever its folder changes. */
export type WatchedDesk = {
  /** As it was read first; files that somebody was still writing were waited for, up to two seconds. */
  readonly first: DeskState
  /**
   * Hands over each later state, one after the other: while one is taken over the next one is read, which then holds
   * all that changed. When taking one over fails, that is told, and it is handed over again with a later full look.
   */
  follow(changed: (state: DeskState) => Promise<void>): void
  /** Ends the watch; what is under way is waited for. */
  stop(): Promise<void>
}

export type DeskState = {
  readonly desk: LoadedDesk
  /** False while files are known of that were not read yet. */
  readonly whole: boolean
}

export type WatchOptions = Omit<LoadOptions, 'now'> & {
  readonly now: () => Date
  /** Told what the operator should know: the system does not tell of changes, a change could not be taken over. */
  readonly warn: (message: string, fields: { readonly reason: string }) => void
  readonly times?: Partial<WatchTimes>
}

/** In milliseconds. */
export type WatchTimes = {
  /** How long a file must stay as it is before it is read. */
  readonly quietMs: number
  /** What happens within so long is looked at together. */
  readonly gatherMs: number
  /** Between two looks while files are waited for. */
  readonly againMs: number
  /** Between two looks for the folder itself: nobody tells when it is put back, or another in its place. */
  readonly heartbeatMs: number
  /** Between two looks at every file, for what the system did not tell of, as on network folders. */
  readonly everythingMs: number
}

const defaultTimes: WatchTimes = {
  quietMs,
  gatherMs: 50,
  againMs: 100,
  heartbeatMs: 1000,
  everythingMs: 60_000,
}

/** Articles read in one look: of thousands that arrive together, the first are served while the others are read. */
const filesMax = 100

/** Changed paths remembered one by one; beyond, everything is looked at. */
const namedMax = 5000

/** A desk is opened after this long although somebody still writes to its files. */
const firstMs = 2000

/**
 * Opens a desk and follows it. The system's events are a reason to look, and once a minute there is a look without a
 * reason; what a look finds is all that is believed. Throws UserError like `loadDesk`.
 */
export async function watchDesk(folder: string, options: WatchOptions): Promise<WatchedDesk> {
  const { warn, times: given, ...rest } = options
  const times = { ...defaultTimes, ...given }
  const clock = { elapsedMs: () => performance.now(), nowMs: () => options.now().getTime() }
  const desk = openDeskFolder(folder, { ...rest, stillness: createStillness(clock, times.quietMs) })
  const ending = new AbortController()
  const suspects = createSuspects()
  let root = ''
  let failure = ''

  const events = createFolderEvents({
    hear: (path) => suspects.add(relative(root, path).split(sep).join('/')),
    refused: (reason) => warn('the system does not tell of changes: they are looked for', { reason }),
  })

  async function look(atMost: number): Promise<Look> {
    const named = suspects.take()
    const seen = await desk.look({ filesMax: atMost, ...(named && { named }) }).catch((error: unknown) => {
      suspects.addAll()
      throw error
    })
    root = seen.folders[0] ?? root
    // What changed in a folder before it was listened to is found by one more look.
    if (!ending.signal.aborted && events.follow(seen.folders)) suspects.addAll()
    return seen
  }

  /** Resolved early by an event where `until` is given, and at once when the watch ends. */
  async function wait(ms: number, until?: Promise<void>): Promise<void> {
    const pause = timer(ms, undefined, { signal: ending.signal }).catch(() => {})
    await (until ? Promise.race([pause, until]) : pause)
  }

  /** Told once for each reason in a row. */
  function fail(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error)
    if (reason !== failure && !ending.signal.aborted)
      warn('a change of the desk could not be taken over', { reason })
    failure = reason
  }

  async function firstLook(): Promise<Look> {
    const openedAt = performance.now()
    suspects.addAll()
    let seen = await look(Infinity)
    while (seen.waiting > 0 && performance.now() - openedAt < firstMs) {
      await wait(times.againMs)
      seen = await look(Infinity)
    }
    return seen
  }

  async function run(first: Look, changed: (state: DeskState) => Promise<void>): Promise<void> {
    let seen = first
    let offered: LoadedDesk | undefined = first.desk
    let takingOver: Promise<void> = Promise.resolve()
    let standing = await standingOf(folder)
    let fullAt = performance.now()
    let isFinding = false
    let idleMs = 0

    /** True when everything is to be looked at, named or not. */
    async function isFullDue(): Promise<boolean> {
      const before = standing
      standing = await standingOf(folder)
      const patienceMs = events.complete() ? times.everythingMs : times.heartbeatMs
      return standing !== before || performance.now() - fullAt > patienceMs
    }

    async function turn(): Promise<void> {
      const isFull = await isFullDue()
      if (isFull) {
        suspects.addAll()
        fullAt = performance.now()
      }
      if (suspects.none() && seen.waiting === 0) return
      const began = performance.now()
      const before = seen.desk
      seen = await look(filesMax)
      isFinding = seen.desk !== before
      idleMs = isFinding ? 0 : performance.now() - began
      if (seen.desk === offered || (!isFinding && !isFull)) return
      await takingOver
      offered = seen.desk
      takingOver = changed({ desk: seen.desk, whole: seen.waiting === 0 }).then(
        () => {
          failure = ''
        },
        (error: unknown) => {
          offered = undefined
          fail(error)
        },
      )
    }

    while (!ending.signal.aborted) {
      const restMs = seen.waiting === 0 ? times.heartbeatMs : isFinding ? 0 : times.againMs
      if (suspects.none()) await wait(restMs, suspects.some())
      // A look that finds nothing in a large desk takes its time: never more than a third of it goes into looking.
      await wait(Math.max(times.gatherMs, idleMs * 2))
      if (ending.signal.aborted) break
      await turn().catch(async (error: unknown) => {
        fail(error)
        await wait(times.heartbeatMs)
      })
    }
    await takingOver
  }

  const first = await firstLook()
  let running: Promise<void> = Promise.resolve()
  return {
    first: { desk: first.desk, whole: first.waiting === 0 },
    follow(changed) {
      running = run(first, changed)
    },
    async stop() {
      ending.abort()
      events.close()
      await running
    },
  }
}

/** What may have changed since the last look, as paths in the desk's folder. */
function createSuspects() {
  let named = new Set<string>()
  let all = false
  let woken = Promise.withResolvers<void>()

  function addAll(): void {
    all = true
    woken.resolve()
  }

  return {
    add(path: string): void {
      if (path === '' || named.size >= namedMax) all = true
      else named.add(path)
      woken.resolve()
    },
    addAll,
    none: () => named.size === 0 && !all,
    /** Resolved as soon as there is one. */
    some: () => woken.promise,
    /** Undefined for everything. */
    take(): ReadonlySet<string> | undefined {
      const taken = all ? undefined : named
      named = new Set()
      all = false
      woken = Promise.withResolvers()
      return taken
    },
  }
}

/** Tells a folder from another one in its place, and one that is there from one that is not. */
async function standingOf(folder: string): Promise<string> {
  return stat(folder).then(
    ({ dev, ino, birthtimeMs }) => `${dev} ${ino} ${birthtimeMs}`,
    () => 'gone',
  )
}
