import { randomBytes } from 'node:crypto'
import type { Asker, Dispatch } from '../command.ts'
import { UserError } from '../errors.ts'
import type { Answer, Invocation, Language } from '../types.ts'
import { wordsIn } from '../words.ts'
import type { ChatPort } from './adapter.ts'

/** What a pressed button leads to, decided before anything is run. */
export type Reaction =
  | { readonly kind: 'replace' | 'beside' | 'publish'; readonly invocation: Invocation }
  | { readonly kind: 'remove' }
  | { readonly kind: 'tell'; readonly answer: Answer }

/** Looks the button up and nothing more. A button nobody knows is answered with what to do instead. */
export async function reactionTo(token: string, asker: Asker, dispatch: Dispatch): Promise<Reaction> {
  const press = await dispatch.press(token)
  const say = wordsIn(asker.language)
  const tell = (message: string, hint?: string): Reaction => {
    return { kind: 'tell', answer: dispatch.refuse(new UserError(message, hint), asker.language) }
  }
  if (!press) return tell(say.unknownButton, say.typeAgain)
  if (press.kind === 'retract') {
    return press.args.by === asker.user ? { kind: 'remove' } : tell(say.onlySharerTakesBack)
  }
  const invocation = { ...asker, command: press.command, args: press.args }
  const kinds = { turn: 'replace', open: 'beside', share: 'publish' } as const
  return { kind: kinds[press.kind], invocation }
}

/** An answer and who may see it. */
export type Outgoing = { readonly answer: Answer; readonly isPublic: boolean; readonly failed: boolean }

/** Runs the command. What went wrong is for the asker alone where the platform allows it, whoever was to see the answer. */
export async function answerTo(
  invocation: Invocation,
  dispatch: Dispatch,
  isPublic: boolean,
): Promise<Outgoing> {
  const answer = await dispatch.run(invocation)
  const failed = answer.outcome === 'refused' || answer.outcome === 'error'
  if (failed || !isPublic) return { answer, isPublic: false, failed }
  return { answer: await dispatch.forChannel(answer, invocation), isPublic, failed }
}

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
