import { type Asker, type Dispatch, type Menu, type MenuEntry, type Option, optionOf } from '../command.ts'
import { takeOptions } from '../line.ts'

/** What a typed line could become: the whole new line, and a few words about it where there are any. */
export type SuggestedLine = { readonly line: string; readonly about?: string }

/** Most suggestions for one line: what a person takes in at a glance. */
const suggestionsMax = 8

/** How a half-typed line may go on: a command's name, an option's value, or what the command itself offers. */
export async function suggestLines(
  line: string,
  menu: Menu,
  dispatch: Dispatch,
  asker: Asker,
): Promise<SuggestedLine[]> {
  const typed = line.trimStart()
  const [head = ''] = typed.split(/\s/u, 1)
  const name = head.replace(/^\//, '').toLowerCase()
  if (typed.length === head.length) return commandsLike(name, menu, asker)
  const rest = typed.slice(head.length).trimStart()
  const [second = ''] = rest.split(/\s/u, 1)
  const subcommand = menu.find(
    (candidate) => candidate.group && candidate.name === `${name} ${second.toLowerCase()}`,
  )
  const isSecondWord = menu.some(({ group }) => group?.name === name) && rest.length === second.length
  if (isSecondWord) return commandsLike(`${name} ${second.toLowerCase()}`, menu, asker)
  const entry = subcommand ?? menu.find((candidate) => candidate.name === name)
  if (!entry) return []
  const text = subcommand ? rest.slice(second.length).trimStart() : rest
  const lines = (await optionValues(entry, text)) ?? (await mainValues(entry, text))
  return lines.slice(0, suggestionsMax).map((rest) => ({ line: `/${entry.name} ${rest}` }))

  /** Values for the `key:` at the end of the text; undefined when there is none. */
  async function optionValues(entry: MenuEntry, text: string): Promise<string[] | undefined> {
    const word = text.split(/\s/u).at(-1) ?? ''
    const [key = '', part] = word.split(':', 2)
    const option = optionOf(entry.command.options, key.toLowerCase())
    if (part === undefined || !option || option.hidden || option.rest) return undefined
    const values = await valuesOf(entry, key.toLowerCase(), option, part)
    return values.map((value) => `${text.slice(0, -word.length)}${key}:${inQuotes(value)} `)
  }

  /** Values for what is typed without a key, the options typed so far kept behind it. */
  async function mainValues(entry: MenuEntry, text: string): Promise<string[]> {
    const main = Object.entries(entry.command.options).find(([, option]) => option.rest || option.positional)
    if (!main) return []
    const { args, rest } = takeOptions(entry.command.options, text)
    const values = await valuesOf(entry, main[0], main[1], rest)
    const kept = Object.entries(args).map(([key, value]) => ` ${key}:${inQuotes(String(value))}`)
    const isWord = main[1].positional === true
    return values
      .filter((value) => value !== rest)
      .map((value) => (isWord ? inQuotes(value) : value) + kept.join(''))
  }

  async function valuesOf(
    entry: MenuEntry,
    name: string,
    option: Option,
    part: string,
  ): Promise<readonly string[]> {
    if (option.choices) return option.choices.filter((choice) => choice.startsWith(part.toLowerCase()))
    if (!option.suggest) return []
    return dispatch.suggest({ ...asker, command: entry.name, args: {} }, name, part)
  }
}

function commandsLike(name: string, menu: Menu, { language }: Asker): SuggestedLine[] {
  return menu
    .filter((entry) => entry.name.startsWith(name))
    .slice(0, suggestionsMax)
    .map((entry) => ({ line: `/${entry.name} `, about: entry.command.summary[language] }))
}

function inQuotes(value: string): string {
  return /\s/u.test(value) ? `"${value}"` : value
}
