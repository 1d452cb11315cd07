/**
 * How many characters differ: inserted, left out, replaced, or two neighbours changed places. Counted up to `most`;
 * beyond it the answer is `most + 1`.
 */
export function editDistance(left: string, right: string, most = 2): number {
  if (Math.abs(left.length - right.length) > most) return most + 1
  let before: number[] = []
  let above = Array.from({ length: right.length + 1 }, (_, column) => column)
  for (let row = 1; row <= left.length; row++) {
    const current = [row]
    for (let column = 1; column <= right.length; column++) {
      const replaced = above[column - 1]! + (left[row - 1] === right[column - 1] ? 0 : 1)
      let least = Math.min(replaced, above[column]! + 1, current[column - 1]! + 1)
      if (left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1])
        least = Math.min(least, (before[column - 2] ?? most) + 1)
      current.push(least)
    }
    if (Math.min(...current) > most) return most + 1
    before = above
    above = current
  }
  return Math.min(above[right.length]!, most + 1)
}
