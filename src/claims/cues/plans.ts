/** The words right around a figure tell that it is still to come, though the verb of its clause does not. In lower case. */
export function isOfPlan(unit: string, before: string, after: string): boolean {
  return (
    (foretold.test(after) && !/^(?:%|fraction)$/.test(unit)) ||
    intended.test(before) ||
    pledged.test(before) ||
    aimedAt.test(before) ||
    costOfPlan.test(before) ||
    (spending.test(before) && /^\s(?:to|on)\s/u.test(after))
  )
}

/** “les 240 embauches annoncées en janvier”, “the 300 jobs promised”: they are still to come. */
const foretold =
  /^\s(?!\p{L}*\s?(?:than|que)\s)(?:\p{L}+\s){0,2}(?<!(?:than|que)\s)(?:(?:annoncé|prévu|promis|attendu|envisagé|projeté)e?s?(?![\p{L}])|(?:planned|promised|pledged)\b)/u
/** “the planned $3bn plant”, “a proposed 300 job cuts”. */
const intended =
  /(?:(?<![\p{L}])(?:the|an?|its|their|his|her|any)|['’]s)\s(?:planned|proposed|projected|promised|pledged|prospective)\s(?:\S{1,3}\s?)?$/u
/** “pledged $300m”; who never promised 300 jobs has no such plan. */
const pledged =
  /(?<!\b(?:never|not)\s)(?<!\p{L})(?:pledged|pledges|promised|promises|promet(?:tent|tait)?)\s(?:\S{1,3}\s?)?$/u

/** “is spending €220m to double output”. */
const spending = /\b(?:is|are) (?:spending|investing|pouring)\s(?:\p{L}+\s){0,3}$/u

/** “leur prévision de production, de 341 à”, “L'investissement reste fixé à”: a number that is aimed at. */
const aimedAt =
  /(?<![\p{L}])(?:(?:prévisions?|forecasts?|guidance|projections?)(?![\p{L}]).{0,60}\s(?:à|to|at)\s$|(?:investissement|objectif|budget|investment|target)(?![\p{L}]).{0,30}\s(?:fixée?|set|fixed)\s(?:à|at)\s$|(?:abaiss|relev|révis|ramen|port|rédui|maint|cut|rais|lower|trim|lift|slash|revis|rédui)\p{L}*\s[^.;:]{0,40}(?:objectifs?|cibles?|ambitions?|targets?|goals?)(?!\p{L})[^.;:]{0,50}\s(?:à|to|at)\s$)/u

/** “Le coût du plan est estimé à 165 millions”, “the cost of the project is put at £40m”: it is still to be spent. */
const costOfPlan =
  /(?<!\p{L})(?:(?:le coût|la facture|le budget|le montant) (?:total |globale? )?(?:du|de ce|de son) (?:plan|projet|programme|chantier)|the (?:total |overall )?(?:cost|bill|budget) (?:of|for) (?:the|this|its) (?:plan|project|scheme|programme|programmes|overhaul))(?!\p{L})[^.;:,]{0,30}\s(?:est|sont|is|are) (?:estimée?|évaluée?|chiffrée?|fixée?|put|estimated|set|reckoned|expected to be)\s(?:à|at)?\s?(?:(?:environ|quelque|près de|plus de|about|some|around|over)\s)?[€$£]?$/u
