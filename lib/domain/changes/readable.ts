import { append, type Block } from './edit-script'

type Edit = Extract<Block, { same: null }>

/** An island of unchanged text between two changes that holds no more characters may be swallowed by them. */
const LARGEST_ISLAND = 8
/** A paragraph of which less than this share stayed is shown as rewritten. */
const REWRITTEN = 0.3
/** In a shorter paragraph every word is worth telling apart. */
const SHORT_PARAGRAPH = 12

/**
 * Makes the shortest script one that people read: changes begin and end at sentences and clauses where they can,
 * no confetti of single words left standing between changes, a rewritten paragraph is one change. Takes the script over.
 */
export function readable(script: readonly Block[]): Block[] {
  for (const [index, block] of script.entries())
    slide(block, script[index - 1], script[index + 1], index + 2 === script.length)
  const trimmed: Block[] = []
  for (const block of script) for (const piece of trim(block)) append(trimmed, piece)
  return joinRewritten(joinOverIslands(trimmed))
}

/** Characters that carry meaning: no marks, no spaces. */
const core = (tokens: readonly string[]) => tokens.join('').match(/[\p{L}\p{N}]/gu)?.length ?? 0
const weight = (edit: Edit) => Math.max(core(edit.removed), core(edit.added))
/** The same, a number as one: a new telephone number does not make a new paragraph. */
const words = (tokens: readonly string[]) =>
  tokens.join('').match(/\p{N}[\p{N}.:/~～—–-]*|\p{L}/gu)?.length ?? 0

/**
 * Text that only came or only went can often be marked in several places (、乙 after 甲, or 乙、 before 丙): of those
 * the one that begins at the best boundary. Changes the neighbours' tokens.
 */
function slide(block: Block, left: Block | undefined, right: Block | undefined, isLast: boolean): void {
  if (block.same || !left?.same || !right?.same) return
  const side = block.removed.length === 0 ? 'added' : block.added.length === 0 ? 'removed' : null
  if (!side) return
  const tokens = block[side]
  // As far to the left as it goes, then one by one to the right, keeping the best.
  while (left.same.length > 1 && left.same.at(-1) === tokens.at(-1)) {
    const token = left.same.pop()!
    right.same.unshift(tokens.pop()!)
    tokens.unshift(token)
  }
  let best = boundary(left.same.at(-1)!)
  let bestAt = 0
  let at = 0
  // Only the end of the text may be used up: elsewhere the change would run into the next one.
  while (right.same.length > (isLast ? 0 : 1) && right.same[0] === tokens[0]) {
    left.same.push(tokens.shift()!)
    tokens.push(right.same.shift()!)
    at++
    const score = boundary(left.same.at(-1)!)
    if (score >= best) [best, bestAt] = [score, at]
  }
  for (; at > bestAt; at--) {
    tokens.unshift(left.same.pop()!)
    right.same.unshift(tokens.pop()!)
  }
}

/** How good a place after this token is to begin a change. */
function boundary(token: string): number {
  if (token === '\n') return 3
  if (/^[。；;！!？?]$/.test(token)) return 2
  return /^[，,、：:）)]$/.test(token) ? 1 : 0
}

function joinOverIslands(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  for (const [index, block] of blocks.entries()) {
    const left = joined.at(-1)
    const right = blocks[index + 1]
    const island =
      block.same && left?.same === null && right?.same === null && isIsland(block.same, left, right)
    append(joined, island ? bothSides(block) : block)
  }
  return joined
}

function isIsland(same: readonly string[], left: Edit, right: Edit): boolean {
  const size = core(same)
  const [before, after] = [weight(left), weight(right)]
  if (before === 0 || after === 0 || same.includes('\n')) return false
  // A change that ends or begins with a mark is a clause of its own: what stands between is no part of it.
  if (
    sides(left).every((side) => MARK.test(side.at(-1)!)) ||
    sides(right).every((side) => MARK.test(side[0]!))
  )
    return false
  return size <= 1 || (size <= LARGEST_ISLAND && size <= before && size <= after)
}

const MARK = /^[，、：；。！？\n]$/
const sides = (edit: Edit) => [edit.removed, edit.added].filter((side) => side.length > 0)
const bothSides = (block: Block): Edit =>
  block.same ? { same: null, removed: [...block.same], added: [...block.same] } : block

/** Paragraphs of which little stayed become one change each. */
function joinRewritten(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  let paragraph: Block[] = []
  const close = () => {
    const rewritten = isRewritten(paragraph)
    for (const block of paragraph) append(joined, rewritten ? bothSides(block) : block)
    paragraph = []
  }
  for (const block of blocks) {
    if (!block.same) {
      paragraph.push(block)
      continue
    }
    let start = 0
    for (const [index, token] of block.same.entries()) {
      if (token !== '\n') continue
      paragraph.push({ same: block.same.slice(start, index) })
      close()
      append(joined, { same: [token] })
      start = index + 1
    }
    paragraph.push({ same: block.same.slice(start) })
  }
  close()
  return joined
}

function isRewritten(blocks: readonly Block[]): boolean {
  if (!blocks.some((block) => !block.same)) return false
  let stayed = 0
  let removed = 0
  let added = 0
  for (const block of blocks)
    if (block.same) stayed += words(block.same)
    else {
      removed += words(block.removed)
      added += words(block.added)
    }
  if (removed === 0 || added === 0) return false
  const size = stayed + Math.max(removed, added)
  return size > SHORT_PARAGRAPH && stayed < REWRITTEN * size
}

/** Ends that both sides of a change have in common are none of it, where words were told apart differently. */
function trim(block: Block): Block[] {
  if (block.same || block.removed.length === 0 || block.added.length === 0) return [block]
  const [removed, added] = [block.removed.join(''), block.added.join('')]
  const head = commonEnd(removed, added, (text, index) => text[index])
  const tail = commonEnd(removed.slice(head), added.slice(head), (text, index) => text.at(-1 - index))
  const blocks: Block[] = []
  append(blocks, { same: pieces(removed.slice(0, head)) })
  append(blocks, {
    same: null,
    removed: pieces(removed.slice(head, removed.length - tail)),
    added: pieces(added.slice(head, added.length - tail)),
  })
  append(blocks, { same: pieces(removed.slice(removed.length - tail)) })
  return blocks
}

const pieces = (text: string) => (text === '' ? [] : [text])

/** How many characters two texts have in common at one end: Chinese ones only, and no single one. */
function commonEnd(a: string, b: string, at: (text: string, index: number) => string | undefined): number {
  let length = 0
  for (let character = at(a, 0); character && /[\u4e00-\u9fff]/.test(character); character = at(a, length)) {
    if (character !== at(b, length)) break
    length++
  }
  return length >= 2 && length < Math.min(a.length, b.length) ? length : 0
}
