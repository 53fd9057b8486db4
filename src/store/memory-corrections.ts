import type { Correction } from '../types.ts'
import type { KeepsCorrections } from './corrections.ts'

export function memoryCorrections(): KeepsCorrections {
  const kept = new Map<string, Correction>()
  return {
    async keepCorrections(corrections) {
      const fresh = corrections.filter(
        ({ id }, index) => !kept.has(id) && corrections.findIndex((one) => one.id === id) === index,
      )
      for (const correction of fresh) kept.set(correction.id, correction)
      return fresh.length
    },
    async corrections(desk) {
      return [...kept.values()]
        .filter((correction) => correction.desk === desk)
        .sort((a, b) => a.atMs - b.atMs || (a.id < b.id ? -1 : 1))
    },
    async undoCorrection(id, by, nowMs) {
      const correction = kept.get(id)
      if (!correction || correction.undone) return false
      kept.set(id, { ...correction, undone: { by, atMs: nowMs } })
      return true
    },
  }
}
