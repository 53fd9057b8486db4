import type { Dispatch, Menu } from '../command.ts'
import type { Log } from '../log.ts'
import type { Post, Sent, Sighting } from '../types.ts'

/** How one platform is doing, as `/status` and the health page show it. */
export type ChatState = {
  readonly name: 'slack' | 'discord'
  readonly state: 'starting' | 'connected' | 'reconnecting' | 'failed' | 'stopped'
  /** Why, and what to do about it; without secrets. */
  readonly detail?: string
}

/** One chat platform. */
export type ChatAdapter = {
  readonly name: 'slack' | 'discord'
  /** Resolves when commands can be answered. Rejects with a UserError naming the setting to mend, with another error when trying again may help. */
  start(): Promise<void>
  /** Takes no new commands, lets running ones answer for a few seconds, closes every connection. */
  stop(): Promise<void>
  state(): ChatState
  /**
   * Posts once, without any retry of the library: the outbox decides what to do about each outcome. A part above 0 goes
   * into the thread of `lead`, the message of part 0. Never rejects.
   */
  post(post: Post, lead?: string): Promise<Sent>
  /**
   * Looks for a post by its key among the messages of its channel (or of the thread of `lead`) since it was owed. Never
   * rejects.
   */
  find(post: Post, owedMs: number, lead?: string): Promise<Sighting>
}

/** What an adapter may use: it turns what people type into invocations, and answers into payloads. */
export type ChatPort = {
  readonly menu: Menu
  readonly dispatch: Dispatch
  /** True the first time a delivery is seen, also across restarts; a platform may deliver more than once. */
  firstDelivery(key: string): Promise<boolean>
  /** Who may change what concerns a whole channel, by the platforms' ids, besides those whom a platform names itself. */
  readonly rights: { readonly users: readonly string[]; readonly roles: readonly string[] }
  readonly log: Log
}
