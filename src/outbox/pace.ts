/** How fast the outbox goes, in milliseconds. */
export type Pace = {
  /** After a send begins, before it may be looked for: what is on its way then has arrived. */
  readonly settleMs: number
  /** Between two messages in one channel. */
  readonly betweenMs: number
  /** Wait after so many attempts; undefined when there is to be no other. */
  backOffMs(attempts: number): number | undefined
  /** Between two attempts in a channel that cannot be posted in. */
  readonly probeMs: number
  /** Between two looks for what is due. */
  readonly lookMs: number
}

export const ownPace: Pace = {
  settleMs: 10_000,
  // Slack takes one message a second in a channel (docs.slack.dev/apis/web-api/rate-limits).
  betweenMs: 1100,
  backOffMs: (attempts) => backOffs[attempts - 1],
  probeMs: 60 * 60_000,
  lookMs: 15_000,
}

const seconds = 1000
const minutes = 60 * seconds
const hours = 60 * minutes

/** Eight attempts over about a day: after that a digest is no news any more. */
const backOffs = [
  2 * seconds,
  15 * seconds,
  1 * minutes,
  5 * minutes,
  30 * minutes,
  4 * hours,
  18 * hours,
] as const
