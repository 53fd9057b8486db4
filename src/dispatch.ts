import { randomBytes } from 'node:crypto'
import {
  type Command,
  type Context,
  type Corrections,
  checkArgs,
  type Desk,
  type Digests,
  type Dispatch,
  isPrivate,
  type Menu,
  type MenuEntry,
  NotSaved,
  type Status,
} from './command.ts'
import { UserError } from './errors.ts'
import type { Log } from './log.ts'
import { createProof } from './prove.ts'
import { isShortToken, readToken, shortToken, tokenMax, writeToken } from './token.ts'
import type { Action, Answer, Article, Block, Chart, Invocation, Language, Outcome } from './types.ts'
import { type Words, wordsIn } from './words.ts'

/** What dispatch needs from the outside. */
export type DispatchParts = {
  readonly menu: Menu
  /** The desks as they are served now, in the order they were configured. */
  desks(): readonly Desk[]
  /** An article by `Article.key`, earlier versions included. */
  version(key: string): Promise<Article | undefined>
  readonly actions: {
    keepAction(token: string, payload: string, nowMs: number): Promise<void>
    findAction(token: string): Promise<string | undefined>
  }
  status(): Promise<Status>
  readonly digests: Digests
  readonly corrections: Corrections
  /** Where anybody can see the picture of this token; absent where the bot has no address. */
  readonly pictureUrl?: (token: string) => string
  readonly log: Log
  now(): Date
  /** How long a command may take before the asker is told that it failed, in milliseconds. */
  readonly deadlineMs?: number
}

/** Within the 15 minutes that a Discord answer may take, and about as long as a person waits. */
const defaultDeadlineMs = 20_000

/**
 * Turns invocations into answers. The only place where a command's failure is caught, and where every citation is
 * compared with its article once more just before it leaves; one that differs is withheld and counted.
 */
export function createDispatch(parts: DispatchParts): Dispatch {
  const { menu, log, now } = parts
  const { prove, withheld } = createProof(parts)

  return {
    async run(invocation) {
      try {
        const answer = await prove(await runCommand(invocation))
        return await withTokens(isPrivate(invocation, menu) ? answer : openToAll(answer, invocation, menu))
      } catch (error) {
        return error instanceof UserError ? refusal(error, invocation.language) : apology(invocation, error)
      }
    },

    refuse: refusal,

    async press(token) {
      const written = isShortToken(token) ? await parts.actions.findAction(token) : token
      return written === undefined ? undefined : readToken(written, menu)
    },

    async picture(token) {
      const kept = pictureToken.test(token) ? await parts.actions.findAction(token) : undefined
      return kept === undefined ? undefined : (JSON.parse(kept) as Chart) // written below, by withPicture
    },

    async forChannel(answer, invocation) {
      return withTokens(openToAll(answer, invocation, menu))
    },

    async suggest(invocation, option, typed) {
      try {
        const entry = entryFor(invocation)
        return (await entry.command.suggest?.(option, typed, contextFor(entry, invocation))) ?? []
      } catch (error) {
        log.warn('suggestions failed', { command: invocation.command, error })
        return []
      }
    },

    withheld,
  }

  async function runCommand(invocation: Invocation): Promise<Answer> {
    const entry = entryFor(invocation)
    const args = checkArgs(entry, invocation.args, invocation)
    // The command's own argument types follow from its option table, which checkArgs has just enforced.
    const command = entry.command as Command
    const work = command.run(args as Parameters<Command['run']>[0], contextFor(entry, invocation))
    const answer = await withDeadline(work, parts.deadlineMs ?? defaultDeadlineMs)
    return invocation.readAsQuery === undefined ? answer : withNote(answer, invocation)
  }

  function entryFor(invocation: Invocation): MenuEntry {
    const entry = menu.find((candidate) => candidate.name === invocation.command)
    if (entry) return entry
    const say = wordsIn(invocation.language)
    throw new UserError(say.unknownCommand(invocation.command), say.seeHelp)
  }

  function contextFor(entry: MenuEntry, invocation: Invocation): Context {
    const desks = parts.desks()
    const wanted = entry.desk?.name ?? invocation.args.desk
    const desk =
      wanted === undefined
        ? desks[0]
        : desks.find(({ settings }) => settings.name === wanted || settings.command === wanted)
    const say = wordsIn(invocation.language)
    if (!desk)
      throw new UserError(
        say.unknownDesk(String(wanted ?? '')),
        say.desksAre(desks.map(({ settings }) => settings.name)),
      )
    const { version, status, digests, corrections } = parts
    return { desk, desks, menu, invocation, say, version, status, digests, corrections, now }
  }

  async function withTokens(answer: Answer): Promise<Answer> {
    const blocks: Block[] = []
    for (const block of answer.blocks) {
      if (block.kind === 'quote' && block.action)
        blocks.push({ ...block, action: await withToken(block.action) })
      else blocks.push(block.kind === 'picture' ? await withPicture(block) : block)
    }
    const actions: Action[] = []
    for (const action of answer.actions) actions.push(await withToken(action))
    return { ...answer, blocks, actions }
  }

  /** Kept under a name made of what it shows: the same picture has the same address, also after a restart. */
  async function withPicture(block: Extract<Block, { kind: 'picture' }>): Promise<Block> {
    const payload = JSON.stringify(block.chart)
    const token = shortToken(`p${payload}`)
    await parts.actions.keepAction(token, payload, now().getTime())
    const url = parts.pictureUrl?.(token)
    return { ...block, token, ...(url !== undefined && { url }) }
  }

  async function withToken(action: Action): Promise<Action> {
    const token = writeToken(action)
    if (token.length <= tokenMax) return { ...action, token }
    const short = shortToken(token)
    await parts.actions.keepAction(short, token, now().getTime())
    return { ...action, token: short }
  }

  function apology(invocation: Invocation, error: unknown): Answer {
    const reference = randomBytes(4).toString('hex')
    log.error('command failed', {
      reference,
      command: invocation.command,
      platform: invocation.platform,
      error,
    })
    const say = wordsIn(invocation.language)
    return plainAnswer('error', invocation.language, messageFor(error, say), say.reference(reference))
  }
}

function messageFor(error: unknown, say: Words): string {
  if (error instanceof NotSaved) return say.notSaved
  return error instanceof TooSlow ? say.tookTooLong : say.failed
}

/**
 * For the whole channel: a press answers the one who pressed, and who shared it may take it back. What tells of a change
 * for all of them stays.
 */
function openToAll(answer: Answer, { command, user, language }: Invocation, menu: Menu): Answer {
  const isForChannel = menu.find(({ name }) => name === command)?.command.forChannel
  if (isForChannel) return answer
  const kept = answer.actions.flatMap((action): Action[] => {
    if (action.kind === 'share' || action.kind === 'retract') return []
    return [action.kind === 'turn' ? { ...action, kind: 'open' } : action]
  })
  const takeBack: Action = { kind: 'retract', label: wordsIn(language).takeBack, command, args: { by: user } }
  return { ...answer, actions: [...kept, takeBack] }
}

const pictureToken = /^p~[\w-]{32}$/

class TooSlow extends Error {}

async function withDeadline<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow(`no answer within ${ms} ms`)), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

function withNote(answer: Answer, { readAsQuery, language }: Invocation): Answer {
  const text = wordsIn(language).readAsQuery(readAsQuery ?? '')
  return { ...answer, blocks: [...answer.blocks, { kind: 'note', runs: [{ text }] }] }
}

function refusal(error: UserError, language: Language): Answer {
  return plainAnswer('refused', language, error.message, error.hint)
}

function plainAnswer(outcome: Outcome, language: Language, message: string, hint?: string): Answer {
  const blocks: Block[] = [{ kind: 'text', runs: [{ text: message }] }]
  if (hint !== undefined) blocks.push({ kind: 'note', runs: [{ text: hint }] })
  return { outcome, language, summary: message, blocks, actions: [] }
}
