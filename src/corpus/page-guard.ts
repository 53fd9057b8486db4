import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, serialize } from 'parse5'
import { Refusal } from './refusal.ts'

/**
 * The page as well-formed HTML that a parser without repairs can read. Throws Refusal for pages that would cost the
 * steps after it their stack or their time: too many tags, too deep, a tag of absurd length.
 */
export function wellFormed(html: string): string {
  const tags = html.match(/<[a-z]/gi)?.length ?? 0
  if (tags === 0) throw new Refusal('page: no HTML in it')
  if (tags > tagsMax) throw new Refusal(`page: ${tags} tags; the limit is ${tagsMax}`)
  if (new RegExp(`<[a-z][^<>]{${tagUnitsMax}}`, 'i').test(html))
    throw new Refusal(`page: a tag of more than ${tagUnitsMax} characters`)
  const tree = parse(html, { treeAdapter: defaultTreeAdapter })
  if (depthOf(tree) > depthMax) throw new Refusal(`page: nested deeper than ${depthMax}`)
  return serialize(tree)
}

/** Ten times what the largest of 1,300 real pages held. */
const tagsMax = 100_000
const tagUnitsMax = 20_000
/** Browsers stop nesting at 512. */
const depthMax = 512

type Tree = DefaultTreeAdapterMap['node']

/** Levels of the tree, found without recursion, since the depth is what is in doubt. */
function depthOf(tree: Tree): number {
  let level: Tree[] = [tree]
  let depth = 0
  while (level.length > 0 && depth <= depthMax) {
    depth++
    level = level.flatMap((node) => ('childNodes' in node ? node.childNodes : []))
  }
  return depth
}
