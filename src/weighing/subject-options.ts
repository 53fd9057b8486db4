/** Longest subject, in UTF-16 units. */
export const subjectMax = 200

/** What `/figures` and `/timeline` are asked about; each says by itself what that may be. */
export const subjectOption = { type: 'text', rest: true, suggest: true, required: true } as const

/** What they are asked beside it: places in the answer are for its buttons. */
export const subjectOptions = {
  desk: { type: 'text', summary: { fr: 'Un autre desk', en: 'Another desk' } },
  public: {
    type: 'boolean',
    summary: { fr: 'Visible de tout le salon', en: 'For the whole channel to see' },
  },
  from: { type: 'number', min: 0, max: 100_000, hidden: true, summary: { fr: 'À sauter', en: 'To skip' } },
  quotes: {
    type: 'number',
    min: 0,
    max: 100_000,
    hidden: true,
    summary: { fr: 'Citations', en: 'Quotes' },
  },
} as const
