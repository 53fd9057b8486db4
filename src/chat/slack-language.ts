import type { Log } from '../log.ts'
import type { Language } from '../types.ts'
import { within } from './within.ts'

/** The language each person has set in Slack, which its payloads do not tell. Never rejects. */
export type SlackLanguages = {
  /** Whether Slack may be asked: that takes the scope `users:read`. */
  mayAsk(allowed: boolean): void
  of(user: string): Promise<Language>
}

export function createSlackLanguages(
  /** The locale that Slack reports for a person, such as `fr-FR`. */
  localeOf: (user: string) => Promise<string | undefined>,
  fallback: Language,
  log: Log,
): SlackLanguages {
  const known = new Map<string, Promise<Language>>()
  let allowed = false

  async function ask(user: string): Promise<Language> {
    try {
      const locale = await localeOf(user)
      return locale === undefined ? fallback : locale.startsWith('fr') ? 'fr' : 'en'
    } catch (error) {
      log.debug('language of a person unknown', { error })
      known.delete(user)
      return fallback
    }
  }

  return {
    mayAsk(value) {
      allowed = value
    },
    async of(user) {
      if (!allowed) return fallback
      if (known.size >= knownMax) known.clear()
      const language = known.get(user) ?? ask(user)
      known.set(user, language)
      return within(patienceMs, language, fallback)
    },
  }
}

/** People remembered before all are asked again. */
const knownMax = 5000

/** How long an answer may wait for its language, in milliseconds. */
const patienceMs = 1500
