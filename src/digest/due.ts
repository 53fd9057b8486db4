import { Temporal } from 'temporal-polyfill'
import type { DigestRun, DigestSchedule } from '../types.ts'

/** A digest that is owed. */
export type Due = {
  /** Its local day. */
  readonly slot: string
  /** When it was to be posted. */
  readonly dueMs: number
  /** Later than people would call punctual, or with days skipped before it. */
  readonly late: boolean
  /** Days before it whose digest never came, oldest first; at most `skippedMax`, the newest. */
  readonly skipped: readonly string[]
}

/** A local day and the instant at which its digest is to be posted. */
export type Slot = { readonly slot: string; readonly atMs: number }

type Times = Pick<DigestSchedule, 'time' | 'zone' | 'days'>

/** Older than this, a digest says that it is late, in milliseconds. */
const punctualMs = 10 * 60_000

/** Days looked back at for skipped ones: a clock that was moved far must not cost a search through decades. */
const skippedMax = 400

/**
 * The digest owed at `now`, if any: that of the latest local day whose hour has come since the schedule was set and
 * which has not run. `last` is the channel's latest run up to the local day of `now`; a run of a later day, left by a
 * clock that was wrong, is not to be given. Pure: the caller asks often and remembers what ran, so that a sleeping
 * machine or a restart only makes a digest late, and one digest stands for all the days that were missed.
 */
export function due(
  schedule: Times & Pick<DigestSchedule, 'setMs'>,
  last: Pick<DigestRun, 'slot'> | undefined,
  now: Date,
): Due | undefined {
  const nowMs = now.getTime()
  const today = dayAt(nowMs, schedule.zone)
  const latest = firstOf(slotsBefore(schedule, today.add({ days: 1 })), ({ atMs }) => atMs <= nowMs)
  if (!latest || latest.atMs < schedule.setMs || (last && last.slot >= latest.slot)) return undefined
  const skipped: string[] = []
  for (const { slot, atMs } of slotsBefore(schedule, Temporal.PlainDate.from(latest.slot))) {
    if (atMs < schedule.setMs || (last && slot <= last.slot) || skipped.length === skippedMax) break
    skipped.unshift(slot)
  }
  const late = skipped.length > 0 || nowMs - latest.atMs > punctualMs
  return { slot: latest.slot, dueMs: latest.atMs, late, skipped }
}

/** When the next `count` digests come, and the first one after the clock next changes (if it ever does). */
export function nextTimes(
  schedule: Times,
  now: Date,
  count: number,
  last?: Pick<DigestRun, 'slot'>,
): { readonly times: readonly Slot[]; readonly afterChange?: Slot } {
  const nowMs = now.getTime()
  const isAhead = ({ slot, atMs }: Slot) => atMs > nowMs && slot !== last?.slot
  const times: Slot[] = []
  // The hour of yesterday may still come: one that a clock change leaves out is made up for after midnight.
  for (const slot of slotsFrom(schedule, dayAt(nowMs, schedule.zone).subtract({ days: 1 }))) {
    if (isAhead(slot)) times.push(slot)
    if (times.length >= count) break
  }
  const change = instant(nowMs).toZonedDateTimeISO(schedule.zone).getTimeZoneTransition('next')
  if (!change) return { times }
  const afterChange = firstOf(
    slotsFrom(schedule, change.toPlainDate().subtract({ days: 1 })),
    (slot) => slot.atMs >= change.epochMilliseconds && isAhead(slot),
  )
  return { times, ...(afterChange && { afterChange }) }
}

/** The local day of an instant, `2026-10-25`. */
export function localDay(ms: number, zone: string): string {
  return dayAt(ms, zone).toString()
}

/** A local day as a half-open range of instants. */
export function dayRange(day: string, zone: string): { readonly startMs: number; readonly endMs: number } {
  const date = Temporal.PlainDate.from(day)
  return {
    startMs: date.toZonedDateTime(zone).epochMilliseconds,
    endMs: date.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds,
  }
}

/** The name of a time zone as the database writes it; undefined for anything that is none. */
export function zoneName(typed: string): string | undefined {
  try {
    return Temporal.Now.instant().toZonedDateTimeISO(typed).timeZoneId
  } catch {
    return undefined
  }
}

function* slotsBefore(schedule: Times, end: Temporal.PlainDate): Generator<Slot> {
  const first = end.subtract({ days: skippedMax })
  for (let day = end.subtract({ days: 1 }); Temporal.PlainDate.compare(day, first) >= 0; ) {
    const slot = slotOn(day, schedule)
    if (slot) yield slot
    day = day.subtract({ days: 1 })
  }
}

function* slotsFrom(schedule: Times, start: Temporal.PlainDate): Generator<Slot> {
  const end = start.add({ days: skippedMax })
  for (let day = start; Temporal.PlainDate.compare(day, end) < 0; day = day.add({ days: 1 })) {
    const slot = slotOn(day, schedule)
    if (slot) yield slot
  }
}

/** Undefined on days that are not asked for, and on those that a zone leaves out (Apia had no 30 December 2011). */
function slotOn(day: Temporal.PlainDate, { days, time, zone }: Times): Slot | undefined {
  if (!days.includes(day.dayOfWeek)) return undefined
  if (!day.toZonedDateTime(zone).toPlainDate().equals(day)) return undefined
  return { slot: day.toString(), atMs: instantOf(day.toPlainDateTime(time), zone) }
}

/** Of a local time that exists twice the first; for one that does not exist, the first instant after the gap. */
function instantOf(wanted: Temporal.PlainDateTime, zone: string): number {
  const earlier = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (earlier.toPlainDateTime().equals(wanted)) return earlier.epochMilliseconds
  return (earlier.getTimeZoneTransition('next') ?? earlier).epochMilliseconds
}

function dayAt(ms: number, zone: string): Temporal.PlainDate {
  return instant(ms).toZonedDateTimeISO(zone).toPlainDate()
}

function instant(ms: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(ms)
}

function firstOf<T>(all: Iterable<T>, isIt: (one: T) => boolean): T | undefined {
  for (const one of all) if (isIt(one)) return one
  return undefined
}
