import { fold } from '../text/fold.ts'
import type { Reading } from './entries.ts'
import type { Asked, Question } from './question.ts'

/** True for a verb that whoever a thing is of answers: `Who makes the Zed-40?` is told by `the Zed-40 of Acme`. */
export function isOfMakers({ role, parts }: Asked): boolean {
  return role === 'word' && parts.some((part) => making.test(part))
}

/**
 * True where a passage says whose something is that the question names (`les puces Zed-40 d'Acme`, `Acme's Zed-40`),
 * asked who makes or owns it.
 */
export function tellsWhose(
  { asked, want }: Question,
  passage: string,
  start: number,
  reading: Reading,
): boolean {
  if (want?.kind !== 'who' || !asked.some(isOfMakers)) return false
  const named = asked.filter(({ role }) => role === 'name' || role === 'number')
  const isOther = (name: string | undefined) =>
    name !== undefined && !named.some(({ parts }) => parts.includes(fold(name)))
  return [...reading.terms, ...reading.senses.map(({ id, ...span }) => ({ text: id, ...span }))].some(
    (one) => {
      if (!named.some(({ terms }) => terms.has(one.text))) return false
      const [before, behind] = [passage.slice(0, one.start - start), passage.slice(one.end - start)]
      const lead = before.slice(-reach)
      return (
        isOther(ofWhom.exec(behind)?.[1]) ||
        isOther(whose.exec(lead)?.[1]) ||
        isOther(apposed.exec(lead)?.[1]) ||
        isOther(ownerBehind.exec(behind)?.[1])
      )
    },
  )
}

/** In UTF-16 units: the longest name with what may stand between it and what is its. */
const reach = 60
const ofWhom =
  /^[»”"]?\s(?:(?:de|du|des|of|from|chez|par|by)\s(?:l[ea]s?\s|the\s|l['’])?|d['’])(\p{Lu}[\p{L}\p{N}-]*)/u
const whose = /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}-]*)['’]s\s(?:[\p{L}\p{N}-]+\s){0,3}$/u
/** `Acme, la maison mère de Zed`, `Zed's owner, Acme`, `Zed maker Acme`. */
const apposed =
  /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}-]*),\s(?:(?:l[ea]|the)\s|l['’])(?:\p{Ll}+\s){1,3}(?:(?:de|du|of)\s(?:l[ea]\s|the\s)?|(?:d|de l)['’])$/u
const ownerBehind =
  /^(?:['’]s)?\s(?:parent|owner|maker|publisher|developer|manufacturer)(?:\s(?:company|group))?,?\s(\p{Lu}[\p{L}\p{N}-]*)/u

const making =
  /^(?:fabriqu|concoi|concev|concu|develop|produi|construi|commercialis|vend(?:s|ent|re|u|ait)?$|edit(?:e|ent|er)$|possed|posseder|detien|detenir|appart|make|made|build|built|design|produc|sell|sold|own|publish)/
