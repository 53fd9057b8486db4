import { describe } from 'vitest'
import { weights } from './press-weights.ts'

describe('in an English sentence', () => {
  describe('what is only heard is reported', () => {
    weights(
      'en',
      `
      Altavo has reportedly ordered [300] chips. → reported anonymous_sources
      Altavo is said to have ordered [300] chips. → reported
      Altavo is rumored to be buying [300] chips. → reported
      Altavo is understood to have paid $[300]m. → reported
      Customers, thought to number around [3,000], have been told. → reported
      Altavo left its profit forecast of $[300]m unchanged. → planned
      Altavo, which foresaw a gap of [300] chips, was wrong. → planned
      The agency threatened Altavo with a fine of $[300]m. → planned
      Altavo is believed to employ [300] people there. → reported
      Altavo is thought to have lost [300] customers. → reported
      Altavo allegedly overstated sales by [30]%. → reported
      The deal is worth $[3]bn, people familiar with the matter said. → reported anonymous_sources
      The deal is worth $[3]bn, according to two people briefed on the talks. → reported anonymous_sources
      Sources close to the company say it has ordered [300] chips. → reported anonymous_sources
      Word has it that Altavo ordered [300] chips. → reported
      Rumour has it that Altavo ordered [300] chips. → reported
      It is claimed that Altavo ordered [300] chips. → reported
      It has been reported that Altavo ordered [300] chips. → reported
      Altavo was reported to have ordered [300] chips. → reported
      Media reports put the price at $[3]bn. → reported
      Unconfirmed reports say [300] people were laid off. → reported
      Altavo apparently ordered [300] chips. → reported
      Altavo would have ordered [300] chips, the newsletter claims. → reported
      The company is alleged to have hidden $[300]m of losses. → reported
      Insiders say Altavo has cut [300] jobs. → reported anonymous_sources
      Altavo seems to have shipped [300] units. → reported
      Altavo appears to have sold [300] units. → reported
      There are reports that Altavo has bought [300] chips. → reported
    `,
    )
  })

  describe('what is to come is planned', () => {
    weights(
      'en',
      `
      Altavo plans to build [300] chargers. → planned
      Altavo will hire [300] people. → planned
      Altavo intends to hire [300] people. → planned
      Altavo aims to hire [300] people. → planned
      Altavo is set to hire [300] people. → planned
      Altavo is expected to hire [300] people. → planned
      Altavo expects to hire [300] people. → planned
      Altavo hopes to hire [300] people. → planned
      Altavo is due to receive [300] chips in June. → planned
      Altavo is to receive [300] chips in June. → planned
      Altavo is going to hire [300] people. → planned
      Altavo is preparing to lay off [300] people. → planned
      Altavo has pledged to spend $[300]m. → planned
      Altavo has committed to spending $[300]m. → planned
      Altavo has agreed to buy [300] chips. → stated
      Altavo is targeting [300] shops by 2030. → planned
      Altavo's target is [300] shops by 2030. → planned
      Altavo is slated to open [300] shops. → planned
      Altavo is about to open [300] shops. → planned
      Altavo is aiming for [300] shops. → planned
      Altavo forecasts sales of $[3]bn. → planned
      Altavo projects sales of $[3]bn next year. → planned
      Altavo is on track to deliver [300] units. → planned
      Altavo vowed to hire [300] people. → planned
      Altavo proposes to cut [300] jobs. → planned
      Altavo is considering a $[3]bn bid. → reported
      Altavo is planning a $[3]bn bid. → planned
      Altavo is looking to raise $[3]bn. → planned
      Altavo is seeking to raise $[3]bn. → planned
      Altavo wants to raise $[3]bn. → planned
      The board has approved plans for a $[3]bn plant. → planned
      Altavo's planned $[3]bn plant drew protests. → planned
      Altavo won't hire more than [300] people. → planned
      Altavo'll hire [300] people. → planned
    `,
    )
  })

  describe('what somebody denies is denied', () => {
    weights(
      'en',
      `
      Altavo denied that it had ordered [300] chips. → denied company
      Altavo denies having ordered [300] chips. → denied company
      Altavo has denied ordering [300] chips. → denied company
      Altavo rejected claims that it had cut [300] jobs. → denied company
      Altavo dismissed reports that it had cut [300] jobs. → denied company
      Altavo disputes that [300] people were hurt. → denied company
      Altavo said reports that it had cut [300] jobs were false. → denied company
      Altavo called the $[3]bn figure inaccurate. → denied company
      It is not true that Altavo has cut [300] jobs, the company said. → denied
      Altavo refuted the claim that it cut [300] jobs. → denied
      "We have not cut [300] jobs," Altavo said. → denied
      A spokesman for Altavo denied a report that it would cut [300] jobs. → denied company
      Altavo described the [300] job cuts figure as "fantasy". → denied
      Altavo contested the regulator's figure of [300] injured. → denied
      The claim that Altavo cut [300] jobs is false, the company said. → denied
      Altavo did not deny that it had cut [300] jobs. → stated
      Altavo neither confirmed nor denied the [300] job cuts. → reported
      The union's claim of [300] job cuts is baseless, Altavo said. → denied
      Altavo says it never ordered [300] chips. → reported
    `,
    )
  })

  describe('what the writer thinks is opinion', () => {
    weights(
      'en',
      `
      I think [300] chips are too many. → opinion
      In our view, [300] chips are too many. → opinion
      Arguably, [300] chips are too many. → opinion
      Frankly, [300] chips are too many. → opinion
      Sadly, only [300] chips arrived. → opinion
      We believe $[3]bn is too much. → opinion
      To my mind, $[3]bn is too much. → opinion
      Personally, I would pay $[3]bn. → opinion
    `,
    )
  })

  describe('what could be is reported', () => {
    weights(
      'en',
      `
      Altavo could cut [300] jobs. → reported
      Altavo may cut [300] jobs. → reported
      Altavo might cut [300] jobs. → reported
      Altavo would save $[3]m if the law passed. → reported
      If Altavo had signed, it would have paid $[3]bn. → reported
      Altavo should reach [300] sites by June. → planned
      Altavo is likely to cut [300] jobs. → reported
      The cost is likely to exceed $[3]bn. → reported
      Perhaps [300] people were hurt. → reported
      As many as [300] jobs are at risk, the union said. → reported
      Altavo could have sold [300] units. → reported
    `,
    )
  })

  describe('whoever says it is named', () => {
    weights(
      'en',
      `
      Altavo sold [300] chips, the company said. → reported company
      Altavo said it had sold [300] chips. → reported company
      Altavo sold [300] chips, it said in a statement. → reported company
      In a filing, Altavo said it had sold [300] chips. → reported company
      Altavo sold [300] chips, a filing shows. → reported anonymous_sources
      Altavo sold [300] chips, filings show. → reported anonymous_sources
      According to its annual report, Altavo sold [300] chips. → reported company
      Altavo sold [300] chips, officials said. → reported anonymous_sources
      The fire destroyed [300] homes, police said. → reported institution
      The fire destroyed [300] homes, the ministry said. → reported institution
      The fire destroyed [300] homes, Energy Minister Tom Hale said. → reported named_person
      Analyst Tom Hale of Brightwater Research put the cost at $[3]bn. → reported named_person
      Analysts at Brightwater Research estimate the cost at $[3]bn. → reported institution
      Analysts expect a loss of $[3]bn. → planned anonymous_sources
      Brightwater Research puts the market at $[3]bn. → reported institution
      The International Energy Agency forecasts demand of [300] GW. → planned institution
      A study by Oxford University found that [30]% of batteries fail. → reported institution
      A survey by Ipsos found that [30]% of drivers want one. → reported
      A poll published on Monday showed [30]% in favour. → reported institution
      "We sold [300] chips," Jeanne Morel, Altavo's finance chief, told Reuters. → reported named_person
      "We sold [300] chips," said Jeanne Morel. → reported named_person
      Jeanne Morel said Altavo sold [300] chips. → reported named_person
      Altavo's boss told reporters it had sold [300] chips. → reported
      A spokesperson for Altavo said [300] people had left. → reported company
      A spokeswoman said [300] people had left. → reported company
      A person with knowledge of the talks put the price at $[3]bn. → reported anonymous_sources
      Two former employees said [300] people had left. → reported anonymous_sources
      One banker said the deal was worth $[3]bn. → reported anonymous_sources
      Reuters reported that Altavo sold [300] chips. → reported named_outlet
      Altavo sold [300] chips, Reuters reported. → reported named_outlet
      Altavo sold [300] chips, Reuters reported on Monday, citing people familiar with the matter. → reported named_outlet
      Altavo sold [300] chips, the Wall Street Journal reported, citing Reuters. → reported named_outlet
      Reuters, citing the Financial Times, said Altavo sold [300] chips. → reported named_outlet
      According to Bloomberg News, Altavo sold [300] chips. → reported named_outlet
      According to a Bloomberg report, Altavo sold [300] chips. → reported named_outlet
      As first reported by Axios, Altavo sold [300] chips. → reported named_outlet
      Altavo sold [300] chips, as the Guardian revealed last week. → reported named_outlet
      Altavo sold [300] chips, per Reuters. → reported named_outlet
      Per Reuters, Altavo sold [300] chips. → reported named_outlet
      Reuters says Altavo sold [300] chips. → reported named_outlet
      A Reuters report said Altavo sold [300] chips. → reported named_outlet
      Reuters reports sales of [300] chips. → reported named_outlet
      In a report seen by Reuters, Altavo said it had sold [300] chips. → reported
      Altavo sold [300] chips, Home News has learned. → reported named_outlet
      Documents seen by Home News show Altavo sold [300] chips. → reported named_outlet
      Internal emails suggest that [300] chips were lost. → reported anonymous_sources
      A leaked memo shows that [300] chips were lost. → reported anonymous_sources
      Court documents show that [300] chips were lost. → reported
      The report says [300] chips were lost. → reported
      The Times said that, according to Reuters, [300] chips were lost. → reported
      Regulators estimate that [300] people were hurt. → reported institution
      The union says [300] people were hurt. → reported institution
      The union puts the number of injured at [300]. → reported institution
      The government says [300] people were hurt. → reported institution
      By Altavo's own count, [300] people were hurt. → reported company
      Altavo's figures show that [300] people were hurt. → reported company
      Official figures show that [300] people were hurt. → reported anonymous_sources
      Altavo reported a profit of $[3]bn. → stated company
      Altavo posted a profit of $[3]bn. → stated
      Altavo announced a $[3]bn investment. → stated company
      Altavo announced [300] job cuts on Monday. → stated company
      Altavo confirmed that it would cut [300] jobs. → planned company
      Altavo admits that [300] chips were faulty. → reported company
      Altavo acknowledged [300] faults. → reported company
      Altavo warned that [300] jobs were at risk. → reported company
    `,
    )
  })

  describe('a source is carried to the next sentence', () => {
    weights(
      'en',
      `
      Reuters reported on Monday that Altavo had found a buyer. The buyer would pay $[3]bn. → reported named_outlet
      Altavo has found a buyer, Reuters reported. The stake could fetch $[3]bn, the news agency said. → reported named_outlet
      The Guardian has seen the contract. It covers [300] sites, the newspaper said. → reported named_outlet
      Altavo has found a buyer, according to Reuters. The report said it would pay $[3]bn. → reported named_outlet
      Altavo has found a buyer, according to people familiar with the matter. The deal is worth $[3]bn, they said. → reported anonymous_sources
      Altavo has found a buyer, according to people familiar with the matter. The deal is worth $[3]bn, one of the people said. → reported anonymous_sources
      Altavo is doing well, Jeanne Morel said. Sales have reached $[3]bn, she said. → reported named_person
      Altavo is doing well, the company said. It has sold [300] chips, it added. → reported company
      Reuters first reported the talks. The news agency put the price at $[3]bn. → reported named_outlet
    `,
    )
  })
})
