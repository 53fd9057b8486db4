import type { Quantity } from '../claim.ts'

/** A quantity in the base unit of its dimension, so that 1.3 GW and 1 300 MW compare. */
export type Measure = { readonly unit: string; readonly low?: number; readonly high?: number }

/** A quantity in its base unit; without a value only the unit. */
export function measureOf({ unit, value, upper, per }: Quantity): Measure {
  const [base, factor] = scales.get(unit) ?? ([unit, 1] as const)
  const named = per === undefined || base.includes('/') ? base : `${base}/${per}`
  if (value === undefined) return { unit: named }
  return { unit: named, low: value * factor, high: (upper ?? value) * factor }
}

const scales: ReadonlyMap<string, readonly [string, number]> = new Map([
  ...scale('W', ['W', 1], ['kW', 1e3], ['MW', 1e6], ['GW', 1e9], ['TW', 1e12]),
  ...scale('Wh', ['Wh', 1], ['kWh', 1e3], ['MWh', 1e6], ['GWh', 1e9], ['TWh', 1e12]),
  ...scale('m', ['nm', 1e-9], ['mm', 1e-3], ['cm', 1e-2], ['m', 1], ['km', 1e3]),
  ...scale('g', ['g', 1], ['kg', 1e3], ['t', 1e6]),
  ...scale('m3', ['cL', 1e-5], ['L', 1e-3], ['litres', 1e-3], ['hL', 0.1], ['m3', 1]),
  ...scale('days', ['days', 1], ['weeks', 7]),
  ...scale('months', ['months', 1], ['years', 12]),
  ...scale('share', ['fraction', 1], ['%', 0.01]),
])

function scale(base: string, ...units: readonly (readonly [string, number])[]) {
  return units.map(([unit, factor]) => [unit, [base, factor] as const] as const)
}

/** The same number but for rounding. */
export function isSame(a: Measure, b: Measure): boolean {
  if (a.unit !== b.unit || a.low === undefined || b.low === undefined) return false
  return isNear(a.low, b.low, 0.006) && isNear(a.high ?? a.low, b.high ?? b.low, 0.006)
}

/** One is a range, and the other lies in it or is one of its ends. */
export function isWithin(a: Measure, b: Measure): boolean {
  const [aLow, aHigh, bLow, bHigh] = [a.low, a.high, b.low, b.high]
  if (a.unit !== b.unit || aLow === undefined || bLow === undefined) return false
  if (aHigh === undefined || bHigh === undefined || (aLow === aHigh && bLow === bHigh)) return false
  return aLow <= bHigh * 1.001 && bLow <= aHigh * 1.001
}

/** True for two numbers that differ by no more than a share `tolerance` of the larger one. */
export function isNear(a: number, b: number, tolerance: number): boolean {
  return Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b))
}

/** True for a number that two texts hardly write by chance: it is not a small one, and no share. */
export function isTelling({ unit, value }: Quantity): boolean {
  if (value === undefined || unit === 'fraction' || unit === 'year') return false
  if (unit === '%') return !Number.isInteger(value) || value % 5 !== 0
  if (value >= 1_000 || !Number.isInteger(value)) return true
  return isSpecific(unit) ? value >= 12 : value >= 32 && value % 10 !== 0
}

/** True for a unit of the beat or of measure; others count or pay for anything. */
export function isSpecific(unit: string): boolean {
  return !general.has(unit) && !/^[A-Z]{3}$/.test(unit)
}

const general: ReadonlySet<string> = new Set(
  'count share fraction % year years months weeks days hours minutes ratio m km mm cm'.split(' '),
)
