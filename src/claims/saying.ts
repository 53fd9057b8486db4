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
  /** Says something even without “que” and a clause after it: a verb that takes nothing else. */
  readonly isPlain: boolean
}

// Verbs that say and do nothing else. Stems of regular verbs in -er.
const plainEr =
  'rapport révél affirm déclar indiqu annonc précis expliqu assur estim soulign signal relat racont confi mentionn insist martel nuanc ironis tempér rétorqu réplique argument murmur redout certifi allégu pronostiqu détaill déplor regrett clam reconn'
// Verbs that say when a clause follows or when they stand beside a quotation.
const otherEr =
  'ajout not relev évoqu avanc jug calcul résum observ constat considér évalu chiffr tabl suppos garanti dévoil comment témoign gliss lâch souffl confirm suggèr suggér pens imagin dénonc critiqu plaid recommand recens montr démontr attest invoqu point inform dénombr comptabilis revendiqu cit publi soupçonn conjectur espèr espér'

// Present in the singular and the plural, past, imperfect, participle, gerund.
const irregular: readonly (readonly [string, string, boolean])[] = [
  ['dire', 'dit disent disait disaient dirent disant', true],
  ['écrire', 'écrit écrivent écrivait écrivaient écrivant', true],
  ['prédire', 'prédit prédisent prédisait prédisant', true],
  ['soutenir', 'soutient soutiennent soutenait soutenaient soutenu soutenant', false],
  ['prétendre', 'prétend prétendent prétendait prétendaient prétendu prétendant', true],
  ['admettre', 'admet admettent admettait admettaient admis admettant', true],
  ['reconnaître', 'reconnaît reconnait reconnaissent reconnaissait reconnu reconnaissant', false],
  ['promettre', 'promet promettent promettait promis promettant', false],
  ['croire', 'croit croient croyait croyaient cru', false],
  ['craindre', 'craint craignent craignait craignaient craignant', true],
  ['prévenir', 'prévient préviennent prévenait prévenu prévenant', true],
  ['avertir', 'avertit avertissent avertissait averti avertissant', true],
  ['répondre', 'répond répondent répondait répondaient répondu répondant', false],
  ['convenir', 'convient conviennent convenu', false],
  ['faire savoir', 'savoir', false],
  ['entendre', 'entendre', false],
  ['apprendre', 'apprend apprenait appris', false],
  ['maintenir', 'maintient maintiennent maintenait maintenu', false],
]

const english: readonly (readonly [string, string, boolean])[] = [
  ['say', 'says say said saying', true],
  ['report', 'reports report reported reporting', true],
  ['tell', 'told telling tells', true],
  ['add', 'added adding adds add', false],
  ['claim', 'claims claim claimed claiming', false],
  ['announce', 'announced announces announce announcing', false],
  ['state', 'stated states stating', false],
  ['note', 'noted notes note noting', false],
  ['reveal', 'revealed reveals reveal revealing', false],
  ['write', 'wrote writes write', true],
  ['estimate', 'estimates estimate estimated estimating', false],
  ['suggest', 'suggests suggest suggested', false],
  ['argue', 'argues argue argued arguing', true],
  ['explain', 'explained explains explain explaining', false],
  ['confirm', 'confirmed confirms confirm confirming', false],
  ['disclose', 'disclosed discloses', false],
  ['reckon', 'reckons reckon reckoned', true],
  ['warn', 'warned warns warn warning', true],
  ['believe', 'believes believe believed', false],
  ['acknowledge', 'acknowledged acknowledges acknowledge acknowledging', false],
  ['insist', 'insists insist insisted insisting', true],
  ['admit', 'admitted admits admit admitting', true],
  ['allege', 'alleged alleges allege alleging', true],
  ['predict', 'predicted predicts predict predicting', true],
  ['think', 'thinks think', false],
  ['cite', 'citing cites cited', false],
  ['quote', 'quoting quoted', false],
  ['indicate', 'indicated indicates indicate indicating', false],
  ['tweet', 'tweeted', true],
  ['assert', 'asserts assert asserted asserting', true],
  ['contend', 'contends contend contended contending', true],
  ['maintain', 'maintains maintained maintaining', false],
  ['declare', 'declares declared declaring', false],
  ['conclude', 'concludes concluded concluding', false],
  ['calculate', 'calculates calculated calculating', false],
  ['assume', 'assumes assumed assuming', false],
  ['concede', 'concedes concede conceded conceding', true],
  ['caution', 'cautions cautioned cautioning', true],
  ['complain', 'complains complain complained complaining', true],
  ['stress', 'stresses stressed stressing', false],
  ['emphasise', 'emphasises emphasised emphasising emphasizes emphasized emphasizing', false],
  ['reply', 'replies replied', true],
  ['respond', 'responds responded', false],
  ['counter', 'counters countered', false],
  ['hint', 'hints hinted', false],
  ['imply', 'implies implied', false],
  ['testify', 'testifies testified testifying', true],
  ['recall', 'recalls recalled', false],
  ['recount', 'recounts recounted', false],
  ['observe', 'observes observed', false],
  ['remark', 'remarks remarked', true],
  ['comment', 'comments commented', false],
  ['boast', 'boasts boasted', false],
  ['reiterate', 'reiterates reiterated', false],
  ['quip', 'quips quipped', true],
  ['inform', 'informed informs', false],
  ['remind', 'reminded reminds', false],
  ['notify', 'notified notifies', false],
  ['joke', 'jokes joked', true],
  ['fear', 'fears fear feared', false],
  ['suspect', 'suspects suspect suspected', false],
  ['speculate', 'speculates speculate speculated speculating', true],
  ['learn', 'learned learnt', false],
  ['understand', 'understands', false],
  ['hear', 'heard', false],
  ['show', 'shows show showed', false],
  ['find', 'finds find found', false],
  ['forecast', 'forecasts forecast forecasting', false],
  ['expect', 'expects expect expected', false],
  ['anticipate', 'anticipates anticipate anticipated', false],
  ['promise', 'promised promises promise promising', false],
  ['pledge', 'pledged pledges pledge pledging', false],
  ['vow', 'vowed vows vow vowing', false],
  ['value', 'valued values', false],
]

/** Every form, in lower case. A form of two readings (`dit`: says, said) is listed once, as finite. */
export const sayingForms: ReadonlyMap<string, SayingForm> = forms()

function forms(): ReadonlyMap<string, SayingForm> {
  const found = new Map<string, SayingForm>()
  const put = (text: string, form: SayingForm) => {
    if (!found.has(text)) found.set(text, form)
  }
  for (const [stems, isPlain] of [
    [plainEr, true],
    [otherEr, false],
  ] as const) {
    for (const stem of stems.split(' ')) {
      const lemma = `${stem}er`
      const soft = stem.endsWith('c') ? `${stem.slice(0, -1)}ç` : stem.endsWith('g') ? `${stem}e` : stem
      for (const present of [stem, grave(stem), doubled(stem)]) {
        put(`${present}e`, { lemma, form: 'finite', isPast: false, isPlain })
        put(`${present}ent`, { lemma, form: 'finite', isPast: false, isPlain })
      }
      for (const past of [`${soft}ait`, `${soft}aient`, `${soft}a`, `${stem}èrent`])
        put(past, { lemma, form: 'finite', isPast: true, isPlain })
      put(`${stem}é`, { lemma, form: 'participle', isPast: true, isPlain })
      put(`${soft}ant`, { lemma, form: 'gerund', isPast: false, isPlain })
    }
  }
  for (const [lemma, list, isPlain] of irregular) {
    for (const text of list.split(' ')) {
      const form = text.endsWith('ant')
        ? 'gerund'
        : /(?:nu|du|mis|is|ru|ti)$/u.test(text)
          ? 'participle'
          : 'finite'
      put(text, { lemma, form, isPast: form === 'participle' || /ai(?:en)?t$/u.test(text), isPlain })
    }
  }
  for (const [lemma, list, isPlain] of english) {
    for (const text of list.split(' ')) {
      const isPast = /(?:ed|said|told|wrote|found|heard|learnt)$/u.test(text)
      put(text, { lemma, form: text.endsWith('ing') ? 'gerund' : 'finite', isPast, isPlain })
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
