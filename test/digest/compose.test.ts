import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { citationsOf, verify } from '../../src/cite.ts'
import { compose, type DigestContent } from '../../src/digest/compose.ts'
import { newsOf } from '../../src/digest/news.ts'
import { renderDiscord } from '../../src/render/discord.ts'
import { fitsOn } from '../../src/render/fits.ts'
import { renderSlack } from '../../src/render/slack.ts'
import { renderTerminal } from '../../src/render/terminal.ts'
import type { Answer, Article } from '../../src/types.ts'
import { articleOf } from '../fixtures/articles.ts'
import { smallDesk } from '../fixtures/small-desk.ts'

const zone = 'Europe/Paris'

function newsBetween(
  since: string,
  until: string,
  articles = smallDesk.articles,
  firstSeen = new Map<string, number>(),
) {
  const period = { sinceMs: Date.parse(since), untilMs: Date.parse(until), reachMs: Date.parse(since) }
  return newsOf(articles, { period, zone, firstSeen, told: new Set() })
}

function contentOf(given: Partial<DigestContent> = {}): DigestContent {
  const since = '2026-10-25T00:00:00+02:00'
  return {
    desk: smallDesk.settings,
    language: 'fr',
    zone,
    slot: '2026-10-25',
    sinceMs: Date.parse(since),
    news: newsBetween(since, '2026-10-26T00:00:00+01:00'),
    ...given,
  }
}

const shown = (answers: readonly Answer[]) =>
  answers.map((answer) => renderTerminal(answer, { colour: false })).join('\n')

/** The articles of a digest, those quoted and those named as copies. */
function articlesIn(answers: readonly Answer[], articles: readonly Article[]): string[] {
  const copies = answers
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'note' ? block.runs : [])))
    .flatMap(({ style, text }) => (style === 'code' ? [text.replace('/article ', '')] : []))
  const named = copies.flatMap((key) => articles.filter((article) => article.key === key).map(({ id }) => id))
  return [...answers.flatMap(citationsOf).map(({ article }) => article), ...named].sort()
}

const fits = () => true

describe('a digest', () => {
  test('is headed by its local day and counts its articles', () => {
    const text = shown(compose(contentOf(), fits))
    expect(text).toContain('Résumé du dimanche 25 octobre 2026 · Petit desk')
    expect(text).toContain(
      '3 nouveaux articles depuis le dimanche 25 octobre 2026 à 00:00 (Europe/Paris, UTC+2).',
    )
  })

  test('quotes the sentence that tells each article’s news, newest first', () => {
    const quotes = compose(contentOf(), fits).flatMap(citationsOf)
    expect(quotes.map(({ quote }) => quote)).toEqual([
      'Le bilan de Marsanne monte à sept conteneurs.',
      'Un incendie a détruit quatre conteneurs à Marsanne.',
      'Un seul candidat pour le parc flottant de Morlac.',
    ])
  })

  test('tells copies of one text once, first, and names who else printed it', () => {
    const news = newsBetween('2026-10-26T00:00:00+01:00', '2026-10-27T00:00:00+01:00')
    const answers = compose(contentOf({ news, slot: '2026-10-26' }), fits)
    expect(answers.flatMap(citationsOf).map(({ article }) => article)).toEqual(['c1', 'a5'])
    expect(shown(answers)).toMatch(
      /Même texte aussi\u00a0: Boréal \/article \w{12} · Estuaire \/article \w{12}/,
    )
    expect(articlesIn(answers, smallDesk.articles)).toEqual(['a5', 'c1', 'c2', 'c3'])
  })

  test('marks what came late and what is undated', () => {
    const firstSeen = new Map(['a1', 'u1'].map((id) => [id, Date.parse('2026-10-25T12:00Z')]))
    const news = newsBetween(
      '2026-10-25T00:00+02:00',
      '2026-10-26T00:00+01:00',
      smallDesk.articles,
      firstSeen,
    )
    const text = shown(compose(contentOf({ news }), fits))
    expect(text).toContain('Arrivé tardivement')
    expect(text).toContain('Sans date')
  })

  test('that comes late says so, and names the days that had none', () => {
    const skipped = Array.from({ length: 9 }, (_, n) => `2026-10-1${n + 1}`.replace('-101', '-10-1'))
    const late = { dueMs: Date.parse('2026-10-25T09:00+01:00'), skipped: skipped.slice(0, 7) }
    const text = shown(compose(contentOf({ late }), fits))
    expect(text).toContain('(en retard)')
    expect(text).toContain('ce résumé était dû le dimanche 25 octobre 2026 à 09:00')
    expect(text).toMatch(/Jours sans résumé\u00a0: mar\. 13 oct\., .*sam\. 17 oct\. et 2 autres\./)
    expect(shown(compose(contentOf({ late, language: 'en' }), fits))).toContain('(late)')
  })

  test('without news says so in one line, the first one introducing itself', () => {
    const [first, ...more] = compose(contentOf({ news: [], isFirst: true }), fits)
    expect(more).toEqual([])
    expect(first?.outcome).toBe('nothing')
    expect(shown([first as Answer])).toContain(
      'Ici paraîtra chaque jour le résumé de la couverture «\u00a0Petit desk\u00a0»',
    )
    expect(shown(compose(contentOf({ news: [] }), fits))).toContain('Rien de nouveau depuis')
  })

  test('that is a test is marked as one', () => {
    expect(shown(compose(contentOf({ trial: 'test' }), fits))).toMatch(/\(essai\)[\s\S]*il ne compte pas/)
  })

  test('speaks English to an English channel, and leaves quotes as they are', () => {
    const text = shown(compose(contentOf({ language: 'en' }), fits))
    expect(text).toContain('Digest for Sunday, 25 October 2026 · Small desk')
    expect(text).toContain('Le bilan de Marsanne monte à sept conteneurs.')
  })
})

describe('however much there is to tell', () => {
  const words = fc.array(fc.constantFrom('réseau', 'batterie', 'Marlet', '30', 'GWh', 'vend', 'usine'), {
    minLength: 3,
    maxLength: 120,
  })

  test('every article is told once, in messages that each platform shows whole, every quote proved', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 40 }),
        fc.constantFrom('slack', 'discord'),
        (texts, platform) => {
          const articles = texts.map((text, n) =>
            articleOf(`Article ${n} ${text.join(' ')}.`, {
              id: `n${n}`,
              title: `Un titre assez long pour l’article ${n} `.repeat(3),
              outlet: `Journal ${n}`,
              url: `https://example.org/${n}`,
              link: `https://example.org/${n}`,
              published: '2026-10-25T12:00:00+01:00',
            }),
          )
          const news = newsBetween('2026-10-25T00:00+02:00', '2026-10-26T00:00+01:00', articles)
          const answers = compose(contentOf({ news }), (answer) => fitsOn(platform as 'slack', answer))
          expect(articlesIn(answers, articles)).toEqual(articles.map(({ id }) => id).sort())
          for (const citation of answers.flatMap(citationsOf)) {
            expect(
              verify(
                citation,
                articles.find(({ id }) => id === citation.article),
              ),
            ).toBe(true)
          }
          for (const answer of answers) {
            const payload = JSON.stringify(platform === 'slack' ? renderSlack(answer) : renderDiscord(answer))
            expect(citationsOf(answer).every(({ ref }) => payload.includes(`/article ${ref}`))).toBe(true)
            expect(payload).not.toContain('ne tient pas')
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  test('what is beyond the most that anybody reads is counted', () => {
    const articles = Array.from({ length: 170 }, (_, n) => {
      const text = Array.from({ length: 14 }, (_, k) => `mot${n}x${k}`).join(' ')
      return articleOf(`Article ${text}.`, { id: `n${n}`, published: '2026-10-25T12:00:00+01:00' })
    })
    const news = newsBetween('2026-10-25T00:00+02:00', '2026-10-26T00:00+01:00', articles)
    const answers = compose(contentOf({ news }), fits)
    expect(answers.flatMap(citationsOf)).toHaveLength(150)
    expect(shown(answers.slice(0, 1))).toContain('20 articles ne sont pas cités ici')
    expect(shown(answers.slice(0, 1))).toContain('142 autres')
  })
})
