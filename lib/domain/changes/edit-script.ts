import { longestIncreasing } from './longest-increasing'

/** A stretch of both texts, in tokens: the same in both, or what was taken out and what came in its place. */
export type Block = { same: string[] } | { same: null; removed: string[]; added: string[] }

/**
 * Steps and edits the search for the shortest script may take for one stretch. Beyond them the stretch is shown as
 * replaced: texts that differ that much read better so, and 100,000 characters stay a matter of milliseconds.
 */
const MOST_STEPS = 4_000_000
const MOST_EDITS = 1200
/** A sentence shorter than this is too common to line two texts up by. */
const SHORTEST_ANCHOR = 4

/** What turns one sequence of tokens into the other. Neighbouring blocks are never both `same` nor both edits. */
export function editScript(before: readonly string[], after: readonly string[]): Block[] {
  const blocks: Block[] = []
  let from = 0
  let to = 0
  for (const [a, b, length] of [...anchors(before, after), [before.length, after.length, 0] as const]) {
    stretch(before.slice(from, a), after.slice(to, b), blocks)
    append(blocks, { same: before.slice(a, a + length) })
    from = a + length
    to = b + length
  }
  return blocks
}

/** Sentences that stand once in each text and in the same order: [index before, index after, tokens]. */
function anchors(before: readonly string[], after: readonly string[]): (readonly [number, number, number])[] {
  const known = sentences(after)
  const pairs: [number, number, number][] = []
  for (const [text, at] of sentences(before)) {
    const there = known.get(text)
    if (at && there && text.length >= SHORTEST_ANCHOR) pairs.push([at[0], there[0], at[1]])
  }
  return longestIncreasing(pairs.map((pair) => pair[1])).map((index) => pairs[index]!)
}

/** Where each sentence stands and how long it is in tokens, in order; null for one that stands there twice. */
function sentences(tokens: readonly string[]): Map<string, [number, number] | null> {
  const found = new Map<string, [number, number] | null>()
  let start = 0
  for (let index = 0; index < tokens.length; index++) {
    if (index < tokens.length - 1 && !/^[。；;！!？?\n]$/.test(tokens[index]!)) continue
    const text = tokens.slice(start, index + 1).join('')
    found.set(text, found.has(text) ? null : [start, index + 1 - start])
    start = index + 1
  }
  return found
}

/** The shortest script between two stretches without what they begin and end with alike. */
function stretch(before: readonly string[], after: readonly string[], blocks: Block[]): void {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head++
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  append(blocks, { same: before.slice(0, head) })
  const a = before.slice(head, before.length - tail)
  const b = after.slice(head, after.length - tail)
  let x = 0
  let y = 0
  for (const [i, j, length] of commonRuns(a, b)) {
    append(blocks, { same: null, removed: a.slice(x, i), added: b.slice(y, j) })
    append(blocks, { same: a.slice(i, i + length) })
    x = i + length
    y = j + length
  }
  append(blocks, { same: null, removed: a.slice(x), added: b.slice(y) })
  append(blocks, { same: before.slice(before.length - tail) })
}

/** Adds a block, into the one before when it is of the same sort; an empty one is left out. Takes the block over. */
export function append(blocks: Block[], block: Block): void {
  const last = blocks.at(-1)
  if (block.same) {
    if (block.same.length === 0) return
    if (last?.same) for (const token of block.same) last.same.push(token)
    else blocks.push(block)
    return
  }
  if (block.removed.length === 0 && block.added.length === 0) return
  if (last?.same === null) {
    for (const token of block.removed) last.removed.push(token)
    for (const token of block.added) last.added.push(token)
  } else blocks.push(block)
}

/**
 * Runs of equal tokens along the shortest edit script: [index in a, index in b, length]. Eugene W. Myers, An O(ND)
 * difference algorithm and its variations (1986), greedy, given up
 * beyond {@link MOST_STEPS}.
 */
function commonRuns(a: readonly string[], b: readonly string[]): [number, number, number][] {
  if (a.length === 0 || b.length === 0) return []
  const most = Math.min(a.length + b.length, MOST_EDITS)
  let steps = 0
  const furthest = new Int32Array(2 * most + 3)
  const middle = most + 1
  const trace: Int32Array[] = []
  for (let edits = 0; edits <= most && steps < MOST_STEPS; edits++) {
    trace.push(furthest.slice(middle - edits - 1, middle + edits + 2))
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || (k !== edits && furthest[middle + k - 1]! < furthest[middle + k + 1]!)
      let x = down ? furthest[middle + k + 1]! : furthest[middle + k - 1]! + 1
      const start = x
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      steps += x - start + 1
      furthest[middle + k] = x
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a.length, b.length)
    }
  }
  return []
}

/** `trace[d]` holds how far each diagonal −d−1 … d+1 had come before step d. */
function walkBack(trace: Int32Array[], x: number, y: number): [number, number, number][] {
  const runs: [number, number, number][] = []
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const furthest = trace[edits]!
    const at = (k: number) => furthest[k + edits + 1]!
    const k = x - y
    const down = k === -edits || (k !== edits && at(k - 1) < at(k + 1))
    const start = edits === 0 ? 0 : down ? at(k + 1) : at(k - 1) + 1
    if (x > start) runs.push([start, start - k, x - start])
    x = start
    y = start - k
    if (down) y--
    else x--
  }
  return runs.reverse()
}
