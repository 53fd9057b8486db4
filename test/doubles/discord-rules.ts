import { type Breach, createReport, isRefused, type Report } from './breach.ts'
import { checkComponents, checkUrl, type DiscordLook } from './discord-components.ts'
import { checkDiscordText } from './discord-markup.ts'
import { isJson, type Json, listOf, objectOf, textOf } from './json.ts'
import { checkLink, checkStrings, type RuleOptions } from './text-rules.ts'

export const isEphemeral = 1 << 6
export const isLoading = 1 << 7
export const isComponentsV2 = 1 << 15

export type DiscordRuleOptions = RuleOptions & {
  /** The message that is edited: what the body leaves out stays as it was. */
  readonly existing?: {
    readonly flags: number
    readonly content: string
    readonly embeds: readonly unknown[]
  }
  /** Names of files sent along with the body. */
  readonly files?: readonly string[]
}

/** Everything that is wrong with a message body, or with the edit of one. An empty list is a good message. */
export function checkDiscordMessage(payload: unknown, options: DiscordRuleOptions = {}): Breach[] {
  const report = createReport()
  if (!isJson(payload)) {
    report.add('shape.message', '', 'an object was expected')
    return report.breaches
  }
  const { existing, files } = options
  const flags = typeof payload.flags === 'number' ? payload.flags : (existing?.flags ?? 0)
  const wasV2 = ((existing?.flags ?? 0) & isComponentsV2) !== 0
  const v2 = (flags & isComponentsV2) !== 0
  const look: DiscordLook = { report, options, v2, files }
  checkStrings(report, payload)
  if (wasV2 && !v2) report.add('shape.v2-flag', 'flags', 'the flag of Components V2 cannot be removed')
  const content = payload.content === undefined ? (existing?.content ?? '') : textOf(payload.content)
  const embeds = payload.embeds === undefined ? (existing?.embeds ?? []) : listOf(payload.embeds)
  if (v2) checkV2Alone(report, payload, content, embeds)
  else if (isEmpty(payload, content, embeds, options)) report.add('shape.empty', '', 'an empty message')
  if (v2 && !existing && listOf(payload.components).length === 0)
    report.add('shape.empty', 'components', 'no components')
  report.max('content', 'content', textOf(payload.content).length, 2000)
  checkDiscordText(report, 'content', textOf(payload.content), options)
  report.max('nonce', 'nonce', String(payload.nonce ?? '').length, 25)
  if (payload.enforce_nonce === true && payload.nonce === undefined)
    report.add('advice.nonce', 'nonce', 'enforce_nonce without a nonce')
  if (payload.tts === true) report.add('advice.tts', 'tts', 'spoken aloud')
  report.max('files', 'attachments', Math.max(files?.length ?? 0, listOf(payload.attachments).length), 10)
  checkEmbeds(look, listOf(payload.embeds))
  checkComponents(look, payload.components)
  checkMentions(report, payload.allowed_mentions)
  return report.breaches
}

/** Everything that is wrong with the `data` of an autocomplete callback. */
export function checkDiscordChoices(data: unknown): Breach[] {
  const report = createReport()
  const choices = isJson(data) ? data.choices : undefined
  checkStrings(report, data)
  if (!Array.isArray(choices)) report.add('shape.choices', 'choices', 'a list of choices was expected')
  report.max('choices', 'choices', listOf(choices).length, 25)
  for (const [index, choice] of listOf(choices).entries()) {
    const { name, value } = isJson(choice) ? choice : {}
    const place = `choices[${index}]`
    if (textOf(name) === '') report.add('shape.choice', place, 'a choice without a name')
    report.max('choice-name', place, textOf(name).length, 100)
    report.max('choice-value', place, textOf(value).length, 100)
  }
  return report.breaches
}

/** Everything that is wrong with a modal beyond its schema. */
export function checkDiscordModal(data: unknown): Breach[] {
  const report = createReport()
  checkStrings(report, data)
  const { title, components } = objectOf(data)
  report.max('modal-title', 'title', textOf(title).length, 45)
  report.max('modal-components', 'components', listOf(components).length, 5)
  return report.breaches
}

/** Discord's code for the first thing it refuses, or `undefined` when it takes the message. */
export function discordRefusal(breaches: readonly Breach[]): number | undefined {
  const refused = breaches.filter(isRefused)
  if (refused.length === 0) return undefined
  return refused.every((breach) => breach.rule === 'shape.empty') ? 50006 : 50035
}

function checkV2Alone(report: Report, payload: Json, content: string, embeds: readonly unknown[]): void {
  if (content !== '') report.add('shape.v2-content', 'content', 'content beside Components V2')
  if (embeds.length > 0) report.add('shape.v2-embeds', 'embeds', 'embeds beside Components V2')
  for (const key of ['poll', 'sticker_ids'] as const) {
    if (payload[key]) report.add('shape.v2-content', key, `${key} beside Components V2`)
  }
}

function isEmpty(
  payload: Json,
  content: string,
  embeds: readonly unknown[],
  options: DiscordRuleOptions,
): boolean {
  if (content.trim() !== '' || embeds.length > 0 || payload.poll) return false
  const others = [payload.components, payload.sticker_ids, payload.attachments]
  if (others.some((list) => listOf(list).length > 0) || (options.files?.length ?? 0) > 0) return false
  return payload.content !== undefined || !options.existing
}

function checkEmbeds(look: DiscordLook, embeds: readonly unknown[]): void {
  const { report, options } = look
  report.max('embeds', 'embeds', embeds.length, 10)
  let total = 0

  function measure(path: string, value: unknown, limit: number, readsMarkdown: boolean): void {
    const text = textOf(value)
    total += text.length
    report.max('embed-text', path, text.length, limit)
    if (readsMarkdown) checkDiscordText(report, path, text, options)
  }

  for (const [index, value] of embeds.entries()) {
    const path = `embeds[${index}]`
    const embed = isJson(value) ? value : {}
    const { footer, author } = { footer: objectOf(embed.footer), author: objectOf(embed.author) }
    const fields = listOf(embed.fields)
    measure(`${path}.title`, embed.title, 256, true)
    measure(`${path}.description`, embed.description, 4096, true)
    measure(`${path}.footer.text`, footer.text, 2048, false)
    measure(`${path}.author.name`, author.name, 256, false)
    report.max('embed-fields', `${path}.fields`, fields.length, 25)
    for (const [place, field] of fields.entries()) {
      const { name, value: text } = objectOf(field)
      measure(`${path}.fields[${place}].name`, name, 256, true)
      measure(`${path}.fields[${place}].value`, text, 1024, true)
      if (textOf(name) === '' || textOf(text) === '')
        report.add('shape.embed-field', `${path}.fields[${place}]`, 'empty')
    }
    checkEmbedLinks(look, path, embed)
    const shown = ['title', 'description', 'author', 'footer', 'image', 'thumbnail']
    if (fields.length === 0 && shown.every((key) => !embed[key]))
      report.add('shape.embed-empty', path, 'an empty embed')
  }
  report.max('embeds-total', 'embeds', total, 6000)
}

function checkEmbedLinks(look: DiscordLook, path: string, embed: Json): void {
  const { report, options } = look
  const author = objectOf(embed.author)
  if (embed.url) checkLink(report, `${path}.url`, embed.url, textOf(embed.title), options)
  if (author.url) checkLink(report, `${path}.author.url`, author.url, textOf(author.name), options)
  for (const key of ['image', 'thumbnail']) {
    const image = objectOf(embed[key])
    if (image.url) checkUrl(look, `${path}.${key}.url`, image.url)
  }
  for (const key of ['author', 'footer']) {
    const holder = objectOf(embed[key])
    if (holder.icon_url) checkUrl(look, `${path}.${key}.icon_url`, holder.icon_url)
  }
}

/** Mentions are closed by `{parse: []}` and by nothing else. */
function checkMentions(report: Report, value: unknown): void {
  if (!isJson(value)) {
    report.add('ping.allowed-mentions', 'allowed_mentions', 'absent: the defaults notify')
    return
  }
  const { parse, users, roles, replied_user } = value
  const named = listOf(users).length + listOf(roles).length
  if (!Array.isArray(parse) || parse.length > 0)
    report.add('ping.allowed-mentions', 'allowed_mentions.parse', 'not empty')
  if (named > 0) report.add('ping.allowed-mentions', 'allowed_mentions', 'names users or roles')
  if (replied_user === true)
    report.add('ping.allowed-mentions', 'allowed_mentions.replied_user', 'notifies the author')
}
