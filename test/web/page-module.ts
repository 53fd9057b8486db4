import { parseHTML } from 'linkedom'

/** A module of the page, which is plain JavaScript for browsers; `T` says what the test uses of it. */
export async function pageModule<T>(name: string): Promise<T> {
  return import(new URL(`../../src/web/page/${name}`, import.meta.url).href)
}

/** Gives the page's modules a document to draw in. */
export function openDocument(): void {
  const { document } = parseHTML('<!doctype html><html lang="en"><body></body></html>')
  Object.assign(globalThis, { document })
}

/** What a test looks at of an element. */
export type Drawn = {
  readonly textContent: string
  readonly outerHTML: string
  querySelector(selector: string): Drawn | null
  querySelectorAll(selector: string): Iterable<Drawn>
  getAttribute(name: string): string | null
  click(): void
}
