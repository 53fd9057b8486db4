/** A label beside its sign: where it begins and how wide both are, in pixels. */
export type Placed = { readonly x: number; readonly lane: number; readonly side: 'right' | 'left' | 'over' }

/**
 * Puts labels into lanes so that none covers another: each into the lowest lane with room, to the right of its sign,
 * to the left where it would leave the picture, over its bar where neither is free. Labels come in the order of `x`.
 */
export function placeLabels(
  labels: readonly { readonly x: number; readonly end: number; readonly width: number }[],
  left: number,
  right: number,
): readonly Placed[] {
  const lanes: { start: number; end: number }[][] = []
  return labels.map(({ x, end, width }) => {
    const side = end + width <= right ? 'right' : x - width >= left ? 'left' : 'over'
    const taken = {
      right: { start: x, end: end + width },
      left: { start: x - width, end },
      over: { start: x, end: Math.max(end, x + width) },
    }[side]
    const free = lanes.findIndex((lane) =>
      lane.every((one) => taken.start > one.end + gap || taken.end < one.start - gap),
    )
    const lane = free < 0 ? lanes.length : free
    lanes[lane] = [...(lanes[lane] ?? []), taken]
    return { x, lane, side }
  })
}

/** Between two labels in a lane, in pixels. */
const gap = 14

/** How wide a text is, near enough, in pixels: the font's own widths by kind of character. */
export function widthOf(text: string, size: number): number {
  let ems = 0
  for (const character of text) {
    ems += /[\s.,:;'’!|ijlI()]/.test(character)
      ? 0.3
      : /[A-ZÀ-ÞMWmw%@]/.test(character)
        ? 0.74
        : /[\d]/.test(character)
          ? 0.63
          : 0.58
  }
  return ems * size
}
