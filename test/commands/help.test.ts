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

  test('refuses a command that does not exist', async () => {
    expect(await desk.ask('/help nothing')).toMatchObject({ outcome: 'refused' })
  })

  test('every example can be typed, and answers', async () => {
    for (const line of desk.examples)
      expect(['answered', 'help'], line).toContain((await desk.ask(line)).outcome)
  })
})
