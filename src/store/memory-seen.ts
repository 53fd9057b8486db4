import type { Store } from './store.ts'

type Seen = { readonly words: string; readonly firstMs: number | undefined }

export function remembersSeen(): Pick<Store, 'seeArticles' | 'endFirstLoad' | 'seenArticles'> {
  const desks = new Map<string, Map<string, Seen>>()
  const opened = new Set<string>()
  return {
    async seeArticles(desk, articles, nowMs) {
      const known = desks.get(desk) ?? new Map<string, Seen>()
      desks.set(desk, known)
      const byWords = new Map([...known.values()].map((one) => [one.words, one]))
      return new Map(
        articles.map(({ id, words }) => {
          const before = known.get(id) ?? byWords.get(words)
          const firstMs = before ? before.firstMs : opened.has(desk) ? nowMs : undefined
          known.set(id, { words, firstMs })
          return [id, firstMs]
        }),
      )
    },
    async endFirstLoad(desk) {
      opened.add(desk)
    },
    async seenArticles(desk) {
      return new Map([...(desks.get(desk) ?? [])].map(([id, { firstMs }]) => [id, firstMs]))
    },
  }
}
