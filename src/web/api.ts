import type { Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import * as v from 'valibot'
import { type Asker, exampleOf, isPrivate, type Menu, type MenuEntry, usageOf } from '../command.ts'
import { answerTo, type Outgoing, reactionTo } from '../conversation.ts'
import { UserError } from '../errors.ts'
import { readLine } from '../line.ts'
import { renderDiscord } from '../render/discord.ts'
import { renderSlack } from '../render/slack.ts'
import type { WebParts } from './parts.ts'
import { suggestLines } from './suggestions.ts'

const language = v.optional(v.picklist(['fr', 'en']), 'en')
const platform = v.optional(v.picklist(['slack', 'discord', 'web']), 'web')
const user = v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(64)), 'you')
const runBody = v.object({ line: v.string(), platform, user, language })
const pressBody = v.object({ token: v.pipe(v.string(), v.maxLength(200)), platform, user, language })
const suggestQuery = v.object({ line: v.pipe(v.string(), v.maxLength(2000)), language })
const menuQuery = v.object({ language })

/** What the page's script calls: the same dispatch, reactions and renderers as in chat. */
export function addApi(app: Hono, { menu, dispatch, desks }: WebParts) {
  app.post('/api/run', async (c) => {
    const startedMs = performance.now()
    const { line, ...by } = await bodyOf(c, runBody)
    const asker = { ...by, channel: 'page' }
    return c.json({ ...shown(await typed(line, asker)), ms: since(startedMs) })
  })

  app.post('/api/press', async (c) => {
    const startedMs = performance.now()
    const { token, ...by } = await bodyOf(c, pressBody)
    const reaction = await reactionTo(token, { ...by, channel: 'page' }, dispatch)
    const { kind } = reaction
    if (kind === 'remove') return c.json({ kind, ms: since(startedMs) })
    if (kind === 'tell') return c.json({ kind, ...shown(untold(reaction.answer)), ms: since(startedMs) })
    const outgoing = await answerTo(reaction.invocation, dispatch, kind === 'publish')
    const became = outgoing.failed ? 'tell' : kind
    return c.json({ kind: became, ...shown(outgoing, became === 'replace'), ms: since(startedMs) })
  })

  app.get('/api/suggest', async (c) => {
    const { line, language } = queryOf(c, suggestQuery)
    const asker = { platform: 'web', user: 'you', channel: 'page', language } as const
    return c.json({ suggestions: await suggestLines(line, menu, dispatch, asker) })
  })

  app.get('/api/menu', (c) => {
    const { language } = queryOf(c, menuQuery)
    const [desk] = desks()
    const commands = menu.map((entry) => ({ name: entry.name, usage: usageOf(entry) }))
    const examples = examplesOf(menu).map((entry) => ({
      line: exampleOf(entry, desks()),
      about: entry.command.summary[language],
    }))
    return c.json({
      commands,
      examples,
      ...(desk && {
        title: desk.settings.title[language],
        command: desk.settings.command,
        articles: desk.articles.length,
        problems: desk.problems.length,
      }),
    })
  })

  async function typed(line: string, asker: Asker): Promise<Outgoing> {
    try {
      const { entry, ...read } = readLine(line, menu, asker.language)
      const invocation = { ...asker, command: entry.name, ...read }
      return await answerTo(invocation, dispatch, !isPrivate(invocation, menu))
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      return untold(dispatch.refuse(error, asker.language))
    }
  }
}

/**
 * Commands to try: the desk's own first, then those that take words, groups behind what stands alone, help last. Of those
 * that share a first word one, and none that changes anything or needs more than words.
 */
function examplesOf(menu: Menu): MenuEntry[] {
  const isOpen = ({ command }: MenuEntry) =>
    !command.forChannel && !Object.values(command.options).some(({ required, rest }) => required && !rest)
  const firstOfGroup = ({ group, name }: MenuEntry) =>
    !group || menu.find((other) => other.group?.name === group.name && isOpen(other))?.name === name
  const rank = ({ name, desk, group, command }: MenuEntry) =>
    desk ? 0 : name === 'help' ? 4 : group ? 3 : takesWords(command) ? 1 : 2
  return menu.filter((entry) => isOpen(entry) && firstOfGroup(entry)).sort((a, b) => rank(a) - rank(b))
}

function takesWords({ options }: MenuEntry['command']): boolean {
  return Object.values(options).some(({ required, rest }) => required && rest)
}

/** An answer that says what went wrong: for the asker alone. */
function untold(answer: Outgoing['answer']): Outgoing {
  return { answer, isPublic: false, failed: true }
}

/** The bodies as both platforms get them; who sees an answer, and whether it takes another's place, is part of them. */
function shown({ answer, isPublic }: Outgoing, inPlace = false) {
  const discord = renderDiscord(answer)
  return {
    outcome: answer.outcome,
    private: !isPublic,
    summary: answer.summary,
    slack: {
      response_type: isPublic ? 'in_channel' : 'ephemeral',
      replace_original: inPlace,
      ...renderSlack(answer),
    },
    discord: isPublic ? discord : { ...discord, flags: discord.flags | ephemeral },
  }
}

/** Discord's message flag for what only the asker sees (resources/message). */
const ephemeral = 1 << 6

/** Milliseconds since a moment of the monotonic clock, to a tenth. */
function since(startedMs: number): number {
  return Math.round((performance.now() - startedMs) * 10) / 10
}

async function bodyOf<S extends v.GenericSchema>(c: Context, schema: S): Promise<v.InferOutput<S>> {
  return checked(parseJson(await c.req.text()), schema)
}

function queryOf<S extends v.GenericSchema>(c: Context, schema: S): v.InferOutput<S> {
  return checked(c.req.query(), schema)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new HTTPException(400, { message: 'The body is not JSON.' })
  }
}

function checked<S extends v.GenericSchema>(value: unknown, schema: S): v.InferOutput<S> {
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  const [issue] = result.issues
  throw new HTTPException(400, {
    message: `"${v.getDotPath(issue) ?? 'body'}" does not fit: ${issue.message}.`,
  })
}
