import type { Channel, Post } from '../types.ts'

/**
 * `owed`: to be sent. `sending`: sent, or about to be, with an outcome not known yet. `uncertain`: the outcome cannot be
 * known. `given-up`: surely not posted, and not tried any more.
 */
export type PostState = 'owed' | 'sending' | 'posted' | 'uncertain' | 'given-up'

/** A post and what has become of it. */
export type KeptPost = PostChange & {
  readonly post: Post
  readonly madeMs: number
  readonly changedMs: number
}

/** What is written about a post at once; what is absent is then unknown. */
export type PostChange = {
  readonly state: PostState
  /** How often it was sent, or looked for in vain. */
  readonly attempts: number
  /** Nothing is to be done about it earlier. */
  readonly notBeforeMs: number
  /** When the first request left whose outcome is still open. */
  readonly sentMs?: number
  /** The platform's name of the message. */
  readonly message?: string
  /** Why it is not posted, or not yet. */
  readonly reason?: string
}

/** A channel in which the bot cannot post at present. */
export type Pause = Channel & { readonly reason: string; readonly sinceMs: number }
