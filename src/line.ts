import { checkArgs, type Menu, type MenuEntry, type Options, optionOf, usageOf } from './command.ts'
import { UserError } from './errors.ts'
import type { Args, Language } from './types.ts'
import { wordsIn } from './words.ts'

/** A typed line read as one command. */
export type ReadLine = {
  readonly entry: MenuEntry
  readonly args: Args
  /** The command word that could not be read as that command, so that the line is a query instead. */
  readonly readAsQuery?: string
}

/**
 * Reads `/command words key:value …` against the menu. After a desk's own command, a word that names another command
 * stands for it (`/chips figures ascend`), unless it is quoted or the rest does not fit that command: then all of it
 * is a query. Throws UserError for an unknown command or arguments that do not fit.
 */
export function readLine(line: string, menu: Menu, language: Language): ReadLine {
  const typed = line.trim()
  const [head = ''] = typed.split(/\s/u, 1)
  return readRest(head.replace(/^\//, ''), typed.slice(head.length).trim(), menu, language)
}

/** The same for a platform that names the command apart from the text. */
export function readRest(name: string, text: string, menu: Menu, language: Language): ReadLine {
  const { entry, rest } = entryFor(name.toLowerCase(), text, menu, language)
  const [word = ''] = rest.split(/\s/u, 1)
  const isCommand = menu.some(
    ({ name, group, desk }) => !desk && (group?.name ?? name) === word.toLowerCase(),
  )
  if (!entry.desk || !isCommand) return { entry, args: readArgs(entry, rest, language) }
  try {
    const meant = entryFor(word.toLowerCase(), rest.slice(word.length).trim(), menu, language)
    return { entry: meant.entry, args: readArgs(meant.entry, meant.rest, language) }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { entry, args: readArgs(entry, rest, language), readAsQuery: word }
  }
}

/** The entry under a name, or under that name and the next word, and what is left of the text. */
function entryFor(
  name: string,
  text: string,
  menu: Menu,
  language: Language,
): { entry: MenuEntry; rest: string } {
  const say = wordsIn(language)
  const entry = menu.find((candidate) => candidate.name === name)
  if (entry) return { entry, rest: text }
  const group = menu.filter((candidate) => candidate.group?.name === name)
  if (group.length === 0) throw new UserError(say.unknownCommand(name), say.seeHelp)
  const [word = ''] = text.split(/\s/u, 1)
  const within = group.find((candidate) => candidate.name === `${name} ${word.toLowerCase()}`)
  if (!within) throw new UserError(say.chooseSubcommand(name), say.subcommandsAre(group.map(usageOf)))
  return { entry: within, rest: text.slice(word.length).trim() }
}

/** `key:value` words whose key is an option, taken out of a text; a value may stand in straight or curly quotes. */
export function takeOptions(options: Options, text: string): { args: Args; rest: string } {
  const args = new Map<string, string>()
  const rest = text.replace(
    keyValue,
    (whole, before: string, key: string, quoted: string | undefined, bare: string | undefined) => {
      const name = key.toLowerCase()
      const option = optionOf(options, name)
      if (!option || option.rest) return whole
      args.set(name, quoted ?? bare ?? '')
      return before
    },
  )
  return { args: Object.fromEntries(args), rest: rest.replace(/\s+/gu, ' ').trim() }
}

const keyValue = /(^|\s)([\p{L}_-]{1,32}):(?:["“«]([^"”»]{0,200})["”»]|([^\s"“«]{1,200}))(?=\s|$)/gu

/** A word, or several in straight or curly quotes. */
const firstWord = /^(?:["“«]([^"”»]{1,300})["”»](?=\s|$)|(\S+))/u

function readArgs(entry: MenuEntry, text: string, language: Language): Args {
  const { args, rest } = takeOptions(entry.command.options, text)
  return checkArgs(entry, { ...args, ...readPositions(entry, rest, args, language) }, { language })
}

/** Words without a key: one each for the positional options in order, all of what is left for the one that takes the rest. */
function readPositions(entry: MenuEntry, text: string, given: Args, language: Language): Args {
  const found = new Map<string, string>()
  let left = text
  for (const [name, option] of Object.entries(entry.command.options)) {
    if (left === '') break
    if (option.hidden || Object.hasOwn(given, name)) continue
    if (option.rest) {
      found.set(name, left)
      left = ''
    } else if (option.positional) {
      const [typed = '', quoted, bare = ''] = firstWord.exec(left) ?? []
      found.set(name, quoted ?? bare)
      left = left.slice(typed.length).trim()
    }
  }
  if (left !== '')
    throw new UserError(wordsIn(language).tooManyWords(left.slice(0, 40)), wordsIn(language).seeHelp)
  return Object.fromEntries(found)
}
