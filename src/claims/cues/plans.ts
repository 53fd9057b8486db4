/** The words right around a figure tell that it is still to come, though the verb of its clause does not. In lower case. */
export function isOfPlan(unit: string, before: string, after: string): boolean {
  return (
    (foretold.test(after) && !/^(?:%|fraction)$/.test(unit)) ||
    intended.test(before) ||
    pledged.test(before) ||
    aimedAt.test(before) ||
    foreseen.test(before) ||
    threatened.test(before) ||
    costOfPlan.test(before) ||
    outlayOfPlan.test(before) ||
    tendered.test(before) ||
    launched.test(before) ||
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

/** “un appel d'offres portant sur le remplacement de 240 kilomètres”, “a tender for 40 buses”: none is built or bought yet. */
const tendered =
  /(?<!\p{L})(?:appels? d'offres|appels? à (?:projets|candidatures|manifestations?)|tenders?|calls? for (?:bids|tenders|proposals)|requests? for (?:bids|proposals))\s(?:pour|portant sur|concernant|visant à|en vue d[eu]|relatif à|for|to|covering)\s[^.;:,]{0,50}$/u
/** “a lancé un marché pour renouveler 240 km”, “launched a scheme to train 300 people”: what it is meant to do. */
const launched =
  /(?<!\p{L})(?:lanc(?:e|ent|é|er|era|ait)|launch(?:es|ed|ing)?)\s[^.;:,]{1,60}\s(?:(?:pour|visant à|destinée?s? à)\s\p{L}+(?:er|ir|re)|to\s\p{L}+)\s(?:\p{L}+\s){0,3}[€$£]?$/u

/** “is spending €220m to double output”. */
const spending = /\b(?:is|are) (?:spending|investing|pouring)\s(?:\p{L}+\s){0,3}$/u

/** “leur prévision de production, de 341 à”, “L'investissement reste fixé à”: a number that is aimed at. */
const aimedAt =
  /(?<![\p{L}])(?:(?:prévisions?|forecasts?|guidance|projections?)(?![\p{L}]).{0,60}\s(?:à|to|at)\s$|(?:investissement|objectif|budget|investment|target)(?![\p{L}]).{0,30}\s(?:fixée?|set|fixed)\s(?:à|at)\s$|(?:abaiss|relev|révis|ramen|port|rédui|maint|cut|rais|lower|trim|lift|slash|revis|rédui)\p{L}*\s[^.;:]{0,40}(?:objectifs?|cibles?|ambitions?|targets?|goals?)(?!\p{L})[^.;:]{0,50}\s(?:à|to|at)\s$)/u

/** “a profit forecast of 310 billion”, “X, which foresaw a gap of 900 tonnes”, “s'attend à produire 5 % de moins”. */
const foreseen =
  /(?:(?<!\p{L})(?:(?:forecasts?|guidance|projections?) of|prévisions? d(?:e|'))\s?(?:\S{1,3}\s?)?$|(?<!\p{L})(?:(?:forecasts?|foresees?|foresaw|predicts?|predicted) an?\s(?:\p{L}+\s){1,3}of|(?:prédit|prédisait|anticipe|anticipait) une?\s(?:\p{L}+\s){1,3}d(?:e|'))\s?(?:\S{1,3}\s?)?$|(?<!\p{L})s'attend(?:ent|ait|aient)? à (?:\p{L}+(?:er|ir|re)\s)?(?:\p{L}+\s){0,3}$)/u

/** “menace d'une amende de 30 millions”, “threatened it with a fine of $30m”: none was imposed. */
const threatened =
  /(?<!\p{L})(?:menac(?:e|ent|é|ée|és|ées|ait|aient)\s(?:[^.;:,]{0,40}\s)?d'une?|threaten(?:s|ed|ing)?\s(?:[^.;:,]{1,40}\s)?with an?)\s(?:amende|peine|astreinte|pénalité|sanction|fine|penalty|levy|surcharge|tax|taxe)\s(?:de|d'|of)\s?(?:\S{1,3}\s?)?$/u

/** “Le coût du plan est estimé à 165 millions”, “the cost of the project is put at £40m”: it is still to be spent. */
const costOfPlan =
  /(?<!\p{L})(?:(?:le coût|la facture|le budget|le montant) (?:total |globale? )?(?:du|de ce|de son) (?:plan|projet|programme|chantier)|the (?:total |overall )?(?:cost|bill|budget) (?:of|for) (?:the|this|its) (?:plan|project|scheme|programme|programmes|overhaul))(?!\p{L})[^.;:,]{0,30}\s(?:est|sont|is|are) (?:estimée?|évaluée?|chiffrée?|fixée?|put|estimated|set|reckoned|expected to be)\s(?:à|at)?\s?(?:(?:environ|quelque|près de|plus de|about|some|around|over)\s)?[€$£]?$/u

/** “The programme represents an investment of £54 million”: a programme that is told of now is still to be paid for. */
const outlayOfPlan =
  /(?:(?<!\p{L})(?:the|this|its) (?:programme|project|plan|scheme|expansion|rollout|roll-out) (?:represents|involves|requires|amounts to|calls for)|(?<!\p{L})(?:le|ce|son) (?:plan|projet|programme|chantier) (?:représente|nécessite|suppose|exige|mobilise)) (?:an?|une?) (?:total |overall |enveloppe |effort )?(?:investment|outlay|spend|investissement|enveloppe|dépense|budget|d'investissement) (?:of|worth|de|d')\s?(?:(?:environ|quelque|près de|plus de|about|some|around|over|nearly|up to)\s)?[€$£]?$/u
