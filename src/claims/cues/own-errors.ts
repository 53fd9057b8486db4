import type { Article } from '../../types.ts'
import type { Weight } from '../claim.ts'
import type { SentenceWeight } from '../weigh.ts'

/** What the newsroom takes back as its own error (“nous écrivions que …”, “an earlier version said …”) is denied by it. */
export function withOwnErrors(article: Article, weights: readonly SentenceWeight[]): SentenceWeight[] {
  const { text, title = '' } = article
  const isPutRight = correction.test(title)
  return weights.map((weight, index) => {
    const { sentence, role } = weight
    if (role !== 'body') return weight
    const said = text.slice(sentence.start, sentence.end)
    if (!own.test(said)) return weight
    const cue = version.exec(said) ?? written.exec(said)
    if (!cue) return weight
    const isNews =
      version.test(said) ||
      isPutRight ||
      correction.test(said) ||
      weights
        .slice(Math.max(0, index - 2), index)
        .some((one) => correction.test(text.slice(one.sentence.start, one.sentence.end)))
    if (!isNews) return weight
    const from = sentence.start + cue.index + cue[0].length
    const turn = turning.exec(text.slice(from, sentence.end))
    const to = turn ? from + turn.index : sentence.end
    return {
      ...weight,
      mark: 'denied',
      clauses: weight.clauses.map(
        (clause): Weight =>
          clause.clause.end > from && clause.clause.start < to
            ? { ...clause, evidence: 'denied', standing: 'done', sources: [] }
            : clause,
      ),
    }
  })
}

/** Words without which no sentence is about the newsroom's own text. */
const own =
  /\b(?:nous|notre|version|we|our|article|story|piece|it (?:originally|initially|previously|wrongly|incorrectly|mistakenly))\b/iu

const saidInFrench =
  '(?:écri(?:vions|t)|indiqu(?:ions|é|ait)|annonc(?:ions|é|ait)|affirm(?:ions|é|ait)|publi(?:ions|é|ait)|rapport(?:ions|é|ait)|évoqu(?:ions|é|ait)|mentionn(?:ions|é|ait)|attribu(?:ions|é|ait)|faisait état|faisions état|avan(?:cions|cé|çait)|donn(?:ions|é|ait)|précis(?:ions|é|ait))'
const saidInEnglish =
  '(?:said|stated|wrote|reported|gave|put|claimed|suggested|misstated|described|listed|quoted|named)'

/** What the newsroom said before: “une première version de cet article indiquait”. */
const version = new RegExp(
  `(?<!\\p{L})(?:version[^.;:]{0,30} (?:de cet|de notre|de l['’])\\s?(?:article|enquête|papier|texte|dépêche)[^.;:]{0,30} ${saidInFrench}|version of (?:this|the|our) (?:article|story|report|piece|item)[^.;:]{0,30} ${saidInEnglish}|(?:this|our) (?:article|story|report|piece) (?:originally|initially|previously|wrongly|incorrectly|mistakenly|erroneously) ${saidInEnglish}|it (?:originally|initially|previously|wrongly|incorrectly|mistakenly) ${saidInEnglish})(?!\\p{L})`,
  'iu',
)
/** The same, where only a correction around it tells that it was wrong. */
const written = new RegExp(
  `(?<!\\p{L})(?:nous (?:y )?(?:avons |avions )?(?:\\p{L}+ )?${saidInFrench}|notre (?:article|enquête|édition)[^.;:]{0,40} ${saidInFrench}|we (?:\\p{L}+ )?${saidInEnglish}|(?:our|the) (?:article|story|report) (?:\\p{L}+ )?${saidInEnglish})(?!\\p{L})`,
  'iu',
)
const correction =
  /(?<!\p{L})(?:rectificatifs?|rectification|errat(?:um|a)|mea culpa|précision|corrections?|corrigeons|clarification|(?:une|l['’]) ?erreur|par erreur|à tort|wrongly|incorrectly|mistakenly|erroneously|in error|an error)(?!\p{L})/iu
/** From here on it tells how things are. */
const turning =
  /;\s|(?<!\p{L})(?:alors qu|tandis qu|en réalité|en fait|et non|il s['’]agi|il fallait|quand il|in fact|not|whereas|when (?:it|the|in)|rather than|instead of|but|mais)(?!\p{L})/iu
