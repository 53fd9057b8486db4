import { describe, expect, test } from 'vitest'
import { type DiscordCommand, discordMenu } from '../../src/chat/discord-menu.ts'
import type { Menu, MenuEntry, Options } from '../../src/command.ts'
import { checkDiscordCommands } from '../doubles/discord-command-rules.ts'
import { testMenu } from '../fixtures/menu.ts'

const [entry] = testMenu as [MenuEntry]
const summary = { fr: 'Essai', en: 'Test' }

function menuWith(options: Options): Menu {
  return [{ ...entry, command: { ...entry.command, options } }]
}

describe('the menu in Discord', () => {
  test('is one that Discord takes', () => {
    expect(checkDiscordCommands(discordMenu(testMenu, 'global'))).toEqual([])
  })

  test('names required options first and leaves hidden ones out', () => {
    const [command] = discordMenu(
      menuWith({
        first: { type: 'text', summary },
        hidden: { type: 'text', hidden: true, summary },
        needed: { type: 'text', required: true, summary },
      }),
      'global',
    )
    expect(optionsOf(command).map(({ name }) => name)).toEqual(['needed', 'first'])
  })

  test('an option with choices is not suggested as well', () => {
    const [command] = discordMenu(
      menuWith({ sure: { type: 'text', choices: ['all'], suggest: true, summary } }),
      'global',
    )
    expect(optionsOf(command)[0]).toMatchObject({ choices: [{ name: 'all', value: 'all' }] })
    expect(optionsOf(command)[0]).not.toHaveProperty('autocomplete')
  })

  test('offers on messages what can be run on one, in both languages', () => {
    const [entry] = menuWith({ sentence: { type: 'text', rest: true, summary } })
    const onMessage = {
      option: 'sentence',
      label: { fr: 'Confronter', en: 'Check against' },
      short: { fr: 'Confronter', en: 'Check' },
    }
    const menu = entry ? [{ ...entry, command: { ...entry.command, onMessage } }] : []
    const commands = discordMenu(menu, 'guild')
    expect(commands.at(-1)).toEqual({
      type: 3,
      name: 'Check against',
      name_localizations: { fr: 'Confronter' },
    })
    expect(checkDiscordCommands(commands)).toEqual([])
  })

  test('says where it may be used for global commands alone', () => {
    expect(discordMenu(testMenu, 'global')[0]).toMatchObject({ contexts: [0, 1], integration_types: [0] })
    expect(discordMenu(testMenu, 'guild')[0]).not.toHaveProperty('contexts')
  })

  test('a command longer than Discord takes is named', () => {
    const choices = Array.from({ length: 25 }, (_, index) => `${index}`.padEnd(100, 'x'))
    const options = {
      one: { type: 'text', choices, summary },
      two: { type: 'text', choices, summary },
    } as const
    expect(() => discordMenu(menuWith(options), 'global')).toThrow(/\/chips has 10\d{3} characters/)
  })
})

function optionsOf(command: DiscordCommand | undefined) {
  return (command && 'options' in command && command.options) || []
}
