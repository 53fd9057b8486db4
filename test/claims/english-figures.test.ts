import { describe } from 'vitest'
import { weights } from './press-weights.ts'

describe('around a figure in an English sentence', () => {
  describe('who reports it is found however it is put', () => {
    weights(
      'en',
      `
      Altavo is lining up a bid of up to €[350]m for a dozen private hospitals, the Lille daily Le Phare du Nord reported at the weekend. → reported named_outlet
      Brenn will close [12] shops, the Signal Review reported over the weekend. → planned named_outlet
      Brenn closed [12] shops, the Signal Review reported late on Friday night. → reported named_outlet
      The regional daily Signal Review reported on Tuesday that Altavo logged 9,600 returns. It put the cost of a full recall at €[90]m. → reported named_outlet
      The paper Signal Review reported the deal. It put the bill for the whole of the northern network at €[90]m. → reported named_outlet
      An internal plan seen by the Signal Review also foresees the closure of [four] maternity units. → planned named_outlet
      Altavo lost [300] customers, if the Signal Review is to be believed. → reported named_outlet
      Pictures taken by a satellite and analysed by the French weekly Signal Review show [260,000] hectares flooded. → reported named_outlet
      Satellite images show [300] lorries at the border. → stated
      Photographs published by the Signal Review show [30] tanks. → reported named_outlet
      Price mentioned: €[30]m. → reported
    `,
    )
  })

  describe('the newsroom takes back its own error', () => {
    weights(
      'en',
      `
      Correction: we wrote on Monday that Altavo had [300] shops. It has 212. → denied
      Correction: an earlier version of this article said Altavo had [300] shops. → denied
      Clarification: this article originally stated that Altavo employs [300] people. → denied
    `,
    )
  })

  describe('a doubt holds for its own verb alone', () => {
    weights(
      'en',
      `
      Altavo, which employs [300] people, is said to have sold its arm. → stated
      Altavo, which employs [300] people, will close its plant, the Signal Review reported. → stated
      “Like for like, it is £22m,” said chief executive Imran Tolland, who earned £[1.9]m last year. → stated none
      “We shall see,” said Jane Roe, whose fund owns [12]% of the firm. → stated none
      It also sold €[250]m of such loans in the spring, reportedly at 60 cents on the euro. → stated
      It also sold €250m of such loans in the spring, reportedly at [60] cents on the euro. → reported
    `,
    )
  })

  describe('what something is now stands beside the plan', () => {
    weights(
      'en',
      `
      The fee, £[300], will rise by 5% next year. → stated
    `,
    )
  })

  describe('what a plan is compared with is known', () => {
    weights(
      'en',
      `
      Rides will lengthen to 48 minutes on average, from [31]. → stated
      Sales will reach $5bn next year, up from $[3]bn now. → stated
      The plant will employ 500 people, against [320] today. → stated
      The fee will rise to £20, from £[15]. → stated
    `,
    )
  })

  describe('how many there are is known, whatever becomes of some', () => {
    weights(
      'en',
      `
      Altavo plans to close 11 of its [62] clinics. → stated
      Altavo will cut 300 of its [2,000] jobs. → stated
      The barges will replace vessels whose average age is [41] years. → stated
      Altavo will replace a fleet that carries [300] people a day. → stated
    `,
    )
  })

  describe('a number that is said to be wrong is denied', () => {
    weights(
      'en',
      `
      The figure of [300] redundancies is wrong, Altavo said. → denied
      “It is not £[85]m. Like for like, it is £22m,” said chief executive Imran Tolland. → denied
      “It is not £85m. Like for like, it is £[22]m,” said chief executive Imran Tolland. → reported
      The navy will pay £2.3bn, not the £[1.4]bn ministers gave parliament in March, the audit office said on Wednesday. → denied
      Altavo did not lose [12] sites, contrary to what the Signal Review reported. → denied
    `,
    )
  })

  describe('what would be is no plan', () => {
    weights(
      'en',
      `
      “I would be surprised to see $[1,000],” said the firm's Una Gade. → reported
      Were export rules relaxed, sales would rise by as much as $[1.1]bn, its chairman, Hsu Beiyan, argued. → reported
      The board said on Monday it had fined Altavo. Were the fine doubled on appeal, its ratio would still be [15.2]%. → reported none
      Had steel stayed where it was, the bill would have been €[40]m lower. → reported
      Altavo said in March it would build [two] plants. → planned
    `,
    )
  })

  describe('the view of the writer is opinion', () => {
    weights(
      'en',
      `
      It would take, in my view, [20] years to repay. → opinion
    `,
    )
  })

  describe('who says it is told by more than a verb', () => {
    weights(
      'en',
      `
      Freight rates have dropped to $[1,150] from $2,400 in January, according to broker Tallow & Pike. → reported company
      Prices will fall [3]%, broker Tallow & Pike reckons. → planned company
      The ministry, for its part, speaks of [300] jobs. → reported institution
      The navy is late, the audit office said on Wednesday. The same report puts the delay at [26] months. → reported institution
      The bank misled clients, the Prudential Conduct Board said on Monday. According to the same report, the mistakes touched [17,000] accounts. → reported institution
      Altavo understated its loans by £[85]m, the Prudential Conduct Board said on Monday. → reported institution
      A wafer costs $[5,400], by the estimate of the consultancy Greyline. → reported
      Rides will lengthen to [48] minutes on average, by the county's own reckoning. → planned institution
      Altavo has cut orders by 30%, Signal Review reported; a second publication, Sand Letter, speaks of [45]%. → reported named_outlet
      Altavo ordered [36] barges, Rotterdam daily Havenpost reported on Thursday. → reported named_outlet
      The price was €[2]bn, said a person close to the seller, who spoke to the Signal Review. → reported anonymous_sources
      The fund denies any sale at £[12,000]. → denied company
      The defence secretary told parliament last year that no more than [1,100] tonnes of steel would come from abroad. → planned institution
      Altavo said it had poached staff. Brenn's answer: [eleven]. → reported company
      The union's leader, Tom Hale, called for “at least [300] hires”. → reported named_person
      It poached [36] engineers from its rival, the trade union Chip Guild believes. → reported institution
    `,
    )
  })
})
