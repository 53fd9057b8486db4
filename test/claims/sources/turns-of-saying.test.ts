import { describe } from 'vitest'
import { weights } from '../press-weights.ts'

describe('a figure has somebody who says it', () => {
  describe('in French', () => {
    weights(
      'fr',
      `
      [Onze] péniches étaient à quai mardi, selon la batellerie. → reported institution
      Les cours durent [300] jours, mais leur contenu diffère selon les écoles. → stated none
      Le prix, [12] euros, varie selon la boulangerie. → stated none
      Le prix est de [12] euros, selon les syndicats. → reported institution
      Ils étaient 2 500, à en croire la Fédération du lait ; [900], a compté la police. → reported institution
      La direction d’Altavo parle désormais de [64] trains supprimés. → reported company
      La direction d’Altavo parle de 64 trains. Elle en annonçait [47] à midi. → reported company
      La direction d’Altavo ne parle plus désormais de [64] trains. → stated company
      L’établissement s’y félicite d’une assiduité de [91 %]. → reported company
      Le maire, Paul Roche, a fait ses comptes : la fête rapporte [6,8] millions d’euros. → reported named_person
      Notre doyenne, Jeanne Morel, aime répéter qu’une cloche pèse [900] kilos. → reported named_person
      « Ils vont fermer », soupire Jeanne Morel. Elle réclame [12] chevaux. → stated named_person
      « Ils vont fermer », tempère Paul Roche. Lui chiffre à [900] millions d’euros le prix des départs. → reported named_person
      « On nous a donné [12] euros », raconte Margot, qui devait voir sa tante. → reported named_person
      « Le billet vaut [12] euros », explique Margolis, qui fait rouler des trams. → reported company
      « Le billet vaut [12] euros », raconte Altavo. → reported company
      Ils sont [12 000] d’après les organisateurs, 4 000 d’après la police. → reported institution
      Ils sont 12 000 d’après les organisateurs, [4 000] d’après la police. → reported institution
      Les bouviers redoutent [40] jours de retard. → reported none
      Altavo n’a pas souhaité confirmer le chiffre de [40] chevaux. → reported none
      Les organisateurs ont compté [41 000] visiteurs. → reported institution
      Selon un membre du cabinet du maire, la ville achèterait [12] chevaux. → reported anonymous_sources
      « C’est trop », a dit Jeanne Morel. Elle prévoit d’acheter [85] chevaux. → planned named_person
      La foire a fermé. Il a plu. « C’est trop », a dit Jeanne Morel. Elle habite ici depuis [26] ans. → stated none
      `,
    )
  })

  describe('in English', () => {
    weights(
      'en',
      `
      Two brokers we met, neither of whom wished to be quoted, put the stable’s annual profit at some €[190]m. → reported anonymous_sources
      Two brokers we spoke to put the stable’s annual profit at €[190]m. → reported anonymous_sources
      Altavo’s chief, Jeanne Morel, likes to say that a foal takes [17] years. → reported named_person
      Altavo confirmed it on Monday. Rain closed the road at Quarrel Hill for [19] days, it said. → reported company
      Altavo may buy Harl, whose yards are the busiest on the Atlantic. The rest would go for $[5]m, the paper added. → reported anonymous_sources
      In an interview in the Atlantic, Jeanne Morel spoke. The rest would go for $[5]m, the magazine added. → reported named_outlet
      “We lost [40] horses,” a farrier told me. → reported anonymous_sources
      A farrier at the stable said [40] horses were late. → reported anonymous_sources
      The sale is worth $[40]m, according to someone briefed on it. → reported anonymous_sources
      The road shut for [12] days, the prefecture said. → reported institution
      Insiders talk of [40] empty stables. → reported anonymous_sources
      The word on the quay is that [40] stables are empty. → reported
      Altavo declined to confirm the figure of [40] horses. → reported none
      Oakham Building Society said it lent $[5]m. → reported company
      `,
    )
  })
})

describe('nobody says', () => {
  weights(
    'fr',
    `
    Une comparaison des malades soignés avec les autres a fait apparaître une baisse de [41 %]. → stated none
    Altavo a annoncé un bénéfice de 12 millions d’euros. L’once d’or se négociait à [4 120] dollars à Londres. → stated none
    `,
  )
  weights(
    'en',
    `
    When Altavo ordered [40] horses in July, its rivals laughed. → stated none
    Altavo has ordered [40] horses. → stated company
    Altavo said on Monday that 48 of the [264] stables had been shut. → stated none
    The council would have to agree, a process that usually takes [nine] months. → stated none
    One person said that its owners, who hold [38] per cent of the votes, were not asked. → stated none
    `,
  )
})
