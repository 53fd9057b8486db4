import { type Breach, createReport, type Report } from './breach.ts'
import { isJson, type Json, listOf, objectOf, textOf } from './json.ts'

/** Everything that is wrong with the commands of one scope. */
export function checkDiscordCommands(commands: readonly unknown[]): Breach[] {
  const report = createReport()
  const ofType = (type: number): number => commands.filter((command) => typeOf(command) === type).length
  report.max('slash-commands', '', ofType(1), 100)
  report.max('user-commands', '', ofType(2), 15)
  report.max('message-commands', '', ofType(3), 15)
  const seen = new Set<string>()
  for (const [index, command] of commands.entries()) {
    const path = `[${index}]`
    if (!isJson(command)) {
      report.add('shape.command', path, 'a command was expected')
      continue
    }
    const key = `${typeOf(command)} ${textOf(command.name)}`
    if (seen.has(key)) report.add('shape.command-twice', path, textOf(command.name))
    seen.add(key)
    if (typeOf(command) === 1) {
      checkNames(report, path, command)
      checkOptions(report, path, command)
    } else if (textOf(command.description) !== '')
      report.add('shape.command', path, 'a description on a context menu')
    report.max('command-total', path, sizeOf(command), 8000)
  }
  return report.breaches
}

const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u

function checkNames(report: Report, path: string, command: Json): void {
  const names = [command.name, ...Object.values(objectOf(command.name_localizations))]
  for (const name of names) {
    const text = textOf(name)
    if (!namePattern.test(text) || text !== text.toLowerCase())
      report.add('shape.command-name', `${path}.name`, text)
  }
  for (const description of [
    command.description,
    ...Object.values(objectOf(command.description_localizations)),
  ]) {
    const length = textOf(description).length
    if (length === 0) report.add('shape.command-description', `${path}.description`, 'no description')
    report.max('command-description', `${path}.description`, length, 100)
  }
}

function checkOptions(report: Report, path: string, holder: Json): void {
  const options = listOf(holder.options).filter(isJson)
  report.max('command-options', path, options.length, 25)
  let optionalSeen = false
  const seen = new Set<string>()
  for (const [index, option] of options.entries()) {
    const place = `${path}.options[${index}]`
    checkNames(report, place, option)
    checkOptions(report, place, option)
    report.max('command-choices', place, listOf(option.choices).length, 25)
    if (seen.has(textOf(option.name))) report.add('shape.option-twice', place, textOf(option.name))
    seen.add(textOf(option.name))
    if (option.required === true && optionalSeen)
      report.add('shape.option-order', place, 'required options come first')
    if (option.required !== true) optionalSeen = true
    if (option.autocomplete === true && listOf(option.choices).length > 0) {
      report.add('shape.option', place, 'choices and autocomplete exclude each other')
    }
  }
}

/** Characters of names, descriptions and values; of translations the longest counts. */
function sizeOf(part: Json): number {
  let size =
    longest(part.name, part.name_localizations) + longest(part.description, part.description_localizations)
  for (const option of listOf(part.options).filter(isJson)) size += sizeOf(option)
  for (const choice of listOf(part.choices).filter(isJson)) {
    size += longest(choice.name, choice.name_localizations) + textOf(choice.value).length
  }
  return size
}

function longest(text: unknown, translations: unknown): number {
  return Math.max(
    textOf(text).length,
    ...Object.values(objectOf(translations)).map((value) => textOf(value).length),
  )
}

function typeOf(command: unknown): number {
  return isJson(command) && typeof command.type === 'number' ? command.type : 1
}
