import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import type { Article } from '../../src/types.ts'

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
