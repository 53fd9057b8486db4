import type { DiscordSettings } from '../src/chat/discord.ts'
import type { SlackSettings } from '../src/chat/slack.ts'
import type { Channel } from '../src/types.ts'

/** The instants at which a process of the soak may end itself: before and after everything that lasts. */
export const steps = ['due', 'intent', 'sending', 'in flight', 'answered', 'recorded'] as const

export type Step = (typeof steps)[number]

/** What one process of the soak is to do. Passes as JSON. */
export type SoakPlan = {
  readonly stateFile: string
  readonly slack: SlackSettings
  readonly discord: DiscordSettings
  readonly channels: readonly Channel[]
  /** Midnight of the first day, UTC, in milliseconds since 1970. */
  readonly firstDayMs: number
  readonly days: number
  /** Where it ends itself: at the nth time that it comes to this step. */
  readonly end?: { readonly step: Step; readonly times: number }
}

export const dayMs = 24 * 60 * 60_000

/** Written by a process when it begins to work. */
export const begun = 'begun\n'
