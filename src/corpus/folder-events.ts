import { type FSWatcher, watch } from 'node:fs'
import { basename, join } from 'node:path'

/** The system's word that something changed in a folder: a reason to look, never the truth about what is there. */
export type FolderEvents = {
  /** Listens to these folders (absolute paths) and to no others. True when one of them was not listened to before. */
  follow(folders: readonly string[]): boolean
  /** False while the system refuses to tell about one of the folders. */
  complete(): boolean
  close(): void
}

export type FolderEventsOptions = {
  /** Hears the path of what may have changed: a file, a folder, or the folder it lies in. */
  hear(path: string): void
  /** Told once when the system refuses to listen, with its reason. */
  refused(reason: string): void
}

/**
 * One listener a folder and none a file, so that the system's limit on listeners is far: a recursive one of Node's
 * takes one for each file on Linux.
 */
export function createFolderEvents({ hear, refused }: FolderEventsOptions): FolderEvents {
  const watchers = new Map<string, FSWatcher>()
  let complete = true
  let told = false

  function drop(folder: string): void {
    watchers.get(folder)?.close()
    watchers.delete(folder)
  }

  function listen(folder: string): void {
    try {
      const watcher = watch(folder, (_kind, name) => {
        hear(name === null ? folder : join(folder, name))
        // So the system names the folder itself when it is removed or moved; the listener stays with what was moved.
        if (name === basename(folder)) drop(folder)
      })
      watcher.on('error', () => {
        drop(folder)
        hear(folder)
      })
      watchers.set(folder, watcher)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
      if (code === 'ENOENT' || code === 'ENOTDIR') {
        hear(folder) // gone since it was listed
        return
      }
      complete = false
      if (!told) refused(code)
      told = true
    }
  }

  return {
    follow(folders) {
      const wanted = new Set(folders)
      for (const folder of watchers.keys()) if (!wanted.has(folder)) drop(folder)
      complete = true
      const fresh = folders.filter((folder) => !watchers.has(folder))
      for (const folder of fresh) listen(folder)
      return fresh.some((folder) => watchers.has(folder))
    },
    complete: () => complete,
    close() {
      for (const folder of [...watchers.keys()]) drop(folder)
    },
  }
}
