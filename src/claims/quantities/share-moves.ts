import type { Amount } from './amounts.ts'
import type { Lexeme } from './lexemes.ts'
import { wordsAfter, wordsBefore } from './qualifiers.ts'

/** “L'action regagnait 2,6 %”, “Shares closed 9.4% lower”: the day of a share; what it did in a year is a figure. */
export function isShareMove(found: readonly Lexeme[], { unit, from, to, numeral }: Amount): boolean {
  if (unit?.kind === 'money' && numeral.scale === 1 && numeral.form === 'digits')
    return sharePrice.test(wordsBefore(found, from, 22))
  if (unit?.kind !== 'percent' || numeral.form !== 'digits') return false
  const before = wordsBefore(found, from, 14)
  if (
    /^(?:depuis|since|en un an|sur un an|sur l annee|over|this year|so far|cette annee|in a year)/.test(
      wordsAfter(found, to, 3),
    )
  )
    return false
  if (
    shareMoves.test(before) ||
    /^(?:l|le|les|son|ses|its|the) ?(?:action|actions|titre|titres|shares?|stock)(?: |$)/.test(
      wordsAfter(found, to, 3),
    )
  )
    return moved.test(before) || shareMoves.test(before)
  return (
    /(?:^| )(?:celles?|ceux|celui|that|those) (?:de|of) (?:\p{L}+ ){1,3}(?:abandonn|ced|gagn|perd|recul|pren|grimp)\p{L}*$/u.test(
      before,
    ) &&
    found
      .slice(Math.max(0, from - 30), from)
      .some(({ word }) => /^(?:actions?|titres?|shares|stock)$/.test(word))
  )
}

/** “a fait bondir de 3,2 % l'action”, “sent up 4% the shares”: what moves it stands before. */
const moved = /(?:^| )(?:fait|faire|fit|fera|faisant|sent|pushed|lifted|knocked|wiped)(?: \p{L}+){1,3}$/u

const shareMoves =
  /(?:^| )(?:l action|le titre|les actions|les titres|son titre|shares?|stock)(?: \p{L}+){0,6} (?:(?:(?:re)?gagn|perd|ced|abandonn|recul|bond|chut|grimp|clotur|envol|bondi|degring|effondr|decroch|devis|decoll|tombe|repl|flamb|progress|plong|baiss|mont|avanc)\p{L}*|pris|prend|prenait|closed|tumbled|plunged|surged|rallied|spiked|crashed|traded|fell|rose|gained|lost|jumped|dropped|slid|climbed|tumbled|soared|sank|slipped|ended|finished|up|down)(?: (?:de|d|en hausse|en baisse|up|down|by|about|more than|environ|pres|plus|as much as|as|by as much as))*$/u

/** “Shares fell 3% to $61.85”, “le titre perdait 4,2 % à 61,85 euros”: what a share costs that day. */
const sharePrice =
  /(?:^| )(?:l action|le titre|son titre|the shares?|its shares?|shares|stock|cours)(?: \S+){0,6} (?:(?:gagn|perd|ced|abandonn|recul|bond|chut|grimp|clotur|progress|plong|baiss|mont|avanc|envol|degring|effondr)\p{L}*|pris|prenait|closed|fell|rose|gained|lost|jumped|dropped|slid|climbed|tumbled|soared|sank|slipped|ended|finished|plunged|surged|up|down)(?: \S+){0,14} (?:a|at|to)$|(?:^| )(?:closed|ended|finished)(?: \S+){1,4} (?:lower|higher|up|down) at$|(?:^| )(?:price target|target price|objectif de cours)(?: \S+){0,3} (?:of|at|to|a|de)$/u
