import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Breach } from './breach.ts'
import { isJson, type Json, listOf, objectOf, textOf } from './json.ts'

/** The bodies of the routes the double knows, by the name of their schema. */
export type DiscordBody =
  | 'MessageCreateRequest'
  | 'CreateTextThreadWithMessageRequest'
  | 'MessageEditRequestPartial'
  | 'IncomingWebhookRequestPartial'
  | 'IncomingWebhookUpdateRequestPartial'
  | 'CreateMessageInteractionCallbackRequest'
  | 'UpdateMessageInteractionCallbackRequest'
  | 'ApplicationCommandAutocompleteCallbackRequest'
  | 'ModalInteractionCallbackRequest'
  | 'PongInteractionCallbackRequest'
  | 'ApplicationCommandCreateRequest'
  | 'ApplicationCommandUpdateRequest'

/** The schema of a callback by its `type`; picking it keeps a body from passing as another kind of callback. */
export const callbackBodies: Readonly<Record<number, DiscordBody>> = {
  1: 'PongInteractionCallbackRequest',
  4: 'CreateMessageInteractionCallbackRequest',
  5: 'CreateMessageInteractionCallbackRequest',
  6: 'UpdateMessageInteractionCallbackRequest',
  7: 'UpdateMessageInteractionCallbackRequest',
  8: 'ApplicationCommandAutocompleteCallbackRequest',
  9: 'ModalInteractionCallbackRequest',
}

const file = new URL('../fixtures/discord-openapi/openapi.json', import.meta.url)
const compiled = new Map<DiscordBody, ValidateFunction>()
let ajv: Ajv2020 | undefined

/** What Discord's own document finds wrong with a body: `shape.schema` at the place of each error. */
export function checkDiscordSchema(name: DiscordBody, body: unknown): Breach[] {
  let validate = compiled.get(name)
  if (!validate) {
    ajv ??= loadSchemas()
    validate = ajv.compile({ $ref: `discord#/components/schemas/${name}` })
    compiled.set(name, validate)
  }
  if (validate(body)) return []
  const errors = (validate.errors ?? []).filter((error) => error.keyword !== 'if')
  return errors.slice(0, 5).map((error) => ({
    rule: 'shape.schema',
    path: pathOf(error.instancePath),
    detail: error.message ?? error.keyword,
  }))
}

function loadSchemas(): Ajv2020 {
  const instance = new Ajv2020({ strict: false, logger: false })
  // The package is CommonJS: under Node its default export is the module, whose `default` is the function.
  const add = (addFormats as unknown as { default?: typeof addFormats.default }).default ?? addFormats
  ;(add as typeof addFormats.default)(instance)
  instance.addFormat('snowflake', /^\d{1,20}$/)
  instance.addFormat('nonce', true)
  const document: unknown = JSON.parse(readFileSync(file, 'utf8'))
  discriminate(document, objectOf(objectOf(objectOf(document).components).schemas))
  instance.addSchema(objectOf(document), 'discord')
  return instance
}

/**
 * Turns every union whose members are told apart by `type` into one condition per type, in place: a component is then
 * held against the one schema of its type, and an error names what is wrong with it instead of every alternative.
 */
function discriminate(node: unknown, schemas: Json): void {
  if (Array.isArray(node)) for (const item of node) discriminate(item, schemas)
  if (!isJson(node)) return
  for (const value of Object.values(node)) discriminate(value, schemas)
  const union = listOf(node.oneOf)
  const tags = union.map((member) => tagsOf(member, schemas))
  const all = tags.flat()
  if (union.length < 2 || tags.includes(undefined) || new Set(all).size !== all.length) return
  delete node.oneOf
  node.type = 'object'
  node.required = ['type']
  node.properties = { type: { enum: all } }
  node.allOf = union.map((member, index) => ({
    if: { properties: { type: { enum: tags[index] } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: member,
  }))
}

/** The values of `type` a member stands for, or `undefined` when its `type` does not say. */
function tagsOf(member: unknown, schemas: Json): unknown[] | undefined {
  const reference = isJson(member) ? textOf(member.$ref) : ''
  const schema = objectOf(schemas[reference.slice(reference.lastIndexOf('/') + 1)])
  const tags = objectOf(objectOf(schema.properties).type).enum
  return Array.isArray(tags) && listOf(schema.required).includes('type') ? tags : undefined
}

/** `/embeds/0/title` as `embeds[0].title`. */
function pathOf(pointer: string): string {
  return pointer
    .slice(1)
    .replace(/(^|\/)(\d+)(?=\/|$)/g, '[$2]')
    .replaceAll('/', '.')
}
