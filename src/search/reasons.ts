import { fold } from '../text/fold.ts'

/** How surely a passage tells why something is so, from 0 to 1. */
export function tellsReason(passage: string): number {
  const folded = fold(passage)
  if (blaming.test(folded)) return surely
  return joining.test(folded) ? perhaps : 0
}

/** True for a sentence that names the cause of what was said before (`To blame: a soft ground.`). */
export function namesReason(passage: string): boolean {
  return blaming.test(fold(passage))
}

/** The words with which a question asks for a cause (`what led to`), from its folded words; undefined where it does not. */
export function asksForCause(words: readonly string[]): readonly string[] | undefined {
  const found = caused.exec(words.join(' '))
  return found ? found[0].split(' ') : undefined
}

const causing =
  '(?:provoqu|caus|entrain|declench|motiv|expliqu|justifi|fait\\b|pouss|amen|condui|incit|empech|frein|ralenti|retard|gene|perturb|genere|engendr|suscit|vaut|valu)'
const caused = new RegExp(
  [
    `^(?:qu )?est ce qui (?:[lsmn] )?(?:(?:a|ont|avait|aurait|va|peut|pourrait|ne) )?(?:(?:pu|bien|donc) )?${causing}[a-z]*`,
    '^what (?:(?:has|have|had|is|was|may|might|could|really|actually|first) )*(?:caus|led|leads?\\b|trigger|prompt|spark|drove|driving|push|made? (?=[a-z]+ [a-z]+)|makes (?=[a-z]+ [a-z]+)|explain|provok|behind|lies behind|delay|forced|held up|holding up|went wrong|gave rise|brought about|kept|keeps|stops?\\b|stopped|prevent)[a-z]*',
    '^a quoi (?:est|sont|etait|serait|tient|tiendrait|attribue|impute|doit|s explique) ?(?:du[es]*\\b)?',
    '^(?:comment|par quoi) (?:s )?expliqu[a-z]+',
    '^how come\\b',
    '^(?:c?est) quoi (?:la |les |le )?(?:causes?|raisons?|motifs?)',
    '^(?:a cause de (?:quoi|qui)|la faute a (?:quoi|qui)|qui est responsable|a qui la faute|who is to blame|whose fault)',
  ].join('|'),
)

/** True for a question that is no more than a noun for a cause (`The reason?`). */
export function asksForReason(question: string): boolean {
  return noun.test(fold(question))
}

const noun =
  /^[^a-z]*(?:(?:l[ae]s? |l['’]|the |main |vrai |real )*(?:raisons?|causes?|motifs?|coupables?|explications?|responsables?|origine|fautifs?|reasons?|culprits?|explanations?|problem|probleme)|et pourquoi|pourquoi|why)(?: [a-z]{1,12}){0,3} ?\?/

/** Words that are there to name a cause, and those that tell one thing after another as often. */
const [surely, perhaps] = [1, 0.7]

// `car` is a word of both languages.
const blaming =
  /\b(?:parce qu|car (?:l[ae]s?\b|l['’]|ils?\b|elles?\b|on\b|c['’]|une?\b|des\b|s[ao]n?\b|ses\b|leurs?\b|nous\b|cette?\b)|en raison d|a cause d|faute de|provoque par|du fait d|s['’]expliqu|ce qui explique|invoqu|imput|because|due to|owing to|caused by|blam|stems? from|stemm|on the grounds|(?:in |a )(?:response|reaction) to|en (?:reaction|reponse) a|a l['’]origine (?:d(?:u|e|es|['’]une?) |d['’])(?:l[ae] |l['’]|cette |cet )?(?:panne|incident|accident|incendie|feu|explosion|retard|fuite|drame|sinistre|coupure|hausse|baisse|chute|probleme|defaut|fissure|blocage|greve|crise|penurie|rappel|mort|catastrophe|polemique|perte|pollution|contamination|epidemie|collision|naufrage|crash)|(?<!mis )(?<!mise )(?<!mettre )(?<!met )en cause\b|(?:decoul|result)(?:e|s|ed|ing)?(?:nt|rait)? (?:from\b|d[eu']))/

const joining =
  /\b(?:afin|pour (?:ne pas |eviter|que|(?!memoire\b|autre\b|leur\b)[a-z]+(?:er|ir|re)\b)|a la suite d|suite a |(?<!d['’])apres (?:l[ae] |l['’]|une? )[a-z]|grace a|puisque|explique|motif|so that|in order to|to avoid|after (?:an?|the) |following (?:an?|the) |since(?! (?:\d|then\b|last\b|early\b|late\b|mid|(?:the )?(?:start|beginning|end|spring|summer|autumn|fall|winter)\b|jan|feb|mar(?:ch)?\b|apr|may\b|june?\b|july?\b|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun))|as a result|thanks to|reason|provoqu|(?:pro)?vien(?:t|nent|drai(?:t|ent)) (?:(?!de\b)[a-z]+ ?(?:l['’])?[a-z]* )?d(?:u|es|e (?![a-z]+(?:er|ir|re)\b)|['’](?![a-z]+(?:er|ir|re)\b))|c[oa]mes? from|tient a|tiendrait|sous pression|contraint|face a|sous l['’]effet|lie(?:e|s|es)? a|en effet|si bien que|d ou\b|ce qui|doit beaucoup|dues? (?:a|au|aux)\b|du(?:s)? a\b|attribu|linked to|led to|result(?:s|ed)? (?:in|from)|on account of|prompted|driven by|amid|hence|under pressure)/
