import { setImmediate } from 'node:timers/promises'
import type { Article, Knowledge, SearchEngine } from '../types.ts'
import { answer } from './answer.ts'
import { createPassageIndex, type PassageIndex } from './passage-index.ts'
import { readSnapshot, stampOf, writeSnapshot } from './snapshot.ts'
import { suggestions } from './suggestions.ts'
import { createThesaurus, type Thesaurus } from './thesaurus.ts'

export type EngineOptions = {
  /** What the desk knows; a bare folder has the general vocabulary alone. */
  readonly knowledge: Knowledge
  /** Where the index is kept between two starts. Derived data: deleting it is always safe. */
  readonly snapshotFile?: string
  /** Told when a snapshot could not be used or written; the engine goes on without it. */
  readonly warn?: (message: string) => void
}

/** A search engine that keeps its index in this thread. */
export function createLocalEngine({ knowledge, snapshotFile, warn = () => {} }: EngineOptions): SearchEngine {
  // Made when first needed: while the vocabulary is read, a snapshot is opened.
  let vocabulary: Thesaurus | undefined
  let filled: PassageIndex | undefined
  let untouched = true
  let changes: Promise<void> = Promise.resolve()
  let written: Promise<void> = Promise.resolve()

  function thesaurus(): Thesaurus {
    vocabulary ??= createThesaurus(knowledge)
    return vocabulary
  }

  function index(): PassageIndex {
    filled ??= createPassageIndex(thesaurus())
    return filled
  }

  /** One change after another, so that a later one never overtakes an earlier one. */
  function change(work: () => Promise<void>): Promise<void> {
    const done = changes.then(work)
    changes = done.catch(() => {}) // whoever asked for the change is told; the next one goes on
    return done
  }

  /** What whoever waits for the change at hand need not wait for, yet no later change may come before. */
  function afterwards(work: () => void): void {
    change(async () => {
      await setImmediate()
      work()
    }).catch((error: unknown) => warn(`search index not finished: ${String(error)}`))
  }

  async function fill(articles: readonly Article[]): Promise<void> {
    let started = performance.now()
    for (const article of articles) {
      index().add(article)
      if (performance.now() - started < sliceMs) continue
      await setImmediate()
      started = performance.now()
    }
  }

  async function fillFromSnapshot(articles: readonly Article[], file: string): Promise<void> {
    let known: string | undefined
    const stamp = () => {
      known ??= stampOf(rulesOf(thesaurus()), knowledge, articles)
      return known
    }
    const loaded = await readSnapshot(
      file,
      stamp,
      (saved) => createPassageIndex(thesaurus(), saved, articles),
      warn,
    )
    if (loaded) {
      filled = loaded
      return
    }
    await fill(articles)
    afterwards(() => {
      written = writeSnapshot(file, stamp(), index().save(), warn)
    })
  }

  return {
    add: (articles) =>
      change(async () => {
        const isFirst = untouched
        untouched = false
        if (isFirst && snapshotFile !== undefined) await fillFromSnapshot(articles, snapshotFile)
        else await fill(articles)
        if (isFirst) afterwards(() => thesaurus().prepare())
      }),
    remove: (keys) =>
      change(async () => {
        for (const key of keys) index().remove(key)
      }),
    search: async (request) => answer(request, index()),
    suggest: async (typed, limit) => suggestions(typed, limit, index()),
    async close() {
      await changes
      await written
    },
  }
}

// Questions are answered between two slices of indexing.
const sliceMs = 15

const sampleNames = 100
const sample = [
  'New chips, old rules?',
  "L'usine « Grand-Pré » aurait commandé 100 000 semi-conducteurs, d'après M. Dubois. Elle n’en a reçu qu’un tiers, au prix de l’or.",
  'Its U.S. rival, BigCo, bought 1.5 million GPUs. The data center wasn’t finished in 2024, it said, and called off the rest. A car? No comment.',
].join('\n')

/** What the index makes of a few sentences, and of the names of the desk. */
function rulesOf(thesaurus: Thesaurus): Uint8Array {
  const index = createPassageIndex(thesaurus)
  const names = thesaurus.names.flatMap(({ name, aliases }) => [name, ...aliases]).slice(0, sampleNames)
  const text = `${sample}\n${names.join(', ')}.`
  for (const language of ['fr', 'en', 'de']) {
    const article = { desk: '', id: language, version: '', key: language, file: '', noise: [], copies: [] }
    index.add({ ...article, text, language })
  }
  return index.save()
}
