import { expect, test } from 'vitest'
import { daysFrom, timeFrom, zoneFrom, zonesLike } from '../../src/digest/typed.ts'

test.each([
  ['09:00', '09:00'],
  ['9:05', '09:05'],
  ['9', '09:00'],
  ['9h', '09:00'],
  ['18h30', '18:30'],
  ['9.30', '09:30'],
  ['6pm', '18:00'],
  ['12 am', '00:00'],
  ['12pm', '12:00'],
  ['24:00', undefined],
  ['9:60', undefined],
  ['13pm', undefined],
  ['noon', undefined],
  ['', undefined],
])('the hour %j is %j', (typed, time) => expect(timeFrom(typed)).toBe(time))

test.each([
  ['Europe/Paris', 'Europe/Paris'],
  ['america/new_york', 'America/New_York'],
  ['paris', 'Europe/Paris'],
  ['New York', 'America/New_York'],
  ['kolkata', 'Asia/Kolkata'],
  ['utc', 'UTC'],
  ['Mars/Phobos', undefined],
  ['lun-ven', undefined],
  ['+02:00', undefined],
  ['', undefined],
])('the zone %j is %j', (typed, zone) => expect(zoneFrom(typed)).toBe(zone))

test.each([
  ['mon-fri', [1, 2, 3, 4, 5]],
  ['lun-ven', [1, 2, 3, 4, 5]],
  ['du lundi au vendredi', [1, 2, 3, 4, 5]],
  ['monday to friday', [1, 2, 3, 4, 5]],
  ['jours ouvrables', [1, 2, 3, 4, 5]],
  ['weekdays', [1, 2, 3, 4, 5]],
  ['daily', [1, 2, 3, 4, 5, 6, 7]],
  ['tous les jours', [1, 2, 3, 4, 5, 6, 7]],
  ['every day', [1, 2, 3, 4, 5, 6, 7]],
  ['lun, mer et ven', [1, 3, 5]],
  ['fri-mon', [1, 5, 6, 7]],
  ['week-end', [6, 7]],
  ['dimanche', [7]],
  ['someday', undefined],
  ['mon-', undefined],
  ['', undefined],
])('the days %j are %j', (typed, days) => expect(daysFrom(typed)).toEqual(days))

test('zones are offered that begin with what is typed first', () => {
  expect(zonesLike('par')).toContain('Europe/Paris')
  expect(zonesLike('america/new')[0]).toBe('America/New_York')
  expect(zonesLike('').length).toBe(25)
})
