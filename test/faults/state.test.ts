import { execFile } from 'node:child_process'
import { existsSync, rmSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore, statePaths } from '../../src/store/index.ts'
import { goodCopies } from '../../src/store/paths.ts'
import { discordChannel, openPlace, type Place, slackChannel } from './bot.ts'

const launcher = fileURLToPath(new URL('../../bin/verbatim.cjs', import.meta.url))

let place: Place
let file: string
beforeEach(async () => {
  place = await openPlace()
  file = statePaths(place.stateDir).database
})
afterEach(() => place.close())

// Every way of being lost is in test/store/restore.test.ts.
const damages: readonly (() => void)[] = [() => truncateSync(file, 0), () => rmSync(file)]

test('a state that is emptied or deleted is back with its settings, and nothing old is posted', {
  timeout: 120_000,
}, async () => {
  await place.schedule({ time: '09:00', zone: 'UTC' })
  place.setClock('2026-03-28T09:00:10Z')
  const first = place.start()
  await first.logged('"message":"ready"')
  await place.bothHave('2026-03-28')
  // Set by a command while it runs: it is in the copy that is made a second later.
  expect(await place.asked('/digest', 'at 10:00 UTC')).toContain('10:00')
  await copyHolds('10:00')
  await place.moveTo('2026-03-29T10:00:10Z')
  await place.bothHave('2026-03-29')
  await first.kill()

  for (const damage of damages) {
    damage()
    const bot = place.start()
    await bot.logged('the state was lost and is back')
    await bot.logged('"message":"ready"')
    await place.moveTo('2026-03-29T12:00:00Z')
    await bot.kill()
  }
  const told = await promisify(execFile)(process.execPath, [launcher, 'status'], {
    env: { PATH: process.env.PATH ?? '', STATE_DIR: place.stateDir, LANG: 'en_GB.UTF-8' },
  })
  expect(told.stdout).toContain('state.sqlite.damaged-2026-03-29T')

  const last = place.start()
  await last.logged('"message":"ready"')
  expect(await place.asked('/digest', 'list')).toMatch(/state was lost|état du bot a été perdu/)
  expect(await place.asked('/faults', 'status')).toContain('state.sqlite.damaged-2026-03-29T')
  await place.moveTo('2026-03-30T10:00:10Z')
  await place.bothHave('2026-03-30')
  const once = ['2026-03-28', '2026-03-29', '2026-03-30']
  expect(place.posted()).toEqual({ slack: once, discord: once })
  // Told on the 28th, and no news ever since.
  const telling = place.slack.messages.filter(({ payload }) => JSON.stringify(payload).includes('Norval'))
  expect(telling).toHaveLength(1)
  await last.kill()
  expect(await place.inStore((store) => store.digestOf(slackChannel))).toMatchObject({ time: '10:00' })
})

test('a state folder that was deleted has no settings, and nothing is posted', async () => {
  await place.schedule({ time: '09:00', zone: 'UTC' })
  place.setClock('2026-03-28T09:00:10Z')
  const first = place.start()
  await place.bothHave('2026-03-28')
  await first.kill()
  rmSync(place.stateDir, { recursive: true })
  const second = place.start()
  await second.logged('"message":"ready"')
  await place.moveTo('2026-03-29T09:00:10Z')
  await second.kill()
  expect(place.posted()).toEqual({ slack: ['2026-03-28'], discord: ['2026-03-28'] })
  expect(await place.inStore((store) => store.digests())).toEqual([])
})

test.skipIf(process.platform === 'win32')(
  'a setting that the full disk does not take is said to be unsaved, and all that were taken are there',
  async () => {
    await place.schedule({ time: '09:00', zone: 'UTC' })
    await place.inStore((store) => store.keepAction('filler', 'x'.repeat(4096), 1))
    const bot = place.start({ fileBytesMax: statSync(file).size + 100_000 })
    await bot.logged('"message":"ready"')
    let acknowledged = '09:00'
    let refused = 0
    for (let minute = 10; minute < 50; minute++) {
      const answer = await place.asked('/digest', `at 10:${minute} UTC`)
      if (/This was not saved|pas été enregistré/.test(answer)) refused++
      else {
        expect(answer).toContain(`10:${minute}`)
        acknowledged = `10:${minute}`
      }
    }
    expect(refused).toBeGreaterThan(0)
    expect(acknowledged).not.toBe('09:00')
    expect(await place.asked('/faults', 'norval')).toContain('Norval')
    await bot.kill()
    expect(await place.inStore((store) => store.digestOf(slackChannel))).toMatchObject({ time: acknowledged })
    expect(await place.inStore((store) => store.digestOf(discordChannel))).toMatchObject({ time: '09:00' })
  },
)

async function copyHolds(time: string): Promise<void> {
  const { last } = goodCopies(file)
  for (;;) {
    const copy = existsSync(last) ? await openStore(join(last)) : undefined
    const schedule = await copy?.digestOf(slackChannel)
    await copy?.close()
    if (schedule?.time === time) return
    await pause(100)
  }
}
