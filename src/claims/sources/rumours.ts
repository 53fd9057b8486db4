import { phrases } from '../phrases.ts'
import type { Word } from '../words.ts'
import type { Made } from './attributions.ts'
import type { KnownNames } from './known-names.ts'
import { blockStart, type Range, span } from './ranges.ts'
import type { Speaker } from './speaker.ts'
import { speakerAmong } from './speakers.ts'

/** "Il se dit que …", "is said to": what is told without anybody who tells it. */
export function rumour(
  words: readonly Word[],
  at: number,
  block: Range,
  names: KnownNames,
): Made | undefined {
  const phrase = rumours.at(words, at)
  if (!phrase) return undefined
  const speakers: Speaker[] = [
    {
      kind: 'anonymous_sources',
      // “dit-on chez les acheteurs”: somebody there told the newsroom.
      ...(/^(?:chez|auprès|among)$/.test(words[phrase.end]?.text ?? '')
        ? { isPerson: true as const }
        : { isHearsay: true as const }),
      end: phrase.end,
      stop: (words[phrase.end - 1] as Word).end,
    },
  ]
  const by = words.slice(at, phrase.end).findIndex(({ text }) => text === 'by')
  const told = by < 0 ? undefined : speakerAmong(words, at + by + 1, phrase.end - 1, names)
  const last = words[phrase.end - 1]?.text ?? ''
  const opens = /^(?:que|qu'|that|of|:)$/.test(last)
  const content = opens
    ? span(words, phrase.end, block.to)
    : span(words, blockStart(words, at, block), block.to)
  return {
    to: phrase.end,
    attribution: {
      how: 'rumour' as const,
      cue: span(words, at, phrase.end),
      content,
      // “Prix évoqué : 430 millions”: somebody did, nobody knows who.
      speakers: last === ':' ? [] : told ? [told] : speakers,
      ...(opens ? {} : { isLocal: true as const }),
    },
  }
}

const rumours = phrases<true>([
  ["la|une|cette rumeur court|circule|enfle|voudrait|dit|veut|prétend que|qu'", true],
  ["le bruit court que|qu'", true],
  ["il se dit|murmure|raconte|chuchote que|qu'", true],
  ['il se dit|murmure|raconte|chuchote', true],
  ["on|l'on dit|murmure|raconte|prétend que|qu'", true],
  ["il paraît que|qu'", true],
  ['dit - on', true],
  ['murmure - t - on', true],
  ['assure - t - on', true],
  ['paraît - il', true],
  ['reportedly|allegedly|purportedly|supposedly', true],
  [
    'is|are|was|were|been said|understood|believed|thought|rumoured|rumored|alleged|reported|reckoned to',
    true,
  ],
  [
    ', understood|believed|thought|rumoured|rumored|said|reckoned to be|have|number|total|exceed|include',
    true,
  ],
  ['it is|was said|rumoured|rumored|understood|believed|thought|claimed|alleged|reported that', true],
  ['it has|had been said|rumoured|rumored|claimed|alleged|reported|suggested that', true],
  ['there are|were|is|was reports|rumours|rumors|claims|talk|speculation that|of', true],
  ['there have|has been reports|rumours|rumors|claims|talk|speculation that|of', true],
  ['word has|is it that', true],
  ['word has|is that', true],
  ["on|l'on parle de|d' #", true],
  ["on|l'on évoque|avance|table plutôt|même|déjà|désormais|aussi", true],
  ['is|are|was|were quoted as saying', true],
  ['is|are|was|were quoted … as saying', true],
  ['is|are|was|were said|understood|believed|thought|reckoned by … to', true],
  ["il a|avait été dit|rapporté|affirmé|avancé|évoqué que|qu'", true],
  ["le bruit|la rumeur s' est répandu|répandue que|qu'", true],
  ['selon toute vraisemblance', true],
  ['nom|noms … circule|circulent|circulait|circulaient|revient|reviennent', true],
  ['name|names … circulating|doing', true],
  [
    'prix|montant|montants|chiffre|chiffres|somme|valorisation|valeur|facture|hypothèse|coût évoqué|évoquée|évoqués|évoquées|avancé|avancée|avancés|avancées|cité|citée|cités|citées|mentionné|mentionnée|murmuré|murmurée :',
    true,
  ],
  [
    'price|figure|figures|sum|amount|valuation|number|cost mentioned|cited|quoted|floated|mooted|touted|rumoured|rumored :',
    true,
  ],
  ['rumor|rumors|rumour|rumours has|have it that', true],
])
