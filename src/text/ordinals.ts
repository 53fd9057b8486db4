/** Ordinals, and the parts of a year that they count, in the notation of the vocabulary. */
export const ordinals: readonly string[] = [
  'premier, première, 1er, 1re, 1ère | first, 1st',
  'deuxième, second, seconde, 2e, 2ème, 2nd, 2nde | second, 2nd',
  'troisième, 3e, 3ème | third, 3rd',
  'quatrième, 4e, 4ème | fourth, 4th',
  'cinquième, 5e, 5ème | fifth, 5th',
  'sixième, 6e, 6ème | sixth, 6th',
  'septième, 7e, 7ème | seventh, 7th',
  'huitième, 8e, 8ème | eighth, 8th',
  'neuvième, 9e, 9ème | ninth, 9th',
  'dixième, 10e, 10ème | tenth, 10th',
  'premier trimestre, 1er trimestre, T1 | first quarter, first-quarter, Q1, 1Q',
  'deuxième trimestre, second trimestre, 2e trimestre, T2 | second quarter, second-quarter, Q2, 2Q',
  'troisième trimestre, 3e trimestre, T3 | third quarter, third-quarter, Q3, 3Q',
  'quatrième trimestre, dernier trimestre, 4e trimestre, T4 | fourth quarter, fourth-quarter, final quarter, Q4, 4Q',
  'premier semestre, 1er semestre, S1 | first half, first-half, H1, 1H',
  'second semestre, deuxième semestre, 2e semestre, S2 | second half, second-half, H2, 2H',
]

/** True for a folded word that tells one of its like from the others (`deuxième`, `2nd`). */
export function isOrdinal(folded: string): boolean {
  return words.has(folded) || /^\d{1,2}(?:er|re|e|eme|nd|nde|rd|th|st)$/.test(folded)
}

/** True for the first of all, which is said of the greatest too (`premier fabricant`). */
export function isFirst(folded: string): boolean {
  return firsts.has(folded)
}

const firsts = new Set('premier premiere premiers premieres first 1er 1re 1ere 1st'.split(' '))
const words = new Set([
  ...firsts,
  ...'deuxieme second seconde troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme'.split(
    ' ',
  ),
  ...'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' '),
])
