import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadDesk } from '../../src/corpus/index.ts'

const folder = fileURLToPath(new URL('../../corpus/', import.meta.url))
const desk = await loadDesk(folder)

/** SHA-256 of the five texts as they were received, before front matter was put above them. */
const received: { readonly [id: string]: string } = {
  '000_834e72b5b0ce1a21': 'a1510b0aa3d1dae0d2fb22244f523e6bd265581c82bd7a2b4dfda96f7807ecc6',
  '001_8a499cfd293259c1': 'e73beaed63fcc1efe8eeddeb050aee629d27fa45cba5df0b73e8a008d350f843',
  '002_c204f0c458efb32b': 'c3c971b7cddeba6dcc1185e0868c5120d0a0d203ba6ccd9a32835008f16136be',
  '003_e2ae6c238063c1dd': 'c11decbf1588c20c3890ed96697790b4229b354f019a475c89fdf0ab2016cc15',
  '004_681bdb423a779b41': 'e2141ecd5dcc47d27f92337b8741a1108366e17f4ae01b32d180ad8797e11e7d',
}

test.each(Object.entries(received))(
  'the bytes of %s below its front matter are those received',
  (id, sum) => {
    const bytes = readFileSync(new URL(`../../corpus/articles/${id}.md`, import.meta.url))
    const closing = bytes.indexOf('\n---\n', 4) + '\n---\n'.length
    expect(createHash('sha256').update(bytes.subarray(closing)).digest('hex')).toBe(sum)
  },
)

test('the text of each seed article is what its file holds below the front matter', () => {
  const sums = desk.articles.map(({ id, text }) => [
    id,
    createHash('sha256').update(text, 'utf8').digest('hex'),
  ])
  expect(Object.fromEntries(sums)).toEqual(received)
})

test('the seeds say what is known of them and nothing else', () => {
  const known = desk.articles.map(({ id, title, outlet, url, published, language, origin, translated }) => ({
    id: id.slice(0, 3),
    title,
    outlet,
    url,
    published,
    language,
    origin: origin && new URL(origin).host,
    translated,
  }))
  const unknown = {
    title: undefined,
    outlet: undefined,
    url: undefined,
    published: undefined,
    origin: undefined,
    translated: undefined,
  }
  expect(known).toEqual([
    {
      ...unknown,
      id: '000',
      language: 'fr',
      title: "ByteDance, la société mère de TikTok, s'apprête à fabriquer ses propres puces d'IA",
    },
    { ...unknown, id: '001', language: 'fr' },
    { ...unknown, id: '002', language: 'fr' },
    { ...unknown, id: '003', language: 'fr', outlet: 'Quartz', translated: 'machine' },
    { ...unknown, id: '004', language: 'fr', origin: 'www.techradar.com' },
  ])
})

test('our own desk loads without a problem or a note', () => {
  expect([desk.problems, desk.notes]).toEqual([[], []])
})

test('our own desk is the default of a folder without desk.yaml', async () => {
  const bare = await loadDesk(fileURLToPath(new URL('../../corpus/articles/', import.meta.url)))
  const { name, title, ...settings } = bare.settings
  expect(desk.settings).toMatchObject(settings)
  expect([name, title]).toEqual(['articles', { fr: 'articles', en: 'articles' }])
})

test('a word stands in one list of synonyms only', () => {
  const words = desk.knowledge.synonyms.flatMap((group) => group.map((word) => word.toLowerCase()))
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
})

test('no two names of our beat share an alias', () => {
  const aliases = desk.knowledge.names.flatMap(({ id, name, aliases }) =>
    [...new Set([name, ...aliases].map((alias) => alias.toLowerCase()))].map((alias) => ({ alias, id })),
  )
  const shared = aliases.filter(({ alias, id }) =>
    aliases.some((other) => other.alias === alias && other.id !== id),
  )
  expect(shared).toEqual([])
})

test.each(['companies', 'products', 'people', 'outlets'])('our desk knows %s', (group) => {
  expect(desk.knowledge.names.filter((name) => name.group === group).length).toBeGreaterThan(5)
})
