import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { slackManifest } from '../../src/chat/slack-manifest.ts'
import type { Menu, MenuEntry } from '../../src/command.ts'
import { loadMenu } from '../../src/menu.ts'
import { projectRoot } from '../../src/root.ts'
import { testDesk, testMenu } from '../fixtures/menu.ts'

const socket = { minimal: false, mode: 'socket' } as const

describe('the Slack manifest', () => {
  test('registers the commands of the menu but those Slack keeps, with what may be typed', () => {
    const { features } = parse(slackManifest(testMenu, socket))
    expect(features.slash_commands).toEqual([
      {
        command: '/chips',
        description: 'Essai',
        usage_hint: '[query] [outlet:…] [limit:…] [public:…]',
        should_escape: false,
      },
      { command: '/article', description: 'Essai', usage_hint: '<ref> [at]', should_escape: false },
    ])
  })

  test('offers on messages what can be run on one, by names that fit', async () => {
    const menu = await loadMenu(join(projectRoot, 'commands'), [testDesk])
    const { features } = parse(slackManifest(menu, { ...socket, language: 'en' }))
    expect(features.shortcuts).toEqual([
      {
        name: 'Check the coverage',
        type: 'message',
        callback_id: 'check_message',
        description: 'Holds a sentence against the coverage',
      },
    ])
  })

  test('says how to type the commands that Slack keeps', () => {
    expect(slackManifest(testMenu, socket)).toContain(
      '# Slack keeps some names for itself; type instead: /chips status',
    )
  })

  test('asks for the rights it uses, or for the least with what is then off', () => {
    const full = slackManifest(testMenu, socket)
    const least = slackManifest(testMenu, { ...socket, minimal: true })
    expect(parse(full).oauth_config.scopes.bot).toEqual([
      ...['commands', 'chat:write', 'users:read', 'chat:write.public'],
      ...['channels:history', 'groups:history', 'im:history', 'mpim:history'],
    ])
    expect(parse(least).oauth_config.scopes.bot).toEqual(['commands', 'chat:write'])
    expect(least).toContain('# Off with these least rights: the language')
  })

  test('switches Socket Mode and buttons on', () => {
    expect(parse(slackManifest(testMenu, socket)).settings).toMatchObject({
      socket_mode_enabled: true,
      interactivity: { is_enabled: true },
    })
  })

  test('in HTTP mode leads every request to our address', () => {
    const { features, settings } = parse(
      slackManifest(testMenu, { minimal: false, mode: 'http', publicUrl: 'https://bot.example.org' }),
    )
    const url = 'https://bot.example.org/slack/events'
    expect(settings).toMatchObject({ socket_mode_enabled: false, interactivity: { request_url: url } })
    expect(features.slash_commands.map((command: { url: string }) => command.url)).toEqual([url, url])
  })

  test('in HTTP mode without an address names the setting', () => {
    expect(() => slackManifest(testMenu, { minimal: false, mode: 'http' })).toThrow(/PUBLIC_URL is missing/)
  })

  test.each(['status', 'x'.repeat(32)])(
    'a desk whose command Slack cannot register (%s) is named',
    (name) => {
      const [desk] = testMenu as [MenuEntry]
      const menu: Menu = [{ ...desk, name, desk: { ...testDesk, command: name } }]
      expect(() => slackManifest(menu, socket)).toThrow(new RegExp(`/${name}`))
    },
  )

  test('speaks English when asked to', () => {
    const { features, display_information } = parse(slackManifest(testMenu, { ...socket, language: 'en' }))
    expect(features.slash_commands[0].description).toBe('Test')
    expect(display_information.description.length).toBeLessThanOrEqual(140)
  })
})
