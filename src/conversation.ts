import type { Asker, Dispatch } from './command.ts'
import { UserError } from './errors.ts'
import type { Answer, Invocation, Language } from './types.ts'
import { wordsIn } from './words.ts'

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

/** What the one who wanted a message gone is told where the platform has left it. */
export function notTakenBack(dispatch: Dispatch, language: Language): Answer {
  const say = wordsIn(language)
  return dispatch.refuse(new UserError(say.notTakenBack, say.takeBackByHand), language)
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
