/** Sets of numbers below `size` that are joined step by step. */
export function createSets(size: number) {
  const parent = Array.from({ length: size }, (_, at) => at)
  const find = (at: number): number => {
    let root = at
    while (parent[root] !== root) root = parent[root] ?? root
    for (let next = at; parent[next] !== root; ) {
      const above = parent[next] ?? root
      parent[next] = root
      next = above
    }
    return root
  }
  return {
    join(one: number, other: number): void {
      const [a, b] = [find(one), find(other)]
      parent[Math.max(a, b)] = Math.min(a, b)
    },
    /** Each in order, in the order of their first. */
    groups(): number[][] {
      const found = new Map<number, number[]>()
      for (let at = 0; at < size; at++) {
        const root = find(at)
        const known = found.get(root)
        if (known) known.push(at)
        else found.set(root, [at])
      }
      return [...found.values()]
    },
  }
}
