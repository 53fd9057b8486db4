import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { watchDesk } from '../../src/corpus/index.ts'
import type { LoadedDesk } from '../../src/types.ts'
import { folderWith, prose, today } from './temporary-desk.ts'

// Quick, so that nobody waits; a look at everything is so rare that what is seen was told by the system.
const times = { quietMs: 20, gatherMs: 5, againMs: 10, heartbeatMs: 50, everythingMs: 3_600_000 }

async function watch(
  files: { readonly [path: string]: string },
  takeOver: (desk: LoadedDesk) => Promise<void> = async () => {},
  given: Partial<typeof times> = {},
) {
  const folder = folderWith({ 'desk.yaml': 'name: test\n', ...files })
  const warnings: string[] = []
  const watched = await watchDesk(folder, {
    now: () => today,
    warn: (_message, { reason }) => warnings.push(reason),
    times: { ...times, ...given },
  })
  onTestFinished(() => watched.stop())
  const states: LoadedDesk[] = [watched.first.desk]
  let look = () => {}
  watched.follow(async ({ desk }) => {
    await takeOver(desk)
    states.push(desk)
    look()
  })
  return {
    folder,
    watched,
    states,
    warnings,
    write: (file: string, content: string) => writeFileSync(join(folder, file), content),
    path: (file: string) => join(folder, file),
    ids: () => states.at(-1)?.articles.map(({ id }) => id),
    /** Resolved when the latest state is as wanted; the test's own time limit ends a vain wait. */
    until(wanted: (desk: LoadedDesk) => boolean): Promise<void> {
      return new Promise((resolve) => {
        look = () => {
          const last = states.at(-1)
          if (last && wanted(last)) resolve()
        }
        look()
      })
    },
  }
}

const holds = (id: string) => (desk: LoadedDesk) => desk.articles.some((article) => article.id === id)
const lacks = (id: string) => (desk: LoadedDesk) => !holds(id)(desk)

test('a file that is added, changed and removed is seen each time', async () => {
  const desk = await watch({ 'articles/a.md': prose })
  desk.write('articles/b.md', `B. ${prose}`)
  await desk.until(holds('b'))
  desk.write('articles/b.md', `B. ${prose} Corrigé.`)
  await desk.until(({ articles }) => articles[1]?.text.endsWith('Corrigé.') === true)
  rmSync(desk.path('articles/b.md'))
  await desk.until(lacks('b'))
}, 60_000)

test('files in a folder that is made later are seen, and its end too', async () => {
  const desk = await watch({ 'articles/a.md': prose })
  mkdirSync(desk.path('articles/2024/09'), { recursive: true })
  desk.write('articles/2024/09/b.md', `B. ${prose}`)
  await desk.until(holds('b'))
  desk.write('articles/2024/09/c.md', `C. ${prose}`)
  await desk.until(holds('c'))
  rmSync(desk.path('articles/2024'), { recursive: true })
  await desk.until(lacks('c'))
}, 60_000)

test('a folder that is removed and put back is followed again', async () => {
  const desk = await watch({ 'articles/a.md': prose })
  rmSync(desk.path('articles'), { recursive: true })
  await desk.until(lacks('a'))
  mkdirSync(desk.path('articles'))
  desk.write('articles/b.md', `B. ${prose}`)
  await desk.until(holds('b'))
  desk.write('articles/c.md', `C. ${prose}`)
  await desk.until(holds('c'))
}, 60_000)

test('a folder that another one took the place of in an instant is followed', async () => {
  const desk = await watch({ 'articles/x/a.md': prose })
  rmSync(desk.path('articles/x'), { recursive: true })
  mkdirSync(desk.path('articles/x'))
  desk.write('articles/x/b.md', `B. ${prose}`)
  await desk.until(holds('b'))
  desk.write('articles/x/b.md', `B. ${prose} Corrigé.`)
  await desk.until(({ articles }) => articles[0]?.text.endsWith('Corrigé.') === true)
}, 60_000)

test('a desk that is moved away and put back, or replaced by another, is followed again', async () => {
  const desk = await watch({ 'articles/a.md': prose })
  renameSync(desk.folder, `${desk.folder}-old`)
  await desk.until(lacks('a'))
  mkdirSync(desk.path('articles'), { recursive: true })
  desk.write('articles/b.md', `B. ${prose}`)
  await desk.until(holds('b'))
  desk.write('articles/c.md', `C. ${prose}`)
  await desk.until(holds('c'))
  rmSync(`${desk.folder}-old`, { recursive: true })
}, 60_000)

test('five hundred files that arrive at once are all served, in few states', async () => {
  const desk = await watch({ 'articles/a.md': prose })
  for (let n = 0; n < 500; n++) desk.write(`articles/n${n}.md`, `Article ${n}. ${prose}`)
  await desk.until(({ articles }) => articles.length === 501)
  expect(desk.states.length).toBeLessThan(60)
}, 60_000)

test('one state is taken over after the other', async () => {
  let under = 0
  let most = 0
  const desk = await watch({ 'articles/a.md': prose }, async () => {
    most = Math.max(most, ++under)
    await new Promise(setImmediate)
    under--
  })
  for (const id of ['b', 'c', 'd', 'e']) {
    desk.write(`articles/${id}.md`, `${id}. ${prose}`)
    await desk.until(holds(id))
  }
  expect(most).toBe(1)
}, 60_000)

test('a state that could not be taken over is told once and offered again', async () => {
  let refusals = 0
  const desk = await watch(
    { 'articles/a.md': prose },
    async () => {
      if (refusals++ < 3) throw new Error('the disk is full')
    },
    { everythingMs: 20 },
  )
  desk.write('articles/b.md', `B. ${prose}`)
  await desk.until(holds('b'))
  expect(desk.warnings).toEqual(['the disk is full'])
}, 60_000)

test('a file that is still being written when the desk is opened is waited for', async () => {
  const desk = await watch({ 'articles/a.md': prose })
  expect([desk.watched.first.whole, desk.ids()]).toEqual([true, ['a']])
})

test('after the stop nothing is handed over any more', async () => {
  const desk = await watch({ 'articles/a.md': prose })
  await desk.watched.stop()
  desk.write('articles/b.md', `B. ${prose}`)
  await new Promise(setImmediate)
  expect(desk.states).toHaveLength(1)
})
