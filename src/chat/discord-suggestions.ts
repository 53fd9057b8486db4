import type { AutocompleteInteraction } from 'discord.js'
import type { Invocation } from '../types.ts'
import type { ChatPort } from './adapter.ts'
import { reasonOf } from './discord-reply.ts'
import { within } from './within.ts'

/** Offers values for the option being typed. Never rejects; without an offer people still type what they like. */
export async function offerSuggestions(
  interaction: AutocompleteInteraction,
  invocation: Invocation,
  { dispatch, log }: ChatPort,
): Promise<void> {
  const { name, value } = interaction.options.getFocused(true)
  const found = await within(patienceMs, dispatch.suggest(invocation, name, value), [])
  const fitting = [...new Set(found)]
    .filter((text) => text !== '' && text.length <= textMax)
    .slice(0, choicesMax)
  try {
    await interaction.respond(fitting.map((text) => ({ name: text, value: text })))
  } catch (error) {
    // Somebody who types on has left this interaction behind.
    log.debug('suggestions came too late', reasonOf(error))
  }
}

/** Of the 3 seconds that Discord gives, in milliseconds. */
const patienceMs = 2000

/** Choices, and characters of each (/interactions/application-commands); a longer one would have to be cut. */
const choicesMax = 25
const textMax = 100
