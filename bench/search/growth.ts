import { versionOf } from '../../src/corpus/identity.ts'
import { loadDesk } from '../../src/corpus/index.ts'
import { passagesOf } from '../../src/search/passages.ts'
import type { Article, Knowledge } from '../../src/types.ts'
import { type Chance, createChance } from '../chance.ts'

/** Sentences of real articles, by language, from which as many articles as wanted are made. */
export type Soil = {
  readonly knowledge: Knowledge
  readonly languages: readonly SoilLanguage[]
}

type SoilLanguage = {
  readonly language: string
  readonly headings: readonly string[]
  readonly sentences: readonly string[]
}

/** Reads desks; what the first one knows is the knowledge of all. */
export async function readSoil(folders: readonly string[]): Promise<Soil> {
  const desks = []
  for (const folder of folders) desks.push(await loadDesk(folder))
  const [first] = desks
  if (!first) throw new Error('no folder of articles to grow from')
  const articles = desks.flatMap((desk) => desk.articles)
  const byLanguage = Map.groupBy(articles, ({ language, guessedLanguage }) =>
    (language ?? guessedLanguage ?? 'fr').slice(0, 2),
  )
  const languages = [...byLanguage].map(([language, own]) => ({ language, ...sentencesOf(own) }))
  const rich = languages.filter(({ sentences }) => sentences.length >= sentencesMin)
  return { knowledge: first.knowledge, languages: rich }
}

// Fewer are no sample of a language.
const sentencesMin = 20

function sentencesOf(articles: readonly Article[]): Pick<SoilLanguage, 'headings' | 'sentences'> {
  const headings = new Set<string>()
  const sentences = new Set<string>()
  for (const article of articles) {
    if (article.title !== undefined) headings.add(article.title)
    for (const { start, end, shape } of passagesOf(article)) {
      const text = article.text.slice(start, end)
      if (shape === 'heading') headings.add(text)
      else if (text.length >= 60 && text.length <= 400) sentences.add(text)
    }
  }
  return { headings: [...headings], sentences: [...sentences] }
}

/**
 * So many articles of a headline and two or three paragraphs of two sentences, the same for the same seed, and the first of a larger
 * number the same as a smaller number. One word in twelve gives way to a made-up one, and every other figure to
 * another: the vocabulary grows with the corpus as that of real text does, and no article repeats another.
 */
export function* grow(soil: Soil, count: number, seed: number): Generator<Article> {
  const chance = createChance(seed)
  const all = soil.languages.flatMap((one) => one.sentences.map(() => one))
  const [first, ...others] = all
  if (!first) throw new Error('the articles to grow from hold too few sentences')
  for (let number = 0; number < count; number++) {
    const { language, headings, sentences } = chance.pick([first, ...others])
    const title = varied(pick(headings.length > 0 ? headings : sentences, chance), chance)
    const paragraphs = Array.from({ length: chance.between(2, 3) }, () =>
      [sentences, sentences].map((from) => varied(pick(from, chance), chance)).join(' '),
    )
    const text = [title, ...paragraphs].join('\n')
    const day = new Date(Date.UTC(2020, 0, 1 + (number % 2_000))).toISOString().slice(0, 10)
    yield {
      desk: 'bench',
      id: `article-${number}`,
      version: versionOf(text),
      key: number.toString(36).padStart(12, '0'),
      file: `articles/article-${number}.md`,
      text,
      title,
      outlet: `Outlet ${number % 12}`,
      published: day,
      language,
      noise: [],
      copies: [],
    }
  }
}

function pick(texts: readonly string[], chance: Chance): string {
  return texts[chance.between(0, texts.length - 1)] ?? ''
}

function varied(text: string, chance: Chance): string {
  return text.replace(/\p{L}{5,}|\d+/gu, (word) => {
    const luck = chance.next()
    if (/^\d/.test(word)) return luck < 0.5 ? figure(word.length, chance) : word
    if (luck >= madeUpShare) return word
    const made = madeUp(rankOf(chance))
    return /^\p{Lu}/u.test(word) ? made.charAt(0).toUpperCase() + made.slice(1) : made
  })
}

// Of the words of five letters or more, which are half of all words.
const madeUpShare = 0.16

function figure(digits: number, chance: Chance): string {
  return (
    String(chance.between(1, 9)) + Array.from({ length: digits - 1 }, () => chance.between(0, 9)).join('')
  )
}

/**
 * A rank by the law of Zipf and Mandelbrot without an end: among n draws, about n to the power of `heaps` different
 * ones, as in real text (0.4 to 0.6).
 */
function rankOf(chance: Chance): number {
  return Math.min(2 ** 40, Math.floor(20 * (Math.max(1e-9, chance.next()) ** (-1 / heaps) - 1)))
}

const heaps = 0.55

/** The word of that rank: the frequent ones are short. */
function madeUp(rank: number): string {
  let word = ''
  for (let rest = rank + syllables.length; rest > 0; rest = Math.floor(rest / syllables.length)) {
    word += syllables[rest % syllables.length]
  }
  return word
}

const syllables = [
  'b',
  'br',
  'd',
  'dr',
  'f',
  'g',
  'gl',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'z',
].flatMap((head) => ['a', 'e', 'i', 'o', 'u', 'an', 'or', 'il'].map((rest) => head + rest))
