/** Entries that stand on one row, by place from 0. */
export interface Block {
  left: number[]
  right: number[]
}

/**
 * What a link between two entries brings: more than 0 when they belong on one row. `Infinity` puts them there,
 * `-Infinity` keeps them apart.
 */
export type Gain = (left: number, right: number) => number

/**
 * Gathers entries into rows so that their links bring most: begins with the links that bring most and joins two rows
 * while all links between them together bring something. Rows with both sides only.
 */
export function assign(leftCount: number, rightCount: number, gain: Gain): Block[] {
  const links: { i: number; j: number; gain: number }[] = []
  for (let i = 0; i < leftCount; i += 1)
    for (let j = 0; j < rightCount; j += 1) {
      const brings = gain(i, j)
      if (brings > 0) links.push({ i, j, gain: brings })
    }
  links.sort((a, b) => (a.gain === b.gain ? a.i - b.i || a.j - b.j : b.gain - a.gain))
  const ofLeft = Array.from({ length: leftCount }, (_, i): Block => ({ left: [i], right: [] }))
  const ofRight = Array.from({ length: rightCount }, (_, j): Block => ({ left: [], right: [j] }))
  for (const { i, j, gain: brings } of links) {
    const one = ofLeft[i]!
    const two = ofRight[j]!
    if (one === two) continue
    const all = together(one, two, gain)
    if (all === Number.NEGATIVE_INFINITY || (all <= 0 && brings < Number.POSITIVE_INFINITY)) continue
    const joined = { left: [...one.left, ...two.left], right: [...one.right, ...two.right] }
    for (const left of joined.left) ofLeft[left] = joined
    for (const right of joined.right) ofRight[right] = joined
  }
  return [...new Set(ofLeft)].filter(({ right }) => right.length > 0)
}

function together(one: Block, two: Block, gain: Gain): number {
  let sum = 0
  for (const [lefts, rights] of [
    [one.left, two.right],
    [two.left, one.right],
  ] as const)
    for (const i of lefts)
      for (const j of rights) {
        // What people put together does not make up for anything else.
        const brings = gain(i, j)
        sum += brings === Number.POSITIVE_INFINITY ? 0 : brings
      }
  return sum
}
