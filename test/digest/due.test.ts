import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { due, nextTimes } from '../../src/digest/due.ts'

const daily = [1, 2, 3, 4, 5, 6, 7]
const paris = { time: '09:00', zone: 'Europe/Paris', days: daily, setMs: 0 }
const at = (text: string) => new Date(text)

describe('a digest is due', () => {
  test('from its hour on, on time', () => {
    expect(due(paris, { slot: '2026-10-23' }, at('2026-10-24T08:59:59+02:00'))).toBeUndefined()
    expect(due(paris, { slot: '2026-10-23' }, at('2026-10-24T09:00:20+02:00'))).toEqual({
      slot: '2026-10-24',
      dueMs: at('2026-10-24T09:00+02:00').getTime(),
      late: false,
      skipped: [],
    })
  })

  test('once a day', () => {
    expect(due(paris, { slot: '2026-10-24' }, at('2026-10-24T09:00:40+02:00'))).toBeUndefined()
    expect(due(paris, { slot: '2026-10-24' }, at('2026-10-24T23:59+02:00'))).toBeUndefined()
  })

  test('late when the bot comes back later that day', () => {
    expect(due(paris, { slot: '2026-10-23' }, at('2026-10-24T14:00+02:00'))).toMatchObject({
      slot: '2026-10-24',
      late: true,
      skipped: [],
    })
  })

  test('once after a gap, naming the days that had none', () => {
    expect(due(paris, { slot: '2026-10-20' }, at('2026-10-24T08:00+02:00'))).toMatchObject({
      slot: '2026-10-23',
      late: true,
      skipped: ['2026-10-21', '2026-10-22'],
    })
  })

  test('not for hours that passed before it was set', () => {
    const setMs = at('2026-10-24T12:00+02:00').getTime()
    expect(due({ ...paris, setMs }, undefined, at('2026-10-24T12:00:20+02:00'))).toBeUndefined()
    expect(due({ ...paris, setMs }, undefined, at('2026-10-25T09:00:20+01:00'))).toMatchObject({
      slot: '2026-10-25',
      late: false,
    })
  })

  test('on its days of the week alone, and days between them are not skipped ones', () => {
    const workdays = { ...paris, days: [1, 2, 3, 4, 5] }
    expect(due(workdays, { slot: '2026-10-23' }, at('2026-10-25T20:00+01:00'))).toBeUndefined()
    expect(due(workdays, { slot: '2026-10-23' }, at('2026-10-26T09:00+01:00'))).toMatchObject({
      slot: '2026-10-26',
      late: false,
      skipped: [],
    })
  })

  test('not a second time when its hour is moved later on the same day', () => {
    expect(
      due({ ...paris, time: '18:00' }, { slot: '2026-10-24' }, at('2026-10-24T18:00+02:00')),
    ).toBeUndefined()
  })

  test('not a second time when its zone is moved so that the day comes again', () => {
    const auckland = { ...paris, zone: 'Pacific/Auckland' }
    const posted = due(auckland, { slot: '2026-10-25' }, at('2026-10-25T22:00+02:00'))
    expect(posted?.slot).toBe('2026-10-26')
    expect(due(paris, { slot: '2026-10-26' }, at('2026-10-26T09:00+01:00'))).toBeUndefined()
  })

  test('not when the clock was moved back over days that ran', () => {
    expect(due(paris, { slot: '2026-10-20' }, at('2026-10-20T09:30+02:00'))).toBeUndefined()
  })

  test('not in 1970, before it was set', () => {
    const setMs = at('2026-10-01T12:00Z').getTime()
    expect(due({ ...paris, setMs }, undefined, new Date(0))).toBeUndefined()
  })

  test('once when the clock is moved by a year', () => {
    const found = due(paris, { slot: '2026-10-24' }, at('2027-10-24T12:00+02:00'))
    expect(found).toMatchObject({ slot: '2027-10-24', late: true })
    expect(found?.skipped).toHaveLength(364)
  })

  test('quickly, also for a schedule set when the clock said 1970', () => {
    expect(due(paris, undefined, at('2026-10-24T12:00+02:00'))?.skipped).toHaveLength(400)
  })
})

describe('where the clock changes', () => {
  const cases = [
    [
      'a time that does not exist comes at the first instant after the gap',
      'Europe/Paris',
      '02:30',
      '2026-03-29',
      '2026-03-29T03:00+02:00',
    ],
    [
      'a time that exists twice comes the first time',
      'Europe/Paris',
      '02:30',
      '2026-10-25',
      '2026-10-25T02:30+02:00',
    ],
    ['a gap of half an hour', 'Australia/Lord_Howe', '02:10', '2026-10-04', '2026-10-04T02:30+11:00'],
    [
      'half an hour that exists twice',
      'Australia/Lord_Howe',
      '01:45',
      '2026-04-05',
      '2026-04-05T01:45+11:00',
    ],
    ['a day without midnight', 'America/Santiago', '00:00', '2026-09-06', '2026-09-06T01:00-03:00'],
    ['a day whose last hour does not exist', 'America/Nuuk', '23:30', '2026-03-28', '2026-03-29T00:00-01:00'],
  ] as const
  test.each(cases)('%s', (_, zone, time, slot, instant) => {
    const schedule = { ...paris, zone, time }
    const day = Temporal.PlainDate.from(slot)
    const before = at(instant).getTime() - 1
    const last = { slot: day.subtract({ days: 1 }).toString() }
    expect(due(schedule, last, new Date(before))).toBeUndefined()
    expect(due(schedule, last, at(instant))).toMatchObject({ slot, late: false, skipped: [] })
    expect(nextTimes(schedule, new Date(before), 1).times).toEqual([{ slot, atMs: before + 1 }])
  })

  test('a day that a zone leaves out has no digest and is not a skipped one', () => {
    const apia = { ...paris, zone: 'Pacific/Apia' }
    const found = due(apia, { slot: '2011-12-29' }, at('2011-12-31T09:00+14:00'))
    expect(found).toMatchObject({ slot: '2011-12-31', late: false, skipped: [] })
  })
})

/** Zones with changes of an hour, of half an hour, at midnight, in the last hour of a day, south and north, and none. */
const zones = [
  'Europe/Paris',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Africa/Cairo',
  'America/Nuuk',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'Pacific/Auckland',
]
const hours = ['00:00', '00:30', '02:00', '02:30', '09:00', '23:30']

describe('every local day has exactly one digest around every clock change of ten years', () => {
  test.each(zones)('%s', { timeout: 60_000 }, (zone) => {
    for (const change of changesOf(zone, 2024, 2034)) {
      for (const time of hours) {
        const schedule = { ...paris, zone, time, setMs: 0 }
        const first = change.subtract({ days: 1 }).startOfDay()
        const ran = runThrough(schedule, first, first.add({ days: 3, hours: 1 }))
        // The process was up all the time: one run for every day, in order, none late.
        const expected = [0, 1, 2].map((days) => first.toPlainDate().add({ days }).toString())
        expect(ran.slots.slice(0, 3), `${change} ${time}`).toEqual(expected)
        expect(new Set(ran.slots).size).toBe(ran.slots.length)
        expect(ran.late, `${change} ${time}`).toBe(0)
      }
    }
  })
})

test('the next times are those at which digests come due', { timeout: 60_000 }, () => {
  for (const zone of zones) {
    for (const change of changesOf(zone, 2026, 2027)) {
      for (const time of hours) {
        const schedule = { ...paris, zone, time }
        const from = change.subtract({ hours: 30 })
        const { times } = nextTimes(schedule, new Date(from.epochMilliseconds), 3)
        for (const { slot, atMs } of times) {
          const last = { slot: Temporal.PlainDate.from(slot).subtract({ days: 1 }).toString() }
          expect(due(schedule, last, new Date(atMs)), `${change} ${time}`).toMatchObject({
            slot,
            dueMs: atMs,
          })
          expect(due(schedule, last, new Date(atMs - 1))).toBeUndefined()
        }
      }
    }
  }
})

describe('the next times', () => {
  test('go on after a day that has run, and tell the first after the clock changes', () => {
    const now = at('2026-10-22T08:00+02:00')
    const { times, afterChange } = nextTimes(paris, now, 3, { slot: '2026-10-22' })
    expect(times.map(({ slot }) => slot)).toEqual(['2026-10-23', '2026-10-24', '2026-10-25'])
    expect(afterChange).toEqual({ slot: '2026-10-25', atMs: at('2026-10-25T09:00+01:00').getTime() })
  })

  test('tell of no change where there is none', () => {
    const found = nextTimes({ ...paris, zone: 'Asia/Kolkata' }, at('2026-10-22T08:00Z'), 3)
    expect(found.times).toHaveLength(3)
    expect(found.afterChange).toBeUndefined()
  })
})

/** Asks every quarter of an hour, as a clock would, and remembers what ran. */
function runThrough(schedule: typeof paris, from: Temporal.ZonedDateTime, to: Temporal.ZonedDateTime) {
  const slots: string[] = []
  let late = 0
  let last = { slot: from.toPlainDate().subtract({ days: 1 }).toString() }
  for (let ms = from.epochMilliseconds; ms < to.epochMilliseconds; ms += 15 * 60_000) {
    const found = due(schedule, last, new Date(ms))
    if (!found) continue
    slots.push(found.slot)
    if (found.late) late++
    last = found
  }
  return { slots, late }
}

function* changesOf(zone: string, firstYear: number, lastYear: number): Generator<Temporal.ZonedDateTime> {
  const end = Temporal.PlainDate.from(`${lastYear}-01-01`).toZonedDateTime(zone)
  let at = Temporal.PlainDate.from(`${firstYear}-01-01`).toZonedDateTime(zone)
  for (;;) {
    const next = at.getTimeZoneTransition('next')
    if (!next || Temporal.ZonedDateTime.compare(next, end) >= 0) return
    yield next
    at = next
  }
}
