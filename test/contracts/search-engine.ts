import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Article, Knowledge, SearchEngine, SearchFilter, SearchResult } from '../../src/types.ts'

/** An article of the contract's desk; `id` and `text` make its key, as with real ones. */
export function articleOf(id: string, text: string, known: Partial<Article> = {}): Article {
  const version = createHash('sha256').update(text).digest('hex')
  const key = createHash('sha256').update(`${id}\n${version}`).digest('hex').slice(0, 12)
  return { desk: 'test', id, version, key, file: `articles/${id}.md`, text, noise: [], copies: [], ...known }
}

export const knowledge: Knowledge = {
  synonyms: [
    ['tracteur', 'tracteurs', 'tractor'],
    ['moissonneuse', 'moissonneuse-batteuse', 'combine harvester'],
  ],
  verbClasses: { sow: ['semer', 'planter', 'sow'] },
  units: {},
  names: [
    {
      id: 'agrimont',
      name: 'Agrimont',
      aliases: ['Agri Mont', 'le fabricant de Vire'],
      group: 'companies',
    },
    { id: 'grace', name: 'Grace', aliases: [], group: 'products' },
    { id: 'absent', name: 'Absentia', aliases: [], group: 'companies' },
  ],
}

export const articles: readonly Article[] = [
  articleOf(
    'un',
    [
      'Agrimont construit une usine à Vire',
      "Le fabricant Agrimont a commandé 100 000 semi-conducteurs pour ses tracteurs, d'après son patron. L’usine ouvrira en 2027.",
      'Qui achète des tracteurs ?',
      'Les agriculteurs achètent des tracteurs quand la récolte est bonne. « Nous avons embauché 40 personnes », dit-elle.',
      'Lire aussi : les tracteurs de demain',
    ].join('\n'),
    { outlet: 'Le Sillon', published: '2026-03-02', language: 'fr' },
  ),
  articleOf(
    'deux',
    'Agrimont declined to comment on the order. Its Grace combine harvester sold 1.5 million units in the United States. Grâce à la pluie, rien.',
    { outlet: 'Harvest Weekly', published: '2026-04-10T08:00:00+02:00', language: 'en' },
  ),
  articleOf('trois', 'La société Éclair vend du cœur de palmier. Son cours a baissé de 4,61 %.', {
    outlet: 'La Gerbe',
  }),
]

/** What every search engine does. `open` gives an empty one with the knowledge above. */
export function searchEngineContract(name: string, open: () => Promise<SearchEngine>): void {
  describe(name, () => {
    let engine: SearchEngine
    const byKey = new Map(articles.map((article) => [article.key, article]))

    beforeEach(async () => {
      engine = await open()
      const noisy = articles.map((article) => ({ ...article, noise: furniture(article) }))
      await engine.add(noisy)
    })
    afterEach(() => engine.close())

    function ask(query: string, filter?: SearchFilter): Promise<SearchResult> {
      return engine.search({ query, from: 0, limit: 10, ...(filter && { filter }) })
    }

    async function quotes(query: string): Promise<string[]> {
      const { matches } = await ask(query)
      return matches.map(({ key, span }) => byKey.get(key)?.text.slice(span.start, span.end) ?? '')
    }

    test('the sentence that answers comes first', async () => {
      expect((await quotes('agrimont commande'))[0]).toMatch(/^Le fabricant Agrimont a commandé/)
    })

    test('a match is one sentence, and its highlights are the words asked for', async () => {
      const { matches } = await ask('usine 2027')
      const [first] = matches
      const text = byKey.get(first?.key ?? '')?.text ?? ''
      expect(text.slice(first?.span.start, first?.span.end)).toBe('L’usine ouvrira en 2027.')
      expect(first?.highlights.map(({ start, end }) => text.slice(start, end))).toEqual(['usine', '2027'])
    })

    test.each([
      ['case', 'AGRIMONT USINE', 'agrimont usine'],
      ['accents', 'société éclair', 'societe eclair'],
      ['ligatures', 'cœur de palmier', 'coeur palmier'],
      ['apostrophes', "l'usine d’agrimont", 'usine agrimont'],
      ['no-break spaces', 'agrimont\u00a0usine', 'agrimont usine'],
      ['full width', 'ａｇｒｉｍｏｎｔ', 'agrimont'],
      ['invisible characters', 'agri\u00admont\u200b', 'agrimont'],
      ['doubled words', 'agrimont agrimont usine agrimont', 'agrimont usine'],
      ['punctuation', '« Agrimont ? »', 'agrimont'],
      ['line breaks and tabs', 'agrimont\r\n\tusine\n', 'agrimont usine'],
      ['spelling of numbers', '100.000 tracteurs', '100 000 tracteurs'],
      ['spelling of one word as two', 'agri \u00a0mont', 'agrimont'],
      ['hyphens', 'semiconducteurs', 'semi-conducteurs'],
    ])('questions that differ by %s alone have the same answer', async (_what, one, other) => {
      const [a, b] = [await ask(one), await ask(other)]
      expect(a.matches.length).toBeGreaterThan(0)
      expect(a.matches).toEqual(b.matches)
      expect(a.total).toBe(b.total)
    })

    test.each([
      ['an English word for a French one', 'tractors', 'tracteurs'],
      ['a synonym of the general vocabulary', 'factory', 'usine'],
      ['another form of a verb', 'acheter', 'achètent'],
      ['a phrase of the desk', 'moissonneuse', 'combine harvester'],
      ['a typing error', 'agrimnot', 'Agrimont'],
      ['an alias', 'fabricant de Vire', 'Agrimont'],
    ])('%s is found: %s', async (_what, query, found) => {
      expect((await quotes(query)).join('\n')).toContain(found)
    })

    test('a name at the head of a sentence is highlighted like any other', async () => {
      const text = 'Novalis recrute. Le patron de Novalis sort. Rien.'
      const article = articleOf('novalis', text)
      await engine.add([article])
      const { matches } = await ask('novalis')
      expect(
        matches.map(({ span, highlights }) => [
          text.slice(span.start, span.end),
          ...highlights.map(({ start, end }) => text.slice(start, end)),
        ]),
      ).toEqual(expect.arrayContaining([['Novalis recrute.', 'Novalis']]))
    })

    test('what a word was taken for is told', async () => {
      expect((await ask('tractors')).matched).toEqual({ tractors: ['tracteurs'] })
      expect((await ask('agrimnot')).matched).toEqual({ agrimnot: ['Agrimont'] })
      expect((await ask('agrimont')).matched).toEqual({})
    })

    test('a name is not taken for the common word it looks like', async () => {
      const { matches } = await ask('grace combine')
      expect(matches[0] && byKey.get(matches[0].key)?.text.slice(matches[0].span.start)).toMatch(/^Its Grace/)
    })

    test.each(['qui achète des tracteurs ?', 'agrimont usine vire'])(
      'a heading or a question is not first while a sentence matches: %s',
      async (query) => {
        const found = await quotes(query)
        expect(found.length).toBeGreaterThan(1)
        expect(found[0]).toMatch(/[.»]$/)
      },
    )

    test('page furniture is never found', async () => {
      expect((await quotes('demain tracteurs')).join('\n')).not.toContain('Lire aussi')
    })

    test.each(['', '   ', '\u00a0\u3000', 'le la les', "l'", 'of the', '.*', '!?', '\u0301\u0301', '😀'])(
      'a question without a word to search for is senseless: %j',
      async (query) => {
        const result = await ask(query)
        expect(result).toEqual({
          verdict: 'senseless',
          matches: [],
          total: 0,
          unknown: [],
          near: [],
          matched: {},
          undated: 0,
        })
      },
    )

    test('nothing is answered when no word is known, and the nearest terms are named as articles write them', async () => {
      const result = await ask('Éclairs')
      expect(result.verdict).toBe('answered')
      const nothing = await ask('Αgrimont') // with a Greek capital alpha
      expect(nothing.verdict).toBe('nothing')
      expect(nothing.unknown).toEqual(['Αgrimont'])
      expect(nothing.near).toEqual(['Agrimont'])
    })

    test('nothing is answered when only a common word of the question is known', async () => {
      const result = await ask('tracteurs Zorglub Fantasio')
      expect(result.verdict).toBe('nothing')
      expect(result.matches).toEqual([])
      expect(result.unknown).toEqual(['Zorglub', 'Fantasio'])
    })

    test('a known name that the coverage never mentions is unknown', async () => {
      expect(await ask('absentia')).toMatchObject({ verdict: 'nothing', unknown: ['absentia'] })
    })

    test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty prototype', 'valueOf'])(
      'names of JavaScript are unknown words: %s',
      async (query) => {
        expect((await ask(query)).verdict).toBe('nothing')
      },
    )

    test('pages follow each other without gap or overlap', async () => {
      const whole = await ask('agrimont tracteurs usine')
      const paged = []
      for (let from = 0; from < whole.total; from++)
        paged.push(...(await engine.search({ query: 'agrimont tracteurs usine', from, limit: 1 })).matches)
      expect(paged).toEqual(whole.matches)
      expect(whole.total).toBe(whole.matches.length)
    })

    test('a question past its end shows nothing and keeps its total', async () => {
      const result = await engine.search({ query: 'agrimont', from: 100, limit: 3 })
      expect(result).toMatchObject({ verdict: 'answered', matches: [] })
      expect(result.total).toBeGreaterThan(0)
    })

    test('an outlet is a filter by part of its name', async () => {
      const { matches } = await ask('agrimont', { outlet: 'sillon' })
      expect(matches.length).toBeGreaterThan(0)
      expect(new Set(matches.map(({ key }) => byKey.get(key)?.outlet))).toEqual(new Set(['Le Sillon']))
      expect((await ask('agrimont', { outlet: 'nulle part' })).verdict).toBe('nothing')
    })

    test('dates are filters that include both days, and undated articles are counted', async () => {
      const day = { since: '2026-03-02', until: '2026-03-02' }
      const { matches, undated } = await ask('agrimont tracteurs société', day)
      expect(new Set(matches.map(({ key }) => byKey.get(key)?.id))).toEqual(new Set(['un']))
      expect(undated).toBe(1)
      expect((await ask('agrimont tracteurs société')).undated).toBe(0)
      const april = await ask('agrimont', { since: '2026-03-03' })
      expect(new Set(april.matches.map(({ key }) => byKey.get(key)?.id))).toEqual(new Set(['deux']))
    })

    test('equal scores stand in the order of keys and places, however the articles came', async () => {
      const twins = ['a', 'b', 'c'].map((id) => articleOf(id, 'La charrue rouille. La charrue rouille.'))
      await engine.add(twins.slice(0, 1))
      await engine.add(twins.slice(1).reverse())
      const { matches } = await ask('charrue')
      const order = matches.map(({ key, span }) => `${key} ${span.start}`)
      expect(order).toEqual([...order].sort((a, b) => (a < b ? -1 : 1)))
      expect(order).toHaveLength(6)
    })

    test('a new version takes the place of the old one', async () => {
      const next = articleOf('trois', 'La société Éclair a fermé.')
      await engine.add([next])
      expect((await ask('palmier')).verdict).toBe('nothing')
      expect((await ask('éclair')).matches.map(({ key }) => key)).toEqual([next.key])
    })

    test('a removed article is gone, and an unknown key changes nothing', async () => {
      await engine.remove([articles[2]?.key ?? '', 'unknown'])
      expect((await ask('palmier')).verdict).toBe('nothing')
      expect((await ask('agrimont')).verdict).toBe('answered')
    })

    test('what was added and removed again leaves no trace', async () => {
      const before = await ask('agrimont tracteurs')
      const more = Array.from({ length: 20 }, (_, n) =>
        articleOf(`more-${n}`, `Agrimont vend ${n} tracteurs. Encore.`),
      )
      await engine.add(more)
      await engine.remove(more.map(({ key }) => key))
      const after = await ask('agrimont tracteurs')
      expect(after.matches.map(({ key, span }) => [key, span])).toEqual(
        before.matches.map(({ key, span }) => [key, span]),
      )
      after.matches.forEach(({ score }, order) => {
        expect(score).toBeCloseTo(before.matches[order]?.score ?? 0, 6)
      })
    })

    test('suggestions are names that the coverage holds, then its words', async () => {
      expect((await engine.suggest('agr', 5))[0]).toBe('Agrimont')
      expect(await engine.suggest('absen', 5)).toEqual([])
      expect(await engine.suggest('agrimont trac', 5)).toEqual(['agrimont tracteurs'])
      expect(await engine.suggest('a', 1)).toHaveLength(1)
    })

    test.each([
      ['a long word', `agrimont ${'x'.repeat(40_000)}`],
      ['many words', 'tracteur usine agrimont '.repeat(3_000)],
      ['many different words', Array.from({ length: 10_000 }, (_, n) => `mot${n}`).join(' ')],
      ['many blanks', `agrimont${' '.repeat(50_000)}usine`],
      ['many marks', '\u0301'.repeat(10_000)],
    ])('%s are answered at once', async (_what, query) => {
      const before = performance.now()
      await ask(query)
      expect(performance.now() - before).toBeLessThan(10_000)
    })

    test('whatever is asked, matches are sentences of articles with at least one highlight inside', async () => {
      const words = fc.constantFrom(
        'agrimont',
        'tracteurs',
        'usine',
        "l'",
        'the',
        '100 000',
        '😀',
        '"',
        '-',
        'Grace',
        '\u0000',
        '\ud800',
      )
      const query = fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 8 })
      await fc.assert(
        fc.asyncProperty(query, async (parts) => {
          const { matches, total } = await ask(parts.join(' '))
          expect(total).toBeGreaterThanOrEqual(matches.length)
          for (const { key, span, highlights } of matches) {
            const { text } = byKey.get(key) ?? { text: '' }
            expect(text.slice(span.start, span.end).trim()).toBe(text.slice(span.start, span.end))
            expect(highlights.length).toBeGreaterThan(0)
            let last = span.start
            for (const { start, end } of highlights) {
              expect(start).toBeGreaterThanOrEqual(last)
              expect(end).toBeGreaterThan(start)
              last = end
            }
            expect(last).toBeLessThanOrEqual(span.end)
          }
        }),
        { numRuns: 300 },
      )
    })
  })
}

function furniture({ text }: Article): Article['noise'] {
  const start = text.indexOf('Lire aussi')
  return start < 0 ? [] : [{ start, end: text.length, kind: 'furniture' }]
}
