import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import type { Article, Correction } from '../../src/types.ts'
import { answerOf, postOf } from '../fixtures/posts.ts'

/** What every store does. `open` gives an empty one each time. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store.close())

    test('a delivery is new once', async () => {
      expect(await store.rememberDelivery('T1:C1:1.2', 1000)).toBe(true)
      expect(await store.rememberDelivery('T1:C1:1.2', 2000)).toBe(false)
      expect(await store.rememberDelivery('T1:C1:1.3', 2000)).toBe(true)
    })

    test('of many at once, one sees a delivery first', async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, () => store.rememberDelivery('same', 1)))
      expect(answers.filter(Boolean)).toHaveLength(1)
    })

    test('a forgotten delivery is new again, and a younger one is not', async () => {
      await store.rememberDelivery('old', 1000)
      await store.rememberDelivery('young', 2000)
      await store.forgetDeliveriesBefore(2000)
      expect(await store.rememberDelivery('old', 3000)).toBe(true)
      expect(await store.rememberDelivery('young', 3000)).toBe(false)
    })

    test('an action is found by its token, and an unknown token finds nothing', async () => {
      await store.keepAction('k1', '{"query":"ascend"}', 1)
      expect(await store.findAction('k1')).toBe('{"query":"ascend"}')
      expect(await store.findAction('k2')).toBeUndefined()
    })

    test('a correction is kept once, and comes back whole with those of its desk, the oldest first', async () => {
      const later = { ...correction('c2', 2000), note: 'vu dans le journal \u0000 "x"' }
      expect(await store.keepCorrections([later, correction('c1', 1000)])).toBe(2)
      expect(
        await store.keepCorrections([{ ...later, figure: 'other' }, correction('c3', 3000, 'energy')]),
      ).toBe(1)
      expect(await store.corrections('chips')).toEqual([correction('c1', 1000), later])
      expect(await store.corrections('energy')).toHaveLength(1)
    })

    test('a correction is undone once, and says by whom', async () => {
      await store.keepCorrections([correction('c1', 1000)])
      expect(await store.undoCorrection('c1', 'slack:U2', 5000)).toBe(true)
      expect(await store.undoCorrection('c1', 'slack:U3', 6000)).toBe(false)
      expect(await store.undoCorrection('c9', 'slack:U3', 6000)).toBe(false)
      expect((await store.corrections('chips'))[0]?.undone).toEqual({ by: 'slack:U2', atMs: 5000 })
    })

    test('the first payload of a token stays', async () => {
      await store.keepAction('k1', 'first', 1)
      await store.keepAction('k1', 'second', 2)
      expect(await store.findAction('k1')).toBe('first')
    })

    test('a version comes back as it was, with all that was known of it', async () => {
      const article = {
        ...sample('a'),
        title: 'Un titre',
        outlet: 'Le Monde',
        published: '2024-09-02',
        language: 'fr',
      }
      await store.keepVersions([article], 5000)
      expect(await store.findVersion(article.key)).toEqual(article)
    })

    test('what is not known of an article stays absent', async () => {
      await store.keepVersions([sample('a')], 5000)
      expect(Object.keys((await store.findVersion('a')) ?? {})).not.toContain('title')
    })

    test('the first time a version was seen does not change', async () => {
      await store.keepVersions([sample('a')], 5000)
      await store.keepVersions([sample('a'), sample('b')], 6000)
      expect(await store.firstSeen('a')).toBe(5000)
      expect(await store.firstSeen('b')).toBe(6000)
      expect(await store.firstSeen('c')).toBeUndefined()
    })

    test('a version that was never kept is not found', async () => {
      expect(await store.findVersion('a')).toBeUndefined()
    })

    test('hundreds of versions are kept at once, also when one comes twice', async () => {
      const articles = Array.from({ length: 430 }, (_, n) => sample(`n${n % 400}`))
      await store.keepVersions(articles, 1)
      expect(await store.findVersion('n0')).toEqual(sample('n0'))
      expect(await store.findVersion('n399')).toEqual(sample('n399'))
    })

    test('no article is nothing to keep', async () => {
      await store.keepVersions([], 1)
      expect(await store.firstSeen('a')).toBeUndefined()
    })

    test('text of any kind comes back to the character', async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary' }), fc.uuid(), async (text, key) => {
          await store.keepVersions([{ ...sample(key), text }], 1)
          await store.setSetting('any', key, text, 1)
          await store.keepAction(key, text, 1)
          expect((await store.findVersion(key))?.text).toBe(text)
          expect(await store.getSetting('any', key)).toBe(text)
          expect(await store.findAction(key)).toBe(text)
        }),
        {
          numRuns: 60,
          examples: [
            ['a\u0000b', 'nul'],
            ['\ud83d alone', 'half'],
            ["'; drop table setting; --", 'sql'],
          ],
        },
      )
    })

    describe('articles that were seen', () => {
      const old = { id: 'old', words: 'w1' }
      const late = { id: 'late', words: 'w2' }

      test('have no time until the first load of their desk has ended', async () => {
        expect(await store.seeArticles('chips', [old], 1000)).toEqual(new Map([['old', undefined]]))
        expect(await store.seeArticles('chips', [late], 2000)).toEqual(new Map([['late', undefined]]))
        await store.endFirstLoad('chips', 3000)
        const known = new Map([
          ['old', undefined],
          ['late', undefined],
        ])
        expect(await store.seenArticles('chips')).toEqual(known)
      })

      test('keep the time at which they were seen first', async () => {
        await store.endFirstLoad('chips', 1)
        expect(await store.seeArticles('chips', [late], 2000)).toEqual(new Map([['late', 2000]]))
        expect(await store.seeArticles('chips', [late], 3000)).toEqual(new Map([['late', 2000]]))
        expect(await store.seenArticles('chips')).toEqual(new Map([['late', 2000]]))
      })

      test('are not new when they come in another version', async () => {
        await store.seeArticles('chips', [old], 1)
        await store.endFirstLoad('chips', 1)
        const corrected = { ...old, words: 'w1, corrected' }
        expect(await store.seeArticles('chips', [corrected], 5000)).toEqual(new Map([['old', undefined]]))
        await store.seeArticles('chips', [late], 6000)
        expect((await store.seeArticles('chips', [{ ...late, words: 'x' }], 7000)).get('late')).toBe(6000)
      })

      test('are as old under a new name, by their latest words', async () => {
        await store.endFirstLoad('chips', 1)
        await store.seeArticles('chips', [late], 2000)
        await store.seeArticles('chips', [{ ...late, words: 'w3' }], 3000)
        const renamed = { id: 'renamed', words: 'w3' }
        expect(await store.seeArticles('chips', [renamed], 4000)).toEqual(new Map([['renamed', 2000]]))
      })

      test('of one desk are not those of another', async () => {
        await store.endFirstLoad('chips', 1)
        await store.seeArticles('chips', [old], 2000)
        expect(await store.seeArticles('energy', [old], 3000)).toEqual(new Map([['old', undefined]]))
        expect(await store.seenArticles('sports')).toEqual(new Map())
      })

      test('are recorded by the thousand, whatever they are called', async () => {
        await store.endFirstLoad('chips', 1)
        const names = ['a\u0000b', '\ud83d', "'; drop table setting; --", '__proto__', 'É', 'é']
        const many = [...names, ...Array.from({ length: 1000 }, (_, n) => `n${n}`)]
        const articles = many.map((id) => ({ id, words: `words of ${JSON.stringify(id)}` }))
        const seen = await store.seeArticles('chips', articles, 2000)
        expect([...seen.keys()]).toEqual(many)
        expect(await store.seenArticles('chips')).toEqual(seen)
      })
    })

    test('a setting has the value it was given last', async () => {
      await store.setSetting('slack:C1', 'language', 'fr', 1)
      await store.setSetting('slack:C1', 'language', 'en', 2)
      expect(await store.getSetting('slack:C1', 'language')).toBe('en')
    })

    test('settings of one scope are not those of another', async () => {
      await store.setSetting('slack:C1', 'language', 'fr', 1)
      await store.setSetting('slack:C1', 'desk', 'energy', 1)
      await store.setSetting('slack:C2', 'language', 'en', 1)
      expect(await store.settings('slack:C1')).toEqual(
        new Map([
          ['language', 'fr'],
          ['desk', 'energy'],
        ]),
      )
      expect(await store.getSetting('slack:C3', 'language')).toBeUndefined()
      expect(await store.settings('slack:C3')).toEqual(new Map())
    })

    test('a post is owed once, however often it is named', async () => {
      expect(await store.owePosts([postOf(), postOf({ part: 1 })], 1000)).toHaveLength(2)
      expect(await store.owePosts([postOf(), postOf({ part: 2 }), postOf({ part: 2 })], 2000)).toEqual([
        postOf({ part: 2 }).key,
      ])
      expect(await store.findPost(postOf().key)).toEqual({
        post: postOf(),
        state: 'owed',
        attempts: 0,
        notBeforeMs: 1000,
        madeMs: 1000,
        changedMs: 1000,
      })
    })

    test('of many who owe the same posts at once, one does', async () => {
      const posts = [postOf(), postOf({ part: 1 })]
      const kept = await Promise.all(Array.from({ length: 10 }, () => store.owePosts(posts, 1)))
      expect(kept.flat()).toHaveLength(2)
    })

    test('a post comes back to the character', async () => {
      const answer = answerOf("un \u0000 nul, une moitié \ud83d, des 'guillemets' \u2028 et « la fin »")
      await store.owePosts([postOf({ answer })], 1)
      expect((await store.nextPost(postOf()))?.post.answer).toEqual(answer)
    })

    test('the next post of a channel is the first that is owed or being sent', async () => {
      const posts = [postOf(), postOf({ part: 1 }), postOf({ part: 2 })]
      await store.owePosts(posts, 1)
      const [first, second, third] = posts.map(({ key }) => key) as [string, string, string]
      await store.markPost(first, { state: 'posted', attempts: 1, notBeforeMs: 2, message: '1.2' }, 2)
      await store.markPost(second, { state: 'sending', attempts: 1, notBeforeMs: 2 }, 2)
      expect((await store.nextPost(postOf()))?.post.key).toBe(second)
      await store.markPost(second, { state: 'uncertain', attempts: 1, notBeforeMs: 3, reason: 'lost' }, 3)
      expect((await store.nextPost(postOf()))?.post.key).toBe(third)
      await store.markPost(third, { state: 'given-up', attempts: 8, notBeforeMs: 3, reason: 'no' }, 3)
      expect(await store.nextPost(postOf())).toBeUndefined()
    })

    test('posts come in the order in which they were owed, also when the clock was moved back', async () => {
      await store.owePosts([postOf({ slot: 'b' })], 5000)
      await store.owePosts([postOf({ slot: 'a', part: 1 }), postOf({ slot: 'a' })], 1000)
      expect((await store.nextPost(postOf()))?.post.slot).toBe('b')
      expect((await store.postsOf(postOf(), 'digest', 2)).map(({ post }) => [post.slot, post.part])).toEqual([
        ['a', 0],
        ['a', 1],
      ])
    })

    test('what was written about a post last is what is known of it', async () => {
      await store.owePosts([postOf()], 1000)
      const open = {
        state: 'sending',
        attempts: 1,
        notBeforeMs: 9000,
        sentMs: 1500,
        reason: 'reset',
      } as const
      await store.markPost(postOf().key, open, 2000)
      expect(await store.nextPost(postOf())).toEqual({
        post: postOf(),
        ...open,
        madeMs: 1000,
        changedMs: 2000,
      })
      const done = { state: 'posted', attempts: 2, notBeforeMs: 9000, message: '17.5' } as const
      await store.markPost(postOf().key, done, 9000)
      expect(await store.findPost(postOf().key)).toEqual({
        post: postOf(),
        ...done,
        madeMs: 1000,
        changedMs: 9000,
      })
    })

    test('channels with something owed are named once each', async () => {
      const elsewhere = { platform: 'discord', channel: 'C1' } as const
      await store.owePosts([postOf(), postOf({ part: 1 }), postOf(elsewhere), postOf({ channel: 'C2' })], 1)
      const done = { state: 'posted', attempts: 1, notBeforeMs: 1, message: '1' } as const
      await store.markPost(postOf({ channel: 'C2' }).key, done, 2)
      const owed = await store.channelsOwed()
      expect(owed).toHaveLength(2)
      expect(owed).toContainEqual({ platform: 'slack', channel: 'C1' })
      expect(owed).toContainEqual(elsewhere)
    })

    test('uncertain posts are listed, youngest first', async () => {
      await store.owePosts([postOf({ slot: 'a' }), postOf({ slot: 'b' }), postOf({ slot: 'c' })], 1)
      const lost = { state: 'uncertain', attempts: 1, notBeforeMs: 2, reason: 'reset' } as const
      for (const slot of ['a', 'c']) await store.markPost(postOf({ slot }).key, lost, 2)
      expect((await store.uncertainPosts(5)).map(({ post }) => post.slot)).toEqual(['c', 'a'])
      expect(await store.uncertainPosts(1)).toHaveLength(1)
    })

    test('nothing is known of a post that was never owed', async () => {
      await store.markPost('nobody', { state: 'posted', attempts: 1, notBeforeMs: 1 }, 1)
      expect(await store.findPost('nobody')).toBeUndefined()
      expect(await store.channelsOwed()).toEqual([])
    })

    test('a channel is paused once, until it is resumed', async () => {
      const channel = { platform: 'slack', channel: 'C1' } as const
      expect(await store.pauseChannel(channel, 'is_archived', 5)).toBe(true)
      expect(await store.pauseChannel(channel, 'not_in_channel', 6)).toBe(false)
      expect(await store.pausedChannels()).toEqual([{ ...channel, reason: 'is_archived', sinceMs: 5 }])
      expect(await store.resumeChannel(channel)).toBe(true)
      expect(await store.resumeChannel(channel)).toBe(false)
      expect(await store.pausedChannels()).toEqual([])
    })

    test('closing twice does no harm', async () => {
      await store.close()
      await store.close()
    })
  })
}

function sample(key: string): Article {
  return {
    desk: 'chips',
    id: `article-${key}`,
    version: key.repeat(4),
    key,
    file: `articles/${key}.md`,
    text: `Le texte de ${key}.\nSa suite.`,
    noise: [{ start: 0, end: 2, kind: 'furniture' }],
    copies: ['articles/copy.md'],
  }
}

function correction(id: string, atMs: number, desk = 'chips'): Correction {
  return {
    ...{
      id,
      desk,
      article: 'a1',
      version: 'v1',
      start: 12,
      end: 18,
      figure: '40 000',
      sentence: 'Une phrase de 40 000.',
    },
    change: { mark: 'reported', value: 40_000, source: 'Relais' },
    by: 'slack:U1',
    atMs,
  }
}
