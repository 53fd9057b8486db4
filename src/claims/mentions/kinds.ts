import type { MentionKind } from '../claim.ts'
import type { Lexeme } from '../quantities/lexemes.ts'
import { isNationality } from '../roles/nationalities.ts'
import { shaped } from '../sources/name-shapes.ts'

/** The words from one place to another as they are written. */
export function nameOf(found: readonly Lexeme[], from: number, to: number): string {
  let name = ''
  for (let at = from; at < to; at++) {
    const lexeme = found[at]
    if (lexeme) name += at > from && !lexeme.glued ? ` ${lexeme.raw}` : lexeme.raw
  }
  return name
}

/** “Vaubreuil-sur-Mer”, “Norton-upon-Tarn”, “Ker-lès-Bois”: only towns are called so. */
const townShape = /^\p{Lu}[\p{L}'’]+(?:-\p{L}+)*-(?:sur|sous|lès|lez|en|upon|on|under)-\p{Lu}[\p{L}'’-]+$/u

/** A word that tells what a name is of: an authority, a company, an outlet. */
export const isHouse = (word: string) =>
  orgWords.test(word) || companyWords.test(word) || outletWords.test(word)

const outletWords =
  /^(?:times|journal|post|news|daily|weekly|tribune|herald|gazette|observer|monde|figaro|echos|zeitung|shimbun|courrier|quotidien|hebdomadaire|chronicle|telegraph|mail|bulletin|magazine|radio|tv|press|presse|agence|depeche|quotidiano|runde|blatt|ilbo|courier)$/
const companyWords =
  /^(?:inc|corp|corporation|group|groupe|holdings?|technologies|technology|semiconductors?|electronics|systems|capital|ventures|partners|energy|industries|sa|ag|gmbh|ltd|plc|co|company|bank|banque|motors|labs?|cloud|micro|telecom|pharma)$/
const orgWords =
  /^(?:ministere|ministry|department|departement|commission|autorite|authority|agency|universite|university|institut|institute|conseil|council|union|federation|association|comite|committee|parlement|parliament|senat|senate|congress|court|cour|tribunal|banque|office|bureau|administration|board|authorities|fondation|foundation|organisation)$/
const personLeads =
  /^(?:m|mme|mr|mrs|ms|dr|monsieur|madame|president|presidente|ministre|minister|analyste|analyst|directeur|directrice|director|pdg|ceo|chief|patron|fondateur|founder|porte-parole|spokesman|spokeswoman|spokesperson|economiste|economist|professeur|professor|secretaire|secretary|senateur|senator|depute)$/

/** What a name that no list holds is of, by its own words and by those around it. */
export function kindOf(found: readonly Lexeme[], from: number, to: number): MentionKind {
  const words = found.slice(from, to).filter(({ kind }) => kind !== 'sign')
  if (words.some(({ kind }) => kind === 'mixed' || kind === 'number')) return 'product'
  if (words[0]?.word === 'agence' && words.some(({ raw }) => /^\p{Ll}{4,}$/u.test(raw))) return 'org'
  if (words.some(({ word }) => outletWords.test(word))) return 'outlet'
  if (townShape.test(nameOf(found, from, to))) return 'region'
  if (words.some(({ word }) => orgWords.test(word))) return 'org'
  if (words.some(({ word }) => companyWords.test(word))) return 'company'
  const before = found[from - 1]
  if (before && personLeads.test(before.word)) return 'person'
  if (found.slice(from, to).some(({ raw }) => raw === '&')) return 'company'
  if (before && judges.test(before.word)) return 'org'
  if (before && /^(?:firm|house|group)$/.test(before.word) && studies.test(found[from - 2]?.word ?? ''))
    return 'org'
  if (before && !before.opensLine && events.test(before.word) && /^\p{Ll}/u.test(before.raw))
    return 'programme'
  if (isSaidOfHouse(found, from, to)) return 'company'
  if (before && !before.glued && isPlaceLead(found, from - 1)) return 'region'
  const shape = shaped(nameOf(found, from, to)).kind
  if (words.length > 1 && shape === 'named_outlet') return 'outlet'
  if (words.length > 1 && shape === 'institution') return 'org'
  if (words.length > 1 && shape === 'company') return 'company'
  if (/^\p{Lu}{2,4}$/u.test(words[0]?.raw ?? '') && words.length === 2) return 'company'
  const isTwo = words.length === 2 || words.length === 3
  if (isTwo && words.every(({ raw }) => /^\p{Lu}\p{L}+$/u.test(raw))) {
    return geographic.has(words[0]?.word ?? '') ? 'region' : 'person'
  }
  return 'company'
}

/** “à X”, and not “vendu à X”, “a infligé à X”: to whom something is given. */
function isPlaceLead(found: readonly Lexeme[], at: number): boolean {
  const lead = found[at]?.raw.toLowerCase() ?? ''
  return placeLeads.has(lead) && !(lead === 'à' && given.test(found[at - 1]?.word ?? ''))
}

const given =
  /^(?:inflig|vend|livr|confi|ced|vers|command|achet|rachet|accord|pret|attribu|donn|offert|offr|reclam|demand|pay|remi|remet|transmi|transmet|fourni|propos|emprunt|allou|octroy|impos|promi|promet|rapport|cout)(?:a|e|ee|es|ees|er|ait|aient|ent|ant|era|erait|u|ue|us|ues|re|s|t|te|tre|ra|rait|it|ir|issent|i|is|ie)?$/

/** “l'armateur Harl Bost”, “le lyonnais Harl Bost”, “Harl Bost, which …”: no person is told of like that. */
function isSaidOfHouse(found: readonly Lexeme[], from: number, to: number): boolean {
  const before = found[from - 1]
  if (before && !before.opensLine && houseLeads.test(before.word)) return true
  if (before?.raw === ',' && found[to]?.raw === ',' && isSetBeside(found, from - 2)) return true
  if (found[to]?.raw === ',' && (found[to + 1]?.word === 'which' || isToldAsHouse(found, to + 1))) return true
  if (before?.word === 'chez' || isDoingBusiness(found, to)) return true
  const article = found[from - 2]?.word
  return (
    (article === 'le' || article === 'l') &&
    before !== undefined &&
    /^\p{Ll}/u.test(before.raw) &&
    (isNationality(before.raw) || /(?:[ao]is|ien|ain|in)$/.test(before.raw))
  )
}

/** “Harl Bost employs …”, “Harl Bost shares fell”, “Harl Bost has raised its forecast”: nobody is an `it`. */
function isDoingBusiness(found: readonly Lexeme[], to: number): boolean {
  const next = found[to]
  if (!next || next.opensLine || !/^\p{Ll}/u.test(next.raw)) return false
  if (trading.test(next.word)) return true
  for (let at = to; at < to + theirsMax; at++) {
    const lexeme = found[at]
    if (lexeme?.kind !== 'word' || lexeme.opensLine || !/^\p{Ll}/u.test(lexeme.raw)) return false
    if (lexeme.raw === 'its') return true
    if (/^(?:he|she|his|her|that|as|of)$/.test(lexeme.raw)) return false
  }
  return false
}

/** No more words stand between a house and the `its` of what it does to what it has. */
const theirsMax = 5
const trading =
  /^(?:employs|employed|operates|manufactures|produces|supplies|sells|shares|stock|bonds|staff|workers|employees|customers|shareholders|spokesman|spokeswoman|spokesperson|executives|emploie|employait|exploite|fabrique|produit|commercialise|distribue|fournit|vend)$/

/** “Harl Bost, a family-owned company”, “Harl Bost, une société suédoise”: not “…, a company director”. */
function isToldAsHouse(found: readonly Lexeme[], at: number): boolean {
  if (!/^(?:a|an|un|une|the|le|la|l)$/.test(found[at]?.word ?? '')) return false
  for (let next = at + 1; next < at + 6; next++) {
    const lexeme = found[next]
    if (!lexeme || (lexeme.kind === 'sign' ? lexeme.raw !== '-' : lexeme.kind !== 'word')) return false
    if (houseLeads.test(lexeme.word))
      return (
        /^(?:,|\.|de|d|of|with|in|based|basee?|qui|that|which|a|en)$/.test(found[next + 1]?.word ?? '') ||
        found[next + 1]?.kind === 'sign' ||
        isNationality(found[next + 1]?.raw ?? '') ||
        /^\p{Ll}{3,}ing$/u.test(found[next + 1]?.raw ?? '')
      )
  }
  return false
}

/** “Le gestionnaire du réseau, Harl Bost, …”: back from the comma to the article, nothing but small words and a house. */
function isSetBeside(found: readonly Lexeme[], at: number): boolean {
  let isHouse = false
  for (let back = at; back > at - 9; back--) {
    const lexeme = found[back]
    if (!lexeme) return false
    if (lexeme.kind === 'sign' && !/^['’-]$/.test(lexeme.raw)) return false
    if (isHouse) return /^(?:le|la|l|the|its|son|sa|un|une|a|an)$/.test(lexeme.word)
    isHouse = houseLeads.test(lexeme.word)
    if (lexeme.opensLine) return false
  }
  return false
}

/** What has a name and does nothing: a prize, a fair, a storm, a law. */
const events =
  /^(?:prix|trophee|coupe|championnat|tournoi|festival|salon|foire|tempete|ouragan|cyclone|typhon|operation|affaire|loi|plan|projet|programme|prize|award|trophy|cup|tournament|storm|hurricane|typhoon|project)$/

/** Kinds of houses that no person is. */
const houseLeads =
  /^(?:societe|entreprise|groupe|firme|compagnie|banque|filiale|enseigne|chaine|startup|laboratoire|labo|assureur|armateur|brasserie|cooperative|mutuelle|fonds|avionneur|energeticien|equipementier|fondeur|hebergeur|raffineur|chantier|club|operateur|constructeur|fabricant|exploitant|distributeur|gestionnaire|sous-traitant|transporteur|franchise|fonciere|company|firm|group|bank|airline|carmaker|automaker|chipmaker|drugmaker|shipbuilder|shipyard|retailer|lender|insurer|utility|startup|fund|subsidiary|brewer|brewery|manufacturer|maker|operator|supplier|carrier|refiner|miner|chain|club|cooperative|foundry)$/

/** What is named behind these judges others, or speaks for those who work or trade. */
const judges =
  /^(?:cabinet|institut|institute|consultancy|courtier|broker|brokerage|syndicat|union|federation|association|ong|charity|think-tank|observatoire|agence|regulateur|regulator|watchdog)$/
const studies = /^(?:research|consulting|analytics|analysis|polling|advisory|rating|ratings|forecasting)$/
const placeLeads = new Set('à en in near vers'.split(' '))
const geographic = new Set(
  'port cape cap north south east west nord sud est ouest saint sainte san santa los las new mont mount lac lake fort baie bay mer sea golfe gulf ile iles'.split(
    ' ',
  ),
)
