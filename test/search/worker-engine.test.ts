import { monitorEventLoopDelay } from 'node:perf_hooks'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createWorkerEngine, type WorkerEngine } from '../../src/search/worker-engine.ts'
import type { SearchEngine } from '../../src/types.ts'
import { articleOf, articles, knowledge, searchEngineContract } from '../contracts/search-engine.ts'

searchEngineContract('the engine in a thread of its own', async () => createWorkerEngine({ knowledge }))

describe('when the thread ends', () => {
  const fragile = new URL('fragile-worker.ts', import.meta.url)

  async function open(warnings: string[] = []): Promise<WorkerEngine> {
    const engine = createWorkerEngine({ knowledge, warn: (message) => warnings.push(message) }, fragile)
    onTestFinished(() => engine.close())
    await engine.add(articles)
    return engine
  }

  const search = (engine: SearchEngine, query: string) => engine.search({ query, from: 0, limit: 3 })

  test('the call under way is rejected with the reason, and the next one is answered as before', async () => {
    const warnings: string[] = []
    const engine = await open(warnings)
    const before = await search(engine, 'agrimont')
    await expect(search(engine, 'crash')).rejects.toThrow('The search thread ended: crashed on purpose')
    expect(await search(engine, 'agrimont')).toEqual(before)
    expect(warnings).toEqual(['the search thread ended and is started again: crashed on purpose'])
  })

  test('removed articles do not come back', async () => {
    const engine = await open()
    await engine.remove([articles[2]?.key ?? ''])
    await expect(search(engine, 'crash')).rejects.toThrow('ended')
    expect((await search(engine, 'palmier')).verdict).toBe('nothing')
  })

  test('the article that ended it is not added again', async () => {
    const engine = await open()
    await expect(engine.add([articleOf('crash', 'Encore un texte.')])).rejects.toThrow('crashed on purpose')
    expect((await search(engine, 'agrimont')).verdict).toBe('answered')
  })

  test('it may end more than once', async () => {
    const engine = await open()
    for (let time = 0; time < 3; time++) {
      await expect(search(engine, 'crash')).rejects.toThrow('ended')
      expect((await search(engine, 'agrimont')).verdict).toBe('answered')
    }
  })

  const missing = new URL('no-such-worker.ts', import.meta.url)

  test('and cannot be started again, every call says so', async () => {
    const engine = createWorkerEngine({ knowledge }, missing)
    onTestFinished(() => engine.close())
    await expect(search(engine, 'agrimont')).rejects.toThrow('ended')
    await expect(search(engine, 'agrimont')).rejects.toThrow('ended')
    expect(engine.ready()).toBe(false)
  })

  test('and cannot be started again, the waits between two tries double up to a minute', async () => {
    const waits: number[] = []
    const warnings: string[] = []
    await new Promise<void>((resolve) => {
      const engine = createWorkerEngine(
        { knowledge, warn: (told) => warnings.push(told) },
        missing,
        async (ms) => {
          waits.push(ms)
          if (waits.length === 8) resolve(engine.close())
        },
      )
    })
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000])
    expect(warnings[1]).toContain('started again in 1 s')
  })

  test('and cannot be started again for a while, it answers as before after that', async () => {
    const file = new URL(fragile)
    const waiting = Promise.withResolvers<void>()
    const over = Promise.withResolvers<void>()
    const engine = createWorkerEngine({ knowledge }, file, () => {
      waiting.resolve()
      return over.promise
    })
    onTestFinished(() => engine.close())
    await engine.add(articles)
    const before = await search(engine, 'agrimont')
    expect(engine.ready()).toBe(true)

    file.href = missing.href
    await expect(search(engine, 'crash')).rejects.toThrow('ended')
    await waiting.promise
    expect(engine.ready()).toBe(false)
    await expect(search(engine, 'agrimont')).rejects.toThrow('ended')

    file.href = fragile.href
    over.resolve()
    await over.promise
    expect(await search(engine, 'agrimont')).toEqual(before)
    expect(engine.ready()).toBe(true)
  })

  test('while the engine waits for the next try, it can be closed', async () => {
    const waiting = Promise.withResolvers<AbortSignal>()
    const engine = createWorkerEngine({ knowledge }, missing, (_ms, signal) => {
      waiting.resolve(signal)
      return new Promise(() => {})
    })
    const signal = await waiting.promise
    await engine.close()
    expect(signal.aborted).toBe(true)
  })
})

test('a closed engine rejects what is asked of it, and closing twice is closing once', async () => {
  const engine = createWorkerEngine({ knowledge })
  await engine.add(articles)
  await Promise.all([engine.close(), engine.close()])
  expect(engine.ready()).toBe(false)
  await expect(engine.search({ query: 'agrimont', from: 0, limit: 3 })).rejects.toThrow('closed')
  await expect(engine.add(articles)).rejects.toThrow('closed')
})

test('articles of a later call are never mixed with those of an earlier one', async () => {
  const engine = createWorkerEngine({ knowledge })
  onTestFinished(() => engine.close())
  const many = (name: string) =>
    Array.from({ length: 40 }, (_, n) =>
      articleOf(`${name}${n}`, `La charrue ${name} laboure. ${'Rien. '.repeat(3000)}`),
    )
  await Promise.all([engine.add(many('rouge')), engine.add(many('verte')), engine.add(articles)])
  expect((await engine.search({ query: 'charrue', from: 0, limit: 1 })).total).toBe(80)
})

test('the main thread goes on while articles are indexed and questions are answered', async () => {
  const engine = createWorkerEngine({ knowledge })
  onTestFinished(() => engine.close())
  const words = 'tracteur usine récolte blé champ charrue semence ferme grange marché prix vente'.split(' ')
  const sentence = (n: number) =>
    `Le ${words[n % 12]} numéro ${n} vaut ${n * 7} euros selon ${words[(n * 5) % 12]} et mot${n % 997}.`
  const many = Array.from({ length: 2_000 }, (_, n) =>
    articleOf(`a${n}`, [1, 2, 3, 4].map((k) => sentence(n * k)).join('\n')),
  )
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  let adding = true
  const added = engine.add(many).finally(() => {
    adding = false
  })
  let answered = 0
  while (adding) {
    await engine.search({ query: 'tracteur récolte', from: 0, limit: 3 })
    answered++
  }
  await added
  delay.disable()
  expect(answered).toBeGreaterThan(1)
  // Generous: the measured figure is below 50 ms, on a machine that does nothing else.
  expect(delay.percentile(99) / 1e6).toBeLessThan(250)
})
