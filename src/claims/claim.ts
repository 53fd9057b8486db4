import type { Article, Language, Mark, Span } from '../types.ts'

/** How much a figure is: the number as it is written, and what it comes to. Source of the types: the desk's own study of its beat. */
export type Quantity = {
  /** The number with its multiplier word, as it is written. */
  readonly span: Span
  /** Absent for "des milliards". */
  readonly value?: number
  /** The second end of a range. */
  readonly upper?: number
  /** An ISO currency, `%`, `fraction`, `year`, `nm`, a unit of the desk (`chips`), `count` where none is said. */
  readonly unit: string
  readonly qualifier: Qualifier
  /** A unit that it is per: "5 dollars par puce". */
  readonly per?: string
}

export type Qualifier =
  | 'exact'
  | 'more_than'
  | 'less_than'
  | 'about'
  | 'up_to'
  | 'range'
  | 'fraction'
  | 'vague'

/** A name, or a description that stands for one. */
export type Mention = {
  readonly span: Span
  /** Lower case with hyphens: `ascend-910b`. */
  readonly id: string
  /** The name as the desk writes it, or as the text does where the desk does not know it. */
  readonly name: string
  readonly kind: MentionKind
  /** Absent for the name itself. */
  readonly form?: 'description' | 'metonym' | 'glued'
}

export type MentionKind =
  | 'company'
  | 'chip'
  | 'model'
  | 'app'
  | 'product'
  | 'process'
  | 'outlet'
  | 'programme'
  | 'person'
  | 'country'
  | 'region'
  | 'org'

/** What made us say so: a word or two of the text, and the rule that read them. */
export type Cue = { readonly span: Span; readonly kind: CueKind; readonly lemma?: string }

export type CueKind =
  | 'hearsay_conditional'
  | 'modal_conditional'
  | 'consequence_conditional'
  | 'courtesy_conditional'
  | 'counterfactual'
  | 'future_in_past'
  | 'expectation'
  | 'rumour'
  | 'according_to'
  | 'saying'
  | 'appearance'
  | 'plan_cue'
  | 'denial'
  | 'correction'
  | 'opinion'
  | 'no_comment'

export type SourceKind =
  | 'named_outlet'
  | 'anonymous_sources'
  | 'named_person'
  | 'company'
  | 'institution'
  | 'none'

/** Who says it. */
export type Source = {
  readonly kind: SourceKind
  /** As the desk names it; absent for nobody in particular. */
  readonly name?: string
  /** The word of the text for an authority that it does not name: “pompiers”. */
  readonly noun?: string
  /** Whom the speaker has it from, or to whom unnamed sources spoke, nearest first. */
  readonly via?: readonly string[]
  /** A rumour: nobody is known to have told it to anybody. */
  readonly isHearsay?: true
  readonly cue?: Span
  /** Why we believe that it is the source of this; `implied` is a company whose own news it is where nobody is credited: no origin. */
  readonly how: 'in_sentence' | 'carried' | 'article_lead' | 'source_link' | 'implied'
}

/** Who stands behind it. */
export type Evidence = 'stated' | 'reported' | 'denied' | 'opinion'

/** Whether it has happened. */
export type Standing = 'done' | 'planned' | 'possible'

/** One figure of an article with who did what to what. */
export type Claim = {
  /** The desk's article key and the start of the figure. */
  readonly id: string
  readonly article: Article['key']
  readonly sentence: Span
  readonly clause: Span
  readonly quantity: Quantity
  /** Ids of mentions. */
  readonly subject: readonly string[]
  /** The family of the verb: `order`, `spend`, `receive`, … or the verb's own stem. */
  readonly action: string
  readonly object?: string
  readonly counterparty?: string
  readonly negated: boolean
  readonly period?: Period
  readonly evidence: Evidence
  readonly standing: Standing
  readonly cues: readonly Cue[]
  /** The speaker first, the origin last. */
  readonly sources: readonly Source[]
  /** Id of the site that it is about, where its sentence names none: “l'usine” in an article on one. */
  readonly where?: string
  /** It counts those who say something, and nothing of what they speak of: “selon deux sources”. */
  readonly countsSpeakers?: true
  /** `unsure`: shown as a quote only, never in a table. */
  readonly confidence: 'sure' | 'unsure'
  /** For each field the rule that made it, in a few words. */
  readonly because: Readonly<Record<string, string>>
}

export type Period = {
  readonly span: Span
  /** ISO days, both included; absent where the article is undated. */
  readonly from?: string
  readonly to?: string
}

/** A table's mark: `●` stated, `◇` unconfirmed, `△` planned, `✕` denied. */
export function markOf({ evidence, standing }: Pick<Claim, 'evidence' | 'standing'>): Mark {
  if (evidence === 'denied') return 'denied'
  if (standing === 'planned') return 'planned'
  if (evidence === 'reported' || standing === 'possible') return 'reported'
  return evidence
}

/** Claims of one desk about the same thing. */
export type ClaimGroup = {
  readonly key: string
  readonly claims: readonly Claim[]
  readonly origins: readonly Origin[]
  /** Named origins that do not go back to one another; one that is nobody's counts nothing. */
  readonly independent: number
  readonly relation: Relation
  /** The arithmetic of `compatible` and `parts_of_whole`, as numbers. */
  readonly sum?: { readonly whole: number; readonly part: number; readonly share: number }
}

/** Who stands behind some claims of a group. */
export type Origin = {
  /** As the desk names them, or the word of the text for an authority; absent where nobody is named. */
  readonly name?: string
  /** For those of nobody: whose report their article tells. */
  readonly report?: string
  readonly claims: readonly Claim['id'][]
}

export type Relation =
  | 'single'
  | 'agree'
  | 'differ_on_action'
  | 'differ_on_qualifier'
  | 'differ_on_value'
  | 'compatible'
  | 'disputed'
  | 'parts_of_whole'

/** Articles that tell of one report or one event. */
export type Story = {
  readonly id: string
  readonly articles: readonly Article['key'][]
  /** Whose report it goes back to, where the articles say. */
  readonly origin?: string
  /** Articles of which the text is nearly the same. */
  readonly copies: readonly (readonly Article['key'][])[]
}

/** How a stretch of text is to be taken: the certainty of a clause, with what made us say so. */
export type Weight = {
  readonly sentence: Span
  readonly clause: Span
  readonly evidence: Evidence
  readonly standing: Standing
  readonly cues: readonly Cue[]
  readonly sources: readonly Source[]
}

/** The claims of one desk as it is served now. Made away from the main thread; answers come when it has caught up. */
export type Ledger = {
  /** Groups with a claim whose names, object or unit are what is asked for, the best attested first. */
  about(subject: string, language: Language): Promise<readonly ClaimGroup[]>
  /** In the order of the text. */
  claimsOf(article: Article['key']): Promise<readonly Claim[]>
  /** How a span of an article is to be taken, source included. */
  weigh(article: Article['key'], span: Span): Promise<Weight | undefined>
  stories(): Promise<readonly Story[]>
}
