import { type Context, defineCommand, exampleOf, type Menu, type MenuEntry, usageOf } from '../src/command.ts'
import { UserError } from '../src/errors.ts'
import type { Answer, Block, Run } from '../src/types.ts'

/** Every command with an example, or one command with its options. */
export default defineCommand({
  name: 'help',
  summary: { fr: 'Les commandes, avec un exemple de chacune', en: 'The commands, with an example of each' },
  example: () => 'latest',
  options: {
    command: {
      type: 'text',
      rest: true,
      suggest: true,
      summary: { fr: 'Une commande', en: 'A command' },
    },
  },

  async run({ command }, context) {
    return command === undefined ? menu(context) : one(command, context)
  },

  async suggest(_option, typed, { menu: entries }) {
    return entries
      .map(({ name }) => name)
      .filter((name) => name.startsWith(typed.replace(/^\//, '').toLowerCase()))
      .slice(0, 25)
  },
})

function menu(context: Context): Answer {
  const { menu: entries, invocation, say } = context
  const items = entries.toSorted(inOrder).map((entry) => exampleRuns(entry, context))
  const blocks: Block[] = [
    { kind: 'heading', text: say.helpTitle },
    { kind: 'text', runs: [{ text: say.helpIntro }] },
    { kind: 'list', items },
    { kind: 'note', runs: [{ text: say.helpMore }] },
  ]
  return { outcome: 'help', language: invocation.language, summary: say.helpTitle, blocks, actions: [] }
}

/** The desks' own commands first, help last. */
function inOrder(a: MenuEntry, b: MenuEntry): number {
  const place = ({ desk, name }: MenuEntry) => (desk ? 0 : name === 'help' ? 2 : 1)
  return place(a) - place(b) || (a.name < b.name ? -1 : 1)
}

function one(command: string, context: Context): Answer {
  const { menu: entries, desks, invocation, say } = context
  const name = command.replace(/^\//, '').trim().replace(/\s+/gu, ' ').toLowerCase()
  const entry = entries.find((candidate) => candidate.name === name)
  const group = entries.filter((candidate) => candidate.group?.name === name)
  if (!entry && group[0]?.group)
    return several(name, group[0].group.summary[invocation.language], group, context)
  if (!entry) throw new UserError(say.unknownCommand(name), say.seeHelp)
  const { summary, options } = entry.command
  const items = Object.entries(options)
    .filter(([, option]) => !option.hidden)
    .map(([option, { summary: about }]): Run[] => [
      { text: option, style: 'code' },
      { text: ` — ${about[invocation.language]}` },
    ])
  const blocks: Block[] = [
    { kind: 'heading', text: `/${name}` },
    { kind: 'text', runs: [{ text: summary[invocation.language] }] },
    { kind: 'text', runs: [{ text: usageOf(entry), style: 'code' }] },
    ...(items.length > 0 ? [{ kind: 'list', items } as const] : []),
    { kind: 'text', runs: [{ text: say.forExample(exampleOf(entry, desks)) }] },
  ]
  return { outcome: 'help', language: invocation.language, summary: `/${name}`, blocks, actions: [] }
}

/** The commands that share a first word. */
function several(name: string, about: string, entries: Menu, context: Context): Answer {
  const blocks: Block[] = [
    { kind: 'heading', text: `/${name}` },
    { kind: 'text', runs: [{ text: about }] },
    { kind: 'list', items: entries.map((entry) => exampleRuns(entry, context)) },
    { kind: 'note', runs: [{ text: context.say.helpMore }] },
  ]
  const { language } = context.invocation
  return { outcome: 'help', language, summary: `/${name}`, blocks, actions: [] }
}

function exampleRuns(entry: MenuEntry, { invocation, desks }: Context): Run[] {
  return [
    { text: exampleOf(entry, desks), style: 'code' },
    { text: ` — ${entry.command.summary[invocation.language]}` },
  ]
}
