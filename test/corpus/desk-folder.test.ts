import { appendFileSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Look, openDeskFolder } from '../../src/corpus/desk-folder.ts'
import { createStillness } from '../../src/corpus/stillness.ts'
import type { LoadedDesk } from '../../src/types.ts'
import { folderWith, prose, reasonFor, today } from './temporary-desk.ts'

const settings = 'name: test\n'

/** A followed folder whose clock stands until it is moved. */
function follow(files: { readonly [path: string]: string }) {
  const folder = folderWith({ 'desk.yaml': settings, ...files })
  let elapsedMs = 0
  const stillness = createStillness({ elapsedMs: () => elapsedMs, nowMs: () => 0 })
  const desk = openDeskFolder(folder, { now: () => today, stillness })
  const look = (named?: readonly string[], filesMax?: number) =>
    desk.look({ ...(named && { named: new Set(named) }), ...(filesMax && { filesMax }) })
  return {
    folder,
    look,
    path: (file: string) => join(folder, file),
    write(file: string, content: string) {
      writeFileSync(join(folder, file), content)
    },
    passes(ms: number) {
      elapsedMs += ms
    },
    /** What is served when nobody has written for long. */
    async settled(named?: readonly string[]): Promise<LoadedDesk> {
      let seen: Look = await look(named)
      for (let turn = 0; seen.waiting > 0 && turn < 50; turn++) {
        elapsedMs += 1000
        seen = await look(named)
      }
      return seen.desk
    },
  }
}

function textsOf({ articles }: LoadedDesk) {
  return Object.fromEntries(articles.map(({ id, text }) => [id, text]))
}

describe('a folder that is looked at again', () => {
  test('serves a file that was added', async () => {
    const desk = follow({ 'articles/a.md': prose })
    await desk.settled()
    desk.write('articles/b.md', `B. ${prose}`)
    expect(textsOf(await desk.settled([]))).toEqual({ a: prose, b: `B. ${prose}` })
  })

  test('serves the new text of a file that was changed', async () => {
    const desk = follow({ 'articles/a.md': prose })
    await desk.settled()
    desk.write('articles/a.md', `${prose} Corrigé.`)
    expect(textsOf(await desk.settled(['articles/a.md']))).toEqual({ a: `${prose} Corrigé.` })
  })

  test('sees a change that leaves the size and the time of the file as they were', async () => {
    const desk = follow({ 'articles/a.md': `Un. ${prose}` })
    const time = new Date('2024-01-01')
    utimesSync(desk.path('articles/a.md'), time, time)
    await desk.settled()
    desk.write('articles/a.md', `Dix ${prose}`)
    utimesSync(desk.path('articles/a.md'), time, time)
    expect(textsOf(await desk.settled())).toEqual({ a: `Dix ${prose}` })
  })

  test('serves no more what was removed', async () => {
    const desk = follow({ 'articles/a.md': prose, 'articles/b.md': `B. ${prose}` })
    await desk.settled()
    rmSync(desk.path('articles/a.md'))
    expect(textsOf((await desk.look([])).desk)).toEqual({ b: `B. ${prose}` })
  })

  test('serves a renamed file under its new name', async () => {
    const desk = follow({ 'articles/a.md': prose })
    await desk.settled()
    renameSync(desk.path('articles/a.md'), desk.path('articles/b.md'))
    const { articles } = await desk.settled([])
    expect(articles.map(({ id, file }) => [id, file])).toEqual([['b', 'articles/b.md']])
  })

  test('never reads a file that is written in four steps before it is finished', async () => {
    const desk = follow({ 'articles/a.md': prose })
    await desk.settled()
    const versions = new Set<string | undefined>()
    for (const step of ['---\ntitle: Un titre\n', '---\n', `B. ${prose}\n`, 'Fin.\n']) {
      appendFileSync(desk.path('articles/b.md'), step)
      for (const ms of [0, 300, 190]) {
        desk.passes(ms)
        versions.add(textsOf((await desk.look(['articles/b.md'])).desk).b)
      }
    }
    versions.add(textsOf(await desk.settled()).b)
    expect([...versions]).toEqual([undefined, `B. ${prose}\nFin.\n`])
  })

  test('waits no longer for the second change of a file than for the first', async () => {
    const desk = follow({ 'articles/a.md': prose })
    await desk.settled()
    for (const change of ['Un.', 'Deux.']) {
      desk.write('articles/a.md', `${prose} ${change}`)
      await desk.look(['articles/a.md'])
      desk.passes(500)
      expect(textsOf((await desk.look(['articles/a.md'])).desk)).toEqual({ a: `${prose} ${change}` })
    }
  })

  test('serves the old text until the new one takes its place as a whole', async () => {
    const desk = follow({ 'articles/a.md': prose })
    await desk.settled()
    desk.write('articles/.a.md.tmp', `${prose} Suite.`)
    desk.passes(5000)
    expect(textsOf((await desk.look()).desk)).toEqual({ a: prose })
    renameSync(desk.path('articles/.a.md.tmp'), desk.path('articles/a.md'))
    expect(textsOf(await desk.settled(['articles/a.md']))).toEqual({ a: `${prose} Suite.` })
  })

  test('keeps the old version while the new one is being written', async () => {
    const desk = follow({ 'articles/a.md': prose })
    await desk.settled()
    desk.write('articles/a.md', 'Le début')
    expect(textsOf((await desk.look(['articles/a.md'])).desk)).toEqual({ a: prose })
  })

  test('serves five hundred files that arrive at once, part by part, each once', async () => {
    const desk = follow({ 'articles/a.md': prose })
    await desk.settled()
    for (let n = 0; n < 500; n++) desk.write(`articles/n${n}.md`, `Article ${n}. ${prose}`)
    expect((await desk.look([], 200)).waiting).toBe(500)
    desk.passes(500)
    const counts: number[] = []
    for (let turn = 0; turn < 3; turn++) counts.push((await desk.look([], 200)).desk.articles.length)
    expect(counts).toEqual([201, 401, 501])
  }, 60_000)

  test('serves nothing of a folder that was removed, and all of it when it is put back', async () => {
    const desk = follow({ 'articles/a.md': prose, 'articles/x/b.md': `B. ${prose}` })
    const before = await desk.settled()
    renameSync(desk.path('articles'), desk.path('elsewhere'))
    const without = (await desk.look([])).desk
    expect(without.articles).toEqual([])
    expect(reasonFor(without, 'articles')).toMatch(/^rejected missing: /)
    renameSync(desk.path('elsewhere'), desk.path('articles'))
    expect((await desk.settled([])).articles).toEqual(before.articles)
  })

  test('goes on when the whole desk is gone for a while', async () => {
    const desk = follow({ 'articles/a.md': prose })
    const before = await desk.settled()
    renameSync(desk.folder, `${desk.folder}-gone`)
    const without = (await desk.look([])).desk
    renameSync(`${desk.folder}-gone`, desk.folder)
    expect([without.articles, reasonFor(without, '.')]).toEqual([[], expect.stringContaining('gone: ')])
    expect(await desk.settled()).toEqual(before)
  })

  test('looks into a folder that took the place of another one of its name', async () => {
    const desk = follow({ 'articles/x/a.md': prose })
    await desk.settled()
    mkdirSync(desk.path('other'))
    desk.write('other/a.md', `Autre. ${prose}`)
    renameSync(desk.path('articles/x'), desk.path('old'))
    renameSync(desk.path('other'), desk.path('articles/x'))
    expect(textsOf(await desk.settled(['articles/x']))).toEqual({ a: `Autre. ${prose}` })
  })

  test('tells an invalid file once it is finished, and serves it when it is mended', async () => {
    const desk = follow({ 'articles/a.md': prose })
    await desk.settled()
    desk.write('articles/b.json', '{"text": ')
    const broken = await desk.settled(['articles/b.json'])
    expect(reasonFor(broken, 'articles/b.json')).toMatch(/^rejected /)
    desk.write('articles/b.json', JSON.stringify({ text: `B. ${prose}` }))
    const mended = await desk.settled(['articles/b.json'])
    expect([mended.problems, mended.articles.length]).toEqual([[], 2])
  })

  test('withdraws an article whose file became invalid', async () => {
    const desk = follow({ 'articles/a.md': prose })
    await desk.settled()
    desk.write('articles/a.md', `${prose}\u0000`)
    const broken = await desk.settled(['articles/a.md'])
    expect([broken.articles, broken.problems.length]).toEqual([[], 1])
  })

  test('lets the next file with an id in when the first one goes', async () => {
    const desk = follow({
      'articles/a.md': `---\nid: x\n---\nA. ${prose}`,
      'articles/b.md': `---\nid: x\n---\nB. ${prose}`,
    })
    expect((await desk.settled()).problems).toHaveLength(1)
    rmSync(desk.path('articles/a.md'))
    const after = await desk.settled([])
    expect([textsOf(after), after.problems]).toEqual([{ x: `B. ${prose}` }, []])
  })

  test('lets a copy in when the first file with its text goes, and an earlier one take its place', async () => {
    const desk = follow({ 'articles/b.md': prose, 'articles/c.md': `${prose}\n` })
    expect((await desk.settled()).articles.map(({ id, copies }) => [id, copies])).toEqual([
      ['b', ['articles/c.md']],
    ])
    rmSync(desk.path('articles/b.md'))
    expect((await desk.settled([])).articles.map(({ id, copies }) => [id, copies])).toEqual([['c', []]])
    desk.write('articles/a.md', prose)
    expect((await desk.settled([])).articles.map(({ id, copies }) => [id, copies])).toEqual([
      ['a', ['articles/c.md']],
    ])
  })

  test('is the same object as long as nothing differs', async () => {
    const desk = follow({ 'articles/a.md': prose, 'articles/b.md': `${prose}\n`, 'articles/c.pdf': 'x' })
    const first = await desk.settled()
    expect((await desk.look()).desk).toBe(first)
  })

  test('keeps the objects of the articles that stay', async () => {
    const desk = follow({ 'articles/a.md': prose, 'articles/b.md': `${prose}\n` })
    const [kept] = (await desk.settled()).articles
    desk.write('articles/c.md', `C. ${prose}`)
    expect((await desk.settled()).articles[0]).toBe(kept)
  })

  test('names the folders where a change would show', async () => {
    const desk = follow({ 'articles/a.md': prose, 'articles/x/y/b.md': `B. ${prose}` })
    const { folders } = await desk.look()
    expect([...folders].sort()).toEqual(['', 'articles', 'articles/x', 'articles/x/y'].map(desk.path))
  })
})

describe('the desk’s own files', () => {
  test('a new lexicon is read, and the articles stay the same objects', async () => {
    const desk = follow({ 'articles/a.md': prose })
    const before = await desk.settled()
    desk.write('lexicon.yaml', 'synonyms:\n  - [puce, galette]\n')
    const after = await desk.settled(['lexicon.yaml'])
    expect(after.knowledge.synonyms).toEqual([['puce', 'galette']])
    expect(after.articles[0]).toBe(before.articles[0])
  })

  test('one that says the same gives the same knowledge', async () => {
    const desk = follow({ 'articles/a.md': prose, 'names.yaml': 'people:\n  a: {name: Ada}\n' })
    const before = await desk.settled()
    desk.write('names.yaml', 'people:\n  a:\n    name: Ada\n')
    expect((await desk.settled()).knowledge).toBe(before.knowledge)
  })

  test('an unusable desk.yaml is told and the settings before it stay, until it is mended', async () => {
    const desk = follow({ 'articles/a.md': prose })
    await desk.settled()
    desk.write('desk.yaml', 'name: test\ntime_zone: Mars/Olympus\n')
    const broken = await desk.settled()
    expect(reasonFor(broken, 'desk.yaml')).toContain('no such time zone')
    expect([broken.settings.timeZone, broken.articles.length]).toEqual(['Europe/Paris', 1])
    desk.write('desk.yaml', 'name: test\ntime_zone: Asia/Tokyo\n')
    const mended = await desk.settled()
    expect([mended.settings.timeZone, mended.problems]).toEqual(['Asia/Tokyo', []])
  })

  test('a half-written desk.yaml is not read', async () => {
    const desk = follow({ 'articles/a.md': prose })
    const before = await desk.settled()
    desk.write('desk.yaml', '')
    expect((await desk.look()).desk).toBe(before)
  })

  test('another name or command is told and waits for the next start', async () => {
    const desk = follow({ 'articles/a.md': prose })
    const before = await desk.settled()
    desk.write('desk.yaml', 'name: other\ncommand: news\ntitle: {fr: Un, en: One}\n')
    const after = await desk.settled()
    expect([after.settings.name, after.settings.command, after.settings.title.en]).toEqual([
      'test',
      'chips',
      'One',
    ])
    expect(after.notes.map(({ note }) => note)).toEqual([
      'name: “other” takes effect at the next start',
      'command: “news” takes effect at the next start',
    ])
    expect(after.articles[0]?.key).toBe(before.articles[0]?.key)
  })

  test('another folder of articles is read', async () => {
    const desk = follow({ 'articles/a.md': prose, 'press/b.md': `B. ${prose}` })
    await desk.settled()
    desk.write('desk.yaml', 'name: test\narticles: press\n')
    expect(textsOf(await desk.settled())).toEqual({ b: `B. ${prose}` })
  })
})
