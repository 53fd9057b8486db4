import type { Language } from '../../types.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import type { Phrase } from './phrase.ts'
import { s } from './time-words.ts'

/** The phrases of a language, longest ones first where two begin alike. */
export const phrases: Readonly<Record<Language, readonly Phrase[]>> = { fr: french, en: english }

/** What stands before a time and says how it bounds: until then, since then, its beginning. */
export const leads: Readonly<Record<Language, string>> = {
  fr: `(?:(?<until>d['’]ici(?:${s}à)?|jusqu['’](?:à|au|en))|(?<since>depuis)|(?<before>avant)|(?<after>après)|(?<from>dès|à${s}partir${s}d[eu'’]|à${s}compter${s}d[eu'’])|en|au|à|à${s}l['’]|pour|courant|dans|sur|dans${s}le${s}courant|au${s}cours${s}d[eu'’]|à${s}l['’]horizon|du|de|le)${s}?`,
  en: `(?:(?<until>by|until|till|through|up${s}to)|(?<since>since)|(?<before>before|prior${s}to)|(?<after>after)|(?<from>from|starting(?:${s}in)?|beginning(?:${s}in)?|as${s}of|as${s}early${s}as)|in|on|during|for|of|over|throughout|at)${s}`,
}

/** Its beginning, middle or end. */
export const parts: Readonly<Record<Language, string>> = {
  fr: `(?:l[ea]${s}|l['’])?(?:(?<start>début|commencement)|(?<middle>mi|milieu)|(?<end>fin))(?:${s}d[eu]${s}(?:l['’]|la${s})?|${s}d['’]|-|${s})(?:l['’](?=année|exercice|été|automne|hiver))?`,
  en: `(?:the${s})?(?:(?<start>early|start|beginning)|(?<middle>mid|middle)|(?<end>late|end))(?:${s}of${s}|${s}in${s}|-|${s})`,
}
