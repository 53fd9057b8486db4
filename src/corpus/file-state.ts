import { lstat } from 'node:fs/promises'
import type { FileState } from './stillness.ts'

/** How a file stands, without opening it. One that is not there, or cannot be asked about, is a state of its own. */
export async function stateOf(path: string): Promise<FileState> {
  try {
    const { size, mtimeMs, ctimeMs, ino, mode } = await lstat(path)
    // The time of the last change of any kind tells what a program did that sets the file's own time back.
    return { mark: `${size} ${mtimeMs} ${ctimeMs} ${ino} ${mode}`, size, modifiedMs: mtimeMs }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    return { mark: code, size: 0, modifiedMs: 0 }
  }
}

/** Asked at once: enough for a network folder, few enough to leave the disk to others. */
const atOnce = 16

/** The states of many files, in their order. */
export async function statesOf(paths: readonly string[]): Promise<FileState[]> {
  const states: FileState[] = []
  for (let at = 0; at < paths.length; at += atOnce)
    states.push(...(await Promise.all(paths.slice(at, at + atOnce).map(stateOf))))
  return states
}
