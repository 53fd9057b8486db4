import type { Report } from './breach.ts'
import { checkDiscordText } from './discord-markup.ts'
import { isJson, type Json, listOf, textOf } from './json.ts'
import { checkLink, type RuleOptions } from './text-rules.ts'

export type DiscordLook = {
  readonly report: Report
  readonly options: RuleOptions
  /** Whether the message is made of Components V2. */
  readonly v2: boolean
  /** Names of the files sent along; `attachment://` may name only these. */
  readonly files: readonly string[] | undefined
}

type Tally = { components: number; characters: number; readonly customIds: Set<string> }

const v2Only = new Set([9, 10, 11, 12, 13, 14, 17])
const topLevelV2 = new Set([1, 9, 10, 12, 13, 14, 17])

/** The `components` of a message: five action rows, or up to 40 Components V2 with 4000 characters in all. */
export function checkComponents(look: DiscordLook, value: unknown): void {
  const { report, v2 } = look
  const components = listOf(value)
  const tally: Tally = { components: 0, characters: 0, customIds: new Set() }
  if (!v2) report.max('rows', 'components', components.length, 5)
  for (const [index, component] of components.entries()) {
    const place = `components[${index}]`
    const type = isJson(component) ? Number(component.type) : Number.NaN
    if (!(v2 ? topLevelV2.has(type) : type === 1))
      report.add('shape.component', place, `type ${type} cannot stand here`)
    checkComponent(look, tally, place, component)
  }
  if (!v2) return
  report.max('components', 'components', tally.components, 40)
  report.max('components-text', 'components', tally.characters, 4000)
}

function checkComponent(look: DiscordLook, tally: Tally, path: string, value: unknown): void {
  const { report, options, v2 } = look
  if (!isJson(value)) {
    report.add('shape.component', path, 'a component was expected')
    return
  }
  tally.components += 1
  const type = Number(value.type)
  if (!v2 && v2Only.has(type))
    report.add('shape.v2-flag', path, `type ${type} needs the flag of Components V2`)
  checkCustomId(look, tally, path, value)
  if (type === 1) checkRow(look, path, value)
  else if (type === 2) checkButton(look, path, value)
  else if (type === 3) checkSelect(look, path, value)
  else if (type === 10) {
    tally.characters += textOf(value.content).length
    if (textOf(value.content).trim() === '')
      report.add('shape.text-empty', path, 'a text display without text')
    checkDiscordText(report, path, textOf(value.content), options)
  } else if (type === 11) checkMedia(look, path, value)
  else if (type === 12) {
    for (const [index, item] of listOf(value.items).entries())
      checkMedia(look, `${path}.items[${index}]`, item)
  } else if (type === 13) checkUrl(look, `${path}.file`, isJson(value.file) ? value.file.url : undefined)
  for (const [index, child] of listOf(value.components).entries()) {
    checkComponent(look, tally, `${path}.components[${index}]`, child)
  }
  if (value.accessory !== undefined) checkComponent(look, tally, `${path}.accessory`, value.accessory)
}

function checkCustomId(look: DiscordLook, tally: Tally, path: string, component: Json): void {
  const id = component.custom_id
  if (id === undefined || id === null) return
  look.report.max('custom-id', path, textOf(id).length, 100)
  if (textOf(id) === '') look.report.add('shape.custom-id', path, 'an empty custom_id')
  if (tally.customIds.has(textOf(id))) look.report.add('shape.custom-id-twice', path, textOf(id))
  tally.customIds.add(textOf(id))
}

function checkRow(look: DiscordLook, path: string, row: Json): void {
  const children = listOf(row.components)
  if (children.length === 0) look.report.add('shape.row', path, 'an empty action row')
  look.report.max('row', path, children.length, 5)
  const selects = children.filter((child) => isJson(child) && child.type !== 2)
  if (selects.length > 0 && children.length > 1)
    look.report.add('shape.row', path, 'a select stands alone in its row')
}

function checkButton(look: DiscordLook, path: string, button: Json): void {
  const { report, options } = look
  const isLink = button.style === 5
  const label = textOf(button.label)
  report.max('button-label', path, label.length, 80)
  if (label === '' && !isJson(button.emoji)) report.add('shape.button-label', path, 'neither label nor emoji')
  if (isLink) {
    if (button.custom_id !== undefined) report.add('shape.button', path, 'a link button with a custom_id')
    report.max('button-url', path, textOf(button.url).length, 512)
    if (button.url === undefined) report.add('shape.button', path, 'a link button without a url')
    else checkLink(report, `${path}.url`, button.url, label, options)
  } else if (button.style !== 6) {
    if (button.url !== undefined) report.add('shape.button', path, 'a url belongs to a link button')
    if (textOf(button.custom_id) === '') report.add('shape.button', path, 'a button without a custom_id')
  }
}

function checkSelect(look: DiscordLook, path: string, select: Json): void {
  const { report } = look
  const options = listOf(select.options)
  report.max('select-options', path, options.length, 25)
  report.max('select-placeholder', path, textOf(select.placeholder).length, 150)
  const seen = new Set<unknown>()
  for (const [index, option] of options.entries()) {
    const { label, value, description } = isJson(option) ? option : {}
    const place = `${path}.options[${index}]`
    for (const text of [label, value, description])
      report.max('select-option', place, textOf(text).length, 100)
    if (seen.has(value)) report.add('shape.select-value-twice', place, textOf(value))
    seen.add(value)
  }
}

function checkMedia(look: DiscordLook, path: string, value: unknown): void {
  const media = isJson(value) ? value : {}
  if (textOf(media.description) === '')
    look.report.add('advice.alt-text', path, 'an image without a description')
  checkUrl(look, `${path}.media`, isJson(media.media) ? media.media.url : undefined)
}

/** An address, or a file of the same message. */
export function checkUrl(look: DiscordLook, path: string, url: unknown): void {
  const name = textOf(url).match(/^attachment:\/\/(.*)$/)?.[1]
  if (name === undefined) checkLink(look.report, path, url, undefined, look.options)
  else if (look.files && !look.files.includes(name))
    look.report.add('shape.attachment', path, `no file ${name} came along`)
}
