import { printable } from './printable.ts'

/** Why a file is not served. Thrown by whatever reads a part of it, caught once, where the file is read. */
export class Refusal extends Error {
  readonly outcome: 'rejected' | 'ignored'

  /** The reason begins with its class (`encoding: …`) and says what to do where that is not plain. */
  constructor(reason: string, outcome: 'rejected' | 'ignored' = 'rejected') {
    super(printable(reason))
    this.outcome = outcome
  }
}

/** The refusal that an error of the file system, or any other error met while reading one file, amounts to. */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  if (code === 'EACCES' || code === 'EPERM')
    return new Refusal('permission: the bot may not read it; allow its user to')
  if (code === 'ELOOP')
    return new Refusal('link: links are not followed; put the file itself here', 'ignored')
  if (code === 'ENOENT') return new Refusal('gone: it disappeared while the desk was loaded')
  if (code !== undefined) return new Refusal(`unreadable: the system says ${code}`)
  return new Refusal(`unreadable: ${error instanceof Error ? error.message.slice(0, 200) : 'unknown error'}`)
}
