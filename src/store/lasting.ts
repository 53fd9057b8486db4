import { mkdir, open } from 'node:fs/promises'
import { UserError } from '../errors.ts'

/** Makes a folder for this user alone, and those above it. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new UserError(
      `The folder ${folder} cannot be made (${codeOf(error) ?? error}).`,
      'Set STATE_DIR to a folder that this user may write to.',
    )
  }
}

/** Makes what a file holds last through a power cut. */
export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  await handle.sync().finally(() => handle.close())
}

/** Makes a new name in a folder last through a power cut. Windows has no such call and does it by itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}

export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
