/** One thing wrong with what was sent. `rule` is `family.name`; `path` says where in the payload. */
export type Breach = { readonly rule: string; readonly path: string; readonly detail: string }

/**
 * The families, by their consequence:
 * `limit` and `shape` are refused by the platform; `ping` notifies somebody; `unsafe` misleads a reader or shows
 * a secret; `advice` is accepted by the platform and unwanted all the same; `protocol` is a missed deadline or a
 * call out of order.
 */
type Family = 'limit' | 'shape' | 'ping' | 'unsafe' | 'advice' | 'protocol'

/** What the rules add to while they walk a payload. */
export type Report = {
  readonly breaches: Breach[]
  add(rule: `${Family}.${string}`, path: string, detail: string): void
  /** Adds a breach of `limit.<name>` when `value` is above `limit`. */
  max(name: string, path: string, value: number, limit: number): void
}

export function createReport(): Report {
  const breaches: Breach[] = []
  function add(rule: `${Family}.${string}`, path: string, detail: string): void {
    breaches.push({ rule, path, detail: detail.length > 160 ? `${detail.slice(0, 159)}…` : detail })
  }
  return {
    breaches,
    add,
    max(name, path, value, limit) {
      if (value > limit) add(`limit.${name}`, path, `${value} is more than ${limit}`)
    },
  }
}

function familyOf(breach: Breach): string {
  return breach.rule.slice(0, breach.rule.indexOf('.'))
}

/** Whether the platform itself would turn the message away. */
export function isRefused(breach: Breach): boolean {
  return familyOf(breach) === 'limit' || familyOf(breach) === 'shape'
}

export function isPing(breach: Breach): boolean {
  return familyOf(breach) === 'ping'
}
