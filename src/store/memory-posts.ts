import type { Channel } from '../types.ts'
import type { KeptPost, Pause } from './kept-post.ts'
import type { Store } from './store.ts'

type KeepsPosts = Pick<
  Store,
  | 'owePosts'
  | 'findPost'
  | 'nextPost'
  | 'channelsOwed'
  | 'markPost'
  | 'postsOf'
  | 'uncertainPosts'
  | 'pauseChannel'
  | 'resumeChannel'
  | 'pausedChannels'
>

/** Posts and pauses for one run. */
export function memoryPosts(): KeepsPosts {
  const posts = new Map<string, KeptPost>()
  const pauses = new Map<string, Pause>()

  const inOrder = () => [...posts.values()]
  const latest = () => inOrder().reverse()
  const nameOf = ({ platform, channel }: Channel) => `${platform}:${channel}`

  return {
    async owePosts(owed, nowMs) {
      const fresh = owed.filter(({ key }, index) => {
        return !posts.has(key) && owed.findIndex((other) => other.key === key) === index
      })
      for (const post of fresh)
        posts.set(post.key, {
          post,
          state: 'owed',
          attempts: 0,
          notBeforeMs: nowMs,
          madeMs: nowMs,
          changedMs: nowMs,
        })
      return fresh.map(({ key }) => key)
    },
    async findPost(key) {
      return posts.get(key)
    },
    async nextPost(channel) {
      return inOrder().find((kept) => isUnfinished(kept) && nameOf(kept.post) === nameOf(channel))
    },
    async channelsOwed() {
      const owed = inOrder().filter(isUnfinished)
      const channels = owed.map(({ post: { platform, channel } }) => ({ platform, channel }))
      return [...new Map(channels.map((channel) => [nameOf(channel), channel])).values()]
    },
    async markPost(key, change, nowMs) {
      const kept = posts.get(key)
      if (!kept) return
      const { post, madeMs } = kept
      posts.set(key, { ...change, post, madeMs, changedMs: nowMs })
    },
    async postsOf(channel, subject, limit) {
      return latest()
        .filter(({ post }) => nameOf(post) === nameOf(channel) && post.subject === subject)
        .slice(0, limit)
    },
    async uncertainPosts(limit) {
      return latest()
        .filter(({ state }) => state === 'uncertain')
        .slice(0, limit)
    },
    async pauseChannel({ platform, channel }, reason, nowMs) {
      const name = nameOf({ platform, channel })
      if (pauses.has(name)) return false
      pauses.set(name, { platform, channel, reason, sinceMs: nowMs })
      return true
    },
    async resumeChannel(channel) {
      return pauses.delete(nameOf(channel))
    },
    async pausedChannels() {
      return [...pauses.values()]
    },
  }
}

function isUnfinished({ state }: KeptPost): boolean {
  return state === 'owed' || state === 'sending'
}
