import { describe } from 'vitest'
import { weights } from '../press-weights.ts'

describe('in a French article', () => {
  describe('who says it is', () => {
    weights(
      'fr',
      `
      Le maire, Paul Roche, chiffre la perte pour la ville à [3] millions d'euros. → reported named_person
      Le maire, Paul Roche, se tait. « Altavo emploie [300] personnes ici », dit-il. → reported named_person
      Jeanne Morel est venue. « Altavo emploie [300] personnes ici », dit-elle. → reported named_person
      La Fédération des Transports (FDT) dénonce un plan. Elle affirme que [300] emplois disparaîtraient. → reported institution
      Altavo admet cependant avoir vendu [300] puces. → reported company
      La préfecture en a compté [950]. → reported institution
      Les gendarmes en ont dénombré [700]. → reported institution
      Confirmation de la direction : [740] postes supprimés. → reported company
      Si Le Courrier du Rhône dit vrai, Altavo a perdu [300] puces. → reported named_outlet
      Altavo vendrait un site, selon Le Courrier du Rhône, et un acompte de [12] millions d'euros aurait été versé. → reported named_outlet
      Altavo a versé un acompte, a dit un courtier. Le reste, [90] millions d'euros, suivra. → reported anonymous_sources
    `,
    )
  })

  describe('it is not so where', () => {
    weights(
      'fr',
      `
      « Il n'existe aucun contrat portant sur [22] bus », écrit Altavo. → denied company
      « Il n'y a aucun projet de [22] bus », dit Altavo. → denied company
      La rumeur d'une fermeture complète de l'atelier, où travaillent [160] personnes, est démentie par Altavo. → stated
    `,
    )
  })

  describe('what is planned and what is not', () => {
    weights(
      'fr',
      `
      Le coût du plan est estimé à [165] millions d'euros. → planned
      Tessadera a [612] bus. → stated
      Restera à payer [12] millions d'euros. → planned
      Nous sommes [180], nous serons 260 en mai. → stated
    `,
    )
  })
})

describe('in an English article', () => {
  describe('who says it is', () => {
    weights(
      'en',
      `
      If Le Courrier du Rhône is right, Altavo has lost [300] chips. → reported named_outlet
      Altavo has raised £[205] million and has, by its own account, enough cash. → stated
      Altavo has raised £205 million and has, by its own account, cash for [14] months. → reported company
      Altavo paid a deposit, one of the people said. The rest is due, with a penalty of $[3]m. → reported anonymous_sources
      Altavo has found a buyer, two people said. Deliveries to the North Quay would start in May and take [90] days. → reported anonymous_sources
      Police counted [900] onlookers. → reported institution
      Confirmation from management: [740] jobs. → reported
      Analysts at Reuters put the real number closer to [seven]. → reported
    `,
    )
  })

  describe('it is not so where', () => {
    weights(
      'en',
      `
      “There is no contract for [22] buses,” Altavo said. → denied company
    `,
    )
  })

  describe('what is planned and what is not', () => {
    weights(
      'en',
      `
      The cost of the plan is put at £[165]m. → planned
      Altavo has flown four times against a plan for [eleven]. → stated
      Tessadera has [612] buses. → stated
      It hopes for £[2]bn. → planned
      Reuters reported the deal. It would bring in nearly $[2]bn, it said. → reported named_outlet
    `,
    )
  })
})
