import { isIn, isPlace, isThing, leftOf, type Scene } from './scene.ts'

/** To or from whom, when somebody is named so; else who makes the object. */
export function counterpartyOf(
  scene: Scene,
  subject: readonly string[],
  object?: string,
): string | undefined {
  const { text, clause, mentions, actors } = scene
  for (const mention of mentions) {
    if (!isIn(mention.span, clause)) continue
    const id = actors.actorOf(mention)
    if (id === undefined || subject.includes(id)) continue
    const left = leftOf(text, mention.span)
    if (isPlace(mention) ? towards.test(left) : partner.test(left)) return id
  }
  for (const mention of mentions) {
    const id = actors.actorOf(mention)
    if (
      id !== undefined &&
      !subject.includes(id) &&
      !isPlace(mention) &&
      beside.test(leftOf(text, mention.span))
    )
      return id
  }
  const owner = object === undefined ? undefined : actors.ownerOf(object)
  return owner !== undefined && !subject.includes(owner) ? owner : undefined
}

/** The product that is counted or paid for: the first one after the figure, else the last one before it, in the clause. */
export function objectOf(
  { clause, figure, mentions, text }: Scene,
  subject: readonly string[],
): string | undefined {
  const things = mentions.filter(
    (mention) => isIn(mention.span, clause) && isThing(mention) && !subject.includes(mention.id),
  )
  const after = things.find(
    (thing) => thing.span.start >= figure.end && !compared.test(text.slice(figure.end, thing.span.start)),
  )
  return (after ?? things.filter((thing) => thing.span.end <= figure.start).at(-1))?.id
}

const compared = /\b(?:que|than|rapport|contre|face)\b/u
const partner =
  /(?:^|[\s'])(?:à|au|aux|auprès d(?:e|u|es)|chez|avec|d[eu]|des|d'|from|to|with|of|by|par)\s?(?:l[ea]s?\s|l'|the\s)?$/u
/** Of a country is no party to anything; to or from it, somebody there is. */
const towards = /(?:^|[\s'])(?:à|au|aux|auprès d(?:e|u|es)|avec|from|to|with)\s?(?:l[ea]s?\s|l'|the\s)?$/u
/** With whom all of a sentence is done, in whichever clause it stands. */
const beside = /(?:^|[\s'])(?:avec|auprès d(?:e|u|es)|with)\s?(?:l[ea]s?\s|l'|the\s)?$/u
