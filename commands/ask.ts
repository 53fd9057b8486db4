import { listing } from '../src/asking/listing.ts'
import { overviewPage } from '../src/asking/overview-page.ts'
import { limitOf } from '../src/asking/passages.ts'
import { closestPassages, refusal } from '../src/asking/refusal.ts'
import { reasons } from '../src/asking/told.ts'
import { type Context, defineCommand } from '../src/command.ts'
import { find, queryOptions, readQuery } from '../src/query.ts'
import type { Answer, Block, Match } from '../src/types.ts'

/** The desk's own command, `/chips` or `/energy`: the passages that answer, best first, quoted as they stand. */
export default defineCommand({
  name: 'ask',
  perDesk: true,
  summary: { fr: 'Ce que dit la couverture, mot pour mot', en: 'What the coverage says, word for word' },
  example: ({ example }) => example,
  options: {
    query: {
      type: 'text',
      rest: true,
      summary: { fr: 'Un nom, un chiffre, une question', en: 'A name, a figure, a question' },
      suggest: true,
    },
    ...queryOptions,
    explain: {
      type: 'boolean',
      summary: { fr: 'Dire pourquoi chaque passage est là', en: 'Say why each passage is there' },
    },
    public: {
      type: 'boolean',
      summary: { fr: 'Visible de tout le salon', en: 'For the whole channel to see' },
    },
    from: { type: 'number', min: 0, max: 100_000, hidden: true, summary: { fr: 'À sauter', en: 'To skip' } },
    closest: {
      type: 'boolean',
      hidden: true,
      summary: { fr: 'Ce qui s’en approche', en: 'What comes closest' },
    },
  },

  async run(
    { query: typed = '', public: _public, from = 0, explain = false, closest = false, ...given },
    context,
  ) {
    const { desk, invocation } = context
    const asked = readQuery(typed, given, desk, invocation.language)
    if (asked.query === '') return help(context)
    const result = await find(asked, { from, limit: limitOf(asked) }, desk)
    if (result.verdict === 'senseless') return help(context)
    if (result.verdict === 'answered' && result.asks === 'overview')
      return overviewPage(asked, { from, explain }, context)
    if (result.matches.length > 0) {
      const why = ({ signals = [] }: Match) => reasons(signals, context.say)
      const page = { matches: result.matches, from, total: result.total, ...(explain && { why }) }
      return listing(asked, page, result, context)
    }
    return closest && result.closest
      ? closestPassages(asked, result, context)
      : refusal(asked, result, context)
  },

  async suggest(_option, typed, { desk }) {
    return desk.suggest(typed, 25)
  },
})

function help({ desk, invocation, say }: Context): Answer {
  const line = `/${desk.settings.command} ${desk.example}`.trimEnd()
  const text = (said: string): Block => ({ kind: 'text', runs: [{ text: said }] })
  return {
    outcome: 'help',
    language: invocation.language,
    summary: say.emptyQuery,
    blocks: [
      { kind: 'text', runs: [{ text: say.emptyQuery, style: 'strong' }] },
      text(say.askWords),
      text(say.askOperators),
      text(say.forExample(line)),
    ],
    actions: [],
  }
}
