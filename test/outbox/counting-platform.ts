import type { OutboxParts } from '../../src/outbox/index.ts'
import type { Post, Sent } from '../../src/types.ts'

/** What happens to one send: whether the message is made, and what the sender is told. */
export type Fate = { readonly isMade: boolean; readonly told: Sent | 'made' }

/** A platform in this process that keeps every message it was sent. */
export type CountingPlatform = Pick<OutboxParts, 'send' | 'find'> & {
  readonly messages: readonly { readonly key: string; readonly lead?: string; readonly post: Post }[]
  /** How often something was sent or looked for. */
  readonly sends: () => number
  readonly looks: () => number
  /** The fates of the next sends, in order; after them every message is made and named. */
  next(...fates: readonly Fate[]): void
  /** How the next look-up goes wrong. */
  nextLook(kind: 'unseen' | 'hidden', times?: number): void
  keys(): readonly string[]
}

export const made: Fate = { isMade: true, told: 'made' }

export function createCountingPlatform(): CountingPlatform {
  const messages: { key: string; lead?: string; post: Post }[] = []
  const fates: Fate[] = []
  const looks: ('unseen' | 'hidden')[] = []
  let sends = 0
  let looked = 0

  return {
    messages,
    sends: () => sends,
    looks: () => looked,
    next: (...more) => void fates.push(...more),
    nextLook(kind, times = 1) {
      for (let count = 0; count < times; count++) looks.push(kind)
    },
    keys: () => messages.map(({ key }) => key),
    async send(post, lead) {
      sends++
      const { isMade, told } = fates.shift() ?? made
      if (isMade) messages.push({ key: post.key, post, ...(lead !== undefined && { lead }) })
      return told === 'made' ? { kind: 'posted', message: nameOf(post) } : told
    },
    async find(post) {
      looked++
      const kind = looks.shift()
      if (kind) return { kind, reason: kind }
      return messages.some(({ key }) => key === post.key)
        ? { kind: 'found', message: nameOf(post) }
        : { kind: 'absent' }
    },
  }
}

function nameOf({ key }: Post): string {
  return `message ${key}`
}
