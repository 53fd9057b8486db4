import type { Article } from '../types.ts'
import { memoryCorrections } from './memory-corrections.ts'
import { memoryDigests } from './memory-digests.ts'
import { memoryPosts } from './memory-posts.ts'
import { remembersSeen } from './memory-seen.ts'
import type { Store } from './store.ts'

/** A store for one run: what is asked once on a command line leaves nothing behind. */
export function createMemoryStore(): Store {
  const deliveries = new Map<string, number>()
  const actions = new Map<string, string>()
  const versions = new Map<string, { readonly article: Article; readonly firstSeenMs: number }>()
  const posts = memoryPosts()
  const scopes = new Map<string, Map<string, string>>()

  return {
    ...posts,
    ...memoryDigests(posts.owePosts),
    async rememberDelivery(key, nowMs) {
      if (deliveries.has(key)) return false
      deliveries.set(key, nowMs)
      return true
    },
    async forgetDeliveriesBefore(timeMs) {
      for (const [key, seenMs] of deliveries) if (seenMs < timeMs) deliveries.delete(key)
    },
    async keepAction(token, payload) {
      if (!actions.has(token)) actions.set(token, payload)
    },
    async findAction(token) {
      return actions.get(token)
    },
    async keepVersions(articles, nowMs) {
      for (const article of articles)
        if (!versions.has(article.key)) versions.set(article.key, { article, firstSeenMs: nowMs })
    },
    async findVersion(key) {
      return versions.get(key)?.article
    },
    async firstSeen(key) {
      return versions.get(key)?.firstSeenMs
    },
    ...remembersSeen(),
    ...memoryCorrections(),
    async getSetting(scope, key) {
      return scopes.get(scope)?.get(key)
    },
    async setSetting(scope, key, value) {
      const settings = scopes.get(scope) ?? new Map<string, string>()
      scopes.set(scope, settings.set(key, value))
    },
    async settings(scope) {
      return new Map(scopes.get(scope))
    },
    unsettledRestore: async () => undefined,
    async settleRestore() {},
    async close() {},
  }
}
