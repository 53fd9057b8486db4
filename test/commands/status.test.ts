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
