import { randomUUID } from 'node:crypto'
import { isRefused } from './breach.ts'
import { isJson, type Json, listOf, textOf } from './json.ts'
import type { Ledger } from './ledger.ts'
import type { SlackIdentity } from './slack-identity.ts'
import { checkSlackView } from './slack-rules.ts'
import type { RuleOptions } from './text-rules.ts'

export type SlackView = { readonly id: string; view: Json; readonly versions: Json[]; readonly hash: string }

export type SlackViews = {
  readonly all: SlackView[]
  /** A trigger that opens one view within the deadline. */
  issueTrigger(): string
  open(args: Json): Json
  update(args: Json): Json
}

type Settings = {
  readonly now: () => number
  readonly deadlineMs: number
  readonly rules: RuleOptions
  readonly identity: SlackIdentity
}

/** Modals: `views.open` and `views.update`, and the triggers they need. */
export function createViews(ledger: Ledger, settings: Settings): SlackViews {
  const { now, deadlineMs, rules, identity } = settings
  const all: SlackView[] = []
  const triggers = new Map<string, { issuedAt: number; used: boolean }>()

  /** The refusal of a view that breaks a rule. */
  function inspect(view: unknown): Json | undefined {
    const breaches = checkSlackView(view, rules)
    ledger.addBreaches(breaches)
    const refused = breaches.filter(isRefused)
    if (refused.length === 0) return undefined
    ledger.record('refused', { via: 'view', payload: view })
    const messages = refused.map((breach) => `[ERROR] ${breach.detail} [json-pointer:${breach.path}]`)
    return { ok: false, error: 'invalid_arguments', response_metadata: { messages } }
  }

  function onTheWire(stored: SlackView): Json {
    const { id, view, hash } = stored
    const { teamId: team_id, appId: app_id, botId: bot_id } = identity
    const state = { values: {} }
    return { state, ...view, id, team_id, app_id, bot_id, hash, root_view_id: id, previous_view_id: null }
  }

  return {
    all,
    issueTrigger() {
      const id = `${now()}.${triggers.size + 1}.${randomUUID().slice(0, 8)}`
      triggers.set(id, { issuedAt: now(), used: false })
      return id
    },
    open(args) {
      const trigger = triggers.get(textOf(args.trigger_id))
      if (!trigger) return { ok: false, error: 'invalid_trigger_id' }
      if (trigger.used) return { ok: false, error: 'exchanged_trigger_id' }
      if (now() - trigger.issuedAt > deadlineMs) return { ok: false, error: 'expired_trigger_id' }
      const refusal = inspect(args.view)
      if (refusal) return refusal
      trigger.used = true
      const view = objectView(args.view)
      const stored: SlackView = { id: `V${all.length + 1}`, view, versions: [view], hash: randomUUID() }
      all.push(stored)
      ledger.record('view', { id: stored.id, view })
      return { ok: true, view: onTheWire(stored) }
    },
    update(args) {
      const external = textOf(args.external_id)
      const found = all.find(
        (one) => one.id === args.view_id || (external && one.view.external_id === external),
      )
      if (!found) return { ok: false, error: 'not_found' }
      if (args.hash !== undefined && args.hash !== found.hash) return { ok: false, error: 'hash_conflict' }
      const refusal = inspect(args.view)
      if (refusal) return refusal
      found.view = objectView(args.view)
      found.versions.push(found.view)
      ledger.record('view-update', { id: found.id, view: found.view })
      return { ok: true, view: onTheWire(found) }
    },
  }
}

function objectView(view: unknown): Json {
  return isJson(view) ? { ...view, blocks: listOf(view.blocks) } : {}
}
