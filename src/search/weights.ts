/**
 * Every number that the ranking weighs by. Chosen on the development questions of two desks together; none of them
 * may be chosen on one desk alone.
 */
export const weights = {
  /** Fields of a passage: its words, their senses, its article's headline, names in the sentence before. */
  field: { text: 1, sense: 0.7, title: 0.7, before: 0.3 },
  /**
   * Words of a name that is known as a whole, beside the name: those that are nobody else's, and common ones; an
   * ordinal without its noun.
   */
  namePart: 0.9,
  phrasePart: 0.3,
  /** A word of a phrase that means no more than its words say, beside the phrase. */
  within: 0.4,
  /** Words that a typing error may stand for where several are as near, and those that begin with what was typed. */
  repaired: 0.7,
  begun: 0.5,
  /** A group that shares several words with the one that a word stands in. */
  senseBeside: 0.3,
  /** A word of the same field, which only hints at what is asked. */
  related: 0.24,
  /** The same for a word that nothing in the coverage stands for: there is no better way to say it. */
  hinted: 0.3,
  /** A name for the common word of its letters, or the other way round, by the accents typed. */
  otherSpelling: 0.64,
  /** A passage keeps this share of its score when it holds none of the question's weight, all when it holds all. */
  coverageFloor: 0.1,
  /** How far a word found in that field alone counts as covered. */
  covers: { text: 1, sense: 0.8, title: 0.5, before: 1 },
  /** A word met through a sense it shares, rather than by itself. */
  sense: 1,
  /** A measuring noun of the question (`prix`) where the sentence holds such a quantity. */
  measured: 0.35,
  /** `Who makes it?`, where the sentence says whose it is. */
  whose: 1,
  /** What is left of `second auction` where the sentence speaks of the first. */
  otherOrdinal: 0.3,
  /** How much a word counts that questions are built with. */
  frame: 0.3,
  /** What stands around a sentence counts for so much of standing in it; more where it speaks of what was said. */
  context: {
    name: { before: 0.6, after: 0.1, head: 0.7, article: 0.5, home: 0.6 },
    word: { before: 0.7, after: 0.1, head: 0.28, article: 0.14 },
    unsaid: 1.6,
  },
  /** Powers and exponents of the final order: each signal is a factor. */
  order: { words: 0.4, coverage: 1.1, nearness: 0.1, kind: 0.8, asked: 0.8 },
  /** Share of the best BM25 that a figure beside the words gets. */
  beside: 0.3,
  /** The same for a sentence that goes on with what one of the best said. */
  goingOn: 0.2,
  /** Share of a question's own BM25, where an article asks it, that the sentences answering it get; how well these answer. */
  answering: 0.8,
  answers: 0.8,
  /** Share of the BM25 of a sentence that the cause told behind it gets. */
  reason: 0.4,
  /** Passages that are read again for the final order. */
  candidates: 60,
  /** Matches below this share of the best one are not worth turning a page for. */
  tail: 0.1,
  /** When nothing is said rather than something: see `missingFrom`. */
  refusal: {
    /** Of the question's weight, one passage and what stands around it must meet this much, */
    coverage: 0.48,
    /** or this much where it has so many words, */
    long: { words: 5, coverage: 0.4 },
    /** of its names this much, */
    names: 0.6,
    /** of its other words this much, */
    relation: 0.25,
    /** fewer of its names and none of its words where so much is met, */
    nearlyAll: { coverage: 0.76, names: 0.45 },
    /** and hold a figure of the asked kind as well as this, somebody's name as well as that. */
    who: 0.4,
    kind: 0.41,
    /** unless so much is met of a question that only names a measure. */
    whole: 0.95,
    /** A figure of another thing will do where so much else is met: what is counted may be unsaid. */
    unitless: { kind: 0.4, coverage: 0.8 },
    /** How much a measuring noun, a word that nobody writes and a framing word count in it. */
    measure: 0.6,
    unknown: 0.6,
    frame: 0.15,
    /** How many of the best passages may answer. */
    looked: 2,
    /** A word met less than this is told as missing. */
    unmet: 0.25,
  },
} as const
