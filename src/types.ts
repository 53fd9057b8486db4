/**
 * The nouns of the product. This file imports nothing; whoever reads only one file reads this one.
 *
 * Every offset in the project counts UTF-16 code units (JavaScript string indexes) in `Article.text`,
 * and every range is half-open: `start` is in, `end` is out.
 */

/** A language the bot itself speaks. Articles may be in any language. */
export type Language = 'fr' | 'en'

/** One thing said in each language of the bot. */
export type Bilingual = { readonly [language in Language]: string }

/** A half-open range of UTF-16 code units. */
export type Span = { readonly start: number; readonly end: number }

// ───────────────────────────────────────────── what is read

/** Text of the page and not of the article: marked, never deleted, so that offsets stay true. */
export type Noise = Span & { readonly kind: 'furniture' | 'ticker' | 'stray' }

/** One version of one press article, as read from one file. Never changed after it was made. */
export type Article = {
  /** Name of the desk that holds it. */
  readonly desk: string
  /** Unique in its desk. Comes from outside: never used as a path, always escaped where it is shown. */
  readonly id: string
  /** SHA-256 of `text` in hexadecimal. Another text is another version. */
  readonly version: string
  /** 12 letters and digits naming desk, id and version together: the stem of every short reference. */
  readonly key: string
  /** The file it came from, relative to the desk's folder. */
  readonly file: string
  readonly text: string
  readonly title?: string
  readonly outlet?: string
  /** The address as given; shown as a link only through `link`. */
  readonly url?: string
  /** `url` when it is a safe http(s) address: where a citation's title leads. */
  readonly link?: string
  /** Where our own reader shows this version, for an article without `link`; a citation adds its place. */
  readonly reader?: string
  /** Day (`2024-09-02`) or instant (`2024-09-02T07:00:00+02:00`), as stated. */
  readonly published?: string
  /** Language as stated (`fr`, `en`, …). */
  readonly language?: string
  /** Language worked out from the text when none is stated: a guess, never shown as a fact. */
  readonly guessedLanguage?: string
  /** Where the article says that it was drawn from. */
  readonly origin?: string
  readonly translated?: string
  /** Page furniture, tickers, stray link text; in order, not overlapping. */
  readonly noise: readonly Noise[]
  /** Other files of the desk that hold the same text and are therefore not served themselves. */
  readonly copies: readonly string[]
}

/** A file that is not served, and why. Names and reasons are free of control characters. */
export type Problem = {
  readonly file: string
  readonly outcome: 'rejected' | 'quarantined' | 'ignored'
  /** What is wrong, in words a person can act on, beginning with the class: `encoding: …`, `empty`, `size: …`. */
  readonly reason: string
}

/** Something said about a file that is served: what in it was read differently than it was written. */
export type Note = { readonly file: string; readonly note: string }

export type DeskSettings = {
  readonly name: string
  /** The desk's slash command, without the slash. */
  readonly command: string
  readonly title: Bilingual
  readonly languages: readonly string[]
  readonly timeZone: string
}

/** A company, product, person, outlet, … the beat talks about. */
export type KnownName = {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  /** The list it stands in: companies, products, people, outlets, … */
  readonly group: string
  /** Id of the name that it belongs to: who makes the product, whom the person works for, whose site it is. */
  readonly of?: string
  /** What it is, in the desk's own words: `chip`, `regulator`, `agency`. */
  readonly kind?: string
}

/** What a desk knows about its beat: the editable files `lexicon.yaml` and `names.yaml`. */
export type Knowledge = {
  /** Groups of words that stand for each other in a search, in any language. */
  readonly synonyms: readonly (readonly string[])[]
  /** Verbs that tell the same relation (order, sell, own, …), in any language. */
  readonly verbClasses: { readonly [relation: string]: readonly string[] }
  readonly units: { readonly [unit: string]: readonly string[] }
  readonly names: readonly KnownName[]
}

/** A folder of articles with its settings and its knowledge, as loaded. */
export type LoadedDesk = {
  readonly settings: DeskSettings
  readonly knowledge: Knowledge
  /** In the order of their files' names. */
  readonly articles: readonly Article[]
  readonly problems: readonly Problem[]
  /** For the report beside the problems; absent when there is nothing to say. */
  readonly notes: readonly Note[]
}

// ───────────────────────────────────────────── what is found

/** What is asked of a search engine. */
export type SearchRequest = {
  readonly query: string
  /** How many matches to skip, best first. */
  readonly from: number
  readonly limit: number
  readonly filter?: SearchFilter
}

/** What narrows a search; phrases in quotes and `-word` stand in the query itself. */
export type SearchFilter = {
  /** Part of the outlet's name; case and accents do not matter. */
  readonly outlet?: string
  /** First day, `YYYY-MM-DD`. Articles without a date are left out and counted. */
  readonly since?: string
  /** Last day, `YYYY-MM-DD`, itself included. */
  readonly until?: string
}

/** A passage that answers: where it stands, never its text. */
export type Match = {
  /** `Article.key`. */
  readonly key: string
  readonly span: Span
  /** Higher is better; comparable within one result only. */
  readonly score: number
  /** The words that matched, inside `span`, in order, not overlapping. */
  readonly highlights: readonly Span[]
  /** What the place in the order was made of, largest first. */
  readonly signals?: readonly Signal[]
  /** Where other articles hold the passage in the same or nearly the same words, best first; not matches of their own. */
  readonly alsoIn?: readonly { readonly key: string; readonly span: Span }[]
}

/** One reason for a place in the order: how much it changed the score, as a factor (1 changes nothing). */
export type Signal = { readonly name: SignalName; readonly value: number }

export type SignalName =
  /** Rare words of the question in the sentence itself. */
  | 'words'
  /** How much of the question is met, the article's headline and what `it` stands for included. */
  | 'coverage'
  /** Words of the question close together, and in its order. */
  | 'nearness'
  /** Holds what the question asks for: a quantity of the asked unit, a day, a name, a place, a reason. */
  | 'kind'

export type SearchResult = {
  /** `senseless`: the query holds no word to search for. */
  readonly verdict: 'answered' | 'nothing' | 'senseless'
  /** Best first; empty unless `answered`. */
  readonly matches: readonly Match[]
  /** Where `nothing`: the passages that come closest without answering, best first, as many as were asked for. */
  readonly closest?: readonly Match[]
  /** `overview`: a bare name, each story's telling passage; `answer`: a question or several words. */
  readonly asks?: 'overview' | 'answer'
  /** Words of the question → what in the best passages they were matched with, where that differs. */
  readonly understood?: readonly { readonly typed: string; readonly matched: readonly string[] }[]
  /** Typing errors and what they were read as, as articles write it. */
  readonly repairs?: readonly { readonly typed: string; readonly read: string }[]
  /** Where `nothing`: what of the question, as typed, no passage tells together with the rest. */
  readonly missing?: readonly string[]
  /** How many passages match in all. */
  readonly total: number
  /** Words of the query that the coverage does not hold, as typed. */
  readonly unknown: readonly string[]
  /** The nearest terms that do exist in the coverage, best first, at most three. */
  readonly near: readonly string[]
  /** Query word → the terms it was taken for, where these differ (`chips` → `puce`, `semi-conducteur`). */
  readonly matched: { readonly [word: string]: readonly string[] }
  /** Undated articles left out because the request names dates. */
  readonly undated: number
}

/** Ranks passages and never supplies text. Every call may cross a thread. */
export type SearchEngine = {
  /** Adds articles, or replaces those whose desk and id it already holds. */
  add(articles: readonly Article[]): Promise<void>
  /** Forgets articles by `Article.key`; unknown keys are ignored. */
  remove(keys: readonly string[]): Promise<void>
  search(request: SearchRequest): Promise<SearchResult>
  /** Names and frequent terms that begin with what was typed, best first. */
  suggest(typed: string, limit: number): Promise<readonly string[]>
  close(): Promise<void>
}

// ───────────────────────────────────────────── what is said

declare const verbatim: unique symbol
/** Characters copied out of an article and nothing else. Only `cite()` makes one. */
export type Quote = string & { readonly [verbatim]: true }

/** A verbatim quote and where it stands. Made only by `cite()`, checked again before it leaves. */
export type Citation = {
  readonly desk: string
  /** `Article.id`. */
  readonly article: string
  readonly version: string
  readonly start: number
  readonly end: number
  readonly quote: Quote
  /** What to emphasise: offsets in the article, inside the quote, in order, not overlapping. */
  readonly highlights: readonly Span[]
  /** True where the passage goes on outside the quote; shown as `[…]` outside of it. */
  readonly cut: { readonly before: boolean; readonly after: boolean }
  /** Short reference that `/article` opens: at most 39 characters. */
  readonly ref: string
  readonly source: Source
}

/** What is known of the article behind a citation. Unknown stays absent. */
export type Source = {
  readonly title?: string
  /** First words of the article, where it has no title. Shown marked as such. */
  readonly opening?: string
  readonly outlet?: string
  readonly published?: string
  readonly link?: string
  readonly language?: string
  /** Worked out from the text where no language is stated; shown as such. */
  readonly guessedLanguage?: string
  /** Counts lines that are not blank, from 1. */
  readonly paragraph: number
}

/** A stretch of plain text in one style. Never markup: every renderer escapes it. */
export type Run = { readonly text: string; readonly style?: 'strong' | 'dim' | 'code' }

/** A piece of an answer. `language` is that of its words where it differs from the answer's. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string; readonly language?: string }
  | { readonly kind: 'text'; readonly runs: readonly Run[]; readonly language?: string }
  | { readonly kind: 'note'; readonly runs: readonly Run[]; readonly language?: string }
  | { readonly kind: 'list'; readonly items: readonly (readonly Run[])[]; readonly language?: string }
  | {
      readonly kind: 'quote'
      readonly citation: Citation
      /** Place in the whole result, from 1. */
      readonly number?: number
      readonly action?: Action
      /** How sure the article is of it, and whose report it is. */
      readonly certainty?: Certainty
      readonly language?: string
    }
  | {
      /** Paragraphs of one article in reading order, each proved like any other quote. */
      readonly kind: 'reading'
      readonly citations: readonly Citation[]
      readonly language?: string
    }
  | {
      /** Short quotes in one line after the bot's own `label`: numbers with what they count. */
      readonly kind: 'figures'
      readonly label: string
      readonly figures: readonly Figure[]
      readonly language?: string
    }
  | {
      /** Rows under named columns; where there is no room for columns, one line for each row. */
      readonly kind: 'table'
      readonly columns: readonly string[]
      readonly rows: readonly (readonly (readonly Run[])[])[]
      readonly language?: string
    }
  | {
      /** What a list beside it says, as a picture. */
      readonly kind: 'picture'
      readonly chart: Chart
      /** For those who do not see it. */
      readonly alt: string
      /** Names the picture where it is kept; set by `dispatch`. */
      readonly token?: string
      /** Where anybody who has the answer can see it; set by `dispatch` where the bot has an address. */
      readonly url?: string
      readonly language?: string
    }

/** A number quoted with what it counts; `of` is the number of the quote from the same article in this answer. */
export type Figure = { readonly citation: Citation; readonly of: number }

/** How sure an article is of what it says: the five labels of the whole product. */
export type Mark = 'stated' | 'reported' | 'planned' | 'denied' | 'opinion'

export type Certainty = {
  readonly mark: Mark
  /** The name of whose report it goes back to; absent where nobody is named. */
  readonly origin?: string
}

/** Marks over time, as plain data: what is drawn, and in whose language its days and numbers are written. */
export type Chart = {
  readonly title: string
  readonly language: Language
  /** In the order of their days. */
  readonly points: readonly ChartPoint[]
  /** Those without a day, below the others. */
  readonly undated: readonly ChartPoint[]
  /** What is written beside the lane of `undated`. */
  readonly undatedLabel: string
  /** What the signs mean, as they are used in this chart. */
  readonly legend: readonly { readonly mark: Mark; readonly label: string }[]
}

export type ChartPoint = {
  /** First and last day, ISO, the same for one day; a period of a year is its first and last. Absent when undated. */
  readonly from?: string
  readonly to?: string
  readonly label: string
  readonly mark: Mark
}

/** A button. It is an invocation of its own, so nothing has to be remembered between message and click. */
export type Action = {
  /**
   * `turn` replaces the answer, `open` answers beside it, `share` posts it for the whole channel, `retract`
   * takes a shared answer back (only for the user named in `args.by`).
   */
  readonly kind: 'turn' | 'open' | 'share' | 'retract'
  readonly label: string
  readonly command: string
  readonly args: Args
  /** At most 90 characters; set by `dispatch`, understood by it again after a restart. */
  readonly token?: string
}

export type Outcome = 'answered' | 'nothing' | 'help' | 'refused' | 'error'

/** What a command says, with no idea of where it is shown. Plain data: it survives JSON. */
export type Answer = {
  readonly outcome: Outcome
  /** Language of the bot's own words in it. */
  readonly language: Language
  /** One line for notifications and screen readers. */
  readonly summary: string
  readonly blocks: readonly Block[]
  readonly actions: readonly Action[]
}

// ───────────────────────────────────────────── what people correct

/** What somebody has said about one figure of an article. It wins over the rules until it is undone. */
export type Correction = {
  readonly id: string
  /** Name of the desk, and `Article.id`. */
  readonly desk: string
  readonly article: string
  /** `Article.version`, and where the figure stands in it. */
  readonly version: string
  readonly start: number
  readonly end: number
  /** The words of the figure and of its sentence, by which it is found in a later version. */
  readonly figure: string
  readonly sentence: string
  readonly change: ClaimChange
  readonly note?: string
  /** `slack:U123`: who. */
  readonly by: string
  /** When, in milliseconds since 1970. */
  readonly atMs: number
  readonly undone?: { readonly by: string; readonly atMs: number }
}

/** What is different from what the rules made; empty for a remark alone. Names are as somebody typed them. */
export type ClaimChange = {
  readonly mark?: Mark
  readonly value?: number
  readonly unit?: string
  readonly subject?: string
  /** A family of verbs: `order`, `receive`. */
  readonly action?: string
  readonly object?: string
  /** Whose report it is. */
  readonly source?: string
  /** No figure of this beat at all. */
  readonly drop?: true
}

// ───────────────────────────────────────────── what is posted

/** A channel of one platform, in its own id. */
export type Channel = { readonly platform: 'slack' | 'discord'; readonly channel: string }

/**
 * A message owed to a channel, keyed by what it means: however often it is tried, and by however many processes, a key
 * stands for one message. It holds the Answer and not a payload, so that every quote is checked again at each send.
 */
export type Post = Channel & {
  /** `platform:channel:subject:slot:part`, as `postKey` writes it. */
  readonly key: string
  /** What it is about: `digest`. */
  readonly subject: string
  /** Which one of its subject: for a digest the local day, `2026-10-25`. */
  readonly slot: string
  /** 0 is the message in the channel; 1, 2, … follow in its thread, in this order. */
  readonly part: number
  readonly answer: Answer
}

/** What came of sending a post once. */
export type Sent =
  | { readonly kind: 'posted'; readonly message: string }
  /** Surely not posted; worth another try, not before so many milliseconds. */
  | { readonly kind: 'refused'; readonly reason: string; readonly retryAfterMs?: number }
  /** Surely not posted, and no use to try: the channel is gone, archived, locked, or not ours to post in. */
  | { readonly kind: 'closed'; readonly reason: string }
  /** Surely not posted, and no use to try: the platform does not take this very message. */
  | { readonly kind: 'rejected'; readonly reason: string }
  /** It may have been posted: the answer was lost. */
  | { readonly kind: 'unknown'; readonly reason: string }

/** What looking for a post on the platform gave. */
export type Sighting =
  | { readonly kind: 'found'; readonly message: string }
  | { readonly kind: 'absent' }
  /** The platform did not answer: another look may tell. */
  | { readonly kind: 'unseen'; readonly reason: string }
  /** The platform does not let us look. */
  | { readonly kind: 'hidden'; readonly reason: string }

// ───────────────────────────────────────────── what a channel is told each day

/** When a channel gets its daily summary, of which desk, and how. One a channel. */
export type DigestSchedule = Channel & {
  /** Name of the desk. */
  readonly desk: string
  /** Local time of day, `09:00`. */
  readonly time: string
  /** As the time zone database names it: `Europe/Paris`. */
  readonly zone: string
  /** Days of the week, Monday 1 to Sunday 7, in order, at least one. */
  readonly days: readonly number[]
  /** Words, quoted phrases, `outlet:…`: only articles that hold them all are told. */
  readonly filter?: string
  readonly language: Language
  /** A day without news: nothing is posted, or one line. */
  readonly empty: 'silent' | 'line'
  /** The platform's id of who set it last. */
  readonly setBy: string
  /** When it was set last: what was due before is not owed. */
  readonly setMs: number
  /** When it was first set, or set again after it had been switched off: the first digest after that begins anew. */
  readonly begunMs: number
}

/** One local day of a channel's digest, posted or found empty. A day that has run never runs again. */
export type DigestRun = Channel & {
  /** The local day, `2026-10-25`. */
  readonly slot: string
  /** From when the channel is told at all: `sinceMs` of its first digest. */
  readonly fromMs: number
  /** The period told, half-open. */
  readonly sinceMs: number
  readonly untilMs: number
  readonly late: boolean
  /** Local days before it that had none. */
  readonly skipped: readonly string[]
  /** `empty`: no news, and nothing posted. `lost`: the state was put back from an earlier copy, and nobody knows. */
  readonly outcome: 'told' | 'empty' | 'lost'
  /** How many articles it tells. */
  readonly articles: number
}

// ───────────────────────────────────────────── what is asked

export type Args = { readonly [option: string]: string | number | boolean }

export type Platform = 'slack' | 'discord' | 'terminal' | 'web'

/** A command as somebody typed it, the platform removed. */
export type Invocation = {
  readonly command: string
  readonly args: Args
  readonly platform: Platform
  readonly user: string
  readonly channel: string
  readonly language: Language
  /** Whether this person may change what concerns the whole channel; absent where the platform does not tell. */
  readonly mayChange?: boolean
  /** A word that names a command but did not parse as one, so that the line was read as a query. */
  readonly readAsQuery?: string
}
