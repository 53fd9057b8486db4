import { beforeEach, describe, expect, test } from 'vitest'
import { citationsOf } from '../../src/cite.ts'
import type { Dispatch, Menu } from '../../src/command.ts'
import { createClock } from '../../src/digest/clock.ts'
import { createDispatch } from '../../src/dispatch.ts'
import { readLine } from '../../src/line.ts'
import { createLog } from '../../src/log.ts'
import { loadMenu } from '../../src/menu.ts'
import { renderTerminal } from '../../src/render/terminal.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import type { Answer, Channel, Invocation } from '../../src/types.ts'
import { testDigests } from '../fixtures/digests.ts'
import { emptyLedger, noKnowledge } from '../fixtures/ledger.ts'
import { smallDesk } from '../fixtures/small-desk.ts'

const commands = new URL('../../commands', import.meta.url).pathname
const log = createLog({ level: 'error', secrets: [] })
const channel: Channel = { platform: 'slack', channel: 'C1' }

let store: Store
let menu: Menu
let dispatch: Dispatch
let nowMs: number

beforeEach(async () => {
  store = await openStore(':memory:')
  nowMs = Date.parse('2026-10-24T12:00:00+02:00')
  const desk = {
    ...smallDesk,
    problems: [],
    knowledge: noKnowledge,
    ledger: emptyLedger,
    notes: [],
    article: (key: string) => smallDesk.articles.find((article) => article.key === key),
    example: 'marsanne',
    loadedAt: new Date(nowMs),
    search: () => Promise.reject(new Error('not searched here')),
    suggest: async () => [],
  }
  const energy = {
    ...desk,
    settings: { ...desk.settings, name: 'energy', command: 'energy', timeZone: 'Asia/Kolkata' },
  }
  const desks = () => [desk, energy]
  const now = () => new Date(nowMs)
  menu = await loadMenu(commands, [smallDesk.settings])
  dispatch = createDispatch({
    menu,
    desks,
    version: async (key) => smallDesk.articles.find((article) => article.key === key),
    actions: store,
    corrections: store,
    digests: testDigests(desks, now, store),
    status: () => Promise.reject(new Error('not asked here')),
    log,
    now,
  })
})

async function ask(line: string, asker: Partial<Invocation> = {}): Promise<Answer> {
  const by = { ...channel, user: 'U1', language: 'fr' as const, ...asker }
  try {
    const { entry, args } = readLine(line, menu, by.language)
    return await dispatch.run({ ...by, command: entry.name, args })
  } catch (error) {
    return dispatch.refuse(error as never, by.language)
  }
}

const shown = (answer: Answer) => renderTerminal(answer, { colour: false })

describe('/digest at', () => {
  test('is confirmed with its days, its zone and its next time in words', async () => {
    const answer = await ask('/digest at 9h30 Europe/Paris lun-ven')
    expect(answer.outcome).toBe('answered')
    expect(shown(answer)).toContain('À 09:30, lun.–ven. (Europe/Paris).')
    expect(shown(answer)).toContain('Le prochain\u00a0: lundi 26 octobre 2026 à 09:30 (Europe/Paris, UTC+1).')
    expect(await store.digestOf(channel)).toMatchObject({ time: '09:30', days: [1, 2, 3, 4, 5], setBy: 'U1' })
  })

  test.each([
    ['/digest at 18:00', '18:00', 'Europe/Paris', 7],
    ['/digest at 18:00 tokyo', '18:00', 'Asia/Tokyo', 7],
    ['/digest at 18:00 lun,mer,ven', '18:00', 'Europe/Paris', 3],
    ['/digest at 18:00 du lundi au vendredi', '18:00', 'Europe/Paris', 5],
    ['/digest at 18:00 Asia/Tokyo days:sam,dim', '18:00', 'Asia/Tokyo', 2],
    ['/digest at 18:00 zone:Asia/Tokyo sam', '18:00', 'Asia/Tokyo', 1],
    ['/small digest at 18:00', '18:00', 'Europe/Paris', 7],
  ])('%s', async (line, time, zone, days) => {
    expect((await ask(line)).outcome).toBe('answered')
    const set = await store.digestOf(channel)
    expect([set?.time, set?.zone, set?.days.length]).toEqual([time, zone, days])
  })

  test('takes the zone of the desk that is asked for', async () => {
    await ask('/digest at 18:00 desk:energy')
    expect(await store.digestOf(channel)).toMatchObject({ desk: 'energy', zone: 'Asia/Kolkata' })
  })

  test('keeps what is not typed as it was set before, and when it began', async () => {
    await ask('/digest at 9:00 Asia/Tokyo lun-ven filter:incendie empty:line')
    nowMs += 1000
    await ask('/digest at 10:00')
    expect(await store.digestOf(channel)).toMatchObject({
      time: '10:00',
      zone: 'Asia/Tokyo',
      days: [1, 2, 3, 4, 5],
      filter: 'incendie',
      empty: 'line',
      setMs: nowMs,
      begunMs: nowMs - 1000,
    })
    await ask('/digest at 10:00 filter:""')
    expect(await store.digestOf(channel)).not.toHaveProperty('filter')
  })

  test.each([
    ['/digest at 25:00', /«\u00a025:00\u00a0» n’est pas une heure/],
    ['/digest at 09:00 Mars/Phobos', /«\u00a0Mars\/Phobos\u00a0» n’est pas un fuseau/],
    ['/digest at 09:00 Europe/Paris jamais', /«\u00a0jamais\u00a0» ne nomme pas des jours/],
    ['/digest at', /Il manque time/],
    ['/digest at 09:00 empty:loud', /empty prend une de ces valeurs\u00a0: silent, line/],
    ['/digest', /digest demande un mot de plus[\s\S]*\/digest at <time>/],
    ['/digest maybe', /digest demande un mot de plus/],
  ])('%s is refused with what to do', async (line, said) => {
    const answer = await ask(line)
    expect(answer.outcome).toBe('refused')
    expect(shown(answer)).toMatch(said)
    expect(await store.digests()).toEqual([])
  })

  test.each([
    ['a terminal', { platform: 'terminal', channel: 'terminal' }],
    ['our own page', { platform: 'slack', channel: 'page' }],
  ] as const)('is refused on %s, which is no channel', async (_, asker) => {
    expect((await ask('/digest at 09:00', asker)).outcome).toBe('refused')
    expect(await store.digests()).toEqual([])
  })

  test.each(['/digest at 09:00', '/digest off', '/digest test'])(
    '%s is refused to those who may not change settings',
    async (line) => {
      await ask('/digest at 08:00')
      const answer = await ask(line, { mayChange: false })
      expect([answer.outcome, shown(answer)]).toEqual(['refused', expect.stringContaining('SETTINGS_ROLES')])
      expect(await store.digestOf(channel)).toMatchObject({ time: '08:00' })
      expect(await store.postsOf(channel, 'digest-test', 9)).toEqual([])
    },
  )
})

describe('/digest now, test and off', () => {
  test('now shows what a digest would tell, and changes nothing', async () => {
    nowMs = Date.parse('2026-10-25T12:00:00+01:00')
    const answer = await ask('/digest now')
    expect(shown(answer)).toContain('(aperçu)')
    expect(citationsOf(answer).map(({ article }) => article)).toEqual(['a3', 'a2', 'a4', 'a1'])
    expect(await store.postsOf(channel, 'digest', 9)).toEqual([])
    expect((await ask('/digest now', { platform: 'terminal', channel: 'terminal' })).outcome).toBe('answered')
  })

  test('test owes the channel a digest marked as one, and the articles stay new', async () => {
    nowMs = Date.parse('2026-10-25T12:00:00+01:00')
    await ask('/digest at 13:00')
    await ask('/digest test')
    const [kept] = await store.postsOf(channel, 'digest-test', 9)
    expect(shown(kept?.post.answer as Answer)).toContain('(essai)')
    const told = citationsOf(kept?.post.answer as Answer).map(({ article }) => article)
    nowMs = Date.parse('2026-10-25T13:00:00+01:00')
    await tick()
    const [real] = await store.postsOf(channel, 'digest', 9)
    expect(citationsOf(real?.post.answer as Answer).map(({ article }) => article)).toEqual(told)
  })

  test('off stops it, and says so when there was none', async () => {
    await ask('/digest at 09:00')
    expect(shown(await ask('/digest off'))).toContain('est arrêté')
    expect(shown(await ask('/digest off'))).toContain('n’a pas de résumé')
    expect(await store.digests()).toEqual([])
  })
})

describe('/digest list', () => {
  test('tells the next three times and the first after the clocks change', async () => {
    await ask('/digest at 09:00')
    const text = shown(await ask('/digest list'))
    expect(text).toContain('- dimanche 25 octobre 2026 à 09:00 (Europe/Paris, UTC+1)')
    expect(text).toContain('- mardi 27 octobre 2026 à 09:00')
    expect(text).toContain(
      'dimanche 25 octobre 2026 à 09:00 (Europe/Paris, UTC+1)\u00a0: le premier après le changement',
    )
  })

  test('tells what has become of the last days, the uncertain ones by that name', async () => {
    await ask('/digest at 09:00')
    for (const day of ['25', '26', '27', '28']) {
      nowMs = Date.parse(`2026-10-${day}T09:00:10+01:00`)
      await tick()
    }
    const change = { attempts: 1, notBeforeMs: nowMs }
    await store.markPost(
      'slack:C1:digest:2026-10-25:0',
      { ...change, state: 'posted', message: '1.2' },
      nowMs,
    )
    await store.markPost('slack:C1:digest:2026-10-26:0', { ...change, state: 'uncertain' }, nowMs)
    const text = shown(await ask('/digest list'))
    expect(text).toContain('- dim. 25 oct.\u00a0: posté, 4 articles')
    expect(text).toContain('- lun. 26 oct.\u00a0: incertain, 3 articles')
    expect(text).toContain('- mar. 27 oct.\u00a0: à envoyer, 1 article')
    expect(text).toContain('- mer. 28 oct.\u00a0: rien de nouveau')
    expect(shown(await ask('/digest list', { language: 'en' }))).toContain(
      'Mon 26 Oct: uncertain, 3 articles',
    )
  })

  test('tells how to get one where there is none', async () => {
    expect(shown(await ask('/digest list'))).toContain('/digest at 09:00')
  })
})

test('zones are suggested while they are typed', async () => {
  const asked = { ...channel, user: 'U1', language: 'fr' as const, command: 'digest at', args: {} }
  expect(await dispatch.suggest(asked, 'zone', 'par')).toContain('Europe/Paris')
})

async function tick(): Promise<void> {
  const parts = {
    store,
    desks: () => [smallDesk],
    firstSeen: async () => new Map(),
    fits: () => true,
    wake() {},
  }
  await createClock({ ...parts, log, now: () => new Date(nowMs) }).tick()
}
