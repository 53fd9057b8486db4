import type { Span } from '../types.ts'

/** The marks that share a unit with the span. They are in order and do not overlap; found by halving, not by walking. */
export function overlapping<Mark extends Span>(
  marks: readonly Mark[],
  { start, end }: Span,
): readonly Mark[] {
  let first = 0
  for (let after = marks.length; first < after; ) {
    const middle = (first + after) >> 1
    if ((marks[middle]?.end ?? 0) <= start) first = middle + 1
    else after = middle
  }
  let last = first
  while ((marks[last]?.start ?? end) < end) last++
  return marks.slice(first, last)
}
