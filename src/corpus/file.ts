import { constants } from 'node:fs'
import { lstat, open } from 'node:fs/promises'
import { Refusal } from './refusal.ts'

/**
 * The bytes of a regular file of at most `limit` bytes. Its kind and size are known before it is opened: links,
 * pipes, sockets and devices never are. Throws Refusal, or the file system's own error.
 */
export async function readBytes(path: string, limit: number): Promise<Uint8Array> {
  const { size } = await regularFile(path, limit)
  const handle = await open(path, flags)
  try {
    // One byte more than it should hold tells whether it grew meanwhile.
    const buffer = new Uint8Array(size + 1)
    const { bytesRead } = await handle.read(buffer, 0, size + 1, 0)
    if (bytesRead !== size) throw new Refusal('changed: it was written to while it was read; try again')
    return buffer.subarray(0, size)
  } finally {
    await handle.close()
  }
}

// Where the system knows them: a link put in the file's place meanwhile is not followed, a pipe does not block.
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

async function regularFile(path: string, limit: number): Promise<{ size: number }> {
  const found = await lstat(path)
  if (found.isSymbolicLink())
    throw new Refusal('link: links are not followed; put the file itself here', 'ignored')
  if (found.isDirectory()) throw new Refusal('folder: not a file', 'ignored')
  if (!found.isFile()) throw new Refusal('special: pipes, sockets and devices are never opened', 'ignored')
  if (found.size > limit)
    throw new Refusal(`size: too large, ${found.size} bytes; the limit is ${limit}. Split the file`)
  return found
}
