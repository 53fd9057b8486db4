import { afterEach, beforeEach, expect, test } from 'vitest'
import { openPlace, type Place } from './bot.ts'

let place: Place
beforeEach(async () => {
  place = await openPlace()
})
afterEach(() => place.close())

test('a digest comes once a day through both changes of hour and a clock that is moved by hours, a year and to 1970', {
  timeout: 120_000,
}, async () => {
  await place.schedule({ time: '02:30', zone: 'Europe/Paris' })
  place.setClock('2026-03-28T01:30:10Z')
  const bot = place.start()
  await bot.logged('"message":"ready"')
  await place.bothHave('2026-03-28')

  await place.moveTo('2026-03-28T04:30:10Z')
  await place.moveTo('2026-03-28T01:31:00Z')
  // 02:30 does not exist on the 29th: at 01:00 UTC it is 03:00.
  await place.moveTo('2026-03-29T00:59:30Z')
  expect(place.posted().slack).toEqual(['2026-03-28'])
  await place.moveTo('2026-03-29T01:00:05Z')
  await place.bothHave('2026-03-29')
  // 02:30 comes twice on 25 October: the first counts.
  await place.moveTo('2026-10-25T00:30:05Z')
  await place.bothHave('2026-10-25')
  await place.moveTo('2026-10-25T01:30:05Z')

  await place.moveTo('1970-01-01T03:00:00Z')
  await place.moveTo('2026-10-26T01:30:05Z')
  await place.bothHave('2026-10-26')
  await place.moveTo('2027-10-26T01:30:05Z')
  await place.bothHave('2027-10-26')
  await place.moveTo('2026-10-27T00:30:00Z')
  await place.moveTo('2026-10-27T01:30:05Z')
  await place.bothHave('2026-10-27')
  await place.moveTo('2026-10-27T04:30:05Z')

  const once = ['2026-03-28', '2026-03-29', '2026-10-25', '2026-10-26', '2027-10-26', '2026-10-27']
  expect(place.posted()).toEqual({ slack: once, discord: once })
})
