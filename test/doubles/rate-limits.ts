import type { Reply } from './loopback.ts'

export type RateLimit = { readonly limit: number; readonly windowMs: number }

/** Buckets that fill up again at the end of each window, as Discord announces them in headers. */
export function createRateLimits({ limit, windowMs }: RateLimit, now: () => number) {
  const windows = new Map<string, { start: number; used: number }>()

  return {
    /** Takes one request out of a bucket. `headers` say what is left. */
    spend(bucket: string): { headers: NonNullable<Reply['headers']>; isOver: boolean } {
      const known = windows.get(bucket)
      const window = known && now() - known.start < windowMs ? known : { start: now(), used: 0 }
      window.used += 1
      windows.set(bucket, window)
      const endsAt = window.start + windowMs
      const headers = {
        'x-ratelimit-limit': String(limit),
        'x-ratelimit-remaining': String(Math.max(0, limit - window.used)),
        'x-ratelimit-reset': String(endsAt / 1000),
        'x-ratelimit-reset-after': String((endsAt - now()) / 1000),
        'x-ratelimit-bucket': Buffer.from(bucket.split(' ')[0] ?? '').toString('hex'),
      }
      return { headers, isOver: window.used > limit }
    },
  }
}
