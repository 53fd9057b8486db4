import { describe } from 'vitest'
import { weights } from './press-weights.ts'

describe('who says it, where the words are far from what is said', () => {
  describe('in English', () => {
    weights(
      'en',
      `
      It cost $[140m] to make, two developers who worked on it told me, and the studio needs more. → reported anonymous_sources
      “The cash is real, but [36] months of it are booked,” Dana Ruehl, an analyst at Cobden Lyle, wrote in a note. → reported named_person
      Analysts at Cobden Lyle expect peak sales of $[2.1bn] a year. → reported institution
      A levy would raise $[5m] a year, on the council’s own arithmetic. → reported institution
      Nobody is paying more than $[160m] for that size today. → stated none
      Tallow & Pike finished [118] barns last year, a quarter fewer than it had promised. → stated none
      Tenants pay $[1,340] a month, according to the Housing Institute, and their rents went up less than those of the shops next door. → reported institution
      Two people who work there tell us that [40] horses are under water. → reported anonymous_sources
      Brokers at Corley Strand cut their profit forecast for next year by [22 per cent]. → reported institution
      When Zentrax said in May that it would buy its rival, few believed it. Its saddles cost $[80]. → stated none
      Correction: this article has been amended. It originally gave the profit of Zentrax as $[610m]. → denied
      Broadband firms have raised $[61bn] since 2019, on Harbourlight Research’s count. → reported institution
      She wants the first tranche capped at [a dozen] horses. → planned
      It expects savings of £85m by the third year, and one-off costs of £[110m]. → planned
      The stud is worth $2bn, the Harbor Times reported. Another $[600m] is set aside for stables. → reported named_outlet
      A note drawn up by its advisers and seen by the Harbor Times puts annual savings at $[410m] and more. → reported named_outlet
      Every one of our [64] stables will stay open. → stated
      A rival, understood to be an American group, dropped out after offering $[40m]. → reported anonymous_sources
      The number of vets fell to 147, the Farriers’ Guild said on Thursday. About [40] of them have left the county, the survey found. → reported institution
      The number of vets fell to 147, the Farriers’ Guild said on Thursday. [One in four] vets said a horse had come to harm. → reported institution
      `,
    )
  })

  describe('in French', () => {
    weights(
      'fr',
      `
      La société Altavo a annoncé lundi des résultats positifs. Les ventes de selles ont crû de [62 %]. → stated company
      Le groupe va néanmoins suspendre pendant [six] semaines la vente de selles. → planned
      Le haras cherche déjà à en recruter [500]. → planned
      Le ministère ne conteste pas vouloir [40] chevaux. → planned
      Dans les couloirs, on évoque plutôt une tranche de [12] millions d’euros. → reported anonymous_sources
      « Le chiffre de [2,8] milliards ne correspond à aucune décision », a indiqué Jeanne Morel. → denied
      Les enchères ont rapporté 12 millions d’euros, a annoncé vendredi le Conseil des haras. Le plus cher des lots a coûté [498] euros. → stated institution
      Chaque cheval, d’une masse de [410] kg, verrait la nuit. → stated
      Altavo négocierait le rachat, rapporte lundi Le Courrier du Rhône, qui dit le tenir de cinq personnes. L’offre ressortirait à [31] euros. → reported named_outlet
      La valorisation de [4,3] milliards d’euros « ne correspond à aucun document », poursuit le texte. → denied
      J’ai lu que nous vendrions [12 000] chevaux : c’est faux. → denied
      Foncière Altmar a perdu [214] millions d’euros, a fait savoir mardi le propriétaire de bureaux. → reported company
      C’est par une fuite dans Le Courrier du Rhône que les palefreniers l’ont appris. [Deux mille] départs seraient au programme. → reported named_outlet
      Le titre a bondi après que Le Courrier du Rhône eut évoqué [1 800] départs. → reported named_outlet
      À nos yeux, l’affaire est chère : elle coûterait [32] millions d’euros. → reported none
      [Un soigneur sur trois] déclare avoir été mordu. → reported anonymous_sources
      « C’est cher », écrit dans une note Jeanne Morel. Le foin vaut [12] euros. → stated
      `,
    )
  })
})
