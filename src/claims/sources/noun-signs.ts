import type { Word } from '../words.ts'
import { capitalRun } from './name-runs.ts'
import type { Speaker } from './speaker.ts'
import { shapedSpeaker } from './speaker-shapes.ts'

/** What only somebody of flesh and blood does: to have no name told, to speak under a condition. */
export function isPerson(words: readonly Word[], at: number): boolean {
  const near = words
    .slice(at, at + 8)
    .map(({ text }) => text)
    .join(' ')
  return /^(?:who |qui (?:a |ont |avait )?(?:requis|demandé|souhaité|préféré|réclamé|exigé|tient|veut|refuse|préfère|souhaite)|(?:speaking |parlant )?(?:on condition|sous (?:le )?(?:couvert|sceau|condition)))/.test(
    near,
  )
}

/** “the insurer Halden Re”: what follows such a noun is a house, whatever its looks. */
export const neverPersons =
  /^(?:soci[ée]t[ée]|entreprise|groupe|firme|banque|compagnie|assureur|mutuelle|coopérative|filiale|laboratoire|enseigne|avionneur|hébergeur|brasserie|fonds|company|firm|group|carmaker|automaker|chipmaker|drugmaker|insurer|airline|lender|bank|retailer|manufacturer|maker|utility|startup|subsidiary|brewer|brewery|distiller|grocer|carrier|housebuilder|foundry|cooperative|club|studio|fund)$/

/** “the harbour board”, “the school board”: no board of a company. */
export function isPublicBoard(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.text === 'board' &&
    /^(?:harbour|harbor|port|health|school|education|water|drainage|tourist|tourism|parole|review|planning|electricity|energy|marketing|trade|safety|standards|licensing|medical|conduct|transport|transit|election|elections|housing|park|parks|arts|film)$/.test(
      words[at - 1]?.text ?? '',
    )
  )
}

/** “la Société de chirurgie”: not a firm, by its capital and what it is of. */
export function isLearnedSociety(words: readonly Word[], at: number): boolean {
  const [noun, link, field] = words.slice(at, at + 3)
  return (
    noun?.text === 'société' &&
    noun.isCapital &&
    at > 0 &&
    /^(?:de|d'|des|française|européenne|internationale|nationale|savante)$/.test(link?.text ?? '') &&
    field?.kind === 'word' &&
    !field.isCapital
  )
}

/** What one person is. */
const offices =
  /^(?:owner|propriétaire|landlord|président|présidente|president|ministre|minister|préfet|préfète|procureur|procureure|prosecutor|recteur|rectrice|rector|secretary|commissioner|commissaire|gouverneur|governor|chancellor|senator|mayor|principal|juge|judge|supervisor|maire|bourgmestre|sous-préfète?|députée?|sénat(?:eur|rice)|bailli|sheriff|coroner|superintendent)$/

/** “The owner, Lyle Brandt, …”, “la présidente, Jeanne Morel”: the person who it is, where that is the looks of the name. */
export function personApposed(words: readonly Word[], at: number): Speaker | undefined {
  if (!offices.test(words[at]?.text ?? '') || words[at + 1]?.text !== ',') return undefined
  const run = capitalRun(words, at + 2, Math.min(words.length, at + 8))
  if (!run || shapedSpeaker(run.name).kind !== 'named_person') return undefined
  if (run.end < words.length && words[run.end]?.kind !== 'sign') return undefined
  return { kind: 'named_person', name: run.name, end: run.end, stop: (words[run.end - 1] as Word).end }
}

/** “two people familiar with”, “sources close to”: the noun is told more of, before it or behind. */
export function isDescribed(words: readonly Word[], at: number): boolean {
  const [before, after] = [words[at - 1], words[at + 1]]
  return (
    (before?.kind === 'word' &&
      !/^(?:the|les|and|et|but|mais|that|que|as|while|than|qu'|alors|m|bn|million|billion|millions|milliards|euros|dollars)$/.test(
        before.text,
      )) ||
    before?.kind === 'number' ||
    /^(?:who|qui|ayant|familiar|close|on|sous|cited|quoted|cités|interrogés|at|de|d'|du|chez|from|of|with|tracking|polled|surveyed|told|à|au)$/.test(
      after?.text ?? '',
    )
  )
}

/** “remis aux assureurs”, “sent to shareholders”: whom a document was made for. */
export function isHandedOver(words: readonly Word[], from: number, to: number): boolean {
  return words
    .slice(from, Math.min(to, from + 6))
    .some(
      ({ text }, at, near) =>
        /^(?:(?:remis|transmis|soumis|adressé|envoyé|communiqué|destiné|présenté)e?s?|sent|handed|submitted|circulated|addressed|presented)$/.test(
          text,
        ) && /^(?:à|au|aux|to)$/.test(near[at + 1]?.text ?? ''),
    )
}

/** “le gestionnaire du réseau”, “the system operator”: a utility that all others depend on, by law. */
export function isNetwork(words: readonly Word[], at: number): boolean {
  const text = words[at]?.text ?? ''
  if (/^operators?$/.test(text))
    return /^(?:system|grid|network|market|transmission)$/.test(words[at - 1]?.text ?? '')
  return (
    /^(?:gestionnaires?|opérateurs?)$/.test(text) &&
    /^(?:du|de|des)$/.test(words[at + 1]?.text ?? '') &&
    words.slice(at + 2, at + 4).some((word) => /^(?:réseaux?|système|marché)$/.test(word.text)) &&
    !words.slice(at + 3, at + 6).some((word) => word.isCapital)
  )
}

/** “the buyer”, “le fournisseur”: one side of a deal, by the part it has in it. */
export function isParty(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.text ?? ''
  return (
    /^(?:the|le|la|l')$/.test(before) &&
    /^(?:buyer|seller|supplier|lender|fournisseur|acheteur|acquéreur|vendeur|prestataire|client|actionnaire)$/.test(
      words[at]?.text ?? '',
    )
  )
}

/** “official figures”, “données officielles”, “government data”. */
export function isOfficial(word: Word | undefined): boolean {
  return /^(?:official|officiel(?:le)?s?|government|federal|gouvernementa(?:l|le|les|ux)|parlementaires?|ministériel(?:le)?s?|sénatoria(?:l|le|les|ux)|parliamentary|congressional|ministerial|municipal)$/.test(
    word?.text ?? '',
  )
}
