import { citationsOf, verify } from './cite.ts'
import type { Log } from './log.ts'
import type { Answer, Article, Block, Citation } from './types.ts'
import { wordsIn } from './words.ts'

/** The last check before anything leaves, for commands and posts alike. */
export type Proof = {
  /** The answer without the citations that are not, character for character, what their articles say. */
  prove(answer: Answer): Promise<Answer>
  /** Quotes withheld so far. */
  withheld(): number
}

export type ProofParts = {
  /** An article by `Article.key`, earlier versions included. */
  version(key: string): Promise<Article | undefined>
  readonly log: Log
}

export function createProof({ version, log }: ProofParts): Proof {
  let withheld = 0

  return {
    async prove(answer) {
      const failed = new Set<Citation>()
      for (const citation of citationsOf(answer)) {
        const article = await version(citation.ref.slice(0, citation.ref.indexOf('.')))
        if (verify(citation, article)) continue
        failed.add(citation)
        withheld++
        log.error('quote withheld: it is not what the article says', {
          article: citation.article,
          ref: citation.ref,
        })
      }
      if (failed.size === 0) return answer
      const blocks = answer.blocks.flatMap((block) => withoutFailed(block, failed))
      const note: Block = { kind: 'note', runs: [{ text: wordsIn(answer.language).withheld(failed.size) }] }
      return { ...answer, blocks: [...blocks, note] }
    },
    withheld: () => withheld,
  }
}

function withoutFailed(block: Block, failed: ReadonlySet<Citation>): Block[] {
  switch (block.kind) {
    case 'quote':
      return failed.has(block.citation) ? [] : [block]
    case 'reading': {
      const citations = block.citations.filter((citation) => !failed.has(citation))
      return citations.length > 0 ? [{ ...block, citations }] : []
    }
    case 'figures': {
      const figures = block.figures.filter(({ citation }) => !failed.has(citation))
      return figures.length > 0 ? [{ ...block, figures }] : []
    }
    default:
      return [block]
  }
}
