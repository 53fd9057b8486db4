import { afterEach, expect, test } from 'vitest'
import { openPlace, type Place } from './bot.ts'

let place: Place
afterEach(() => place.close())

test('of two instances started at once on one state, one ends and names the other, and every digest comes once', {
  timeout: 120_000,
}, async () => {
  place = await openPlace()
  await place.schedule({ time: '09:00', zone: 'UTC' })
  place.setClock('2026-03-28T09:00:10Z')
  const bots = [place.start(), place.start()]
  const [ended, status] = await Promise.race(bots.map(async (bot) => [bot, await bot.ended] as const))
  const other = bots.find((bot) => bot !== ended)
  expect(status).toBe(1)
  expect(ended.log()).toContain(`is in use by process ${other?.process.pid}`)
  await place.bothHave('2026-03-28')
  await place.moveTo('2026-03-29T09:00:10Z')
  await place.bothHave('2026-03-29')
  const once = ['2026-03-28', '2026-03-29']
  expect(place.posted()).toEqual({ slack: once, discord: once })
})

test('a platform that refuses, fails or cuts the connection after it took a post has every digest once', {
  timeout: 120_000,
}, async () => {
  place = await openPlace()
  const { slack, discord } = place
  // Set after the hour of the day before, whose digest would else come or not, as the first look falls.
  await place.schedule({ time: '09:00', zone: 'UTC', set: '2026-03-28T07:00:00Z' })
  place.setClock('2026-03-28T08:00:00Z')
  const bot = place.start()
  await bot.logged('"message":"ready"')

  const retryAfter = 3
  slack.failNext('chat.postMessage', { retryAfter })
  discord.failNext('createMessage', { retryAfter })
  await place.moveTo('2026-03-28T09:00:10Z')
  await place.bothHave('2026-03-28')
  for (const [double, call] of [
    [slack, 'chat.postMessage'],
    [discord, 'createMessage'],
  ] as const) {
    const [refused, ...others] = double.ledger.entries.filter(
      ({ kind, detail }) => kind === 'call' && detail.name === call,
    )
    expect(others).toHaveLength(1)
    // A timer may be a millisecond early.
    expect((others[0]?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThan(retryAfter * 1000 - 5)
  }

  const later = [
    { day: '2026-03-29', fault: { status: 500, afterEffect: true } },
    { day: '2026-03-30', fault: { resetAfterEffect: true } },
    { day: '2026-03-31', fault: { status: 503 } },
  ] as const
  for (const { day, fault } of later) {
    slack.failNext('chat.postMessage', fault)
    discord.failNext('createMessage', fault)
    await place.moveTo(`${day}T09:00:10Z`)
    // What is not known is looked for ten seconds later, and repeated when it is not there.
    await place.moveTo(`${day}T09:01:00Z`)
    await place.bothHave(day)
    await place.moveTo(`${day}T09:03:00Z`)
  }
  const once = ['2026-03-28', ...later.map(({ day }) => day)]
  expect(place.posted()).toEqual({ slack: once, discord: once })
})

test('where Slack does not let the bot look, a post with a lost answer is called uncertain and not repeated', {
  timeout: 120_000,
}, async () => {
  place = await openPlace({ scopes: ['commands', 'chat:write'] })
  await place.schedule({ time: '09:00', zone: 'UTC', set: '2026-03-28T07:00:00Z' })
  place.setClock('2026-03-28T08:00:00Z')
  const bot = place.start()
  await bot.logged('"message":"ready"')
  place.slack.failNext('chat.postMessage', { resetAfterEffect: true })
  await place.moveTo('2026-03-28T09:00:10Z')
  await place.moveTo('2026-03-28T09:01:00Z')
  await bot.logged('uncertain whether a message was posted')
  await place.bothHave('2026-03-28')
  expect(await place.asked('/digest', 'list')).toMatch(/uncertain|incertain/)
  expect(await place.asked('/faults', 'status')).toMatch(/uncertain|incertain/)
  expect(place.posted().slack).toEqual(['2026-03-28'])
})
