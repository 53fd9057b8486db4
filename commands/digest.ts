import { type Command, type Context, defineCommand, defineGroup } from '../src/command.ts'
import { isChannelName } from '../src/digest/channel.ts'
import { UserError } from '../src/errors.ts'
import type { Answer, Block, Channel, DigestRun, DigestSchedule, Run } from '../src/types.ts'

/** Longest filter, in UTF-16 units. */
const filterMax = 200

/** Days listed of what was posted. */
const daysListed = 7

const at = defineCommand({
  name: 'at',
  forChannel: true,
  summary: { fr: 'Un résumé chaque jour à cette heure', en: 'A digest every day at this hour' },
  example: () => '09:00 Europe/Paris lun-ven',
  options: {
    time: {
      type: 'text',
      required: true,
      positional: true,
      summary: { fr: 'L’heure : 09:00', en: 'The hour: 09:00' },
    },
    zone: {
      type: 'text',
      positional: true,
      suggest: true,
      summary: { fr: 'Le fuseau horaire (celui du desk)', en: 'The time zone (the desk’s)' },
    },
    days: {
      type: 'text',
      rest: true,
      summary: { fr: 'Les jours : lun-ven, tous (tous)', en: 'The days: mon-fri, daily (daily)' },
    },
    filter: {
      type: 'text',
      summary: {
        fr: 'Seulement les articles qui contiennent ces mots',
        en: 'Only articles that hold these words',
      },
    },
    empty: {
      type: 'text',
      choices: ['silent', 'line'],
      summary: {
        fr: 'Un jour sans article : rien, ou une ligne',
        en: 'A day without news: nothing, or one line',
      },
    },
    desk: { type: 'text', summary: { fr: 'Un autre desk', en: 'Another desk' } },
  },

  async run(args, context) {
    const { digests, invocation, say } = context
    const channel = channelOf(context)
    refuseWithoutRight(context)
    const before = await digests.of(channel)
    const schedule = await scheduleFrom(args, channel, before, context)
    await digests.set(schedule)
    const title = say.digestSet(deskOf(schedule, context).settings.title[invocation.language])
    return answer(context, title, [
      { kind: 'heading', text: title },
      { kind: 'text', runs: await timeRuns(schedule, context) },
      ...(schedule.filter === undefined ? [] : [note(say.digestFiltered(schedule.filter))]),
      { kind: 'text', runs: [{ text: await nextInWords(schedule, context), style: 'strong' }] },
      note(schedule.empty === 'silent' ? say.digestEmptySilent : say.digestEmptyLine),
    ])
  },

  async suggest(_option, typed) {
    return (await import('../src/digest/typed.ts')).zonesLike(typed)
  },
})

const now = defineCommand({
  name: 'now',
  summary: { fr: 'Ce que le résumé dirait maintenant', en: 'What the digest would say now' },
  example: () => '',
  options: { desk: { type: 'text', summary: { fr: 'Un autre desk', en: 'Another desk' } } },

  async run({ desk }, context) {
    const channel = knownChannel(context)
    const set = channel && (await context.digests.of(channel))
    const { language } = context.invocation
    const preview = await context.digests.preview({
      ...(desk === undefined && set ? set : unset(context)),
      language,
    })
    return preview
  },
})

const test = defineCommand({
  name: 'test',
  forChannel: true,
  summary: { fr: 'Poste un essai dans ce salon', en: 'Posts a test in this channel' },
  example: () => '',
  options: { desk: { type: 'text', summary: { fr: 'Un autre desk', en: 'Another desk' } } },

  async run({ desk }, context) {
    const channel = channelOf(context)
    refuseWithoutRight(context)
    const set = await context.digests.of(channel)
    await context.digests.test(desk === undefined && set ? set : { ...unset(context), ...channel })
    return answer(context, context.say.digestTestOwed, [text(context.say.digestTestOwed)])
  },
})

const off = defineCommand({
  name: 'off',
  forChannel: true,
  summary: { fr: 'Arrête le résumé de ce salon', en: 'Stops the digest of this channel' },
  example: () => '',
  options: {},

  async run(_args, context) {
    const { digests, say } = context
    const channel = channelOf(context)
    refuseWithoutRight(context)
    const message = (await digests.drop(channel)) ? say.digestOff : say.digestNone
    return answer(context, message, [text(message), note(say.digestHowTo)])
  },
})

const list = defineCommand({
  name: 'list',
  summary: { fr: 'Les prochains résumés, et les derniers', en: 'The next digests, and the last ones' },
  example: () => '',
  options: {
    public: {
      type: 'boolean',
      summary: { fr: 'Visible de tout le salon', en: 'For the whole channel to see' },
    },
  },

  async run(_args, context) {
    const { digests, invocation, say } = context
    const channel = channelOf(context)
    const schedule = await digests.of(channel)
    if (!schedule) return answer(context, say.digestNone, [text(say.digestNone), note(say.digestHowTo)])
    const title = say.digestSet(deskOf(schedule, context).settings.title[invocation.language])
    return answer(context, title, [
      { kind: 'heading', text: title },
      { kind: 'text', runs: await timeRuns(schedule, context) },
      ...(schedule.filter === undefined ? [] : [note(say.digestFiltered(schedule.filter))]),
      text(say.digestTimes),
      { kind: 'list', items: await nextItems(schedule, context) },
      text(say.digestLog),
      ...(await logBlocks(schedule, context)),
    ])
  },
})

/** The daily summary of a channel. */
export default defineGroup({
  name: 'digest',
  summary: { fr: 'Le résumé quotidien de ce salon', en: 'The daily digest of this channel' },
  subcommands: [at, now, list, off, test] satisfies readonly Command[],
})

/** The channel asked in, where something can be posted: not on a terminal or on our own page. */
function knownChannel({ invocation: { platform, channel } }: Context): Channel | undefined {
  return (platform === 'slack' || platform === 'discord') && isChannelName(channel)
    ? { platform, channel }
    : undefined
}

function channelOf(context: Context): Channel {
  const channel = knownChannel(context)
  if (!channel) throw new UserError(context.say.digestOnlyInChannel, context.say.digestNowHere)
  return channel
}

function refuseWithoutRight({ invocation, say }: Context): void {
  if (invocation.mayChange === false) throw new UserError(say.mayNotChange, say.whoMayChange)
}

type Typed = {
  readonly time: string
  readonly zone?: string
  readonly days?: string
  readonly filter?: string
  readonly empty?: string
  readonly desk?: string
}

/** What is not typed stays as it was set before, or is as most people want it. */
async function scheduleFrom(
  typed: Typed,
  channel: Channel,
  before: DigestSchedule | undefined,
  context: Context,
): Promise<DigestSchedule> {
  const { timeFrom, zoneFrom, daysFrom } = await import('../src/digest/typed.ts')
  const { say, now } = context
  const time = timeFrom(typed.time)
  if (time === undefined) throw new UserError(say.digestTime(typed.time), say.digestTimeHint)
  // A word after the hour may be either; nothing is both.
  const zone = typed.zone === undefined ? undefined : zoneFrom(typed.zone)
  const words = [...(zone === undefined && typed.zone !== undefined ? [typed.zone] : []), typed.days ?? '']
  const dayWords = words
    .join(' ')
    .replace(/\bdays:/giu, '')
    .replace(/["“”«»]/gu, ' ')
    .trim()
  const days = dayWords === '' ? undefined : daysFrom(dayWords)
  if (dayWords !== '' && !days) {
    if (zone === undefined && typed.zone?.includes('/'))
      throw new UserError(say.digestZone(typed.zone), say.digestZoneHint)
    throw new UserError(say.digestDays(dayWords), say.digestDaysHint)
  }
  const filter = typed.filter?.trim()
  if (filter !== undefined && filter.length > filterMax)
    throw new UserError(say.digestFilterLength(filterMax))
  const setMs = now().getTime()
  const kept =
    before && (typed.desk === undefined || before.desk === context.desk.settings.name) ? before : undefined
  const wanted = filter ?? kept?.filter ?? ''
  return {
    ...unset(context),
    ...channel,
    ...(kept && { desk: kept.desk }),
    time,
    zone: zone ?? kept?.zone ?? unset(context).zone,
    days: days ?? kept?.days ?? everyDay,
    ...(wanted !== '' && { filter: wanted }),
    empty: typed.empty === 'line' || typed.empty === 'silent' ? typed.empty : (kept?.empty ?? 'silent'),
    setMs,
    begunMs: kept?.begunMs ?? setMs,
  }
}

const everyDay = [1, 2, 3, 4, 5, 6, 7]

/** The schedule of a channel that has none: the desk's own zone, the asker's language. */
function unset({ desk, invocation: { platform, channel, language, user }, now }: Context): DigestSchedule {
  return {
    // Somewhere else than on these two it is only looked at, never kept.
    platform: platform === 'slack' ? 'slack' : 'discord',
    channel,
    desk: desk.settings.name,
    time: '09:00',
    zone: desk.settings.timeZone,
    days: everyDay,
    language,
    empty: 'silent',
    setBy: user,
    setMs: now().getTime(),
    begunMs: now().getTime(),
  }
}

function deskOf({ desk: name }: DigestSchedule, { desk, desks }: Context): Context['desk'] {
  return desks.find(({ settings }) => settings.name === name) ?? desk
}

async function timeRuns(schedule: DigestSchedule, { invocation, say }: Context): Promise<Run[]> {
  const { daysInWords } = await import('../src/digest/when.ts')
  return [{ text: say.digestSetBy(schedule.time, daysInWords(schedule, invocation.language), schedule.zone) }]
}

async function nextInWords(schedule: DigestSchedule, context: Context): Promise<string> {
  const { times } = await timesOf(schedule, 1, context)
  return times.map((when) => context.say.digestNext(when)).join('')
}

async function nextItems(schedule: DigestSchedule, context: Context): Promise<Run[][]> {
  const { times, afterChange } = await timesOf(schedule, 3, context)
  const lines = [...times, ...(afterChange === undefined ? [] : [context.say.digestAfterChange(afterChange)])]
  return lines.map((line) => [{ text: line }])
}

async function timesOf(schedule: DigestSchedule, count: number, { digests, invocation, now }: Context) {
  const { nextTimes } = await import('../src/digest/due.ts')
  const { momentInWords } = await import('../src/digest/when.ts')
  const last: DigestRun | undefined = await digests.lastRun(schedule)
  const { times, afterChange } = nextTimes(schedule, now(), count, last)
  const inWords = (ms: number) => momentInWords(ms, schedule.zone, invocation.language)
  return {
    times: times.map(({ atMs }) => inWords(atMs)),
    afterChange: afterChange && inWords(afterChange.atMs),
  }
}

async function logBlocks(schedule: DigestSchedule, { digests, invocation, say }: Context): Promise<Block[]> {
  const { dayInBrief } = await import('../src/digest/when.ts')
  const deliveries = await digests.deliveries(schedule, daysListed)
  if (deliveries.length === 0) return [note(say.digestNoLog)]
  const items = deliveries.map(({ slot, state, articles }): Run[] => {
    const line = say.digestRun(dayInBrief(slot, invocation.language), say.digestStates[state], articles)
    return [
      { text: line, ...(['uncertain', 'given-up', 'lost'].includes(state) && { style: 'strong' as const }) },
    ]
  })
  return [{ kind: 'list', items }]
}

function answer({ invocation }: Context, summary: string, blocks: readonly Block[]): Answer {
  return { outcome: 'answered', language: invocation.language, summary, blocks, actions: [] }
}

function text(said: string): Block {
  return { kind: 'text', runs: [{ text: said }] }
}

function note(said: string): Block {
  return { kind: 'note', runs: [{ text: said }] }
}
