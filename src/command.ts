import type { Ledger } from './claims/claim.ts'
import { UserError } from './errors.ts'
import type {
  Action,
  Answer,
  Args,
  Article,
  Bilingual,
  Channel,
  Chart,
  Correction,
  DeskSettings,
  DigestRun,
  DigestSchedule,
  Invocation,
  Knowledge,
  Language,
  Note,
  Problem,
  SearchRequest,
  SearchResult,
} from './types.ts'
import { type Words, wordsIn } from './words.ts'

/** One value a command takes, as platforms list it. */
export type Option = {
  readonly type: 'text' | 'number' | 'boolean'
  readonly summary: Bilingual
  readonly required?: true
  /** Takes the next word of a typed line that has no key; the others are typed as `key:value`. */
  readonly positional?: true
  /** Takes all the words of a typed line that belong to no other option. At most one in a command. */
  readonly rest?: true
  /** Set by buttons, never listed in a menu. */
  readonly hidden?: true
  readonly min?: number
  readonly max?: number
  readonly choices?: readonly string[]
  /** Offers values while somebody types (Discord). */
  readonly suggest?: true
}

export type Options = { readonly [name: string]: Option }

/** The arguments a command gets: those that were given, in the types its options declare. */
export type ArgsOf<O extends Options> = {
  readonly [name in keyof O as O[name] extends { required: true } ? name : never]: ValueOf<O[name]>
} & { readonly [name in keyof O as O[name] extends { required: true } ? never : name]?: ValueOf<O[name]> }

type ValueOf<O extends Option> = O['type'] extends 'number'
  ? number
  : O['type'] extends 'boolean'
    ? boolean
    : string

/** One slash command as plain data. It knows no platform. */
export type Command<O extends Options = Options> = {
  /** As typed after the slash, and the name of its file; `ask` goes by each desk's own command name. */
  readonly name: string
  readonly summary: Bilingual
  /** Words that somebody could type after the name on this desk; empty where it takes none. */
  example(desk: Desk): string
  /** True for the one command that every desk has under its own name. */
  readonly perDesk?: true
  /** The answer is the whole channel's to see: it changes what concerns all of them. */
  readonly forChannel?: true
  /**
   * Also offered on any message, whose text it takes as this option: by `label` on Discord, at most 32 characters, by
   * `short` on Slack, at most 24.
   */
  readonly onMessage?: { readonly option: string; readonly label: Bilingual; readonly short: Bilingual }
  readonly options: O
  run(args: ArgsOf<O>, context: Context): Promise<Answer>
  /** Values for an option with `suggest`, best first, at most 25 of at most 100 characters. */
  suggest?(option: string, typed: string, context: Context): Promise<readonly string[]>
}

/**
 * Commands that share a first word: `/digest at`, `/digest off`. Each stands in the menu under both words and is run
 * like any other; platforms that know subcommands list them so.
 */
export type CommandGroup = {
  /** The first word, and the name of the file. */
  readonly name: string
  readonly summary: Bilingual
  /** Named by their second word alone. */
  readonly subcommands: readonly Command[]
}

/** What is served of one desk now. Replaced, not changed, when its folder changes. */
export type Desk = {
  readonly settings: DeskSettings
  readonly knowledge: Knowledge
  readonly articles: readonly Article[]
  readonly problems: readonly Problem[]
  readonly notes: readonly Note[]
  /** A query that finds something here. */
  readonly example: string
  /** The version that is served under this `Article.key`. */
  article(key: string): Article | undefined
  /** When these articles were read. */
  readonly loadedAt: Date
  search(request: SearchRequest): Promise<SearchResult>
  suggest(typed: string, limit: number): Promise<readonly string[]>
  /** Which figures the articles report, and how sure they are of what they say. */
  readonly ledger: Ledger
}

/** Everything a command may use. */
export type Context = {
  /** The desk asked: the command's own, or the one named by its `desk` option, or the first. */
  readonly desk: Desk
  readonly desks: readonly Desk[]
  readonly menu: Menu
  readonly invocation: Invocation
  readonly say: Words
  /** An article of any desk by `Article.key`, earlier versions included. */
  version(key: string): Promise<Article | undefined>
  status(): Promise<Status>
  /** The daily summaries of the channels. */
  readonly digests: Digests
  /** What people have said about figures. */
  readonly corrections: Corrections
  now(): Date
}

/** What somebody set could not be stored, and nothing of it is: the disk is full, or cannot be written to. */
export class NotSaved extends Error {
  constructor(cause: unknown) {
    super('a setting could not be stored', { cause })
    this.name = 'NotSaved'
  }
}

/** What a command may ask and change about corrections of figures. */
export type Corrections = {
  /** Those of a desk, the oldest first, undone ones included. */
  corrections(desk: string): Promise<readonly Correction[]>
  keepCorrections(corrections: readonly Correction[]): Promise<number>
  /** False when there is none, or it is undone already. */
  undoCorrection(id: string, by: string, nowMs: number): Promise<boolean>
}

/** What a command may ask and change about the daily summaries. Changes reject with NotSaved when they could not be kept. */
export type Digests = {
  /** The channel's schedule, if it has one. */
  of(channel: Channel): Promise<DigestSchedule | undefined>
  set(schedule: DigestSchedule): Promise<void>
  /** False when it had none. */
  drop(channel: Channel): Promise<boolean>
  /** What this schedule would tell now: the whole of it as one answer. */
  preview(schedule: DigestSchedule): Promise<Answer>
  /** Owes the channel what this schedule would tell now, marked as a test. */
  test(schedule: DigestSchedule): Promise<void>
  /** The latest local day that has run, not after today. */
  lastRun(schedule: DigestSchedule): Promise<DigestRun | undefined>
  /** What has become of the last digests, youngest first. */
  deliveries(schedule: DigestSchedule, limit: number): Promise<readonly DigestDelivery[]>
}

export type DigestDelivery = {
  /** The local day. */
  readonly slot: string
  /** `empty`: there was no news, and nothing was posted. `lost`: the state was lost since, and nobody knows. */
  readonly state: 'owed' | 'sending' | 'posted' | 'uncertain' | 'given-up' | 'empty' | 'lost'
  readonly articles: number
  readonly skipped: readonly string[]
}

/** What the running instance says about itself. */
export type Status = {
  readonly running: boolean
  readonly version: string
  /** Seconds since the start. */
  readonly uptime: number
  /** Quotes that failed their last check and were withheld. */
  readonly withheld: number
  readonly chats: readonly { readonly name: string; readonly state: string; readonly detail?: string }[]
  /** What somebody should look after among the posts; absent where none are sent. */
  readonly posts?: {
    /** Nobody can know whether these are there; youngest first. */
    readonly uncertain: readonly (Channel & { readonly subject: string; readonly slot: string })[]
    /** Channels that cannot be posted in. */
    readonly paused: readonly (Channel & { readonly reason: string })[]
  }
  /** Damaged states that were replaced by a copy and lie in STATE_DIR until somebody removes them; names of files. */
  readonly damaged?: readonly string[]
}

/** A command as it stands in the menu. */
export type MenuEntry = {
  /** As typed, without the slash: the command's own name, or that of its desk. */
  readonly name: string
  readonly command: Command
  /** The desk whose own command this is. */
  readonly desk?: DeskSettings
  /** Where the name is of two words: the group it stands in. */
  readonly group?: Pick<CommandGroup, 'name' | 'summary'>
}

/** As much of an entry as it takes to read its arguments. */
export type Callable = { readonly name: string; readonly command: Pick<Command, 'options'> }

export type Menu = readonly MenuEntry[]

/** What a button says when it is pressed: an action without its label. */
export type Press = Pick<Action, 'kind' | 'command' | 'args'>

/** Who pressed a button, where: an invocation without its command. */
export type Asker = Pick<Invocation, 'platform' | 'user' | 'channel' | 'language' | 'mayChange'>

export type Dispatch = {
  /** Runs one command. Never rejects: whatever goes wrong is an answer, in one visible message. */
  run(invocation: Invocation): Promise<Answer>
  /** What cannot be run at all (an unknown command, words that fit no option) as an answer. */
  refuse(error: UserError, language: Language): Answer
  /** What a button means; undefined for a token nobody wrote. */
  press(token: string): Promise<Press | undefined>
  /** The chart behind a picture's token; undefined for a token nobody wrote. */
  picture(token: string): Promise<Chart | undefined>
  /** The answer as the whole channel may see it: buttons open beside it, and `by` may take it back. */
  forChannel(answer: Answer, invocation: Invocation): Promise<Answer>
  /** Values for an option while somebody types; empty when there are none. Never rejects. */
  suggest(invocation: Invocation, option: string, typed: string): Promise<readonly string[]>
  /** Quotes withheld so far because they failed their last check. */
  withheld(): number
}

/** Gives a command's `run` the argument types of its option table; `checkArgs` sees to it that they are true. */
export function defineCommand<const O extends Options>(command: Command<O>): Command {
  return command as unknown as Command // outside of `run`, nobody needs to know the types of its arguments
}

/** Checks nothing by itself: the menu does. */
export function defineGroup(group: CommandGroup): CommandGroup {
  return group
}

/** Raw values in the types that the options declare. Throws UserError for a missing, unknown or unfit value. */
export function checkArgs(entry: Callable, raw: Args, { language }: Pick<Invocation, 'language'>): Args {
  const say = wordsIn(language)
  const usage = () => say.usage(usageOf(entry))
  const checked = new Map<string, string | number | boolean>()
  for (const [name, value] of Object.entries(raw)) {
    const option = optionOf(entry.command.options, name)
    if (!option) throw new UserError(say.unknownOption(name), usage())
    checked.set(name, checkValue(name, option, value))
  }
  for (const [name, option] of Object.entries(entry.command.options)) {
    if (option.required && !checked.has(name))
      throw new UserError(say.missingOption(name, option.summary[language]), usage())
  }
  return Object.fromEntries(checked)

  function checkValue(
    name: string,
    option: Option,
    value: string | number | boolean,
  ): string | number | boolean {
    if (option.type === 'number') return checkNumber(name, option, value)
    if (option.type === 'boolean') return checkBoolean(name, value)
    const text = String(value)
    if (option.choices && !option.choices.includes(text))
      throw new UserError(say.optionChoices(name, option.choices), usage())
    return text
  }

  function checkNumber(name: string, { min, max }: Option, value: string | number | boolean): number {
    const number = typeof value === 'string' && /^-?\d{1,12}$/.test(value) ? Number(value) : value
    if (
      typeof number !== 'number' ||
      !Number.isInteger(number) ||
      number < (min ?? -Infinity) ||
      number > (max ?? Infinity)
    )
      throw new UserError(say.optionNumber(name, min, max), usage())
    return number
  }

  function checkBoolean(name: string, value: string | number | boolean): boolean {
    const word = String(value).toLowerCase()
    if (['true', 'yes', 'oui', 'on', '1'].includes(word)) return true
    if (['false', 'no', 'non', 'off', '0'].includes(word)) return false
    throw new UserError(say.optionBoolean(name), usage())
  }
}

/** An option by name; prototype names are no options. */
export function optionOf(options: Options, name: string): Option | undefined {
  return Object.hasOwn(options, name) ? options[name] : undefined
}

/** How a command is typed: `/chips <query> [outlet:…] [since:…]`. */
export function usageOf(entry: Callable): string {
  const options = Object.entries(entry.command.options).filter(([, option]) => !option.hidden)
  const shown = options.map(([name, option]) => {
    if (option.rest || option.positional) return option.required ? `<${name}>` : `[${name}]`
    return option.required ? `${name}:…` : `[${name}:…]`
  })
  return [`/${entry.name}`, ...shown].join(' ')
}

/** True when the answer is for the asker alone: the rule, unless `public` was asked for or it concerns the whole channel. */
export function isPrivate(
  { command, args, mayChange }: Pick<Invocation, 'command' | 'args' | 'mayChange'>,
  menu: Menu,
): boolean {
  const isForChannel = mayChange !== false && menu.find(({ name }) => name === command)?.command.forChannel
  return args.public !== true && isForChannel !== true
}

/** A line that somebody could type: the entry's name and its example, on its own desk where it has one. */
export function exampleOf({ name, command, desk: own }: MenuEntry, desks: readonly Desk[]): string {
  const desk = desks.find(({ settings }) => settings.name === own?.name) ?? desks[0]
  return `/${name} ${desk ? command.example(desk) : ''}`.trimEnd()
}
