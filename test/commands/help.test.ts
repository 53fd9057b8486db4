import { beforeAll, describe, expect, test } from 'vitest'
import { openDesk, type TestInstance } from '../fixtures/desk.ts'

let desk: TestInstance
beforeAll(async () => {
  desk = await openDesk()
})

describe('/help', () => {
  test.each(['fr', 'en'] as const)('names every command with an example in %s', async (language) => {
    const shown = JSON.stringify((await desk.ask('/help', language)).blocks)
    for (const { name, command } of desk.menu) {
      expect(shown).toContain(`/${name}`)
      expect(shown).toContain(command.summary[language])
    }
  })

  test('tells the options of one command, hidden ones left out', async () => {
    const shown = JSON.stringify((await desk.ask('/help chips')).blocks)
    expect(shown).toContain('outlet')
    expect(shown).not.toContain('"from"')
  })

  test('tells the commands that share a first word, and each of them', async () => {
    const all = await desk.ask('/help digest')
    expect(all.outcome).toBe('help')
    expect(JSON.stringify(all.blocks)).toContain('/digest at 09:00')
    const shown = JSON.stringify((await desk.ask('/help digest at')).blocks)
    expect(shown).toContain('/digest at <time> [zone] [days]')
  })

  test('refuses a command that does not exist', async () => {
    expect(await desk.ask('/help nothing')).toMatchObject({ outcome: 'refused' })
  })

  test('every example can be typed, and answers', async () => {
    for (const line of desk.examples) {
      const { outcome } = await desk.ask(line)
      // A terminal is no channel to post in, and there may be no news.
      // Nothing has been corrected, and the example of a figure is made up.
      if (/^\/corrections (?:add|undo)/.test(line)) expect(outcome, line).toBe('refused')
      else if (line.startsWith('/digest')) expect(['refused', 'nothing'], line).toContain(outcome)
      else expect(['answered', 'help'], line).toContain(outcome)
    }
  })
})
