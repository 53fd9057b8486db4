import { type Context, type Desk, defineCommand, type Status } from '../src/command.ts'
import type { Answer, Block, Run } from '../src/types.ts'

/** Files listed one by one before the rest is only counted. */
const filesMax = 8

/** How the bot is doing: desks, articles, files that are not served and why, chat connections. */
export default defineCommand({
  name: 'status',
  summary: { fr: 'L’état du bot et de ses articles', en: 'How the bot and its articles are doing' },
  example: () => '',
  options: {},

  async run(_args, context): Promise<Answer> {
    const { invocation, say, desks } = context
    const status = await context.status()
    const about = status.running
      ? say.statusRunning(status.version, duration(status.uptime))
      : say.statusStopped(status.version)
    const chats = status.chats.map(({ name, state, detail }): Run[] => [
      { text: name, style: 'strong' },
      { text: ` ${[state, detail].filter((part) => part !== undefined).join(': ')}` },
    ])
    const blocks: Block[] = [
      { kind: 'heading', text: say.statusTitle },
      { kind: 'text', runs: [{ text: about }] },
      ...desks.flatMap((desk) => deskBlocks(desk, status.running, context)),
      ...(chats.length > 0 ? [{ kind: 'list', items: chats } as const] : []),
      ...postBlocks(status, say),
      ...(status.damaged ?? []).map(
        (file): Block => ({
          kind: 'text',
          runs: [{ text: say.statusDamaged(file), style: 'strong' }],
        }),
      ),
      ...(status.withheld > 0
        ? [{ kind: 'note', runs: [{ text: say.statusWithheld(status.withheld) }] } as const]
        : []),
    ]
    return { outcome: 'answered', language: invocation.language, summary: about, blocks, actions: [] }
  },
})

function deskBlocks(desk: Desk, isFollowed: boolean, { say, invocation }: Context): Block[] {
  const { settings, articles, problems, notes, loadedAt } = desk
  const when = loadedAt.toLocaleString(invocation.language === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: settings.timeZone,
  })
  const served = say.statusDesk(settings.name, settings.command, articles.length)
  return [
    { kind: 'text', runs: [{ text: served, style: 'strong' }] },
    ...(isFollowed
      ? [{ kind: 'note', runs: [{ text: say.statusRead(when, settings.timeZone) }] } as const]
      : []),
    ...(problems.length === 0 ? [{ kind: 'note', runs: [{ text: say.statusNoProblems }] } as const] : []),
    ...files(
      say.statusProblems(problems.length),
      problems.map(({ file, outcome, reason }) => [file, `${outcome}: ${reason}`]),
      say,
    ),
    ...files(
      say.statusNotes(notes.length),
      notes.map(({ file, note }) => [file, note]),
      say,
    ),
  ]
}

/** Posts that may not be there, and channels that take none; nothing where all is well. */
function postBlocks({ posts }: Status, say: Context['say']): Block[] {
  const { uncertain = [], paused = [] } = posts ?? {}
  return [
    ...files(
      say.statusUncertain(uncertain.length),
      uncertain.map(({ platform, channel, subject, slot }) => [
        `${subject} ${slot}`,
        `${platform} ${channel}`,
      ]),
      say,
    ),
    ...files(
      say.statusPaused(paused.length),
      paused.map(({ platform, channel, reason }) => [`${platform} ${channel}`, reason]),
      say,
    ),
  ]
}

/** The first files with what is said of each, and how many more there are; nothing where there are none. */
function files(
  title: string,
  all: readonly (readonly [file: string, about: string])[],
  say: Context['say'],
): Block[] {
  if (all.length === 0) return []
  const items = all
    .slice(0, filesMax)
    .map(([file, about]): Run[] => [{ text: file, style: 'code' }, { text: ` ${about}` }])
  const more = all.length - items.length
  const rest = [
    { text: say.statusMoreProblems(more) },
    { text: 'verbatim status --json', style: 'code' },
  ] as const
  return [
    { kind: 'text', runs: [{ text: title }] },
    { kind: 'list', items },
    ...(more > 0 ? [{ kind: 'text', runs: rest } as const] : []),
  ]
}

/** `3 d 4 h`, `4 h 12 min`, `12 min`, `40 s`: the same in both languages, but for days. */
function duration(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const hours = Math.floor(minutes / 60)
  if (hours >= 24) return `${Math.floor(hours / 24)} × 24 h ${hours % 24} h`
  if (hours > 0) return `${hours} h ${minutes % 60} min`
  return minutes > 0 ? `${minutes} min` : `${Math.floor(seconds)} s`
}
