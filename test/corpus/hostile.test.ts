import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadDesk } from '../../src/corpus/index.ts'
import type { LoadedDesk } from '../../src/types.ts'
import { prose, reasonFor, today } from './temporary-desk.ts'

const base = mkdtempSync(join(tmpdir(), 'hostile-'))
const folder = join(base, 'corpus')
const socket = createServer()
const isRoot = process.getuid?.() === 0

let desk: LoadedDesk
let seconds: number

/** Files by name; every text is another, so that none is a copy. */
const files: { readonly [name: string]: string | Uint8Array } = {
  'ok-1.md': `---\ntitle: Un\n---\nUn. ${prose}`,
  'ok-2.txt': `Deux. ${prose}`,
  'sub/ok-3.TXT': `Trois. ${prose}`,
  'empty.txt': '',
  'blank.txt': ' \n\t\u00a0\n',
  'mark.txt': '\ufeff',
  'only-front.md': '---\ntitle: x\n---\n',
  'crlf.txt': `\ufeffQuatre.\r\n${prose}\r`,
  'odd-ends.txt': `Cinq.\u0085${prose}\u2028fin\u2029fin\vfin\f`,
  'latin1.txt': Buffer.from(`Six. ${prose}`.replace(/[^\x00-\xff]/g, "'"), 'latin1'),
  'cut.txt': Buffer.from('Sept. é').subarray(0, 7),
  'overlong.txt': Uint8Array.from([0x61, 0xc0, 0xaf, 0x61]),
  'utf16.txt': Buffer.from(`\ufeffHuit. ${prose}`, 'utf16le'),
  'utf16-bare.txt': Buffer.from(`Neuf. ${prose}`, 'utf16le'),
  'nul.txt': `Dix. ${prose.replace('puces', 'puces\0')}`,
  'image.txt': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
  'escape.txt': `Onze. \u001b[31mrouge\u001b[0m ${prose}`,
  'long-line.txt': `Douze. ${`${prose} `.repeat(10_000)}`,
  'long-word.txt': `Treize. ${'a'.repeat(500_000)} ${prose}`,
  'many-lines.txt': `Quatorze.\n${'ab\n'.repeat(300_000)}${prose}`,
  'spaces.txt': `Quinze. a${' '.repeat(300_000)}b ${prose}`,
  'signs.txt': `Seize. ${'«'.repeat(50_000)}${'('.repeat(50_000)}${'.'.repeat(50_000)}${"l'".repeat(50_000)} ${prose}`,
  'digits.txt': `Dix-sept. ${'1'.repeat(200_000)} ${'1 '.repeat(100_000)} ${prose}`,
  'addresses.txt': `Dix-huit. ${'http://a'.repeat(20_000)} ${'a@'.repeat(50_000)} ${prose}`,
  'bomb.md': `---\ntitle: Bombe\na: &a [1,1,1,1,1,1]\n${'bcdefgh'
    .split('')
    .map((name, at) => `${name}: &${name} [${`*${'abcdefg'[at]},`.repeat(9)}]`)
    .join('\n')}\n---\nDix-neuf. ${prose}`,
  'self.md': `---\na: &a [*a]\ntitle: x\n---\nVingt. ${prose}`,
  'code.md': `---js\nrequire('fs').writeFileSync('${base}/RAN', '1')\n---\nVingt et un. ${prose}`,
  'tag.md': `---\ntitle: !!js/function "function () { require('fs').writeFileSync('${base}/RAN', '1') }"\n---\nVingt-deux. ${prose}`,
  'proto.md': `---\n__proto__: {polluted: oui}\nconstructor: {prototype: {polluted: oui}}\ntitle: Proto\n---\nVingt-trois. ${prose}`,
  'proto.json': `{"__proto__": {"polluted": "oui"}, "constructor": {"prototype": {"polluted": "oui"}}, "id": "proto-json", "text": "Vingt-quatre. ${prose}"}`,
  'types.md': `---\ntitle: null\noutlet: [a]\nurl: {a: b}\npublished: 12\nlanguage: 3\n---\nVingt-cinq. ${prose}`,
  'dates.md': `---\npublished: 2024-02-30\n---\nVingt-six. ${prose}`,
  'future.md': `---\npublished: 9999-01-01\n---\nVingt-sept. ${prose}`,
  'twice.md': `---\ntitle: a\ntitle: b\n---\nVingt-huit. ${prose}`,
  'tabs.md': `---\n\ttitle: a\n---\nVingt-neuf. ${prose}`,
  'unclosed.md': `---\ntitle: a\nTrente. ${prose}`,
  'path-id.md': `---\nid: ../../outside/x\n---\nTrente et un. ${prose}`,
  'long-id.md': `---\nid: ${'x'.repeat(5000)}\n---\nTrente-deux. ${prose}`,
  'line-id.md': `---\nid: "a\\nb\\0c"\n---\nTrente-trois. ${prose}`,
  'empty-id.md': `---\nid: ""\n---\nTrente-quatre. ${prose}`,
  'long-title.md': `---\ntitle: ${'x'.repeat(50_000)}\n---\nTrente-cinq. ${prose}`,
  'link.md': `---\nurl: javascript:alert(1)\n---\nTrente-six. ${prose}`,
  'deep.json': '['.repeat(200_000),
  'not.json': '{"text": ',
  'list.json': `[{"text": "Trente-sept. ${prose}"}]`,
  'no-text.json': '{"title": "x"}',
  'half.json': '{"text": "Trente-huit. \\ud800 et des mots."}',
  'nul.json': '{"text": "Trente-neuf. \\u0000 et des mots."}',
  'deep.html': `<html><body><article>${'<div>'.repeat(50_000)}x`,
  'attributes.html': `<html><body><p ${Array.from({ length: 50_000 }, (_, n) => `a${n}=1`).join(' ')}>x`,
  '.hidden.txt': 'x',
  '.git/config': 'x',
  'draft.txt~': 'x',
  '~$draft.txt': 'x',
  'half.txt.part': 'x',
  'picture.png': 'x',
  README: 'x',
  'folder.txt/inside.txt': `Quarante. ${prose}`,
  '-rf.txt': `Quarante et un. ${prose}`,
  '$(touch RAN) ; `x` & <b>.txt': `Quarante-deux. ${prose}`,
  [`${'n'.repeat(251)}.txt`]: `Quarante-trois. ${prose}`,
  [`${'d/'.repeat(30)}deep.txt`]: `Quarante-quatre. ${prose}`,
}

// Windows takes neither the names nor the special files.
describe.skipIf(process.platform === 'win32')('a hostile folder', () => {
  beforeAll(async () => {
    for (const [name, content] of Object.entries(files)) write(name, content)
    mkdirSync(join(base, 'outside'))
    writeFileSync(join(base, 'outside/secret.txt'), 'Le mot de passe est zqsecretk, dit-on.')
    write('sparse.txt', 'x')
    truncateSync(join(folder, 'sparse.txt'), 2 ** 30)
    write('holes.txt', 'x')
    truncateSync(join(folder, 'holes.txt'), 2 ** 20)
    write('new\nline.txt', prose)
    write('esc\u001b[2J.txt', prose)
    write('gpj\u202etxt.txt', prose)
    symlinkSync('../outside/secret.txt', join(folder, 'link-out.txt'))
    symlinkSync('ok-2.txt', join(folder, 'link-in.txt'))
    symlinkSync('nowhere.txt', join(folder, 'link-dangling.txt'))
    symlinkSync('/dev/zero', join(folder, 'link-device.txt'))
    symlinkSync('.', join(folder, 'link-loop'))
    symlinkSync('../outside', join(folder, 'link-folder'))
    linkSync(join(folder, 'ok-2.txt'), join(folder, 'ok-hard.txt'))
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'pipe.txt')])
    await new Promise<void>((listening) => socket.listen(join(folder, 'socket.txt'), listening))
    write('secret-mode.txt', `Quarante-cinq. ${prose}`)
    chmodSync(join(folder, 'secret-mode.txt'), 0)
    // Other systems take no such name.
    if (process.platform === 'linux')
      writeFileSync(
        Buffer.concat([Buffer.from(`${folder}/bad-`), Buffer.from([0xe9, 0xff]), Buffer.from('.txt')]),
        prose,
      )
    const start = performance.now()
    desk = await loadDesk(folder, { now: today })
    seconds = (performance.now() - start) / 1000
  }, 120_000)

  afterAll(async () => {
    if (socket.listening) await new Promise((closed) => socket.close(closed))
    rmSync(base, { recursive: true, force: true })
  })

  function write(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }

  test.each([
    'ok-1.md',
    'ok-2.txt',
    'sub/ok-3.TXT',
    'crlf.txt',
    'odd-ends.txt',
    'utf16.txt',
    'long-line.txt',
    'long-word.txt',
    'many-lines.txt',
    'spaces.txt',
    'signs.txt',
    'digits.txt',
    'addresses.txt',
    'bomb.md',
    'self.md',
    'tag.md',
    'proto.md',
    'proto.json',
    'types.md',
    'dates.md',
    'future.md',
    'path-id.md',
    'long-id.md',
    'line-id.md',
    'empty-id.md',
    'long-title.md',
    'link.md',
    'folder.txt/inside.txt',
    '-rf.txt',
    '$(touch RAN) ; `x` & <b>.txt',
    `${'n'.repeat(251)}.txt`,
  ])('%s is served', (file) => {
    expect(desk.articles.map((article) => article.file)).toContain(file)
  })

  test.each([
    ['empty.txt', 'rejected empty'],
    ['blank.txt', 'rejected empty'],
    ['mark.txt', 'rejected empty'],
    ['only-front.md', 'rejected empty'],
    ['latin1.txt', 'rejected encoding: not UTF-8 (first bad byte at '],
    ['cut.txt', 'rejected encoding: not UTF-8 (first bad byte at 6)'],
    ['overlong.txt', 'rejected encoding: not UTF-8 (first bad byte at 1)'],
    ['utf16-bare.txt', 'rejected binary: NUL at byte 1; not text, or in another encoding'],
    ['nul.txt', 'rejected binary: NUL'],
    ['image.txt', 'rejected binary: NUL'],
    ['escape.txt', 'rejected control: character U+001B at 6'],
    ['sparse.txt', 'rejected size: too large, 1073741824 bytes'],
    ['holes.txt', 'rejected binary: NUL'],
    ['code.md', 'rejected front matter: unsupported kind “js”'],
    ['twice.md', 'rejected front matter: line 3'],
    ['tabs.md', 'rejected front matter: line '],
    ['unclosed.md', 'rejected front matter: opened on line 1'],
    ['deep.json', 'rejected json: nested deeper'],
    ['not.json', 'rejected json: '],
    ['list.json', 'rejected json: not an object'],
    ['no-text.json', 'rejected json: no “text”'],
    ['half.json', 'rejected encoding: half of a surrogate pair'],
    ['nul.json', 'rejected control: character U+0000'],
    ['deep.html', 'rejected page: nested deeper'],
    ['attributes.html', 'rejected page: a tag of more than'],
    ['.hidden.txt', 'ignored hidden'],
    ['.git', 'ignored hidden'],
    ['draft.txt~', 'ignored temporary'],
    ['~$draft.txt', 'ignored temporary'],
    ['half.txt.part', 'ignored temporary'],
    ['picture.png', 'ignored kind: .png; articles are .md .txt .html .htm .json'],
    ['README', 'ignored kind: no ending'],
    ['folder.txt', 'ignored folder: named like an article'],
    [Array.from({ length: 17 }, () => 'd').join('/'), 'rejected limit: more than 16 folders deep'],
  ])('%s is named with its reason', (file, reason) => {
    expect(reasonFor(desk, file)).toContain(reason)
  })

  test.each([
    ['new\\u{a}line.txt', 'rejected name: control or direction characters'],
    ['esc\\u{1b}[2J.txt', 'rejected name: control or direction characters'],
    ['gpj\\u{202e}txt.txt', 'rejected name: control or direction characters'],
    ['link-out.txt', 'ignored link'],
    ['link-in.txt', 'ignored link'],
    ['link-dangling.txt', 'ignored link'],
    ['link-device.txt', 'ignored link'],
    ['link-loop', 'ignored link'],
    ['link-folder', 'ignored link'],
    ['ok-hard.txt', 'ignored copy of ok-2.txt'],
    ['pipe.txt', 'ignored special: pipes'],
    ['socket.txt', 'ignored special: pipes'],
  ])('%s is named with its reason', (file, reason) => {
    expect(reasonFor(desk, file)).toContain(reason)
  })

  test.runIf(process.platform === 'linux')('a name that is not UTF-8 is named with its reason', () => {
    expect(reasonFor(desk, 'bad-éÿ.txt')).toBe('rejected name: not UTF-8; rename it')
  })

  test.skipIf(isRoot)('a file without permission is named with what to do', () => {
    expect(reasonFor(desk, 'secret-mode.txt')).toBe(
      'rejected permission: the bot may not read it; allow its user to',
    )
  })

  test('every file is either served or named', () => {
    const known = new Set([
      ...desk.articles.map(({ file }) => file),
      ...desk.problems.map(({ file }) => file),
    ])
    const silent = Object.keys(files).filter((file) => !known.has(file) && !/^(?:\.git|d\/)/.test(file))
    expect(silent).toEqual([])
  })

  test('the load ends within 30 seconds', () => {
    expect(seconds).toBeLessThan(30)
  })

  test('no report holds a character that a terminal would obey', () => {
    const lines = [
      ...desk.problems.map(({ file, reason }) => file + reason),
      ...desk.notes.map(({ file, note }) => file + note),
    ]
    expect(lines.filter((line) => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(line))).toEqual([])
  })

  test('no report and no article names the machine’s folders or holds what lies outside', () => {
    const { articles, ...rest } = desk
    const said = JSON.stringify([rest, articles.map(({ text: _, ...article }) => article)])
    expect([said.includes(base), JSON.stringify(desk).includes('zqsecretk')]).toEqual([false, false])
  })

  test('nothing was run, written or changed', () => {
    expect([
      readdirSync(base).sort(),
      readdirSync(join(base, 'outside')),
      Reflect.get({}, 'polluted'),
    ]).toEqual([['corpus', 'outside'], ['secret.txt'], undefined])
  })

  test('ids that are no ids give way to the name of the file', () => {
    const ids = Object.fromEntries(desk.articles.map(({ file, id }) => [file, id]))
    expect([ids['long-id.md'], ids['line-id.md'], ids['empty-id.md'], ids['path-id.md']]).toEqual([
      'long-id',
      'line-id',
      'empty-id',
      '../../outside/x',
    ])
  })

  test('no fact is a word of JavaScript', () => {
    const facts = desk.articles.flatMap(({ title, outlet, published, language, url }) => [
      title,
      outlet,
      published,
      language,
      url,
    ])
    expect(
      facts.filter((fact) => fact !== undefined && /^(?:null|undefined|NaN|\[object|Invalid)/.test(fact)),
    ).toEqual([])
  })

  test('too many files in a desk are refused by folder, with the limit', async () => {
    const few = await loadDesk(folder, { now: today, limits: { files: 5 } })
    expect([few.articles.length, reasonFor(few, '.')]).toEqual([
      0,
      expect.stringContaining('more than the 5 of a desk'),
    ])
  })

  test('a desk of too much text is read up to the limit', async () => {
    const some = await loadDesk(folder, { now: today, limits: { deskUnits: 1000 } })
    expect(
      some.problems.filter(({ reason }) => reason.startsWith('limit: the articles before it')),
    ).not.toEqual([])
  }, 60_000)
})
