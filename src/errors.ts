/** Something the asker or the operator can mend: message and hint are shown to them as they are. */
export class UserError extends Error {
  /** What to do next, as one sentence. */
  readonly hint: string | undefined

  constructor(message: string, hint?: string) {
    super(message)
    this.name = 'UserError'
    this.hint = hint
  }
}
