import type { webApi } from '@slack/bolt'
import type { SlackSettings } from './slack.ts'

/** Bounded everywhere: the library's own defaults are half an hour of retries and no time limit at all. */
export function slackClientOptions({ apiUrl }: Pick<SlackSettings, 'apiUrl'>): webApi.WebClientOptions {
  const timeout = 10_000
  return {
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
    retryConfig: { retries: 2 },
    timeout,
    fetch: (url, init) => fetch(url, { ...init, signal: init?.signal ?? AbortSignal.timeout(timeout) }),
  }
}
