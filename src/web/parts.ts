import type { Desk, Dispatch, Menu, Status } from '../command.ts'
import type { Log } from '../log.ts'
import type { Article } from '../types.ts'

/** What the local page needs from the outside. */
export type WebParts = {
  /** Address to listen on (`HOST`). */
  readonly host: string
  /** Port to listen on (`PORT`); 0 takes any free one. */
  readonly port: number
  /** Where people outside this machine reach this server (`PUBLIC_URL`). */
  readonly publicUrl?: string
  readonly menu: Menu
  readonly dispatch: Dispatch
  desks(): readonly Desk[]
  /** An article by `Article.key`, earlier versions included. */
  version(key: string): Promise<Article | undefined>
  status(): Promise<Status>
  /** Whoever shows it may ask for `/api/status`. */
  readonly statusKey: string
  /** Why commands cannot be answered now, one sentence each; empty when they can. */
  notReady(): readonly string[]
  readonly log: Log
}
