import { fold } from '../text/fold.ts'

/**
 * A question without the words that only say that it is one (`dis-moi qui…`, `I would like to know when…`); as it is
 * where nothing would be left.
 */
export function withoutLeadIn(query: string): string {
  // Each character by itself, so that places stay those of the query.
  const head = [...query.slice(0, headMax)]
    .map((letter) => (letter.length === 1 ? plain(letter) : '  '))
    .join('')
  const length = leadIn.exec(head)?.[0].length ?? 0
  const rest = query.slice(length)
  return /[\p{L}\p{N}]/u.test(rest) ? rest : query
}

function plain(letter: string): string {
  const folded = fold(letter)
  return folded.length === 1 ? folded.replace(/[’ʼ`´]/, "'") : ' '
}

// No lead-in is longer.
const headMax = 80

const asker = `(?:peux tu|pouvez vous|pourriez vous|pourrais tu|tu peux|vous pouvez|can you|could you|would you|will you|please)`
const wish = `(?:j'aimerais|je voudrais|je veux|je souhaite|je souhaiterais|j'aurais voulu|on voudrait|nous voudrions|i'd like to|i would like to|i want to|i need to|we need to|we want to)`
const telling = `(?:me dire|nous dire|m'indiquer|m'expliquer|me donner|me trouver|me rappeler|me montrer|tell me|tell us|show me|find me|give me|explain(?: to me)?|savoir|connaitre|comprendre|know|understand|find out)`
const said = `(?:dis moi|dites moi|dites nous|dis nous|indique moi|indiquez moi|donne moi|donnez moi|montre moi|montrez moi|trouve moi|trouvez moi|rappelle moi|rappelez moi|explique moi|expliquez moi|tell me|tell us|show me|find me|give me|remind me|sais tu|savez vous|tu sais|est ce que tu sais|est ce qu'on sait|on sait|sait on|do you know|does anyone know|do we know|any idea|une idee de|je cherche(?: a savoir| a comprendre)?|i'm looking for|i am looking for|looking for|je me demande|i wonder|i was wondering)`
const doubt = `(?:est il vrai qu(?:e|')|est ce vrai qu(?:e|')|is it true(?: that)?|est ce qu(?:e|'))`
const polite = `(?:bonjour|bonsoir|salut|hello|hi|hey|please|stp|svp|s'il te plait|s'il vous plait)`
// `dis-moi`, `est-ce que` are written with a hyphen or without.
const spaced = (words: string) => words.replaceAll(' ', '[ -]')
const leadIn = new RegExp(
  `^\\s*(?:${polite}[\\s,!.]+)*(?:(?:${spaced(said)}|(?:${spaced(asker)} |${wish} )+(?:please )?${telling})(?=[\\s,:']|$)[\\s,:]*)?(?:(?:${spaced(doubt)})\\s*)?(?:si |if |whether )?`,
)
