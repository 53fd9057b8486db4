import type { Language } from '../../types.ts'
import type { Lexeme } from './lexemes.ts'
import type { UnitWords } from './units.ts'

/** What a sum or a count is per: “euros par mégawattheure”, “$40 per kWh”, “82 euros la tonne”, “a day”. */
export function perAfter(
  found: readonly Lexeme[],
  at: number,
  language: Language,
  units: UnitWords,
): string | undefined {
  const link = found[at]
  if (!link || link.opensLine) return undefined
  const isLink =
    language === 'fr'
      ? /^(?:par|le|la|l|les|chaque|\/|pour)$/.test(link.word)
      : /^(?:per|a|an|each|every|\/)$/.test(link.word)
  if (/^(?:piece|chacun|chacune|apiece|each)$/.test(link.word)) return 'unit'
  if (!isLink) return undefined
  const isLoose = link.word !== 'par' && link.word !== 'per' && link.raw !== '/'
  const match = units.at(found, at + 1)
  const unit = match?.unit
  // “a year earlier” dates the sum.
  if (
    match &&
    isLoose &&
    /^(?:earlier|ago|later|before|after|plus|avant|apres|derniere?|prochaine?|passee?|suivante?|precedente?)$/.test(
      found[match.to]?.word ?? '',
    )
  )
    return undefined
  if (!unit || unit.kind === 'money' || unit.kind === 'percent' || unit.kind === 'ratio') return undefined
  if (isLoose && unit.kind === 'noun') return undefined
  if (link.word === 'pour') return undefined
  return unit.kind === 'time' ? unit.id.replace(/s$/, '') : unit.id
}

/** `mg/kg/h`, `5 mg / 100 ml`: signs of measures with a slash between them are one unit. */
export function slashAfter(
  found: readonly Lexeme[],
  at: number,
  units: UnitWords,
): { readonly per: string; readonly to: number } | undefined {
  const parts: string[] = []
  let to = at
  let isMeasured = false
  while (parts.length < 2 && found[to]?.raw === '/' && !found[to]?.opensLine) {
    const many = parts.length === 0 && found[to + 1]?.kind === 'number' ? found[to + 1] : undefined
    const match = units.at(found, many ? to + 2 : to + 1)
    const kind = match?.unit.kind
    if (!match || (kind !== 'measure' && kind !== 'time')) break
    isMeasured ||= kind === 'measure'
    parts.push(`${many ? `${many.raw} ` : ''}${timeSigns[match.unit.id] ?? match.unit.id}`)
    to = match.to
  }
  return isMeasured ? { per: parts.join('/'), to } : undefined
}

const timeSigns: Readonly<Record<string, string>> = { seconds: 's', minutes: 'min', hours: 'h', days: 'd' }

/** “le kilowattheure à 87 euros”, “le mégawattheure a fini la journée à 98 euros”. */
export function perBefore(found: readonly Lexeme[], at: number, units: UnitWords): string | undefined {
  if (found[at - 1]?.raw !== 'à') return undefined
  for (let back = at - 2; back >= Math.max(1, at - 14); back--) {
    const lexeme = found[back]
    if (!lexeme || lexeme.opensLine || /^[.;:!?]$/.test(lexeme.raw)) return undefined
    if (!/^(?:le|la|l)$/.test(found[back - 1]?.word ?? '') || lexeme.raw.length < 4) continue
    const unit = units.at(found, back)?.unit
    if (unit?.kind === 'measure' && !/s$/.test(lexeme.word)) return unit.id
  }
  return undefined
}
