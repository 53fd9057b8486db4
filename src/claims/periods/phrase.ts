import type { Days } from './calendar.ts'

/** A way of naming a time: what it looks like, and which days it is on the day of the article, where that is known. */
export type Phrase = {
  readonly pattern: string
  /** `today` is absent for an undated article; `ahead` where the words before look to the future. */
  resolve(groups: Groups, today: string | undefined, ahead: boolean): Partial<Days> | undefined
}

type Groups = Readonly<Record<string, string | undefined>>
