/** What this browser remembers between visits. Storage may be switched off; then nothing is remembered. */

/**
 * @param {'theme' | 'language' | 'view' | 'history'} name
 * @returns {string | undefined}
 */
export function remembered(name) {
  try {
    return localStorage.getItem(`verbatim.${name}`) ?? undefined
  } catch {
    return undefined
  }
}

/**
 * @param {'theme' | 'language' | 'view' | 'history'} name
 * @param {string} value
 */
export function remember(name, value) {
  try {
    localStorage.setItem(`verbatim.${name}`, value)
  } catch {
    // Nothing to do: the choice holds until the page is left.
  }
}
