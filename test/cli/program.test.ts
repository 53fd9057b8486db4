import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runProgram } from '../../src/cli/program.ts'

const corpus = fileURLToPath(new URL('../../corpus', import.meta.url))
let folder: string
let before: string | undefined

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'))
  before = process.env.STATE_DIR
  process.env.STATE_DIR = join(folder, 'state')
})
afterAll(() => {
  if (before === undefined) delete process.env.STATE_DIR
  else process.env.STATE_DIR = before
  rmSync(folder, { recursive: true, force: true })
})

/** One command line as a shell would run it. */
async function verbatim(argv: readonly string[], input = '') {
  const out = new PassThrough()
  const err = new PassThrough()
  const said = Promise.all([text(out), text(err)])
  const status = await runProgram(argv, { in: Readable.from([input]), out, err })
  out.end()
  err.end()
  const [stdout, stderr] = await said
  return { status, stdout, stderr }
}

const lines = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('ask', () => {
  test('prints the answer as a person sees it, and nothing else on standard output', async () => {
    const { status, stdout, stderr } = await verbatim([
      'ask',
      'ascend',
      '910b',
      '--language',
      'fr',
      '--limit',
      '1',
    ])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('«\u00a0ascend 910b\u00a0»')
    expect(stdout).not.toContain('\u001b')
  })

  test('--explain says why a passage stands where it does, in words and as data', async () => {
    const question = ['combien de puces ascend 910b', '--limit', '1', '--explain']
    const { stdout } = await verbatim(['ask', ...question, '--language', 'en'])
    expect(stdout).toContain('Why here: ')
    const [line] = lines((await verbatim(['ask', '--json', ...question])).stdout)
    expect(line.hits[0].signals[0]).toEqual({ name: expect.any(String), value: expect.any(Number) })
    const [plain] = lines((await verbatim(['ask', '--json', question[0] ?? ''])).stdout)
    expect(plain.hits[0]).not.toHaveProperty('signals')
  })

  test('--json prints one line with verbatim hits', async () => {
    const { stdout } = await verbatim(['ask', '--json', '--limit', '2', 'ascend 910b'])
    const [answer] = lines(stdout)
    const articles = lines((await verbatim(['articles'])).stdout)
    expect(answer).toMatchObject({ verdict: 'answered', near: [], why: '' })
    expect(answer.hits).toHaveLength(2)
    for (const { article, version, start, end, text: said, score, ref } of answer.hits) {
      const held = articles.find(({ id }) => id === article)
      expect(held).toMatchObject({ version })
      expect(held.text.slice(start, end)).toBe(said)
      expect(score).toBeGreaterThan(0)
      expect(ref).toMatch(/^[0-9a-z]{12}\.\d+-\d+$/)
    }
  })

  test('options written inside the query narrow it down, as in chat', async () => {
    const { stdout } = await verbatim(['ask', '--json', 'bytedance outlet:quartz'])
    expect(new Set(lines(stdout)[0].hits.map(({ article }: { article: string }) => article))).toEqual(
      new Set(['003_e2ae6c238063c1dd']),
    )
  })

  test('finding nothing is exit status 0, and says why', async () => {
    const { status, stdout } = await verbatim(['ask', '--json', 'samsung', '--language', 'en'])
    expect(status).toBe(0)
    expect(lines(stdout)[0]).toMatchObject({
      verdict: 'nothing',
      hits: [],
      why: 'Not in the coverage: samsung.',
    })
  })

  test('--stdin answers line by line, in order, ten hits unless k says otherwise', async () => {
    const input = [
      '{"id":"a","q":"bytedance"}',
      '',
      '{"id":"b","q":"bytedance","k":2}',
      '{"id":"c","q":"?"}',
    ].join('\n')
    const { status, stdout } = await verbatim(['ask', '--stdin'], input)
    const answers = lines(stdout)
    expect(status).toBe(0)
    expect(answers.map(({ id, verdict, hits }) => [id, verdict, hits.length])).toEqual([
      ['a', 'answered', 10],
      ['b', 'answered', 2],
      ['c', 'nothing', 0],
    ])
  })

  test.each([
    ['no JSON', 'bytedance', 'line 1: it is not a JSON object'],
    ['a list', '[1]', 'line 1: it is not a JSON object'],
    ['no query', '{"id":1}', 'line 1: "q" must be a text'],
    [
      'a day that is none',
      '{"id":1,"q":"huawei since:hier"}',
      'line 1: since takes a year, a month or a day: 2024, 2024-09 or 2024-09-02.',
    ],
    ['a senseless k', '{"id":1,"q":"a","k":0}', 'line 1: "k" must be a whole number from 1 to 100'],
  ])('a line with %s is told as an error, and the next one is answered', async (_name, bad, message) => {
    const { status, stdout } = await verbatim(
      ['ask', '--stdin', '--language', 'en'],
      `${bad}\n{"id":"good","q":"huawei"}\n`,
    )
    const [first, second] = lines(stdout)
    expect(first.error).toEqual({ code: 'bad_line', message })
    expect(second).toMatchObject({ id: 'good', verdict: 'answered' })
    expect(status).toBe(1)
  })
})

describe('run', () => {
  test('prints what Slack would get', async () => {
    const { stdout } = await verbatim(['run', '/chips bytedance', '--as', 'slack'])
    expect(JSON.parse(stdout)).toMatchObject({
      unfurl_links: false,
      unfurl_media: false,
      blocks: expect.any(Array),
    })
  })

  test('prints what Discord would get, the message itself', async () => {
    const { stdout } = await verbatim(['run', '/chips bytedance', '--as', 'discord'])
    expect(JSON.parse(stdout)).toMatchObject({
      allowed_mentions: { parse: [] },
      components: expect.any(Array),
    })
  })

  test('a line that cannot be read is an answer too', async () => {
    const { status, stdout } = await verbatim(['run', '/nothing', '--language', 'en'])
    expect([status, stdout.split('\n')[0]]).toEqual([0, 'There is no /nothing command.'])
  })

  test('--stdin gives outcome, articles and messages for each line, in the reader’s language', async () => {
    const input = [
      { id: 1, line: '/chips huawei', as: 'slack', user: 'U1', channel: 'C1', locale: 'fr-FR' },
      { id: 2, line: '/chips zzyzx', as: 'discord', locale: 'en-US' },
      { id: 3, line: '/chips', as: 'terminal' },
      { id: 4, line: '/chips huawei limit:99', as: 'slack' },
    ]
    const { stdout } = await verbatim(
      ['run', '--stdin'],
      input.map((line) => JSON.stringify(line)).join('\n'),
    )
    const answers = lines(stdout)
    expect(answers.map(({ id, outcome }) => [id, outcome])).toEqual([
      [1, 'answered'],
      [2, 'nothing'],
      [3, 'help'],
      [4, 'refused'],
    ])
    expect(answers[0].articles.length).toBeGreaterThan(0)
    expect(JSON.stringify(answers[0].messages)).toContain('Lire sur place')
    expect(JSON.stringify(answers[1].messages)).toContain('Nothing in the coverage')
    expect(answers.every(({ messages, ms }) => messages.length === 1 && ms >= 0)).toBe(true)
  })
})

describe('the other verbs', () => {
  test('articles prints one line each, unknown things left out', async () => {
    const articles = lines((await verbatim(['articles', '--desk', corpus])).stdout)
    expect(articles).toHaveLength(5)
    expect(articles[0]).not.toHaveProperty('published')
    expect(Object.keys(articles[3])).toEqual(['id', 'outlet', 'language', 'version', 'file', 'text'])
  })

  test('status --json tells what is served and what is not', async () => {
    const desk = mkdtempSync(join(folder, 'desk-'))
    writeFileSync(join(desk, 'good.txt'), 'Une phrase qui suffit. Et une autre.')
    writeFileSync(join(desk, 'empty.txt'), '')
    const { stdout, stderr } = await verbatim(['status', '--json', '--desk', desk])
    expect(JSON.parse(stdout)).toMatchObject({
      running: false,
      articles: 1,
      problems: [{ file: 'empty.txt', outcome: 'rejected' }],
    })
    expect(stderr).toContain('empty.txt')
  })

  test('eval scores a file of questions', async () => {
    const file = join(folder, 'questions.jsonl')
    const quote = 'ByteDance aurait commandé 100 000 puces Ascend 910B à Huawei cette année'
    writeFileSync(
      file,
      `${JSON.stringify({ id: 'q', lang: 'fr', kind: 'figure', q: 'commande ascend 910b', gold: [{ article: '001_8a499cfd293259c1', quote, grade: 3 }] })}\n`,
    )
    const { stdout } = await verbatim(['eval', file])
    expect(stdout).toMatch(/^all +1 +1\.000/m)
    expect(stdout).toContain('lexicon.yaml')
  })

  test('eval --compare tells what rose, what fell and which questions changed', async () => {
    const file = join(folder, 'questions.jsonl')
    const quote = 'ByteDance aurait commandé 100 000 puces Ascend 910B à Huawei cette année'
    const question = {
      lang: 'fr',
      kind: 'figure',
      gold: [{ article: '001_8a499cfd293259c1', quote, grade: 3 }],
    }
    writeFileSync(file, JSON.stringify({ ...question, id: 'q', q: 'commande ascend 910b' }))
    const earlier = join(folder, 'earlier.json')
    const { stdout: report } = await verbatim(['eval', file, '--json'])
    const before = JSON.parse(report)
    writeFileSync(earlier, JSON.stringify({ ...before, all: { ...before.all, s1: 0 }, missed: ['q'] }))
    const { stdout } = await verbatim(['eval', file, '--compare', earlier])
    expect(stdout).toContain('s@1 0.000 → 1.000 (+1.000)')
    expect(stdout).toContain('now right at rank 1: q')
    expect(stdout).toContain('not any more: none')
  })

  test('eval --compare with something else than a report says so', async () => {
    const file = join(folder, 'questions.jsonl')
    writeFileSync(file, '')
    const { stderr } = await verbatim(['eval', file, '--compare', file])
    expect(stderr).toContain('is no report of an earlier run')
  })

  test('slack-manifest and --minimal differ by the right to ask for a person’s language', async () => {
    const full = (await verbatim(['slack-manifest'])).stdout
    const minimal = (await verbatim(['slack-manifest', '--minimal'])).stdout
    expect(full).toContain('/chips')
    expect(full).toContain('users:read')
    expect(minimal.replace(/^#.*$/gm, '')).not.toContain('users:read')
  })
})

describe('wrong usage', () => {
  test.each([
    [['nothing'], "unknown command 'nothing'"],
    [['ask'], 'a query is missing'],
    [['run'], 'a command line is missing'],
    [['ask', 'a', '--limit', 'many'], 'It is a whole number'],
    [['ask', 'a', '--limit', '50'], '--limit is at most 10 without --json'],
    [['ask', 'a', '--language', 'de'], 'It is fr or en.'],
    [['run', '/help', '--as', 'teams'], 'slack, discord, terminal'],
    [['ask', 'a', '--colour'], "unknown option '--colour'"],
  ])('%j is exit status 2 and one clear line', async (argv, words) => {
    const { status, stdout, stderr } = await verbatim(argv)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(words)
  })

  test.each([[['ask', 'a', '--desk', '/nowhere/at/all']], [['eval', '/nowhere/at/all.jsonl']]])(
    '%j is exit status 1 and one clear line',
    async (argv) => {
      const { status, stdout, stderr } = await verbatim(argv)
      expect([status, stdout]).toEqual([1, ''])
      expect(stderr).toContain('nowhere')
      expect(stderr).not.toMatch(/\n\s+at /)
    },
  )

  test.each([[['--help']], [['ask', '--help']], [['--version']]])('%j is exit status 0', async (argv) => {
    expect((await verbatim(argv)).status).toBe(0)
  })
})
