import type { Word } from '../words.ts'
import type { KnownNames } from './known-names.ts'
import { capitalRun, type Run } from './name-runs.ts'
import type { Speaker } from './speaker.ts'

/** “Energy Minister Tom Hale”, “President Jane Roe”: the person behind a title, all in capitals. */
export function titledPerson(words: readonly Word[], at: number, to: number): Speaker | undefined {
  const run = capitalRun(words, at, to)
  if (!run || run.end - at < 3) return undefined
  for (let last = run.end - 3; last >= at; last--) {
    if (!titles.has(words[last]?.text ?? '')) continue
    const name = words.slice(last + 1, run.end).map(({ raw }) => raw)
    return name.length <= 3 && name.every((part) => /^\p{L}/u.test(part))
      ? { kind: 'named_person', name: name.join(' '), end: run.end, stop: (words[run.end - 1] as Word).end }
      : undefined
  }
  return undefined
}

const titles = new Set(
  'minister secretary president chancellor senator governor mayor premier commissioner judge justice professor prof dr doctor general colonel inspector chief officer executive chairman chairwoman director ceo cfo coo analyst economist spokesman spokeswoman spokesperson representative councillor congressman congresswoman attorney sir lord lady ministre président présidente sénateur sénatrice maire préfet préfète professeur docteur maître'.split(
    ' ',
  ),
)

/** “L'Écho des Tribunes”, “la Gazette du Nord”: a newspaper by its first word, with what it is of. */
export function paperOf(words: readonly Word[], at: number, run: Run, to: number): Speaker | undefined {
  if (run.end !== at + 1 || !paperNouns.test(run.name)) return undefined
  let next = run.end
  while (/^(?:de|du|des|d'|la|l'|of|the)$/.test(words[next]?.text ?? '') && next < at + 4) next++
  const place = next > run.end ? capitalRun(words, next, to) : undefined
  const before = words[at - 1]
  if (!place || !before) return undefined
  const article = /^(?:le|la|l'|les|the)$/.test(before.text) && before.isCapital ? before : undefined
  const parts = words.slice(article ? at - 1 : at, place.end)
  return {
    kind: 'named_outlet',
    name: written(parts),
    end: place.end,
    stop: (words[place.end - 1] as Word).end,
  }
}

const paperNouns =
  /^(?:Écho|Echo|Gazette|Courrier|Voix|Journal|Tribune|Dépêche|Moniteur|Revue|Lettre|Nouvelles|Républicain|Progrès|Télégramme|Éclair|Éclaireur|Réveil|Observateur|Messager|Indépendant|Avenir|Union|Éveil|Eveil|Opinion|Presse|Chronicle|Herald|Times|Mail|News|Voice|Evening)$/u

/** “the Lille daily Le Phare du Nord”, “Rotterdam weekly Havenpost”: the name stands behind what kind of paper it is. */
export function paperBehind(words: readonly Word[], at: number, to: number): Speaker | undefined {
  if (
    !/^(?:daily|weekly|monthly|newspaper|paper|magazine|broadcaster|tabloid|broadsheet|newswire|newsletter|website|site|quotidien|hebdomadaire|mensuel)$/.test(
      words[at]?.text ?? '',
    )
  )
    return undefined
  const run = capitalRun(words, at + 1, to)
  if (!run) return undefined
  // “Le Phare du Nord”: with what it is of.
  let { end } = run
  while (/^(?:de|du|des|d'|of|the|la|l')$/.test(words[end]?.text ?? '') && end < run.end + 2) end++
  const place = end > run.end ? capitalRun(words, end, to) : undefined
  const last = place?.end ?? run.end
  return {
    kind: 'named_outlet',
    name: written(words.slice(at + 1, last)),
    end: last,
    stop: (words[last - 1] as Word).end,
  }
}

function written(parts: readonly Word[]): string {
  return parts
    .map(({ raw }, index) =>
      index > 0 && (parts[index - 1] as Word).end < (parts[index] as Word).start ? ` ${raw}` : raw,
    )
    .join('')
}

/** “Reyes, 54, told …”: whoever has an age is a person. */
export function isAged(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.text === ',' &&
    /^[1-9]\d$/.test(words[at + 1]?.text ?? '') &&
    /^(?:,|ans)$/.test(words[at + 2]?.text ?? '')
  )
}

/** “the Pennon agency reported”: what an agency of that name reports or quotes is news. */
export function isNewsAgency(words: readonly Word[], at: number): boolean {
  if (
    /^(?:newspaper|daily|weekly|broadcaster|magazine|newswire|television|radio)$/.test(words[at]?.text ?? '')
  )
    return true
  if (words[at]?.text === 'news' && words[at + 1]?.text === 'agency') return true
  return words[at]?.text === 'agency' && /^(?:reports|reported|said|,)$/.test(words[at + 1]?.text ?? '')
    ? words.slice(at + 1, at + 12).some(({ text }) => /^(?:reports|reported|quoting|citing)$/.test(text))
    : false
}

/** An unknown name that does what only an outlet does: it writes, or cites its sources. */
export function asOutlet(speaker: Speaker, words: readonly Word[], names: KnownNames): Speaker {
  const { name, end } = speaker
  if (speaker.kind !== 'company' || name === undefined) return speaker
  const known = names.at(words, end - name.split(' ').length) ?? names.at(words, end - 1)
  const isWritten = name.endsWith(words[end - 1]?.raw ?? ' ')
  return known || !isWritten ? speaker : { ...speaker, kind: 'named_outlet' }
}

/** “M. Delmas”, “Mrs Roe”: the name behind a form of address. */
export function isHonoured(words: readonly Word[], at: number): boolean {
  const back = words[at - 1]?.text === '.' ? 2 : 1
  const address = words[at - back]
  return (
    address?.isCapital === true &&
    /^(?:m|mr|mrs|ms|mme|mlle|dr|pr|prof|me|sir|dame|lord|lady)$/.test(address.text)
  )
}

/** “Le journal d'Oslo”: one that was named before, by where it is printed. */
export function isOfTown(
  words: readonly Word[],
  at: number,
  run: { readonly name: string; readonly end: number },
): boolean {
  return (
    /^(?:de|d'|of|from)$/.test(words[at + 1]?.text ?? '') &&
    /^(?:le|la|l'|ce|the|this)$/.test(words[at - 1]?.text ?? '') &&
    run.end === at + 3 &&
    !run.name.includes(' ')
  )
}
