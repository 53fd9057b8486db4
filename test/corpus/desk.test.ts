import { createHash } from 'node:crypto'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadDesk } from '../../src/corpus/index.ts'
import { UserError } from '../../src/errors.ts'
import { folderWith, loadFiles, prose, reasonFor, today } from './temporary-desk.ts'

const settings = `name: essai
command: energie
title: {fr: Énergie, en: Energy}
languages: [fr]
time_zone: Europe/Brussels
articles: textes
`

describe('a desk and its settings', () => {
  test('come from desk.yaml', async () => {
    const desk = await loadFiles({ 'desk.yaml': settings, 'textes/a.md': prose })
    expect(desk.settings).toEqual({
      name: 'essai',
      command: 'energie',
      title: { fr: 'Énergie', en: 'Energy' },
      languages: ['fr'],
      timeZone: 'Europe/Brussels',
    })
    expect(desk.articles.map(({ file }) => file)).toEqual(['textes/a.md'])
  })

  test('a folder of .txt files is a desk, with the settings of our own', async () => {
    const folder = folderWith({ 'presse/b.txt': prose, 'presse/a.txt': `A. ${prose}` })
    const desk = await loadDesk(join(folder, 'presse'))
    expect(desk.settings).toMatchObject({ name: 'presse', command: 'chips', timeZone: 'Europe/Paris' })
    expect(desk.articles.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  test('a folder without desk.yaml may keep its articles in folders of its own', async () => {
    const desk = await loadFiles({ 'articles/2024/a.txt': prose })
    expect(desk.articles.map(({ file }) => file)).toEqual(['articles/2024/a.txt'])
  })

  test('keys that desk.yaml leaves out are those of our own desk', async () => {
    const desk = await loadFiles({ 'desk.yaml': 'name: essai\n', 'articles/a.md': prose })
    expect(desk.settings).toMatchObject({ name: 'essai', command: 'chips', languages: ['fr', 'en'] })
  })

  test('the time zone is the one given, unless desk.yaml names one', async () => {
    const silent = folderWith({ 'desk.yaml': 'name: essai\n', 'articles/a.md': prose })
    const speaking = folderWith({ 'desk.yaml': settings, 'textes/a.md': prose })
    const zones = await Promise.all(
      [silent, speaking].map(async (folder) => {
        const desk = await loadDesk(folder, { timeZone: 'America/Toronto' })
        return desk.settings.timeZone
      }),
    )
    expect(zones).toEqual(['America/Toronto', 'Europe/Brussels'])
  })

  test('an unknown key is told and does nothing', async () => {
    const desk = await loadFiles({ 'desk.yaml': 'name: x\nlanguges: [fr]\n', 'articles/a.md': prose })
    expect(desk.notes).toEqual([
      { file: 'desk.yaml', note: 'the key “languges” is not known and does nothing' },
    ])
  })

  test.each([
    ['command: Énergie !', 'line 1: command: expected 1 to 32 of a–z, 0–9, - and _'],
    ['name: x\ntime_zone: Mars/Olympus', 'line 2: time_zone: no such time zone'],
    ['name: x\nlanguages: fr', 'line 2: languages: expected a list such as [fr, en]'],
    ['name: x\narticles: ../elsewhere', 'line 2: articles: expected a folder inside the desk'],
    ['name: x\narticles: /etc', 'line 2: articles: expected a folder inside the desk'],
    ['title: Énergie', 'line 1: title: expected the two lines fr: and en:'],
    ['- a\n- b', 'line 1: not a list of “key: value” lines'],
    ['name: [a', 'line 1'],
    ['name: x\nname: y', 'line 2'],
    ['name: *a', 'line 1'],
    ['name: &a x\ncommand: *a', 'line 1: aliases (*name) are not read'],
  ])('desk.yaml that says %j is refused with its line', async (yaml, message) => {
    const refused = loadFiles({ 'desk.yaml': yaml })
    await expect(refused).rejects.toBeInstanceOf(UserError)
    await expect(refused).rejects.toThrow(message)
  })

  test('a desk folder that does not exist is told as it was named', async () => {
    await expect(loadDesk('no-such-desk')).rejects.toThrow('There is no folder no-such-desk.')
  })

  test('a file is no desk folder', async () => {
    const file = join(folderWith({ 'a.txt': prose }), 'a.txt')
    await expect(loadDesk(file)).rejects.toThrow('is a file, not the folder of a desk')
  })

  test('a desk.yaml that is a link is not followed', async () => {
    const folder = folderWith({ 'a.txt': prose })
    symlinkSync('a.txt', join(folder, 'desk.yaml'))
    await expect(loadDesk(folder)).rejects.toThrow('link: links are not followed')
  })

  test('a desk without its folder of articles says which one to create', async () => {
    const desk = await loadFiles({ 'desk.yaml': settings })
    expect(reasonFor(desk, 'textes')).toContain('rejected missing: there is no folder “textes”')
  })
})

describe('a desk and what it knows', () => {
  test('synonyms, verbs, units and names are read', async () => {
    const { knowledge } = await loadFiles({
      'lexicon.yaml':
        'synonyms:\n  - [puce, chip, 5]\nverb_classes: {buy: [acheter, buy]}\nunits: {EUR: [euro]}\n',
      'names.yaml':
        'companies:\n  acme: {name: ACME, aliases: [Acme SA], kind: maker}\nsites:\n  x1: {name: X1, of: acme}\n',
    })
    expect(knowledge).toEqual({
      synonyms: [['puce', 'chip', '5']],
      verbClasses: { buy: ['acheter', 'buy'] },
      units: { EUR: ['euro'] },
      names: [
        { id: 'acme', name: 'ACME', aliases: ['Acme SA'], group: 'companies', kind: 'maker' },
        { id: 'x1', name: 'X1', aliases: [], group: 'sites', of: 'acme' },
      ],
    })
  })

  test('a knowledge file that is no YAML is a problem, and the articles are served', async () => {
    const desk = await loadFiles({ 'lexicon.yaml': 'synonyms: [[a, b]\nunits: {', 'a.txt': prose })
    expect(reasonFor(desk, 'lexicon.yaml')).toMatch(/^rejected yaml: line \d/)
    expect(desk.articles).toHaveLength(1)
  })

  test('an entry of the wrong shape is left out and told, the others are read', async () => {
    const desk = await loadFiles({
      'lexicon.yaml': 'synonyms:\n  - puce\n  - [a, b]\n',
      'names.yaml': 'companies:\n  acme: ACME\n  other: {name: Other}\n',
    })
    expect([desk.knowledge.synonyms, desk.knowledge.names.map(({ id }) => id)]).toEqual([
      [['a', 'b']],
      ['other'],
    ])
    expect(desk.notes).toEqual([
      { file: 'lexicon.yaml', note: 'synonyms.0: left out: expected a list of words' },
      { file: 'names.yaml', note: 'companies.acme: left out: expected name: and aliases:' },
    ])
  })

  test('names that JavaScript knows for something else are names like others', async () => {
    const desk = await loadFiles({ 'lexicon.yaml': 'units: {toString: [x], valueOf: [y]}\n' })
    expect(Object.entries(desk.knowledge.units)).toEqual([
      ['toString', ['x']],
      ['valueOf', ['y']],
    ])
  })
})

describe('an article', () => {
  test('has what its front matter says', async () => {
    const { articles } = await loadFiles({
      'a.md': `---
id: mon-article
title: "Une usine"
outlet: Le Journal
url: https://example.org/une-usine
published: 2024-09-02T07:00:00+02:00
language: fr-FR
origin: Reuters
translated: machine
author: Jeanne
---
${prose}
`,
    })
    expect(articles).toMatchObject([
      {
        id: 'mon-article',
        title: 'Une usine',
        outlet: 'Le Journal',
        url: 'https://example.org/une-usine',
        link: 'https://example.org/une-usine',
        published: '2024-09-02T07:00:00+02:00',
        language: 'fr',
        origin: 'Reuters',
        translated: 'machine',
        file: 'a.md',
        text: `${prose}\n`,
        copies: [],
      },
    ])
    expect(articles[0]).not.toHaveProperty('author')
  })

  test('has nothing but a name where its file says nothing', async () => {
    const { articles } = await loadFiles({ 'note.txt': 'Huit mots.' }, {})
    expect(Object.keys(articles[0] ?? {}).sort()).toEqual([
      'copies',
      'desk',
      'file',
      'id',
      'key',
      'noise',
      'text',
      'version',
    ])
  })

  test('its version is the SHA-256 of its text', async () => {
    const { articles } = await loadFiles({ 'a.md': `---\ntitle: x\n---\n${prose}` })
    expect(articles[0]?.version).toBe(createHash('sha256').update(prose).digest('hex'))
  })

  test('its key is 12 letters and digits, the same on every load, and another for another desk', async () => {
    const folder = folderWith({ 'desk.yaml': 'name: un\narticles: .\n', 'a.md': prose })
    const [first, again] = [await loadDesk(folder), await loadDesk(folder)]
    const other = await loadFiles({ 'desk.yaml': 'name: deux\narticles: .\n', 'a.md': prose })
    expect(first.articles[0]?.key).toMatch(/^[a-z2-7]{12}$/)
    expect(again.articles[0]?.key).toBe(first.articles[0]?.key)
    expect(other.articles[0]?.key).not.toBe(first.articles[0]?.key)
  })

  test('without a safe address of its own leads to our reader', async () => {
    const { articles } = await loadFiles(
      {
        'a.md': `---\nurl: http://10.0.0.1/x\n---\n${prose}`,
        'b.md': `---\nurl: https://example.org/b\n---\nB. ${prose}`,
      },
      { readerUrl: (key) => `https://reader.example/${key}` },
    )
    expect(articles.map(({ link, reader, key }) => [link, reader?.replace(key, 'KEY')])).toEqual([
      [undefined, 'https://reader.example/KEY'],
      ['https://example.org/b', undefined],
    ])
  })

  test('keeps its text unchanged but for line ends and the byte order mark', async () => {
    const { articles } = await loadFiles({ 'a.txt': '\ufeffUn\u00a0mot\r\n\r\n  deux \t\rtrois\n\n\n' })
    expect(articles[0]?.text).toBe('Un\u00a0mot\n\n  deux \t\ntrois\n\n\n')
  })

  test('has a guessed language where none is stated, apart from the stated one', async () => {
    const { articles } = await loadFiles({
      'a.txt': `${prose} Le groupe n’a pas souhaité répondre à nos questions.`,
      'b.txt': 'The company said on Tuesday that it had ordered chips from its supplier in Taiwan.',
      'c.md': `---\nlanguage: de\n---\nThe company said on Tuesday that it had ordered.`,
    })
    expect(articles.map(({ language, guessedLanguage }) => [language, guessedLanguage])).toEqual([
      [undefined, 'fr'],
      [undefined, 'en'],
      ['de', undefined],
    ])
  })

  test('in JSON has the same keys, and a text of its own', async () => {
    const { articles } = await loadFiles({
      'a.json': JSON.stringify({
        id: 7,
        title: 'Une usine',
        published: '2024-09-02',
        text: `${prose}\r\nFin.`,
        x: {},
      }),
    })
    expect(articles).toMatchObject([
      { id: '7', title: 'Une usine', published: '2024-09-02', text: `${prose}\nFin.` },
    ])
  })
})

describe('texts and ids that come twice', () => {
  test('the first file with an id is served, the other is named with it', async () => {
    const desk = await loadFiles({
      'b.md': `---\nid: x\n---\nB. ${prose}`,
      'a.md': `---\nid: x\n---\nA. ${prose}`,
    })
    expect(desk.articles.map(({ file }) => file)).toEqual(['a.md'])
    expect(reasonFor(desk, 'b.md')).toBe(
      'rejected duplicate: the id “x” is already that of a.md; give it another',
    )
  })

  test('a text is served once, and knows its copies', async () => {
    const desk = await loadFiles({
      'a.txt': prose,
      'b.txt': `${prose}\n`,
      'c/d.md': `---\ntitle: x\n---\n${prose}`,
    })
    expect(desk.articles.map(({ file, copies }) => ({ file, copies }))).toEqual([
      { file: 'a.txt', copies: ['b.txt', 'c/d.md'] },
    ])
    expect(reasonFor(desk, 'b.txt')).toBe('ignored copy of a.txt: the same text is served once')
  })

  test('ids that differ in case are two articles', async () => {
    const desk = await loadFiles({
      'a.md': `---\nid: x\n---\nA. ${prose}`,
      'b.md': `---\nid: X\n---\nB. ${prose}`,
    })
    expect(desk.articles.map(({ id }) => id)).toEqual(['x', 'X'])
  })

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'the id %s is like others',
    async (id) => {
      const desk = await loadFiles({ 'a.md': `---\nid: ${id}\n---\nA. ${prose}`, 'b.md': prose })
      expect(desk.articles.map((article) => article.id)).toEqual([id, 'b'])
    },
  )
})

test('a date far in the future is told and left out, a slightly early one is kept', async () => {
  const desk = await loadFiles({
    'a.md': `---\npublished: 2031-01-01\n---\nA. ${prose}`,
    'b.md': `---\npublished: 2024-10-02\n---\nB. ${prose}`,
  })
  expect(desk.articles.map(({ published }) => published)).toEqual([undefined, '2024-10-02'])
  expect(desk.notes).toEqual([{ file: 'a.md', note: 'published: left out: “2031-01-01” lies in the future' }])
})

test('articles come in the order of their files’ names, whatever the disk says', async () => {
  const names = ['b.txt', 'a/z.txt', 'Z.txt', 'a.txt', 'é.txt', '10.txt', '9.txt']
  const desk = await loadFiles(Object.fromEntries(names.map((name) => [name, `${name}. ${prose}`])))
  expect(desk.articles.map(({ file }) => file)).toEqual([
    '10.txt',
    '9.txt',
    'Z.txt',
    'a.txt',
    'a/z.txt',
    'b.txt',
    'é.txt',
  ])
})

test('other work goes on while a thousand files are loaded', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 1000 }, (_, n) => [`${n}.md`, `Article ${n}. ${prose}`]),
  )
  const folder = folderWith(files)
  let turns = 0
  const timer = setInterval(() => turns++, 1)
  const desk = await loadDesk(folder, { now: today })
  clearInterval(timer)
  expect([desk.articles.length, turns > 20]).toEqual([1000, true])
}, 60_000)
