/** Words of either language that carry grammar and nothing to search for, folded. */
export function isStopWord(folded: string): boolean {
  return stopWords.has(folded)
}

/** The language in which a grammar word of the other one is a noun (`car`, `but`), folded. */
export function nounLanguage(folded: string): 'fr' | 'en' | undefined {
  return nounLanguages.get(folded)
}

/** True for a word that questions are built with (`veut`, `happened`) and that an answer seldom repeats, folded. */
export function isFrameWord(folded: string): boolean {
  return frame.has(folded) || adverb.test(folded)
}

// Adverbs made of adjectives. Those that tell how often are not among them: they are what is asked.
const adverb =
  /^(?!(?:annu|mensu|trimestri|semestri|hebdomad|quotid|annually|daily|weekly|monthly|early))\p{L}{3,}(?:iquement|ierement|ellement|alement|ivement|eusement|ablement|iblement|amment|emment|ically|ially|ously|ively|ably|ibly|ently|antly)$/u

/** `fr` or `en`, by the grammar words that a text holds; undefined where neither clearly prevails. */
export function languageByStopWords(words: Iterable<string>): 'fr' | 'en' | undefined {
  let fr = 0
  let en = 0
  for (const word of words) {
    if (onlyFrench.has(word)) fr++
    else if (onlyEnglish.has(word)) en++
  }
  return fr > en * 2 ? 'fr' : en > fr * 2 ? 'en' : undefined
}

const french = new Set(
  `a afin aie aient ainsi ait alors apres as au aucun aucune aupres auquel aura aurai auraient aurais aurait aurez auront
  aussi autant autre autres aux auxquelles auxquels avaient avais avait avant avec avez aviez avions avoir avons ayant ayez
  ayons beaucoup bien c ca car ce ceci cela celle celles celui cependant ces cet cette ceux chacun chacune chaque chez ci
  combien comme comment contre d dans de deja des desormais donc dont du durant elle elles en encore enfin ensuite entre
  es est et etaient etais etait etant ete etes etiez etions etre eue eues eurent eus eut eux faire fais faisait fait
  faites fera ferait font fut furent hors ici il ils j je jusque l la laquelle le lequel les lesquelles lesquels leur
  leurs lors lorsque lui m ma mais malgre me meme memes mes mien moi mon n ne neanmoins ni nos notre nous on ont or ou
  oui par parce parfois parmi pas pendant peu peut peuvent plus plusieurs plutot pour pourquoi pourra pourrait
  pourtant puis puisque qu quand quant que quel quelle quelles quelque quelques quels qui quoi quoique s sa sans se selon
  sera serai seraient serais serait serez seront ses seulement si sien soi soient sois soit sommes son sont souvent sous
  suis sur surtout t ta tandis tant te tel telle telles tels tes toi ton toujours vs tous tout toute toutefois toutes tres
  trop tu un une va vais vers voici voila vont vos votre vous vu y`.split(/\s+/),
)

const english = new Set(
  `a about above after again against ago almost along around already all also although am among an and another any are aren as at be became because
  become been before being below between both but by can cannot could couldn did didn do does doesn doing don done
  during each far either else even ever every few for from further get gets getting got had hadn has hasn have haven having he
  her here hers herself him himself his how however i if in into is isn it its itself just many may me might more
  most much must my myself neither no nor not now of off on once one only onto or other others our ours out over
  per quite rather s same shall she should shouldn since so some still such t than that the their theirs them themselves then
  there these they this those though through thus to too toward towards under until up upon very was wasn we were
  weren what whatever when where whether which while who whom whose why will with within without would wouldn yet
  you your yours`.split(/\s+/),
)

const frame = new Set(
  `veut veulent vouloir voulu voudrait voulait souhaite souhaitent faut existe existent existait reste restent
  vient viennent provient proviennent come comes devient deviennent devenu devenir deviendra passe arrive arrivee arrivent type types sorte sortes genre
  chose choses sait savoir connait connu concerne parle parler va vont aller donne donner quoi
  mettre met mettent mis mise passer passe passent passee tenir tient tiendra tiendront servir sert servent servira
  serviront servirait serviraient voudra voudront voudraient arrivera restera resteront donnera donnerait passera passerait existera
  actuellement vraiment exactement notamment egalement aujourd hui ailleurs presque jamais maintenant ensemble
  face faces faced facing often souvent put puts putting keep keeps take takes taken took really exactly currently actually today
  want wants wanted happen happens happened happening become becomes know knows known kind sort thing things
  doit doivent devra devront devrait devraient devait devaient devoir pu pourront pourraient su saura saurait
  cote propos sujet matiere niveau egard vis info infos meant compared versus moins davantage less fewer least
  nom noms name names exist exists tell tells going go goes went named called mean means`.split(/\s+/),
)

const nounLanguages = new Map<string, 'fr' | 'en'>([
  ['car', 'en'],
  ['comment', 'en'],
  ['son', 'en'],
  ['ton', 'en'],
  ['but', 'fr'],
  ['don', 'fr'],
])

const stopWords = new Set([...french, ...english])
// What is a noun in the other language tells nothing of the language.
const onlyFrench = new Set([...french].filter((word) => !english.has(word) && !nounLanguages.has(word)))
const onlyEnglish = new Set([...english].filter((word) => !french.has(word) && !nounLanguages.has(word)))
