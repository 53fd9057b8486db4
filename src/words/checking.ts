import { many } from './grammar.ts'

/** A sentence held against the coverage, and a subject in the order of its dates. */
export const checkingPhrases = {
  // Checking a sentence
  nothingToCheck: { fr: 'Il n’y a rien à vérifier.', en: 'There is nothing to check.' },
  checked: {
    fr: {
      verbatim: 'Mot pour mot dans la couverture',
      differences: 'Dans la couverture, avec des différences',
      supported: 'Étayé par la couverture',
      contradicted: 'Contredit par la couverture',
      absent: 'Introuvable dans la couverture',
    },
    en: {
      verbatim: 'Found word for word in the coverage',
      differences: 'Found with differences in the coverage',
      supported: 'Supported by the coverage',
      contradicted: 'Contradicted by the coverage',
      absent: 'Not found in the coverage',
    },
  },
  notAsFact: {
    fr: 'La couverture ne l’affirme pas comme un fait\u00a0: voyez la marque sous la citation.',
    en: 'The coverage does not state it as fact: see the mark under the quote.',
  },
  comesNear: {
    fr: 'Ce qui s’en approche, sans dire la même chose\u00a0:',
    en: 'What comes near, without saying the same:',
  },
  checkedBeginning: {
    fr: (max: number) => `Seuls les ${max} premiers caractères ont été vérifiés.`,
    en: (max: number) => `Only the first ${max} characters were checked.`,
  },
  youSay: { fr: 'Phrase\u00a0:', en: 'Sentence:' },
  articleSays: { fr: 'article\u00a0:', en: 'article:' },
  otherFigures: { fr: 'Autres chiffres\u00a0:', en: 'Other figures:' },
  coverageSays: { fr: 'Couverture\u00a0:', en: 'Coverage:' },
  shareSays: { fr: 'Part rapportée\u00a0:', en: 'Share reported:' },
  elsewhereSays: { fr: 'Ce chiffre est celui d’autre chose\u00a0:', en: 'That figure is of something else:' },
  nothingThere: { fr: '(rien)', en: '(nothing)' },
  moreDifferences: {
    fr: (n: number) => `et ${n} ${many(n, 'autre différence', 'autres différences')}`,
    en: (n: number) => `and ${n} more ${n === 1 ? 'difference' : 'differences'}`,
  },

  // Timelines
  timelineOf: { fr: (name: string) => `${name} · chronologie`, en: (name: string) => `${name} · timeline` },
  momentsCount: {
    fr: (n: number) => `${n} ${many(n, 'mention', 'mentions')}`,
    en: (n: number) => `${n} ${n === 1 ? 'mention' : 'mentions'}`,
  },
  undatedMoments: {
    fr: (n: number) => `dont ${n} sans date`,
    en: (n: number) => `${n} of them undated`,
  },
  moreMoments: {
    fr: (n: number) => `${n} ${many(n, 'autre mention', 'autres mentions')}`,
    en: (n: number) => `${n} more ${n === 1 ? 'mention' : 'mentions'}`,
  },
  undated: { fr: 'Sans date', en: 'Undated' },
  publishedOn: { fr: (day: string) => `publié le ${day}`, en: (day: string) => `published ${day}` },
  theList: { fr: 'La chronologie', en: 'The timeline' },
} as const
