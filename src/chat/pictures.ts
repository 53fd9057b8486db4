import { chartPng } from '../chart/png.ts'
import type { Log } from '../log.ts'
import { pictureFile } from '../render/discord.ts'
import type { Answer, Block } from '../types.ts'

/** A file that goes with a message. */
export type PictureFile = { readonly name: string; readonly data: Buffer; readonly description: string }

/**
 * Draws the pictures of an answer. One that cannot be drawn is left out of the answer, whose list says the same; the
 * operator is told.
 */
export async function withPictures(
  answer: Answer,
  log: Log,
): Promise<{ readonly answer: Answer; readonly files: readonly PictureFile[] }> {
  if (!answer.blocks.some(({ kind }) => kind === 'picture')) return { answer, files: [] }
  const files: PictureFile[] = []
  const blocks: Block[] = []
  for (const block of answer.blocks) {
    const file = block.kind === 'picture' ? await drawn(block, log) : undefined
    if (block.kind !== 'picture' || file) blocks.push(block)
    if (file) files.push(file)
  }
  return { answer: { ...answer, blocks }, files }
}

async function drawn(
  { chart, alt, token }: Extract<Block, { kind: 'picture' }>,
  log: Log,
): Promise<PictureFile | undefined> {
  if (token === undefined) return undefined
  try {
    return { name: pictureFile(token), data: await chartPng(chart), description: alt.slice(0, 1024) }
  } catch (error) {
    log.error('picture could not be drawn', { error })
    return undefined
  }
}
