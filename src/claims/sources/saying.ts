/**
 * Verbs by which the press says that somebody says something, in every form that it uses them in, French and English.
 * A verb that often means something else (`montrer`, `avancer`, `to show`) counts only with what it takes when it says.
 */
export type SayingForm = {
  readonly lemma: string
  /** `finite` can stand alone; `participle` needs an auxiliary before it (a rapporté); `gerund` (ajoutant, citing). */
  readonly form: 'finite' | 'participle' | 'gerund'
  /** About the past: what follows in the conditional may be a future seen from there. */
  readonly isPast: boolean
}

// Verbs that say and do nothing else. Stems of regular verbs in -er.
const plainEr =
  'rapport révél affirm déclar indiqu annonc précis expliqu assur estim soulign signal relat racont confi mentionn insist martel nuanc ironis tempér rétorqu réplique argument murmur redout certifi allégu pronostiqu détaill déplor regrett clam reconn'
// Verbs that say when a clause follows or when they stand beside a quotation.
const otherEr =
  'ajout not relev évoqu avanc jug calcul résum observ constat considér évalu chiffr tabl suppos garanti dévoil comment témoign gliss lâch souffl confirm suggèr suggér pens imagin dénonc critiqu plaid recommand recens montr démontr attest invoqu point inform rappel corrig rectifi tranch ripost object concéd protest complét jur mesur dénombr comptabilis revendiqu cit publi soupçonn conjectur espèr espér'

// Present in the singular and the plural, past, imperfect, participle, gerund.
const irregular: readonly (readonly [string, string])[] = [
  ['dire', 'dit disent disait disaient dirent disant'],
  ['écrire', 'écrit écrivent écrivait écrivaient écrivant'],
  ['prédire', 'prédit prédisent prédisait prédisant'],
  ['soutenir', 'soutient soutiennent soutenait soutenaient soutenu soutenant'],
  ['prétendre', 'prétend prétendent prétendait prétendaient prétendu prétendant'],
  ['admettre', 'admet admettent admettait admettaient admis admettant'],
  ['reconnaître', 'reconnaît reconnait reconnaissent reconnaissait reconnu reconnaissant'],
  ['promettre', 'promet promettent promettait promis promettant'],
  ['croire', 'croit croient croyait croyaient cru'],
  ['craindre', 'craint craignent craignait craignaient craignant'],
  ['prévenir', 'prévient préviennent prévenait prévenu prévenant'],
  ['avertir', 'avertit avertissent avertissait averti avertissant'],
  ['répondre', 'répond répondent répondait répondaient répondu répondant'],
  ['convenir', 'convient conviennent convenu'],
  ['faire savoir', 'savoir'],
  ['entendre', 'entendre'],
  ['apprendre', 'apprend apprenait appris'],
  ['renchérir', 'renchérit renchérissent'],
  ['conclure', 'conclut concluent concluait conclu concluant'],
  ['réagir', 'réagit réagissent réagissait réagi réagissant'],
  ['se souvenir', 'souvient souviennent'],
  ['contredire', 'contredit contredisent'],
  ['maintenir', 'maintient maintiennent maintenait maintenu'],
]

const english: readonly (readonly [string, string])[] = [
  ['say', 'says say said saying'],
  ['report', 'reports report reported reporting'],
  ['tell', 'told telling tells tell'],
  ['add', 'added adding adds add'],
  ['claim', 'claims claim claimed claiming'],
  ['announce', 'announced announces announce announcing'],
  ['state', 'stated states stating'],
  ['note', 'noted notes note noting'],
  ['reveal', 'revealed reveals reveal revealing'],
  ['write', 'wrote writes write'],
  ['estimate', 'estimates estimate estimated estimating'],
  ['suggest', 'suggests suggest suggested'],
  ['argue', 'argues argue argued arguing'],
  ['explain', 'explained explains explain explaining'],
  ['confirm', 'confirmed confirms confirm confirming'],
  ['disclose', 'disclosed discloses disclose disclosing'],
  ['reckon', 'reckons reckon reckoned'],
  ['warn', 'warned warns warn warning'],
  ['believe', 'believes believe believed'],
  ['acknowledge', 'acknowledged acknowledges acknowledge acknowledging'],
  ['insist', 'insists insist insisted insisting'],
  ['admit', 'admitted admits admit admitting'],
  ['allege', 'alleged alleges allege alleging'],
  ['predict', 'predicted predicts predict predicting'],
  ['think', 'thinks think'],
  ['cite', 'citing cites cited'],
  ['quote', 'quoting quoted'],
  ['indicate', 'indicated indicates indicate indicating'],
  ['tweet', 'tweeted'],
  ['assert', 'asserts assert asserted asserting'],
  ['contend', 'contends contend contended contending'],
  ['maintain', 'maintains maintained maintaining'],
  ['declare', 'declares declare declared declaring'],
  ['conclude', 'concludes conclude concluded concluding'],
  ['calculate', 'calculates calculate calculated calculating'],
  ['assume', 'assumes assume assumed assuming'],
  ['concede', 'concedes concede conceded conceding'],
  ['caution', 'cautions cautioned cautioning'],
  ['complain', 'complains complain complained complaining'],
  ['stress', 'stresses stressed stressing'],
  ['emphasise', 'emphasises emphasised emphasising emphasizes emphasized emphasizing'],
  ['reply', 'replies replied'],
  ['respond', 'responds responded'],
  ['react', 'reacts react reacted reacting'],
  ['counter', 'counters countered'],
  ['hint', 'hints hinted'],
  ['imply', 'implies imply implied'],
  ['testify', 'testifies testify testified testifying'],
  ['recall', 'recalls recalled'],
  ['recount', 'recounts recounted'],
  ['observe', 'observes observed'],
  ['remark', 'remarks remarked'],
  ['comment', 'comments commented'],
  ['boast', 'boasts boasted'],
  ['reiterate', 'reiterates reiterate reiterated reiterating'],
  ['quip', 'quips quipped'],
  ['inform', 'informed informs'],
  ['remind', 'reminded reminds'],
  ['notify', 'notified notifies'],
  ['joke', 'jokes joked'],
  ['fear', 'fears fear feared'],
  ['suspect', 'suspects suspect suspected'],
  ['speculate', 'speculates speculate speculated speculating'],
  ['learn', 'learned learnt'],
  ['understand', 'understands'],
  ['hear', 'heard'],
  ['show', 'shows show showed'],
  ['find', 'finds find found'],
  ['forecast', 'forecasts forecast forecasting'],
  ['expect', 'expects expect expected'],
  ['anticipate', 'anticipates anticipate anticipated'],
  ['promise', 'promised promises promise promising'],
  ['pledge', 'pledged pledges pledge pledging'],
  ['vow', 'vowed vows vow vowing'],
  ['value', 'valued values'],
]

/** Every form, in lower case. A form of two readings (`dit`: says, said) is listed once, as finite. */
export const sayingForms: ReadonlyMap<string, SayingForm> = forms()

function forms(): ReadonlyMap<string, SayingForm> {
  const found = new Map<string, SayingForm>()
  const put = (text: string, form: SayingForm) => {
    if (!found.has(text)) found.set(text, form)
  }
  for (const stems of [plainEr, otherEr]) {
    for (const stem of stems.split(' ')) {
      const lemma = `${stem}er`
      const soft = stem.endsWith('c') ? `${stem.slice(0, -1)}ç` : stem.endsWith('g') ? `${stem}e` : stem
      for (const present of [stem, grave(stem), doubled(stem)]) {
        put(`${present}e`, { lemma, form: 'finite', isPast: false })
        put(`${present}ent`, { lemma, form: 'finite', isPast: false })
      }
      for (const past of [`${soft}ait`, `${soft}aient`, `${soft}a`, `${stem}èrent`])
        put(past, { lemma, form: 'finite', isPast: true })
      put(`${stem}é`, { lemma, form: 'participle', isPast: true })
      put(`${soft}ant`, { lemma, form: 'gerund', isPast: false })
    }
  }
  for (const [lemma, list] of irregular) {
    for (const text of list.split(' ')) {
      const form = text.endsWith('ant')
        ? 'gerund'
        : /(?:nu|du|mis|is|ru|ti|gi)$/u.test(text)
          ? 'participle'
          : 'finite'
      put(text, { lemma, form, isPast: form === 'participle' || /ai(?:en)?t$/u.test(text) })
    }
  }
  for (const [lemma, list] of english) {
    for (const text of list.split(' ')) {
      const isPast = /(?:ed|said|told|wrote|found|heard|learnt)$/u.test(text)
      put(text, { lemma, form: text.endsWith('ing') ? 'gerund' : 'finite', isPast })
    }
  }
  return found
}

/** révél- and relev- in the present are révèl- and relèv-. */
function grave(stem: string): string {
  return stem.replace(/[ée](?=\p{L}$)/u, 'è')
}

/** rappel- in the present is rappell-. */
function doubled(stem: string): string {
  return stem.endsWith('pel') ? `${stem}l` : stem
}
