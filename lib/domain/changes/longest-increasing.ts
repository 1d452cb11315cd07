/**
 * Indexes of a longest strictly increasing subsequence, ascending. Of several the one that ends lowest. O(n log n).
 * What is not in it is the least that must have moved.
 */
export function longestIncreasing(values: readonly number[]): number[] {
  /** ends[k]: index of the lowest end of an increasing subsequence of length k + 1. */
  const ends: number[] = []
  const before = new Int32Array(values.length).fill(-1)
  for (let index = 0; index < values.length; index++) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (values[ends[middle]!]! < values[index]!) low = middle + 1
      else high = middle
    }
    if (low > 0) before[index] = ends[low - 1]!
    ends[low] = index
  }
  const found = new Array<number>(ends.length)
  let index = ends.at(-1) ?? -1
  for (let at = ends.length - 1; at >= 0; at--) {
    found[at] = index
    index = before[index]!
  }
  return found
}
