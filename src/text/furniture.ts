import { fold } from './fold.ts'

/** A line of a page as it is compared with what pages say: case, accents, apostrophes and marks before it undone. */
export type PageLine = {
  /** Without list marks, Markdown marks and blanks around it; apostrophes as `'`, no accents, lower case. */
  readonly folded: string
  /** The same with its capitals and accents. */
  readonly plain: string
}

/** Longest line that can be page furniture: notices of two or three sentences. */
const furnitureMax = 420

/** A line without blanks around it, made ready to be compared; both forms are empty for lines beyond any furniture. */
export function pageLine(line: string): PageLine {
  if (line.length > furnitureMax) return { plain: '', folded: '' }
  const plain = line
    .replace(/^[\s#>*•·–—→►|-]+/u, '')
    .replace(/[*|]+$/u, '')
    .replace(/[’ʼ]/g, "'")
    .replace(/\s+/gu, ' ')
    .trim()
  return { plain, folded: fold(plain) }
}

/**
 * True for a line that belongs to the page and not to the article, by what pages say in French and English: share
 * bars, boxes for newsletters and cookies, comment counters, forms, related links, notices, credits. Judges the line
 * alone; a line of the article's own prose is never one.
 */
export function isFurniture({ folded, plain }: PageLine): boolean {
  if (folded === '') return false
  return (
    isButtonBar(folded) ||
    isFootBar(folded) ||
    wholeLine.some((pattern) => pattern.test(folded)) ||
    isSignUp(folded) ||
    isConsent(folded) ||
    isCredit(folded, plain)
  )
}

/** True for a heading under which a page lists other articles. */
export function headsLinks({ folded }: PageLine): boolean {
  return linksHeading.test(folded)
}

// ── Buttons and labels: the line is nothing but these

function isButtonBar(line: string): boolean {
  if (line.length > 160) return false
  const labels = line.split(/\s*[·|•/,;]\s*|\s+-\s+/).filter((label) => label !== '')
  return labels.length > 0 && labels.every((label) => button.test(label) || onlyNetworks(label))
}

/** “Share this · 2,114 reads · Live, 3 December: tickets from £195”: labels on one line, one of them a button or a counter. */
function isFootBar(line: string): boolean {
  if (line.length > 220 || /[.!?…]["»”]?$/.test(line)) return false
  const labels = line.split(/\s+[·|•]\s+/)
  return labels.length > 1 && labels.some((label) => button.test(label) || counter.test(label))
}

const counter =
  /^(?:(?:commentaires?|reactions?|comments?) ?\(\d{1,6}\)|\d[\d., ]{0,8} ?(?:commentaires?|reactions?|comments?|replies|reads|views|shares|likes|vues|lectures|partages|j'aime|min(?:utes?|s)? (?:read|de lecture)|min read))$/

const networks =
  'facebook|twitter|x|linkedin|whatsapp|telegram|e-?mail|mail|courriel|messenger|pinterest|reddit|bluesky|threads|mastodon|instagram|flipboard|tumblr|viber|tiktok|youtube|signal|wechat|line|sms|hacker news'
const actions =
  "partager|partagez|share|imprimer|print|save|enregistrer|sauvegarder|copier le lien|copier l'adresse|copy link|copy url|envoyer|suivre|follow|commenter|reagir|repondre|reply|ecouter|listen|lire plus tard|read later|offrir|offrir (?:cet )?article|gift(?: this)?(?: article)?|ajouter aux favoris|bookmark|s'abonner|subscribe|se connecter|connexion|sign in|log in|menu|fermer|close|retour en haut|back to top|tweeter|tweet|signaler(?: un contenu| une erreur)?|publier|poster|valider|submit|send|post|print this page|lire la suite|continue reading|read more|voir plus|show more|load more|afficher plus"
const button = new RegExp(
  `^(?:${actions}|(?:partager?z?|share|envoyer|send|tweeter|suivez-nous|follow us|suivre|follow)(?: (?:cet article|l'article|cette page|this(?: article| story| page)?|nous|us))?(?: (?:sur|par|via|on|by|with|to) (?:${networks}|les reseaux sociaux|social media))?|publicite|advertisement|annonce|sponsored|sponsorise|contenu sponsorise|nom|name|e-?mail|site web|website|(?:reagir|repondre|commenter|react|reply|comment)(?: (?:a|to|on) (?:cet article|l'article|this(?: article| story)?))?) ?[*:]?(?: ?\\(\\d{1,6}\\))?$`,
)
const network = new RegExp(`^(?:${networks}|${actions})$`)

/** `share facebook linkedin copier le lien`: labels that only blanks set apart. */
function onlyNetworks(label: string): boolean {
  const words = label.split(' ')
  // A single `x` or `line` is a letter or a word like any other.
  if (words.length > 20 || (words.length === 1 && label.length <= 4)) return false
  let at = 0
  while (at < words.length) {
    const taken = [5, 4, 3, 2, 1].find((count) => {
      if (at + count > words.length) return false
      const group = words.slice(at, at + count).join(' ')
      return network.test(group) || button.test(group) || counter.test(group)
    })
    if (taken === undefined) return false
    at += taken
  }
  return true
}

// ── Lines known by how they begin, or as a whole

const day =
  'jour|matin|midi|soir|semaine|mois|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|day|morning|evening|week|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekday'

const linksHeading =
  /^(?:sur le meme (?:sujet|theme)|dans la meme rubrique|a lire(?: aussi| egalement| ensuite)?|lire (?:aussi|egalement)|voir aussi|les plus lus|articles? (?:lies|similaires|connexes|associes|recommandes|populaires)|vous aimerez(?: peut-etre)? aussi|nos derniers articles|plus d'articles|a decouvrir|read (?:also|more|next)|related(?: articles?| stories| content| posts| coverage| topics)?|more (?:on this(?: story| topic)?|from [\w .'-]{2,40}|stories|news)|most (?:read|popular|viewed)|recommended(?: for you| stories)?|you (?:may|might) also like|don't miss|trending(?: now)?|further reading|see also|sujets associes|mots-cles|tags|etiquettes) ?:?$/

const wholeLine: readonly RegExp[] = [
  linksHeading,
  // Related links with their title
  /^(?:a |)lire (?:aussi|egalement|notre|nos|l'article|ensuite)(?: \S+){0,2} ?:/,
  /^(?:a lire|a voir|a ecouter|a regarder|voir aussi|voir egalement|ecouter aussi|(?:ecoutez|regardez|lisez|voyez|retrouvez)(?: aussi| egalement)?|sur le meme (?:sujet|theme)|notre (?:dossier|enquete|decryptage|reportage|selection|analyse|podcast|video)|nos (?:dossiers|explications)|pour aller plus loin|en savoir plus|plus d'informations) ?: ?\S/,
  /^(?:read (?:also|more|next)|also read|see also|related(?: articles?| stories?| coverage)?|more on this|listen|watch|further reading|recommended) ?: ?\S/,
  // The paper itself: its issue and price, its letter and how many read it
  /^(?:edition|numero|issue) (?:du|de|of|no|n°) ?.{2,40} ?[–—-] ?(?:[€£$] ?\d{1,3}(?:[.,]\d\d)?|\d{1,3}(?:[.,]\d\d)? ?(?:€|£|\$|euros?|francs|chf|p|pence))$/,
  /^.{0,60}\b(?:abonnements?|abonnez-vous|subscriptions?|subscribe|tickets?|billets?|au numero|en kiosque) ?:? (?:(?:a partir de|des|from) )?(?:[€£$] ?\d{1,4}(?:[.,]\d\d)?|\d{1,4}(?:[.,]\d\d)? ?(?:€|£|\$|euros?|chf))(?: (?:par|per|a|l[ea]?'?) ?\w+)?(?:,.{0,40})?$/,
  /^(?:(?:notre|la|nos|our|the) )?(?:newsletters?|infolettre|lettre (?:d'information|hebdomadaire|quotidienne)|podcast|appli|application|alertes?|whatsapp|chaine whatsapp|briefing)(?: [^:.!?]{1,40})? ?: ?.{0,80}\b(?:inscrits?|abonnes?|lecteurs|lisent|suivent|subscribers|readers|members|membres|s'abonner|s'inscrire|sign up|subscribe|gratuit|free)\b.{0,60}$/,
  // Comments
  /^\d{0,6} ?(?:commentaires?|reactions?|comments?|replies|responses) ?(?:\(\d{1,6}\))?$/,
  /^(?:aucun commentaire|pas encore de commentaires?|no comments(?: yet)?|(?:laisser|ajouter|ecrire|poster|publier) (?:un|votre) commentaire|voir (?:tous )?les commentaires|(?:leave|add|post|write) (?:a|your) (?:comment|reply)|view (?:all )?comments|join the (?:conversation|discussion)|soyez le premier a (?:commenter|reagir)|be the first to comment)\b.{0,60}$/,
  /^(?:les commentaires sont fermes|comments are closed|vous devez (?:etre connecte|vous connecter) pour|you must be logged in to)\b.{0,60}$/,
  // Forms
  /^(?:tous )?(?:les )?champs? .{0,60}obligatoires?\b.{0,40}$/,
  /^(?:all |\*? ?required )?fields? .{0,40}(?:required|mandatory|marked)\b.{0,20}$/,
  /^\*? ?(?:champs? obligatoires?|required fields?)$/,
  /^(?:votre|your) (?:adresse|e-?mail|email)\b.{0,60}\b(?:publiee?|published|partagee?|shared|cedee?|communiquee?)\b.{0,40}$/,
  // Live pages, dates and reading time
  /\bcette page (?:est|sera) (?:automatiquement )?(?:actualisee|mise a jour|rafraichie)\b/,
  /\bthis (?:page|story|article) (?:is|will be) (?:being )?(?:automatically |continuously )?(?:updated|refreshed)\b/,
  /^(?:publiee?|mise? a jour|actualisee?|modifiee?|postee?|published|updated|last updated|posted|modified|first published)(?: ?:| le| a| on| at|,)? .{0,40}(?:\b\d{4}\b|\b\d{1,2} ?[:h] ?\d{2}\b).{0,30}$/,
  /^(?:temps de lecture|lecture|duree|reading time|read time|estimated reading time) ?:? ?\d{1,3} ?(?:min|minutes?|mn)\.?$/,
  /^\d{1,3}[ -]min(?:ute)?s? (?:read|de lecture)$/,
  // Subscribers only
  /^(?:cet article|la suite|ce contenu|l'article complet).{0,40}\breservee?s? aux? (?:abonnee?s?|membres)\b.{0,80}$/,
  /^il vous reste \d{1,3}(?:[.,]\d)? ?% de cet article\b.{0,120}$/,
  /^(?:this (?:article|story|content) is (?:for|available to|only for|exclusive to) (?:our )?(?:subscribers|members)|already a (?:subscriber|member)|deja abonnee?|subscribe to (?:continue|read|unlock)|sign in to (?:continue|read))\b.{0,120}$/,
  /^la suite apres (?:la|cette) publicite$|^(?:article|story) continues (?:below|after)(?: this)?(?: the)? ad(?:vertisement)?$/,
  // Translation and robots
  /^(?:ce contenu|cet article|ce texte|cette page) (?:a ete|est) (?:traduite?|le fruit d'une traduction)\b.{0,30}\b(?:automatiquement|automatique|machine|ia|ai)\b/,
  /^(?:traduction automatique|traduit automatiquement|machine translation|translated (?:automatically|by (?:machine|ai)))\b/,
  /^this (?:content|article|text|page|story) (?:was|has been|is) (?:automatically |machine[- ])translated\b/,
  /^(?:pour (?:lire )?la version originale|for the original version|click here (?:for|to)|cliquez ici)\b.{0,60}$/,
  // Rights and advertising
  /^(?:©|\(c\)|copyright\b).{0,120}$/,
  /^.{0,80}\b(?:tous droits reserves|all rights reserved|reproduction interdite)\b.{0,40}$/,
  /^(?:cet article|this (?:article|post)) (?:contient|contains) .{0,30}(?:liens affilies|affiliate links)\b.{0,120}$/,
]

// ── Boxes that ask for an address or for consent

/** An invitation needs two signs of being one, since articles write about letters and subscribers too. */
function isSignUp(line: string): boolean {
  if (line.length > 260 || /[«“"]\s?\S+ \S+ \S+ \S+/.test(line.replace(/["«“][^"»”]{1,40}["»”]/g, '')))
    return false
  let signs = 0
  if (signUpVerb.test(line)) signs++
  if (signUpThing.test(line)) signs++
  if (signUpRhythm.test(line)) signs++
  if (signUpAction.test(line)) signs += 2
  return signs >= 2 && (signUpVerb.test(line) || signUpAction.test(line))
}

const signUpVerb =
  /(?:^|[.:!?»—–-] ?)(?:recevez|inscrivez-vous|abonnez-vous|rejoignez|suivez|retrouvez|decouvrez|telechargez|activez|get|sign up|subscribe|join|follow|download|receive|vous recevez cet(?:te)?|vous recevez ce|you are receiving|you received) /
const signUpThing =
  /\b(?:newsletters?|our (?:\w+ )?letter|\d[\d,. ]* (?:readers|subscribers|lecteurs|abonnes)|infolettre|(?:la|notre|nos|cette) lettres?|boite mail|votre boite|votre adresse|(?:votre|your|our|notre) (?:e-?mail|inbox|application|app|briefing|alertes?|alerts?|podcast|chaine|channel|bulletin)|(?:weekly|daily|morning|evening) (?:briefing|email|digest|update|roundup)|l'essentiel de l'actualite|nos alertes|the [\w ]{2,30} briefing|essai gratuit|free trial)\b/
const signUpRhythm = new RegExp(
  `\\b(?:chaque|tous les|every|each) (?:${day})s?\\b|\\b(?:weekly|daily|weekdays|quotidienne|hebdomadaire)\\b`,
)
const signUpAction =
  /(?:^|[.!?»—–·|-] ?)(?:je m'inscris|je m'abonne|s'inscrire|se desabonner|se desinscrire|desinscription|unsubscribe|sign me up|sign up now|s'abonner maintenant)\.?$/

function isConsent(line: string): boolean {
  if (
    /^(?:gerer|manage) (?:mes|vos|my|your) (?:choix|choices|preferences|consentements?|cookies)\b/.test(
      line,
    ) ||
    (/\b(?:nos|our) \d{1,4} (?:partenaires|partners)\b/.test(line) &&
      /\b(?:donnees|data|choix|choices|cookies?|traceurs|trackers|consent\w*)\b/.test(line))
  )
    return true
  return (
    /\b(?:cookies?|traceurs|trackers)\b/.test(line) &&
    /^(?:nous|notre|nos|we|our|ce site|this (?:web)?site|en poursuivant|en continuant|by (?:continuing|using|clicking)|avec votre accord|votre vie privee|your privacy|accepter|accept|gerer|manage|parametrer|politique|cookie|privacy)\b/.test(
      line,
    ) &&
    /\b(?:utilis\w*|us(?:e|es|ing)|accept\w*|refus\w*|reject\w*|consent\w*|parametr\w*|gerer|manage|preferences|settings|policy|politique)\b/.test(
      line,
    )
  )
}

// ── Credits: where a text or a picture comes from

function isCredit(folded: string, plain: string): boolean {
  if (folded.length > 300) return false
  const [, credited] =
    /^(?:sources?|credits?|photos?|images?|illustrations?|via|photograph|photo credit|credit photo|source image)(?: ?\(s\))?(?: (?:images?|photos?|originale?|de l'image)(?: ?\(s\))?)? ?: ?(.+)$/.exec(
      folded,
    ) ?? []
  // After the colon stands an address or a name, not a sentence.
  if (credited !== undefined)
    return (
      /^(?:https?:\/\/|www\.)\S+$/.test(credited) ||
      (credited.split(' ').length <= 8 && !/[.!?]$/.test(credited))
    )
  return (
    /^(?:https?:\/\/|www\.)\S+$/.test(folded) ||
    /^[a-z]{2,4}(?:\/[a-z]{2,4}){1,5}$/.test(plain) ||
    /^\((?:avec |with )?\p{Lu}[\p{L}.'-]*(?: (?:et |and |& )?\p{Lu}[\p{L}.'-]*){0,3}\)$/u.test(plain) ||
    /^(?:Avec|With|Source|Par|By)? ?(?:l'|the )?(?:[Aa]gences?|[Aa]gency|AFP|Reuters|AP|Bloomberg)(?:(?: |, | et | and )\p{Lu}[\p{L}.'-]*){0,3}$/u.test(
      plain,
    ) ||
    /^(?:Avec|With) (?:l'|the )?(?:\p{Lu}[\p{L}.'-]*|agences|agencies|wires)(?:(?: |, | et | and )(?:\p{Lu}[\p{L}.'-]*|agences|agencies)){0,3}$/u.test(
      plain,
    ) ||
    /^(?:Par|By) \p{Lu}[\p{L}.'-]{0,30}(?:(?: | et | and |, )\p{Lu}[\p{L}.'-]{0,30}){1,6}$/u.test(plain) ||
    /^\(?(?:additional )?(?:reporting|editing|writing) by \p{L}.{2,120}$/u.test(folded)
  )
}
