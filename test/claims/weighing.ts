import type { Weight } from '../../src/claims/claim.ts'
import { type SentenceWeight, weighSentences } from '../../src/claims/weigh.ts'
import type { Article, Knowledge } from '../../src/types.ts'

const knowledge: Knowledge = {
  synonyms: [],
  verbClasses: {},
  units: {},
  names: [
    { id: 'altavo', name: 'Altavo', aliases: [], group: 'companies' },
    { id: 'brenn', name: 'Brenn', aliases: [], group: 'companies' },
    { id: 'castel', name: 'Castel', aliases: [], group: 'companies' },
    { id: 'jeanne-morel', name: 'Jeanne Morel', aliases: [], group: 'people' },
    { id: 'courrier', name: 'Le Courrier du Rhône', aliases: [], group: 'outlets' },
    { id: 'commission', name: 'Commission européenne', aliases: [], group: 'institutions' },
  ],
}

/** An article of nothing but a text. */
export function weighing(text: string, outlet?: string): Article {
  return {
    desk: 'test',
    id: 'a',
    version: 'v',
    key: 'k',
    file: 'a.md',
    text,
    noise: [],
    copies: [],
    ...(outlet === undefined ? {} : { outlet }),
  }
}

export function weighed(text: string, outlet?: string): SentenceWeight[] {
  return weighSentences(weighing(text, outlet), knowledge)
}

/** The weight of the stretch in which `figure` first stands. */
export function clauseAt(text: string, figure: string, outlet?: string): Weight {
  const at = text.indexOf(figure)
  const found = weighed(text, outlet)
    .flatMap(({ clauses }) => clauses)
    .find(({ clause }) => clause.start <= at && at < clause.end)
  if (!found) throw new Error(`no clause at ${figure}`)
  return found
}
