import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { type EvaluatedHit, evaluate, type GoldQuestion } from '../../src/search/evaluate.ts'
import { parseQuestions } from '../../src/search/questions.ts'

const text = 'L’usine fermera en mai. Le patron l’a dit hier à la radio locale. Rien de plus.'
const texts = new Map([
  ['a', text],
  ['b', text],
])

function hit(part: string, article = 'a'): EvaluatedHit {
  const start = text.indexOf(part)
  return { article, start, end: start + part.length }
}

function question(id: string, gold: GoldQuestion['gold'], kind = 'keyword', lang = 'fr'): GoldQuestion {
  return { id, lang, kind, q: id, gold }
}

const fermera = { article: 'a', quote: "L'usine fermera en mai.", grade: 3 }
const patron = { article: 'a', quote: 'Le patron l’a dit hier à la radio locale.', grade: 2 }

async function scored(gold: GoldQuestion['gold'], hits: readonly EvaluatedHit[]) {
  return (await evaluate([question('q', gold)], texts, async () => hits)).all
}

describe('a hit', () => {
  test('is right when it holds the quote, whichever apostrophe is written', async () => {
    expect(await scored([fermera], [hit('L’usine fermera en mai.')])).toMatchObject({
      s1: 1,
      s3: 1,
      mrr10: 1,
      ndcg10: 1,
    })
  })

  test('is right when it holds 60 % of the quote, and not when it holds less', async () => {
    expect((await scored([fermera], [hit('L’usine fermera')])).s1).toBe(1)
    expect((await scored([fermera], [hit('L’usine')])).s1).toBe(0)
  })

  test('is right inside the quote from 25 characters on', async () => {
    const long = { ...patron, quote: text }
    expect((await scored([long], [hit('Le patron l’a dit hier à la')])).s1).toBe(1)
    expect((await scored([long], [hit('Le patron')])).s1).toBe(0)
  })

  test('in another article is wrong', async () => {
    expect((await scored([fermera], [hit('L’usine fermera en mai.', 'b')])).s1).toBe(0)
  })

  test('beyond its first 1,000 characters does not count', async () => {
    const far = `${'x'.repeat(1_200)} La réponse est là.`
    const report = await evaluate(
      [question('q', [{ article: 'c', quote: 'La réponse est là.', grade: 3 }])],
      new Map([['c', far]]),
      async () => [{ article: 'c', start: 0, end: far.length }],
    )
    expect(report.all.s1).toBe(0)
  })

  test('of grade 1 gains but does not answer', async () => {
    const quality = await scored([{ ...fermera, grade: 1 }], [hit('L’usine fermera en mai.')])
    expect(quality).toMatchObject({ s1: 0, mrr10: 0, ndcg10: 1 })
  })
})

test('each quote is paid once, by 2^grade - 1 over the logarithm of the rank', async () => {
  const first = hit('Le patron l’a dit hier à la radio locale.')
  const second = hit('L’usine fermera en mai.')
  const { ndcg10, mrr10 } = await scored([fermera, patron], [first, first, second])
  expect(ndcg10).toBeCloseTo((3 + 7 / 2) / (7 + 3 / Math.log2(3)), 12)
  expect(mrr10).toBe(1)
})

test('only ten hits are looked at', async () => {
  const wrong = Array.from({ length: 10 }, () => hit('Rien de plus.'))
  expect(await scored([fermera], [...wrong, hit('L’usine fermera en mai.')])).toMatchObject({
    mrr10: 0,
    ndcg10: 0,
  })
})

test('refusals are counted apart for questions with and without an answer, by kind and language', async () => {
  const questions = [
    question('known', [fermera]),
    question('refused', [fermera], 'figure', 'en'),
    question('none', [], 'unanswerable'),
    question('answered', [], 'unanswerable'),
  ]
  const report = await evaluate(questions, texts, async (query) =>
    query === 'known' || query === 'answered' ? [hit('L’usine fermera en mai.')] : [],
  )
  expect(report.all).toMatchObject({ questions: 2, s1: 0.5, falseRejection: 0.5 })
  expect(report.kinds.figure).toMatchObject({ questions: 1, s1: 0, falseRejection: 1 })
  expect(report.languages.fr).toMatchObject({ questions: 1, s1: 1 })
  expect(report.unanswerable).toEqual({ questions: 2, rejection: 0.5 })
  expect(report.missed).toEqual(['refused'])
})

test('no questions give zeros and never NaN', async () => {
  const report = await evaluate([], texts, async () => [])
  expect(JSON.stringify(report)).not.toContain('null')
})

describe('a file of questions', () => {
  const line =
    '{"id":"q1","lang":"fr","kind":"figure","q":"combien ?","gold":[{"article":"a","quote":"40","grade":3}]}'

  test('holds one question a line; blank lines are skipped', () => {
    const [first, ...others] = parseQuestions(`${line}\r\n\n${line}\n`)
    expect(first?.gold).toEqual([{ article: 'a', quote: '40', grade: 3 }])
    expect(others).toHaveLength(1)
  })

  test.each([
    ['no JSON', '{', /Line 2 is not a question: /],
    ['a list', '[]', /it is not an object/],
    ['null', 'null', /it is not an object/],
    ['no question', '{"id":"a","lang":"fr","kind":"x","gold":[]}', /q is not a text/],
    ['a grade of 4', line.replace('"grade":3', '"grade":4'), /grade is not 1, 2 or 3/],
  ])('with %s names the line', (_what, wrong, message) => {
    expect(() => parseQuestions(`${line}\n${wrong}`)).toThrow(UserError)
    expect(() => parseQuestions(`${line}\n${wrong}`)).toThrow(message)
    expect(() => parseQuestions(`${line}\n${wrong}`)).toThrow(/^Line 2/)
  })
})
