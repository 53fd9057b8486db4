const { charCodeAt } = String.prototype

/**
 * The unit of a text at a place within it. The engine holds texts in more kinds (parts of others, wide, narrow, put
 * together) than it looks up a method for quickly: called like this there is nothing to look up.
 */
export function unitAt(text: string, at: number): number {
  return charCodeAt.call(text, at)
}
