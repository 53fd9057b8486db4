import { describe } from 'vitest'
import { weights } from './press-weights.ts'

describe('in an English text of names that nobody listed', () => {
  describe('a wire report', () => {
    weights(
      'en',
      `
      Zentrax Corp. posted quarterly revenue of $[4.2] billion, up 12% from a year earlier, the San Jose-based company said on Tuesday. → reported company
      The chipmaker plans to invest [$7 billion] in a new plant in Ohio, two people familiar with the plans told the Evening Ledger. → planned anonymous_sources
      Lenders led by Banco Norte have agreed to extend a [€500m] credit line, according to a regulatory filing. → reported
      About [3,000] workers walked off the job on Monday, the union said, though management put the number at fewer than 1,000. → reported institution
      About 3,000 workers walked off the job on Monday, the union said, though management put the number at fewer than [1,000]. → reported company
      Police said [12] people were injured in the crash. → reported institution
      At least [12] people were injured in the crash, police said. → reported institution
      The ministry estimates the damage at [$30 million]. → reported institution
      Zentrax has been in talks to acquire Plexor for as much as [$2 billion], the Harbor Times reported last week. → reported named_outlet
      Citing unnamed officials, the Harbor Times said the deal was worth [$2 billion]. → reported named_outlet
      The deal, first reported by the Harbor Times, values Plexor at [$2 billion]. → reported named_outlet
      Zentrax did not respond to a request for comment on the [$2 billion] figure. → stated
      Shipments rose to [1.4 million] units in the third quarter, research firm Datalane said. → reported company
      Shipments rose to [1.4 million] units in the third quarter, according to research firm Datalane. → reported company
      The startup, which was valued at [$900 million] last year, is said to be raising $200 million. → stated
      The startup, which was valued at $900 million last year, is said to be raising [$200 million]. → reported
      Zentrax will close four plants and cut [2,300] jobs, or about 8% of its workforce. → planned
      Zentrax will close four plants and cut 2,300 jobs, or about [8%] of its workforce. → planned
      The central bank expects inflation to reach [3.1%] next year. → planned
      Economists had forecast growth of [2.4%]. → reported
      Mayor Linda Cho said the bridge would cost [$140 million]. → planned named_person
      Reyes, 54, told the Harbor Times he owns [5%] of the company. → reported named_person
      Zentrax denies that any of the [40] devices failed. → denied company
      Zentrax has repeatedly denied overcharging customers by [$12 million]. → denied company
      A Zentrax spokesman called the estimate of [40,000] affected users "wildly exaggerated". → denied company
      The company rejected the regulator's finding that it had hidden [$3 million] in losses. → denied company
      Contrary to earlier reports, Zentrax did not lay off [500] people. → stated
      Correction: an earlier version said the plant employs [500] people. → stated
      I find a price of [$40] hard to justify. → opinion
      It is hard to see why anyone would pay [$40]. → reported
      The plant, built in 1998 at a cost of [$60 million], employs 400. → stated
      The plant could produce up to [500] cars a day if demand recovers, the company says. → reported company
      Analysts polled by Datalane expected a profit of [$1.2bn]. → reported anonymous_sources
      Zentrax's accounts show it paid [$3 million] in bonuses. → reported company
      Leaked documents reveal that Zentrax paid [$3 million] in bonuses. → reported anonymous_sources
      Zentrax paid [$3 million] in bonuses, court records show. → stated
      Zentrax paid [$3 million] in bonuses, a person with direct knowledge of the matter said. → reported anonymous_sources
      Zentrax paid [$3 million] in bonuses, the Harbor Times has learned. → reported named_outlet
      Zentrax paid $3 million in bonuses, according to the lawsuit, which seeks [$9 million] in damages. → reported
      Prosecutors allege that Zentrax paid [$3 million] in bribes. → reported institution
      A judge ordered Zentrax to pay [$3 million]. → stated
      The regulator fined Zentrax [$3 million]. → stated none
      The regulator is expected to fine Zentrax [$3 million]. → planned
      Nearly a third of the [900] staff have left since May. → stated
      One in [four] batteries failed, an internal audit found. → reported
      Officials in Dover put the cost at [£3m]. → reported anonymous_sources
      The Dover council's own estimate is [£3m]. → stated
      Insurers fear losses of [£3bn]. → reported
      Zentrax warned investors it would miss its target of [$3bn]. → planned company
      Some [300] of the devices are thought to be faulty. → reported
      Zentrax is believed by analysts to have lost [$3bn]. → reported
      No fewer than [300] devices were returned, retailers say. → reported
      Upwards of [300] devices were returned. → stated
      The firm raised [$30m] in June and hopes to raise as much again. → stated
      Had it signed, Zentrax would have earned [$30m]. → reported
      Zentrax says it has hired [300] people since January, a figure the union disputes. → reported company
      The union disputes the figure of [300]. → denied institution
      People close to Zentrax insist the figure is nearer [300]. → reported anonymous_sources
      Plexor's founder, Ana Ruiz, is understood to be seeking [$30m]. → reported
      It sold [300] units in March, its best month yet. → stated
      In March alone, the Harbor Times wrote, [300] units were sold. → reported named_outlet
      As the Harbor Times put it, "[300] units is not a business." → reported named_outlet
    `,
    )
  })

  describe('a story of a sale', () => {
    weights(
      'en',
      `
      Norvik Air is weighing a bid for its rival worth roughly [£800m], Sky Journal understands. → reported
      Norvik Air has told staff that [120] pilots could lose their jobs. → reported company
      The airline said it flew [4.1m] passengers last year. → reported company
      Passenger numbers fell to [4.1m], the airline's annual report shows. → reported company
      Its debts stand at [£1.3bn], according to accounts filed at Companies House. → reported
      Two of the bidders have offered more than [£900m], said a person briefed on the auction, who asked not to be identified. → reported anonymous_sources
      A third bidder is thought to be prepared to pay [£1bn]. → reported
      None of the three bidders has confirmed the [£1bn] price. → stated
      Norvik's chairman, Erik Dahl, dismissed talk of a [£1bn] sale as "premature". → denied named_person
      Asked about the [£1bn] offer, a spokesman declined to comment. → stated
      Ministers hope the sale will save [3,000] jobs. → planned
      The union fears [3,000] jobs will go. → planned institution
      Up to [3,000] jobs may go, union leaders warned. → reported
      The pilots' union reckons the airline has lost [£40m] since May. → reported institution
      The losses, put at [£40m] by the union, have doubled. → reported
      Losses of [£40m], by the union's reckoning, have doubled. → reported institution
      Rivals put the figure closer to [£60m]. → reported
      Figures seen by Sky Journal show a loss of [£60m]. → reported named_outlet
      The Financial Times, quoting a leaked memo, said losses had reached [£60m]. → reported named_outlet
      A Bloomberg survey of 14 economists points to growth of [1.2%]. → reported named_outlet
      Inflation probably slowed to [2.1%], economists say. → reported anonymous_sources
      Inflation slowed to [2.1%] in May, the statistics office said on Friday. → reported institution
      Inflation slowed to [2.1%] in May, official data showed on Friday. → stated
      The bank raised its growth forecast to [1.4%] from 1.2%. → planned
      The bank raised its growth forecast to 1.4% from [1.2%]. → stated
      It is unclear how many of the [600] passengers were aboard. → stated
      Neither Norvik nor its lawyers would say whether the [£1bn] figure was right. → reported
      The plan, which has yet to be approved, would cost [£1bn]. → reported
      Were it approved, the plan would cost [£1bn]. → reported
      If approved, the plan will cost [£1bn]. → planned
      Norvik vehemently denies owing [£1bn]. → denied company
      There is no truth in claims that Norvik owes [£1bn], it said. → denied company
      Norvik insists that it never owed [£1bn]. → reported company
      Norvik does not owe [£1bn], its finance director told analysts. → stated
      Norvik owes £700m, not [£1bn]. → denied
      To this reader, [£12] is too much for a sandwich. → stated
      At [£12], the sandwich is frankly a rip-off. → opinion
      Norvik ought to have sold for [£1bn] when it could. → reported
    `,
    )
  })

  describe('an almanac', () => {
    weights(
      'en',
      `
      Mr. Delmas said [300] people had been rehoused. → reported named_person
      According to him, [300] people were rehoused. → reported
      Prime Minister Ana Delmas pledged [$300 million] for housing. → planned named_person
      The government put the deficit at [$300 billion]. → reported institution
      Output rose [3.2%] in 1991. → stated none
      The company earned [$120 million], compared with $80 million a year earlier. → stated
      Unemployment, which stood at [9.8%] in January, is forecast to reach 10%. → stated
      Unemployment, which stood at 9.8% in January, is forecast to reach [10%]. → planned
      State television said [300] people had been arrested. → reported anonymous_sources
      The Kela news agency reported [300] deaths. → reported named_outlet
      Authorities confirmed [300] deaths. → reported institution
      The official death toll stands at [300]. → stated
      An official quoted by the Kela agency spoke of [300] deaths. → reported
      The company holds [34%] of the shares. → stated none
      The company raised its stake to [51%] from 34%. → stated
      The company may raise its stake to [51%]. → reported
      The union says [300] jobs will go, which management denies. → planned institution
      Management denies that [300] jobs will go, as the union claims. → denied company
      "We are short of [300] beds," complained Dr Anne Vidal. → reported named_person
      The hospital has [300] beds. → stated
      The hospital will have [300] beds by 2027. → planned
      The hospital was to have had [300] beds. → planned
      A survey of [300] patients shows a marked improvement. → reported
      The police chief said on Sunday evening that [300] homes were without power. → reported
      Some [300] homes were still without power on Sunday, grid operator Voltra said. → reported
      Voltra said it had restored power to [300] homes, but residents said only 40 had lights. → reported company
      Voltra said it had restored power to 300 homes, but residents said only [40] had lights. → reported anonymous_sources
      The bank has set aside [$300 million], which it declined to confirm. → stated
      The bank is reported to have set aside [$300 million]. → reported
      It is not clear whether the [$300 million] has been paid. → stated
      Residents claim that the factory dumped [300] tonnes of sludge. → reported anonymous_sources
      The factory dumped [300] tonnes of sludge, residents claim; the owner says it was 20. → reported anonymous_sources
      The factory dumped 300 tonnes of sludge, residents claim; the owner says it was [20]. → reported company
      The charity says it fed [300] families, citing its own records. → reported institution
      The minister was quoted as saying [300] soldiers had died. → reported
      The minister is quoted by the Kela agency as saying [300] soldiers had died. → reported
      The band's first album sold [300] copies. → stated
      In 2004 the town had a population of [3,012]. → stated
      The film reportedly cost [$30 million] and earned $80 million. → reported
      The bridge, completed in 1931, is [300 metres] long. → stated
      He is believed to own [300] paintings. → reported
      She estimates that she has written [300] songs. → reported
      Critics say the scheme has cost [$30 million]; supporters put it at half that. → reported
      The scheme had cost [$30 million] by May, auditors found. → reported
    `,
    )
  })
})
