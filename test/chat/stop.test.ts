import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, expect, test } from 'vitest'
import { startDiscordDouble } from '../doubles/discord-double.ts'
import { startSlackDouble } from '../doubles/slack-double.ts'
import * as discord from './discord-rig.ts'
import * as slack from './slack-rig.ts'

const closers: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

test('after a stop nothing keeps the process alive', { timeout: 60_000 }, async () => {
  const doubles = { slack: await startSlackDouble(), discord: await startDiscordDouble() }
  closers.push(doubles.slack.close, doubles.discord.close)
  const settings = { slack: slack.settingsFor(doubles.slack), discord: discord.settingsFor(doubles.discord) }
  const script = fileURLToPath(new URL('start-and-stop.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [script, JSON.stringify(settings)], {
    timeout: 30_000,
  })
  const { states, aliveMs } = JSON.parse(stdout)
  expect(states).toEqual(['connected', 'connected'])
  expect(aliveMs).toBeLessThan(5000)
})
