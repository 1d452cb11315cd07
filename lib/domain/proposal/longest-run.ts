/** Places in `values` of a longest ascending run (not necessarily neighbours), by patience sorting. */
export function longestAscending(values: readonly number[]): Set<number> {
  const tails: number[] = []
  const before: number[] = []
  for (const [place, value] of values.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (values[tails[middle]!]! < value) low = middle + 1
      else high = middle
    }
    before[place] = low > 0 ? tails[low - 1]! : -1
    tails[low] = place
  }
  const run = new Set<number>()
  for (let place = tails.at(-1) ?? -1; place >= 0; place = before[place]!) run.add(place)
  return run
}
