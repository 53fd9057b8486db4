import { type Breach, createReport, isRefused } from './breach.ts'
import { isJson, type Json, listOf, textOf } from './json.ts'
import { checkBlocks } from './slack-blocks.ts'
import { checkTextObject, type SlackLook } from './slack-elements.ts'
import { checkMrkdwn } from './slack-markup.ts'
import { checkLink, checkStrings, type RuleOptions } from './text-rules.ts'

/** Where a message goes: unfurling concerns channels, the shorter text edits. */
export type SlackMessageKind = 'post' | 'ephemeral' | 'update' | 'response'

export type SlackRuleOptions = RuleOptions & { readonly kind?: SlackMessageKind }

/** Everything that is wrong with a message body; a `response` by default. An empty list is a good message. */
export function checkSlackMessage(payload: unknown, options: SlackRuleOptions = {}): Breach[] {
  const report = createReport()
  if (!isJson(payload)) {
    report.add('shape.message', '', 'an object was expected')
    return report.breaches
  }
  const look: SlackLook = { report, options, tally: { characters: 0, markdown: 0 } }
  const text = textOf(payload.text)
  const attachments = listOf(payload.attachments)
  const hasBlocks = listOf(payload.blocks).length > 0
  checkStrings(report, payload)
  if (payload.text !== undefined && typeof payload.text !== 'string')
    report.add('shape.text', 'text', typeof payload.text)
  if (!hasBlocks && attachments.length === 0 && text.trim() === '')
    report.add('shape.no-text', 'text', 'an empty message')
  else if (text.trim() === '')
    report.add('advice.fallback', 'text', 'no text for notifications and screen readers')
  report.max('message-text', 'text', text.length, options.kind === 'update' ? 4000 : 40_000)
  if (text.length > 4000) report.add('advice.message-text', 'text', `${text.length} is more than 4000`)
  if (payload.mrkdwn !== false) checkMrkdwn(report, 'text', text, options)
  if (payload.parse === 'full') report.add('ping.parse-full', 'parse', 'turns names into mentions')
  if (payload.link_names) report.add('ping.link-names', 'link_names', 'turns names into mentions')
  if (options.kind === 'post') checkUnfurling(look, payload)
  if (payload.blocks !== undefined) checkBlocks(look, 'blocks', payload.blocks, 50)
  report.max('attachments', 'attachments', attachments.length, 100)
  for (const [index, attachment] of attachments.entries())
    checkAttachment(look, `attachments[${index}]`, attachment)
  return report.breaches
}

/** Everything that is wrong with a modal or a home tab. */
export function checkSlackView(view: unknown, options: RuleOptions = {}): Breach[] {
  const report = createReport()
  if (!isJson(view)) {
    report.add('shape.view', '', 'an object was expected')
    return report.breaches
  }
  const look: SlackLook = { report, options, tally: { characters: 0, markdown: 0 } }
  checkStrings(report, view)
  if (view.type !== 'modal' && view.type !== 'home') report.add('shape.view-type', 'type', String(view.type))
  if (view.type === 'modal') checkTextObject(look, 'title', view.title, 24, true)
  if (view.submit !== undefined) checkTextObject(look, 'submit', view.submit, 24, true)
  if (view.close !== undefined) checkTextObject(look, 'close', view.close, 24, true)
  report.max('private-metadata', 'private_metadata', textOf(view.private_metadata).length, 3000)
  report.max('callback-id', 'callback_id', textOf(view.callback_id).length, 255)
  checkBlocks(look, 'blocks', view.blocks, 100)
  return report.breaches
}

/** The word with which Slack refuses a message, or `undefined` when it takes it. */
export function slackRefusal(breaches: readonly Breach[]): string | undefined {
  const refused = breaches.filter(isRefused)
  if (refused.length === 0) return undefined
  const rules = new Set(refused.map((breach) => breach.rule))
  if (rules.has('shape.no-text')) return 'no_text'
  if (rules.has('limit.message-text')) return 'msg_too_long'
  if (rules.has('limit.attachments')) return 'too_many_attachments'
  if (rules.has('limit.blocks-total') || rules.has('limit.markdown-total')) return 'msg_blocks_too_long'
  if (rules.has('shape.blocks')) return 'invalid_blocks_format'
  return 'invalid_blocks'
}

function checkUnfurling(look: SlackLook, payload: Json): void {
  for (const name of ['unfurl_links', 'unfurl_media']) {
    if (payload[name] !== false) look.report.add('advice.unfurl', name, 'has to be false on a channel post')
  }
}

function checkAttachment(look: SlackLook, path: string, value: unknown): void {
  const { report, options } = look
  if (!isJson(value)) {
    report.add('shape.attachment', path, 'an object was expected')
    return
  }
  for (const key of ['text', 'pretext', 'title', 'footer', 'fallback']) {
    checkMrkdwn(report, `${path}.${key}`, textOf(value[key]), options)
  }
  for (const key of ['title_link', 'author_link', 'image_url', 'thumb_url']) {
    const label = key === 'title_link' ? textOf(value.title) : undefined
    if (value[key] !== undefined) checkLink(report, `${path}.${key}`, value[key], label, options)
  }
  if (value.blocks !== undefined) checkBlocks(look, `${path}.blocks`, value.blocks, 50)
}
