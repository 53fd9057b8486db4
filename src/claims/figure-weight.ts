import type { Span } from '../types.ts'
import type { Actors } from './actors.ts'
import type { Quantity, Source, Weight } from './claim.ts'
import type { Found } from './scene.ts'
import type { SentenceWeight } from './weigh.ts'

/** How a figure is to be taken, where it is not as the clause it stands in: by the words right around it. */
export function figureWeight(
  text: string,
  quantity: Quantity,
  weight: Weight,
  { attributions }: Pick<SentenceWeight, 'attributions'>,
): Weight {
  const { start, end } = quantity.span
  const { clause } = weight
  const before = text.slice(Math.max(clause.start, start - 90), start).toLowerCase()
  const after = text.slice(end, Math.min(weight.sentence.end, end + 50)).toLowerCase()
  if (isKnownSize(quantity.unit, before, after)) {
    const { cues: _, ...rest } = weight
    const standing = isStillToCome(before, after) ? 'planned' : 'done'
    return { ...rest, standing, evidence: 'stated', sources: [], cues: [] }
  }
  const planned =
    weight.standing === 'done' &&
    (foretold.test(after) || aimedAt.test(before) || (spending.test(before) && /^\s(?:to|on)\s/u.test(after)))
  const said =
    weight.evidence === 'stated'
      ? attributions.findLast(
          ({ content, isLocal, isDenial }) =>
            !isLocal &&
            !isDenial &&
            content.start <= start &&
            end <= content.end &&
            content.start > clause.start,
        )
      : undefined
  const isPassing = said !== undefined && said.content.end <= clause.end + 1
  return {
    ...weight,
    ...(planned && { standing: 'planned' as const }),
    ...(isPassing && isReported(said.sources) && { evidence: 'reported' as const, sources: said.sources }),
  }
}

/** Who must have said it where nobody is credited: a company tells its own plans, and what it did when that is the news. */
export function impliedSources(
  { sources, evidence, standing }: Weight,
  { ids, isActing }: Found,
  actors: Actors,
  isNews: boolean,
): readonly Source[] | undefined {
  const [id] = ids
  if (id === undefined || !isActing || sources.length > 0 || evidence !== 'stated') return undefined
  if (standing !== 'planned' && !(standing === 'done' && isNews)) return undefined
  const name = actors.nameOf(id)
  return actors.houseOf(name) === id ? [{ kind: 'company', name, how: 'implied' }] : undefined
}

/** What the clause tells as its news: not what had been, and not what is put in between. */
export function isNews(text: string, clause: Span, figure: Span): boolean {
  const before = text.slice(clause.start, figure.start)
  if (/(?<![\p{L}])(?:had|avait|avaient)\s/u.test(before)) return false
  const comma = before.lastIndexOf(', ')
  return comma < 0 || comma < before.length - 60 || !text.slice(figure.end, figure.end + 40).includes(', ')
}

function isReported(sources: readonly Source[]): boolean {
  return sources.some(({ kind }) => kind === 'named_outlet' || kind === 'anonymous_sources')
}

/** “the 812-megawatt unit”, “, d'une puissance de 812 MW,”: what everybody knows of a thing, whoever tells the rest. */
function isKnownSize(unit: string, before: string, after: string): boolean {
  if (!sizes.test(unit)) return false
  return (
    apposition.test(before) ||
    (/(?:^|\s)(?:the|this|its|their)\s$/u.test(before) && /^\s?\p{L}+(?:\s\p{L}+)?/u.test(after)) ||
    /(?:^|\s)(?:toutes les|tous les|chacune? des|all the)\s\p{L}+\sd[e']\s?$/u.test(before)
  )
}

const sizes = /^(?:[kMGT]?W|[kMGT]?Wh|k?V|[km]?m|cm|nm|m2|m3|ha|t|kg|km)$/u
const apposition =
  /, (?:d['’]une (?:puissance|capacité|longueur|superficie|surface|hauteur|profondeur|taille)(?: totale| installée)? de|with a (?:capacity|length|height|rating) of)\s$/u

/** “les 240 embauches annoncées en janvier”, “the 300 jobs promised”: they are still to come. */
const foretold =
  /^\s(?:\p{L}+\s){0,2}(?:(?:annoncé|prévu|promis|attendu|envisagé|projeté)e?s?(?![\p{L}])|(?:planned|promised|pledged)\b)/u
/** Its size is known, but it does not stand yet. */
function isStillToCome(before: string, after: string): boolean {
  return building.test(after) || (!apposition.test(before) && toBuild.test(before))
}

/** “is spending €220m to double output”. */
const spending = /\b(?:is|are) (?:spending|investing|pouring)\s(?:\p{L}+\s){0,3}$/u
const toBuild =
  /(?:\b(?:build|construct|develop|install)\w*|(?:construi|bâti|install)\p{L}*)\s(?:the|its|their|l[ea]s?)\s$/u
const building =
  /^.{0,40}\b(?:(?:is|are) (?:building|planning)|under construction|en construction|en projet)\b/u

/** “leur prévision de production, de 341 à”, “L'investissement reste fixé à”: a number that is aimed at. */
const aimedAt =
  /(?<![\p{L}])(?:(?:prévisions?|forecasts?|guidance|projections?)(?![\p{L}]).{0,60}\s(?:à|to|at)\s$|(?:investissement|objectif|budget|investment|target)(?![\p{L}]).{0,30}\s(?:fixée?|set|fixed)\s(?:à|at)\s$)/u
