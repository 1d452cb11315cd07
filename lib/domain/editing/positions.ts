import { longestIncreasing } from '../changes/longest-increasing'

/** Room left between two entries, so that a thousand can come between them before others must make room. */
export const POSITION_STEP = 1024

/**
 * The positions that have to change so that entries stand in this order: `order` holds all ids of the list in the
 * order wanted, `current` the positions they have (none for a new one). Entries that are in order already keep
 * theirs; only when there is no room between two do all get new ones.
 */
export function newPositions(
  order: readonly string[],
  current: ReadonlyMap<string, number>,
): Map<string, number> {
  const known = order.flatMap((id, index) => {
    const position = current.get(id)
    return position === undefined ? [] : [{ index, position }]
  })
  const stay = longestIncreasing(known.map(({ position }) => position)).map((at) => known[at]!)
  const changed = new Map<string, number>()
  // A border before the first and after the last, and what stays between them.
  const last = stay.at(-1)
  const after = { index: order.length, position: (last?.position ?? 0) + (order.length + 1) * POSITION_STEP }
  let left = { index: -1, position: Math.min(0, stay[0]?.position ?? 0) - POSITION_STEP }
  for (const right of [...stay, after]) {
    const missing = right.index - left.index - 1
    const room = right.position - left.position
    if (missing > 0 && (room <= missing || after.position > LARGEST)) return spread(order)
    const step = Math.min(POSITION_STEP, Math.floor(room / (missing + 1)))
    for (let nth = 1; nth <= missing; nth++) changed.set(order[left.index + nth]!, left.position + nth * step)
    left = right
  }
  return changed
}

/** Positions are 32-bit in the store. */
const LARGEST = 2_000_000_000

const spread = (order: readonly string[]) =>
  new Map(order.map((id, index) => [id, (index + 1) * POSITION_STEP]))
