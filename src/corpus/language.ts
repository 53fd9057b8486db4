/**
 * The language (ISO 639-1) that a text seems to be in, or undefined when it is too short or too mixed to say. A
 * guess: it goes into `Article.guessedLanguage` and nowhere else. The detector is loaded by the first call.
 */
export async function guessLanguage(text: string): Promise<string | undefined> {
  const sample = text.slice(0, sampleUnits)
  if (sample.replace(/\P{L}+/gu, '').length < lettersMin) return undefined
  const { eld } = await import('eld/medium')
  const guess = eld.detect(sample)
  return guess.language !== '' && guess.isReliable() ? guess.language : undefined
}

/** Two or three sentences: on 65 press articles a longer sample changed nothing. */
const sampleUnits = 500
/** About ten words. */
const lettersMin = 50
