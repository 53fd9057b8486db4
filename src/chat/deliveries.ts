import { randomBytes } from 'node:crypto'
import { UserError } from '../errors.ts'
import type { Answer, Language } from '../types.ts'
import { wordsIn } from '../words.ts'
import type { ChatPort } from './adapter.ts'

/** The last resort: what went wrong is logged under the reference that the asker is given. */
export function apologise(port: ChatPort, language: Language, error: unknown): Answer {
  const reference = randomBytes(4).toString('hex')
  port.log.error('answer failed', { reference, error })
  const say = wordsIn(language)
  return port.dispatch.refuse(new UserError(say.failed, say.reference(reference)), language)
}

/** Whether this delivery is new. When the memory of deliveries fails it counts as new: better twice than never. */
export async function isFirst(port: ChatPort, key: string): Promise<boolean> {
  try {
    return await port.firstDelivery(key)
  } catch (error) {
    port.log.error('memory of deliveries failed', { error })
    return true
  }
}
