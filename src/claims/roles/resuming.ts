import type { Span } from '../../types.ts'
import { isFiniteVerb } from '../verbs.ts'
import { sentenceWords } from '../words.ts'
import { type Found, isPlace, named, type Scene } from './scene.ts'

/** “X, which flies from Y, had offered Z forty”: behind the relative clause the verb is still that of X. */
export function resumedSubject(scene: Scene): Found | undefined {
  const { text, sentence, clause, mentions, heard, actors } = scene
  if (clause.start === sentence.start || !opensWithVerb(text.slice(clause.start, clause.start + verbMax)))
    return undefined
  const before = text.slice(Math.max(sentence.start, clause.start - asideMax), clause.start)
  const aside = relativeAside.exec(before)
  if (!aside) return undefined
  const at = clause.start - before.length + aside.index
  const head = [...mentions, ...heard].find(({ span }) => span.end === at)
  const id = head && actors.actorOf(head)
  // What a body says or counts is of others.
  if (!head || id === undefined || isPlace(head) || actors.bodies.has(id)) return undefined
  return named(scene, head, 'name that a relative clause stands behind')
}

/** “and will lay off 480 people”: the clause goes on with another verb of the same subject. */
export function goesOnWithVerb(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, Math.min(end, start + verbMax)).trimStart()
  const joint = /^(?:and|et|but|mais|puis|then)\s(?:then\s|also\s|aussi\s)?/u.exec(words)?.[0]
  return joint !== undefined && opensWithVerb(words.slice(joint.length))
}

function opensWithVerb(words: string): boolean {
  const behind = sentenceWords(words.trimStart(), 0, words.trimStart().length)
  const [first] = behind
  if (first?.kind !== 'word' || first.isCapital || conjunction.test(first.text)) return false
  return isFiniteVerb(
    [...sentenceWords('X', 0, 1), ...behind.filter(({ text }) => !/^(?:ne|n'|se|s')$/.test(text))],
    1,
  )
}

const conjunction = /^(?:and|et|but|mais|or|ou|which|who|qui|that|que)$/

/** Both in UTF-16 units: no aside that is meant to be read is longer. */
const asideMax = 200
const verbMax = 40
const relativeAside = /,\s(?:which|who|whose|qui|dont|où)\s[^,;:]{3,160},\s?$/u
