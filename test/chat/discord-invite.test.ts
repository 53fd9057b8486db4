import { expect, test } from 'vitest'
import { discordInvite } from '../../src/chat/discord-invite.ts'

const applicationId = '100000000000000001'

test.each([
  [true, '274877926400'],
  [false, '309237763072'],
])('the invitation (least rights: %s) asks for the permissions %s and no others', (minimal, permissions) => {
  const link = new URL(discordInvite(applicationId, { minimal }))
  expect(link.origin + link.pathname).toBe('https://discord.com/oauth2/authorize')
  expect(Object.fromEntries(link.searchParams)).toEqual({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions,
    integration_type: '0',
  })
})

test('an id that is none is named', () => {
  expect(() => discordInvite('verbatim', { minimal: true })).toThrow(/DISCORD_APPLICATION_ID/)
})
