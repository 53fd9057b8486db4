/**
 * Every number that the ranking weighs by. Chosen on the development questions of two desks together; none of them
 * may be chosen on one desk alone.
 */
export const weights = {
  /** Fields of a passage: its words, their senses, its article's headline, names in the sentence before. */
  field: { text: 1, sense: 0.7, title: 0.7, before: 0.3 },
  /** Words of a phrase that is known as a whole (`machine learning`), beside the phrase. */
  phrasePart: 0.4,
  /** Words that a typing error was repaired to, and words that begin with what was typed. */
  repaired: 0.7,
  begun: 0.5,
  /** A passage keeps this share of its score when it holds none of the question's weight, all when it holds all. */
  coverageFloor: 0.1,
  /** How far a word found in that field alone counts as covered. */
  covers: { text: 1, sense: 1, title: 0.5, before: 1 },
  /** Headlines, headings and questions ask rather than tell. */
  heading: 0.6,
  question: 0.6,
  /** Matches below this share of the best one are not worth turning a page for. */
  tail: 0.1,
  /** Nothing is answered when the best passage covers less of the question than this. */
  answerable: 0.3,
} as const
