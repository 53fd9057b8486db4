import { expect, test } from 'vitest'
import { clauseAt } from '../weighing.ts'

const told: readonly (readonly [what: string, text: string, figure: string, kind: string | undefined])[] = [
  [
    'results that a house publishes are its own to the end of the paragraph',
    'La foire a fermé.\n\nAltavo a publié jeudi un bénéfice de 318 millions. Le coût du foin a doublé, à 187 millions.',
    '187',
    'company',
  ],
  [
    'and no further',
    'La foire a fermé.\n\nAltavo a publié jeudi un bénéfice de 318 millions.\n\nLe foin coûte 187 euros.',
    '187',
    undefined,
  ],
  [
    'nor behind what somebody else has said',
    'La foire a fermé.\n\nAltavo a publié un bénéfice de 318 millions. « Bravo », a dit Jeanne Morel. Le foin coûte 187 euros.',
    '187',
    undefined,
  ],
  [
    'what a house shows in an entry of a live page',
    '16 h 10 — Ouverture des portes.\n\n15 h 35 — Altavo montre une selle de course. Prix annoncé : 900 euros.',
    '900',
    'company',
  ],
  [
    'what an authority announces in an entry of a live page',
    '**16 h 40** – La préfecture annonce l’ouverture d’un gymnase. Environ 350 voyageurs pourraient y dormir.',
    '350',
    'institution',
  ],
  [
    'what a house says of itself below a release',
    'Altavo announced a saddle.\n\nAbout Brenn: Brenn feeds 300 horses.',
    '300',
    'company',
  ],
  [
    'all of a press release',
    'Altavo today opened a stable.\n\nGrants came to $6 million.\n\nNotes to editors: Altavo is old.',
    '6 million',
    'company',
  ],
  [
    'what stands below a notice is the head of the article',
    'Nous déposons des traceurs.\n\nAltavo a annoncé jeudi une foire.\n\nLe foin coûte 187 euros.',
    '187',
    'company',
  ],
]

test.each(told)('%s', (_what, text, figure, kind) => {
  expect(clauseAt(text, figure).sources[0]?.kind).toBe(kind)
})
