import { describe, expect, test } from 'vitest'
import { openDesk } from '../fixtures/desk.ts'

describe('/status', () => {
  test('counts articles and says that every file is served', async () => {
    const desk = await openDesk()
    const shown = JSON.stringify((await desk.ask('/status')).blocks)
    expect(shown).toContain('5 articles servis')
    expect(shown).toContain('Tous les fichiers sont servis.')
    expect(shown).toContain('en marche depuis 1 min')
  })

  test('names uncertain posts and channels that take none', async () => {
    const channel = { platform: 'slack', channel: 'C1' } as const
    const desk = await openDesk({}, [], {
      uncertain: [{ ...channel, subject: 'digest', slot: '2026-10-25' }],
      paused: [{ ...channel, reason: 'is_archived' }],
    })
    const shown = JSON.stringify((await desk.ask('/status', 'en')).blocks)
    expect(shown).toContain('1 uncertain message, perhaps posted, not repeated:')
    expect(shown).toContain('digest 2026-10-25')
    expect(shown).toContain('1 channel the bot cannot post in; its settings are kept:')
    expect(shown).toContain(' is_archived')
  })

  test('tells when a change of the desk was last read, in its own time', async () => {
    const desk = await openDesk()
    const shown = JSON.stringify((await desk.ask('/status', 'en')).blocks)
    expect(shown).toContain('Last change read: 1 Jan 1970, 01:00 (Europe/Paris).')
  })

  test('names files that are not served with the reason, and counts the rest', async () => {
    const problems = Array.from({ length: 11 }, (_, n) => ({
      file: `f${n}.txt`,
      outcome: 'rejected' as const,
      reason: 'empty',
    }))
    const desk = await openDesk({ problems })
    const shown = JSON.stringify((await desk.ask('/status', 'en')).blocks)
    expect(shown).toContain('f0.txt')
    expect(shown).toContain(' rejected: empty')
    expect(shown).toContain('11 files not served:')
    expect(shown).toContain('and 3 more')
  })
})
