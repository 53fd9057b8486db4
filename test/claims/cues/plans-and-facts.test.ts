import { describe } from 'vitest'
import { weights } from '../press-weights.ts'

describe('what is still to come, and what is so already', () => {
  describe('in French', () => {
    weights(
      'fr',
      `
      Altavo avait promis d’investir [340] millions d’euros d’ici à 2030. → planned company
      En juin, le groupe promettait aux éleveurs de ne rien acheter au-dessus d’[un million] d’euros. → planned
      Le haras se dit prêt à acheter [40] chevaux. → planned
      Nous en avons [640] et nous en recevrons 300. → stated
      Nous en avons 640 et nous en recevrons [300]. → planned
      Le sirop doit être administré pendant [15] minutes. → stated
      Les malades doivent prendre [500] mg de sel. → stated
      L’usine doit être fermée pendant [15] jours. → planned
      Altavo doit livrer [40] avions en 2027. → planned
      La division compte [quatre] usines. → stated
      Altavo éteindra deux fours et mettra [480] salariés au chômage. → planned company
      Altavo juge le chiffre de [600] postes « fantaisiste ». → denied
      Le projet représente un investissement de [54] millions d’euros et doit créer 220 emplois. → planned
      Le club lui devrait à ce jour, selon ses additions, [deux cent dix] heures. → reported
      Le club devrait [40] millions d’euros à ses joueurs. → reported
      Le club devrait vendre [40] joueurs. → planned
      Vraisemblablement l’un des premiers moulins du pays, il comptait [six] ailes. → stated
      Vraisemblablement, il comptait [six] ailes. → reported
      On a préféré la publicité : [4,2] millions d’euros, soit le prix, à mon avis, de dix ponts. → stated
      On a préféré, à mon avis, une publicité de [4,2] millions d’euros. → opinion
      `,
    )
  })

  describe('in English', () => {
    weights(
      'en',
      `
      Altavo dismissed the [600] figure as “pure invention” on Monday. → denied
      The scheme represents an investment of £[54] million and is expected to create 220 jobs. → planned
      Altavo retains $[150]m of the loss, and will still meet its target of a return of 13 per cent. → stated
      Jeanne Morel insists that Altavo will carry 6m people in 2028, up from [39] last year. → stated
      Altavo said that the stake “is not [60]%”. → denied
      `,
    )
  })
})
