import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { watchDesk } from '../../src/corpus/index.ts'
import { folderWith, prose, today } from './temporary-desk.ts'

// As on a system whose listeners are all taken, where Node's `watch` throws.
vi.mock('node:fs', async (original) => ({
  ...(await original<typeof import('node:fs')>()),
  watch: () => {
    throw Object.assign(new Error('no space left'), { code: 'ENOSPC' })
  },
}))

test('where the system does not tell of changes, that is told once and they are found by looking', async () => {
  const folder = folderWith({ 'desk.yaml': 'name: test\n', 'articles/a.md': prose })
  const warnings: string[] = []
  const watched = await watchDesk(folder, {
    now: () => today,
    warn: (message, { reason }) => warnings.push(`${message}: ${reason}`),
    times: { quietMs: 20, gatherMs: 5, againMs: 10, heartbeatMs: 20, everythingMs: 3_600_000 },
  })
  onTestFinished(() => watched.stop())
  const seen = Promise.withResolvers<readonly string[]>()
  watched.follow(async ({ desk }) => seen.resolve(desk.articles.map(({ text }) => text)))
  writeFileSync(join(folder, 'articles/a.md'), `${prose} Corrigé.`)
  expect(await seen.promise).toEqual([`${prose} Corrigé.`])
  expect(warnings).toEqual(['the system does not tell of changes: they are looked for: ENOSPC'])
}, 60_000)
