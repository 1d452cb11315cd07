import type { ResponsibilityList } from '../list/schema'
import { assign, type Block } from './assign'
import { confirmedStrength, isCatalogued, type Said, saidOf } from './decisions'
import { type Profile, type Profiles, profilesOf } from './entry-profiles'
import { piecesOf } from './pieces'
import { LEAST, type Scores, scoresOf } from './score'
import { sharedWords } from './shared-words'
import type { AlignedPair, Alignment, AlignOptions, ComparedPart, StrayPiece } from './types'

/** Entries of the same words belong to each other whatever else is like them. */
const TWINS = 1
/** Other links of an entry that is spoken for: no number of good ones makes up for it. */
const SPOKEN_FOR = -100
/** A piece in common puts entries together where nothing speaks against it. */
const PIECE_BRINGS = 0.01

/**
 * Lays the entries of one part of two lists side by side: what means the same stands on one row, whatever the
 * wording, order or split. Every entry stands in exactly one of `pairs`, `leftOnly` and `rightOnly`, once. What people
 * said (`options.decisions`, `options.catalogue`) goes before what is worked out.
 */
export function alignLists(
  left: ResponsibilityList,
  right: ResponsibilityList,
  part: ComparedPart,
  options: AlignOptions = {},
): Alignment {
  const profiles = profilesOf(
    [
      { list: left, places: options.places?.[0] ?? [] },
      { list: right, places: options.places?.[1] ?? [] },
    ],
    part,
  )
  const [mine, theirs] = profiles.lists as [Profile[], Profile[]]
  const said = saidOf(mine, theirs, options)
  const twins = twinsOf(mine, theirs)
  const scores = scoresOf(mine, theirs, profiles.weights, part)
  const pieces = part === 'duties' ? piecesOf(mine, theirs, profiles.weights) : []
  const echoes = new Map(pieces.map(({ left, right, echo }) => [`${left} ${right}`, echo]))
  const blocks = assign(mine.length, theirs.length, (i, j) => {
    const verdict = said.of(i, j)
    if (verdict) return verdict === 'different' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
    if (said.isSettled('left', i) || said.isSettled('right', j)) return SPOKEN_FOR
    if (twins.ofLeft.has(i) || twins.ofRight.has(j)) return twins.ofLeft.get(i) === j ? TWINS : SPOKEN_FOR
    const brings = scores.of(i, j) - LEAST[part]
    const echo = echoes.get(`${i} ${j}`)
    return echo === undefined ? brings : Math.max(brings, PIECE_BRINGS * echo)
  })
  const pairs = blocks.map((block) => pairOf(block, profiles, scores, said, twins.ofLeft))
  return {
    part,
    pairs: pairs.sort((a, b) => a.left[0]! - b.left[0]!),
    leftOnly: restOf(
      mine.length,
      pairs.flatMap((pair) => pair.left),
    ),
    rightOnly: restOf(
      theirs.length,
      pairs.flatMap((pair) => pair.right),
    ),
    elsewhere: pieces.flatMap(({ left: i, right: j, lines }): StrayPiece[] => {
      const isOnRow = blocks.some((block) => block.left.includes(i) && block.right.includes(j))
      const isSaid = said.of(i, j) === 'different'
      return isOnRow || isSaid ? [] : [{ left: i + 1, right: j + 1, lines }]
    }),
  }
}

function pairOf(
  block: Block,
  { lists, keys, weights }: Profiles,
  scores: Scores,
  said: Said,
  twins: ReadonlyMap<number, number>,
): AlignedPair {
  const left = block.left.toSorted((a, b) => a - b)
  const right = block.right.toSorted((a, b) => a - b)
  const isTwin = left.length === 1 && right.length === 1 && twins.get(left[0]!) === right[0]
  const worked = isTwin ? { score: 1, strength: 'same' as const } : scores.together(left, right)
  const confirmed = confirmedStrength(said, left, right)
  return {
    left: left.map((i) => i + 1),
    right: right.map((j) => j + 1),
    score: Math.round(1000 * worked.score) / 1000,
    strength: confirmed ?? worked.strength,
    shared: sharedWords(
      left.map((i) => lists[0]![i]!),
      right.map((j) => lists[1]![j]!),
      keys,
      weights,
    ),
    by: confirmed ? 'confirmed' : isCatalogued(said, left, right) ? 'catalogue' : 'computed',
  }
}

/** Entries of the same neutral text, in order: the first of one list with the first of the other, and so on. */
function twinsOf(left: readonly Profile[], right: readonly Profile[]) {
  const waiting = new Map<string, number[]>()
  for (const [j, { text }] of right.entries())
    if (text !== '') waiting.set(text, [...(waiting.get(text) ?? []), j])
  const ofLeft = new Map<number, number>()
  const ofRight = new Map<number, number>()
  for (const [i, { text }] of left.entries()) {
    const j = waiting.get(text)?.shift()
    if (j === undefined) continue
    ofLeft.set(i, j)
    ofRight.set(j, i)
  }
  return { ofLeft, ofRight }
}

function restOf(count: number, taken: readonly number[]): number[] {
  const gone = new Set(taken)
  return Array.from({ length: count }, (_, index) => index + 1).filter((ordinal) => !gone.has(ordinal))
}
