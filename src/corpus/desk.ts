import type { LoadedDesk } from '../types.ts'
import { openDeskFolder } from './desk-folder.ts'
import type { Limits } from './limits.ts'

export type LoadOptions = {
  /** Where our own reader shows the article with this key, for articles without a safe address of their own. */
  readonly readerUrl?: (key: string) => string
  /** The time zone of a desk whose `desk.yaml` names none; Europe/Paris when absent. */
  readonly timeZone?: string
  /** For telling dates that lie in the future; the process's clock when absent. */
  readonly now?: Date
  readonly limits?: Partial<Limits>
}

/**
 * Loads a desk: its settings, its knowledge, every readable article, and one Problem for each file that is not
 * served. A folder without `desk.yaml` is a desk of its own, its articles lying anywhere in it. Articles come in the
 * order of their files' names. Never throws for a bad file; throws UserError when the folder or its `desk.yaml`
 * cannot be read. Gives way to other work between files.
 */
export async function loadDesk(folder: string, options: LoadOptions = {}): Promise<LoadedDesk> {
  const { now, ...rest } = options
  const { desk } = await openDeskFolder(folder, { ...rest, now: () => now ?? new Date() }).look()
  return desk
}
