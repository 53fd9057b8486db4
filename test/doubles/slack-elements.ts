import type { Report } from './breach.ts'
import { isJson, type Json, listOf, textOf } from './json.ts'
import { checkMrkdwn } from './slack-markup.ts'
import { checkLink, type RuleOptions } from './text-rules.ts'

/** What is counted over a whole message. */
type SlackTally = { characters: number; markdown: number }

export type SlackLook = { readonly report: Report; readonly options: RuleOptions; readonly tally: SlackTally }

/** A text object: between 1 and `limit` characters, of type plain_text or mrkdwn. */
export function checkTextObject(
  look: SlackLook,
  path: string,
  value: unknown,
  limit: number,
  plainOnly = false,
): void {
  const { report, options, tally } = look
  const text = isJson(value) ? value.text : undefined
  if (!isJson(value) || typeof text !== 'string') {
    report.add('shape.text-object', path, 'a text object was expected')
    return
  }
  if (value.type !== 'plain_text' && (plainOnly || value.type !== 'mrkdwn')) {
    report.add('shape.text-type', `${path}.type`, String(value.type))
  }
  if (text === '') report.add('shape.text-empty', path, 'a text object without text')
  report.max('text', path, text.length, limit)
  tally.characters += text.length
  if (value.type === 'mrkdwn') checkMrkdwn(report, path, text, options)
}

/** Everything that may stand in an actions block, a context block or beside a section. */
export function checkElement(look: SlackLook, path: string, value: unknown): void {
  const { report } = look
  if (!isJson(value)) {
    report.add('shape.element', path, 'an element was expected')
    return
  }
  if ('action_id' in value) {
    const id = value.action_id
    if (typeof id !== 'string' || id === '')
      report.add('shape.action-id', path, 'action_id is empty or no text')
    report.max('action-id', path, textOf(id).length, 255)
  }
  const type = textOf(value.type)
  if (type === 'button' || type === 'workflow_button') checkButton(look, path, value)
  else if (type === 'image') checkImage(look, path, value)
  else if (type === 'overflow') checkOptions(look, path, value, 2, 5)
  else if (type === 'checkboxes' || type === 'radio_buttons') checkOptions(look, path, value, 1, 10)
  else if (/^(multi_)?static_select$/.test(type)) checkOptions(look, path, value, 1, 100)
  else if (!otherElements.has(type)) report.add('shape.element-type', path, type || 'no type')
  if (value.placeholder !== undefined)
    checkTextObject(look, `${path}.placeholder`, value.placeholder, 150, true)
  if (value.confirm !== undefined) checkConfirm(look, `${path}.confirm`, value.confirm)
}

export function checkImage(look: SlackLook, path: string, value: Json): void {
  const { report, options } = look
  const alternative = textOf(value.alt_text)
  if (alternative === '') report.add('shape.alt-text', path, 'an image without alt_text')
  report.max('alt-text', path, alternative.length, 2000)
  if (value.slack_file !== undefined) return
  report.max('image-url', path, textOf(value.image_url).length, 3000)
  if (textOf(value.image_url) === '') report.add('shape.image-url', path, 'an image without an address')
  else checkLink(report, path, value.image_url, undefined, options)
}

const otherElements = new Set([
  ...['users_select', 'conversations_select', 'channels_select', 'external_select'],
  ...['multi_users_select', 'multi_conversations_select', 'multi_channels_select', 'multi_external_select'],
  ...[
    'datepicker',
    'datetimepicker',
    'timepicker',
    'plain_text_input',
    'rich_text_input',
    'email_text_input',
  ],
  ...['number_input', 'url_text_input', 'file_input', 'feedback_buttons', 'icon_button'],
])

function checkButton(look: SlackLook, path: string, button: Json): void {
  const { report, options } = look
  checkTextObject(look, `${path}.text`, button.text, 75, true)
  report.max('button-value', `${path}.value`, textOf(button.value).length, 2000)
  report.max('accessibility-label', path, textOf(button.accessibility_label).length, 75)
  if (button.style !== undefined && button.style !== 'primary' && button.style !== 'danger') {
    report.add('shape.button-style', path, String(button.style))
  }
  if (button.url === undefined) return
  report.max('button-url', `${path}.url`, textOf(button.url).length, 3000)
  checkLink(report, `${path}.url`, button.url, labelOf(button), options)
}

function checkOptions(look: SlackLook, path: string, element: Json, least: number, most: number): void {
  const { report } = look
  const groups = listOf(element.option_groups)
  const options = [
    ...listOf(element.options),
    ...groups.flatMap((group) => (isJson(group) ? listOf(group.options) : [])),
  ]
  if (options.length < least)
    report.add('shape.options', path, `${options.length} options are fewer than ${least}`)
  report.max('options', path, groups.length > 0 ? groups.length : options.length, most)
  for (const [index, option] of options.entries()) {
    const place = `${path}.options[${index}]`
    if (!isJson(option)) {
      report.add('shape.option', place, 'an option was expected')
      continue
    }
    checkTextObject(look, `${place}.text`, option.text, 75)
    if (option.description !== undefined)
      checkTextObject(look, `${place}.description`, option.description, 75)
    report.max('option-value', place, textOf(option.value).length, 75)
    if (typeof option.value !== 'string') report.add('shape.option', place, 'an option without a value')
  }
}

function checkConfirm(look: SlackLook, path: string, value: unknown): void {
  const confirm = isJson(value) ? value : {}
  checkTextObject(look, `${path}.title`, confirm.title, 100, true)
  checkTextObject(look, `${path}.text`, confirm.text, 300)
  checkTextObject(look, `${path}.confirm`, confirm.confirm, 30, true)
  checkTextObject(look, `${path}.deny`, confirm.deny, 30, true)
}

function labelOf(element: Json): string | undefined {
  return isJson(element.text) ? textOf(element.text.text) : undefined
}
