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
  'ajout not relev évoqu avanc jug calcul résum observ constat considér évalu chiffr tabl suppos garanti dévoil comment témoign gliss lâch souffl confirm suggèr suggér pens imagin dénonc critiqu plaid recommand recens dénombr comptabilis revendiqu cit publi soupçonn conjectur espèr espér'

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
  ['report', 'reports reported reporting', true],
  ['tell', 'told telling tells', true],
  ['add', 'added adding adds', false],
  ['claim', 'claims claimed claiming', false],
  ['announce', 'announced announces announcing', false],
  ['state', 'stated states', false],
  ['note', 'noted notes noting', false],
  ['reveal', 'revealed reveals', false],
  ['write', 'wrote writes', true],
  ['estimate', 'estimates estimated', false],
  ['suggest', 'suggests suggest suggested', false],
  ['argue', 'argues argued', true],
  ['explain', 'explained explains', false],
  ['confirm', 'confirmed confirms', false],
  ['disclose', 'disclosed', false],
  ['reckon', 'reckons reckon reckoned', true],
  ['warn', 'warned warns', true],
  ['believe', 'believes believe believed', false],
  ['acknowledge', 'acknowledged', false],
  ['insist', 'insists insisted', true],
  ['admit', 'admitted admits', true],
  ['allege', 'alleged alleges', true],
  ['predict', 'predicted predicts', true],
  ['think', 'thinks think', false],
  ['cite', 'citing cites cited', false],
  ['quote', 'quoting quoted', false],
  ['indicate', 'indicated indicates', false],
  ['tweet', 'tweeted', true],
  ['promise', 'promised promises', false],
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
      const isPast = /(?:ed|said|told|wrote)$/u.test(text)
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
