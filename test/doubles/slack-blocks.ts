import { isJson, type Json, listOf, textOf } from './json.ts'
import { checkElement, checkImage, checkTextObject, type SlackLook } from './slack-elements.ts'
import { checkMarkdownBlock } from './slack-markup.ts'
import { checkLink } from './text-rules.ts'

/** The most characters Slack takes over all blocks of a message, and where we want to stop. */
const charactersMax = 13_200
const charactersAdvised = 12_500

/** The blocks of a message or a view; `most` is 50 or 100. */
export function checkBlocks(look: SlackLook, path: string, value: unknown, most: number): void {
  const { report, tally } = look
  if (!Array.isArray(value)) {
    report.add('shape.blocks', path, 'a list of blocks was expected')
    return
  }
  report.max('blocks', path, value.length, most)
  checkBlockIds(look, path, value)
  for (const [index, block] of value.entries()) checkBlock(look, `${path}[${index}]`, block)
  report.max('markdown-total', path, tally.markdown, 12_000)
  report.max('blocks-total', path, tally.characters, charactersMax)
  if (tally.characters > charactersAdvised && tally.characters <= charactersMax) {
    report.add('advice.blocks-total', path, `${tally.characters} characters in all blocks`)
  }
}

function checkBlock(look: SlackLook, path: string, block: unknown): void {
  const { report, tally } = look
  if (!isJson(block)) {
    report.add('shape.block', path, 'a block was expected')
    return
  }
  switch (block.type) {
    case 'section':
      checkSection(look, path, block)
      break
    case 'header':
      checkTextObject(look, `${path}.text`, block.text, 150, true)
      break
    case 'context':
      checkRow(look, path, block, 10, (place, element) => {
        if (isJson(element) && element.type === 'image') checkElement(look, place, element)
        else checkTextObject(look, place, element, 3000)
      })
      break
    case 'actions':
    case 'context_actions':
      checkRow(look, path, block, 25, (place, element) => checkElement(look, place, element))
      break
    case 'image':
      if (block.title !== undefined) checkTextObject(look, `${path}.title`, block.title, 2000, true)
      checkImage(look, path, block)
      break
    case 'input':
      checkTextObject(look, `${path}.label`, block.label, 2000, true)
      if (block.hint !== undefined) checkTextObject(look, `${path}.hint`, block.hint, 2000, true)
      checkElement(look, `${path}.element`, block.element)
      break
    case 'markdown': {
      const text = textOf(block.text)
      if (text === '') report.add('shape.text-empty', path, 'a markdown block without text')
      tally.markdown += text.length
      tally.characters += text.length
      checkMarkdownBlock(report, path, text, look.options)
      break
    }
    case 'rich_text':
      checkRichText(look, path, block)
      break
    case 'table':
      checkTable(look, path, block)
      break
    case 'divider':
    case 'file':
    case 'video':
      break
    default:
      report.add('shape.block-type', path, String(block.type))
  }
}

function checkSection(look: SlackLook, path: string, block: Json): void {
  const fields = listOf(block.fields)
  if (block.text === undefined && fields.length === 0)
    look.report.add('shape.section', path, 'neither text nor fields')
  if (block.text !== undefined) checkTextObject(look, `${path}.text`, block.text, 3000)
  look.report.max('fields', path, fields.length, 10)
  for (const [index, field] of fields.entries())
    checkTextObject(look, `${path}.fields[${index}]`, field, 2000)
  if (block.accessory !== undefined) checkElement(look, `${path}.accessory`, block.accessory)
}

function checkRow(
  look: SlackLook,
  path: string,
  block: Json,
  most: number,
  check: (place: string, element: unknown) => void,
): void {
  const elements = listOf(block.elements)
  if (elements.length === 0) look.report.add('shape.elements', path, 'no elements')
  look.report.max('elements', path, elements.length, most)
  const seen = new Set<unknown>()
  for (const [index, element] of elements.entries()) {
    check(`${path}.elements[${index}]`, element)
    const id = isJson(element) ? element.action_id : undefined
    if (id !== undefined && seen.has(id)) look.report.add('shape.action-id-twice', path, String(id))
    seen.add(id)
  }
}

/** Rich text is never parsed, so only its own mention elements notify. It nests: lists, quotes, table cells. */
function checkRichText(look: SlackLook, path: string, node: Json): void {
  const { report, tally, options } = look
  for (const [index, element] of listOf(node.elements).entries()) {
    const place = `${path}.elements[${index}]`
    if (!isJson(element)) {
      report.add('shape.rich-text', place, 'an element was expected')
      continue
    }
    if (element.type === 'user' || element.type === 'usergroup' || element.type === 'broadcast') {
      report.add('ping.rich-text', place, JSON.stringify(element))
    } else if (element.type === 'channel') {
      const markup = `<#${textOf(element.channel_id)}>`
      if (!options.allowedMarkup?.includes(markup)) report.add('unsafe.reference', place, markup)
    } else if (element.type === 'link') {
      const label = textOf(element.text)
      tally.characters += (label || textOf(element.url)).length
      checkLink(report, place, element.url, label || undefined, options)
    } else if (element.type === 'text') {
      if (textOf(element.text) === '') report.add('shape.text-empty', place, 'a text element without text')
      tally.characters += textOf(element.text).length
    } else if (Array.isArray(element.elements)) {
      checkRichText(look, place, element)
    }
  }
  if (node.type === 'rich_text' && listOf(node.elements).length === 0) {
    report.add('shape.elements', path, 'no elements')
  }
}

function checkTable(look: SlackLook, path: string, block: Json): void {
  const { report, tally } = look
  const rows = listOf(block.rows)
  if (rows.length === 0) report.add('shape.table', path, 'a table without rows')
  report.max('table-rows', path, rows.length, 100)
  for (const [index, row] of rows.entries()) {
    const cells = listOf(row)
    report.max('table-cells', `${path}.rows[${index}]`, cells.length, 20)
    for (const [column, cell] of cells.entries()) {
      const place = `${path}.rows[${index}][${column}]`
      if (!isJson(cell) || (cell.type !== 'raw_text' && cell.type !== 'rich_text')) {
        report.add('shape.table-cell', place, 'a cell is raw_text or rich_text')
      } else if (cell.type === 'rich_text') checkRichText(look, place, cell)
      else tally.characters += textOf(cell.text).length
    }
  }
}

/** `block_id` up to 255 and once in the message; an accessory's `action_id` belongs to its block alone. */
function checkBlockIds(look: SlackLook, path: string, blocks: readonly unknown[]): void {
  const seen = new Set<unknown>()
  for (const [index, block] of blocks.entries()) {
    const id = isJson(block) ? block.block_id : undefined
    if (id === undefined) continue
    look.report.max('block-id', `${path}[${index}]`, textOf(id).length, 255)
    if (seen.has(id)) look.report.add('shape.block-id-twice', `${path}[${index}]`, String(id))
    seen.add(id)
  }
}
