import { createHash } from 'node:crypto'
import type { Command, Menu, Press } from './command.ts'
import type { Action, Args } from './types.ts'

/** Longest token: Discord allows a button's id 100 characters, and a renderer may add a few of its own. */
export const tokenMax = 90

/**
 * A press as short text: `t:chips?query=bytedance&from=4`. The same press always gives the same text, so that a
 * button works after a restart. Longer than `tokenMax` it has to be kept under `shortToken`.
 */
export function writeToken({ kind, command, args }: Press): string {
  const pairs = Object.entries(args).map(([name, value]): [string, string] => [name, String(value)])
  return `${letters[kind]}:${command}?${new URLSearchParams(pairs)}`
}

/** A name of fixed length for a token that is too long, the same for the same token. */
export function shortToken(token: string): string {
  return `${token.charAt(0)}~${createHash('sha256').update(token).digest('base64url').slice(0, 32)}`
}

export function isShortToken(token: string): boolean {
  return /^[a-z]~[\w-]{32}$/.test(token)
}

/** The press that `writeToken` wrote, its arguments in the command's own types; undefined for any other text. */
export function readToken(token: string, menu: Menu): Press | undefined {
  const parts = /^([a-z]):([^?]{1,64})\?(.*)$/su.exec(token)
  const [, letter, command, query] = parts ?? []
  const kind = kinds.find((candidate) => letters[candidate] === letter)
  const entry = menu.find((candidate) => candidate.name === command)
  if (!kind || !entry || query === undefined) return undefined
  return { kind, command: entry.name, args: typedArgs(entry.command, new URLSearchParams(query)) }
}

const letters: { readonly [kind in Action['kind']]: string } = {
  turn: 't',
  open: 'o',
  share: 's',
  retract: 'x',
}
const kinds = Object.keys(letters) as Action['kind'][] // the keys of the record just above

function typedArgs(command: Command, query: URLSearchParams): Args {
  const args: [string, string | number | boolean][] = []
  for (const [name, value] of query) {
    const type = Object.hasOwn(command.options, name) ? command.options[name]?.type : 'text'
    args.push([name, type === 'number' ? Number(value) : type === 'boolean' ? value === 'true' : value])
  }
  return Object.fromEntries(args)
}
