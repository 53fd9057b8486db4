import type { Dispatch, Menu } from '../command.ts'
import type { Log } from '../log.ts'

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
}

/** What an adapter may use: it turns what people type into invocations, and answers into payloads. */
export type ChatPort = {
  readonly menu: Menu
  readonly dispatch: Dispatch
  /** True the first time a delivery is seen, also across restarts; a platform may deliver more than once. */
  firstDelivery(key: string): Promise<boolean>
  readonly log: Log
}
