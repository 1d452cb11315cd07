import { longestIncreasing } from './longest-increasing'
import { tokeniser } from './tokens'

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

/**
 * What turns one text into the other. Sentences that stand once in each text and in the same order are lined up first,
 * so that only what lies between them is taken apart into words. Neighbouring blocks are never of the same sort.
 */
export function editScript(before: string, after: string): Block[] {
  const [old, now] = [sentencesOf(before), sentencesOf(after)]
  const words = tokeniser()
  const blocks: Block[] = []
  let from = 0
  let to = 0
  for (const [a, b] of [...anchors(old, now), [old.length, now.length] as const]) {
    wordScript(old.slice(from, a).join(''), now.slice(to, b).join(''), words, blocks)
    if (a < old.length) append(blocks, { same: splitEnd(old[a]!) })
    from = a + 1
    to = b + 1
  }
  return blocks
}

/** Marks that stand in no number. */
const CLAUSE_END = /[，、：；。！？（）\n]/
const SENTENCE = /[^。；;！!？?\n]*[。；;！!？?\n]|[^。；;！!？?\n]+$/g
const sentencesOf = (text: string) => text.match(SENTENCE) ?? []
/** A sentence or clause as two tokens, its end mark by itself. */
const splitEnd = (text: string) => [text.slice(0, -1), text.slice(-1)].filter((token) => token !== '')

/** Between two sentences: only the clauses in which the texts differ are taken apart into words. */
function wordScript(gone: string, come: string, words: (text: string) => string[], blocks: Block[]): void {
  const shorter = Math.min(gone.length, come.length)
  let head = 0
  while (head < shorter && gone[head] === come[head]) head++
  while (head > 0 && !CLAUSE_END.test(gone[head - 1]!)) head--
  let tail = 0
  while (tail < shorter - head && gone.at(-1 - tail) === come.at(-1 - tail)) tail++
  while (tail > 0 && !CLAUSE_END.test(gone.at(-tail)!)) tail--
  append(blocks, { same: splitEnd(gone.slice(0, head)) })
  tokenScript(
    words(gone.slice(head, gone.length - tail)),
    words(come.slice(head, come.length - tail)),
    blocks,
  )
  const rest = gone.slice(gone.length - tail)
  append(blocks, { same: [rest.slice(0, 1), rest.slice(1)].filter((token) => token !== '') })
}

/** Sentences to line two texts up by, as pairs of their indexes: those they begin with alike and unique ones. */
function anchors(before: readonly string[], after: readonly string[]): (readonly [number, number])[] {
  const pairs: [number, number][] = []
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) {
    pairs.push([head, head])
    head++
  }
  const known = places(after, head)
  const rest: [number, number][] = []
  for (const [text, at] of places(before, head)) {
    const there = known.get(text) ?? -1
    if (at >= 0 && there >= 0 && text.length >= SHORTEST_ANCHOR) rest.push([at, there])
  }
  return [...pairs, ...longestIncreasing(rest.map((pair) => pair[1])).map((index) => rest[index]!)]
}

/** Where each sentence from an index on stands, in order; −1 for one that stands there twice. */
function places(sentences: readonly string[], from: number): Map<string, number> {
  const found = new Map<string, number>()
  for (let index = from; index < sentences.length; index++) {
    const text = sentences[index]!
    found.set(text, found.has(text) ? -1 : index)
  }
  return found
}

/** What turns one sequence of tokens into the other, put behind `blocks`. */
export function tokenScript(
  before: readonly string[],
  after: readonly string[],
  blocks: Block[] = [],
): Block[] {
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
  return blocks
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
