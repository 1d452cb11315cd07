import type { Part } from '../list/parts'
import type { ResponsibilityList } from '../list/schema'

/** The parts whose entries can be laid side by side. */
export const COMPARED_PARTS = [
  'duties',
  'boundaries',
  'services',
  'procedures',
] as const satisfies readonly Part[]
export type ComparedPart = (typeof COMPARED_PARTS)[number]

/** `same`: both do the same thing. `partial`: they overlap, or one is a piece of the other. */
export type Strength = 'same' | 'partial'

/** Entries that stand on one row: as many of the left as of the right as mean the same thing together. */
export interface AlignedPair {
  /** Ordinals of top-level entries, from 1, ascending; never empty. */
  left: number[]
  right: number[]
  /** 0–1, see lib/domain/compare/score.ts for its arithmetic. */
  score: number
  strength: Strength
  /** The telling words both have, the weightiest first, at most five: why they stand together. */
  shared: string[]
  /** Who says so: worked out here, confirmed by a person, or the standard catalogue, where all of it is one matter. */
  by: 'computed' | 'confirmed' | 'catalogue'
}

/** Something that one entry says as well as another that does not stand on its row. */
export interface StrayPiece {
  /** Ordinals, from 1. */
  left: number
  right: number
  /** How each side says it, without names of places and marks. */
  lines: { left: string; right: string }
}

/**
 * Every entry of both lists stands in exactly one of the first three. Pairs are in the order of their first left entry,
 * stray pieces in that of the left entries.
 */
export interface Alignment {
  part: ComparedPart
  pairs: AlignedPair[]
  leftOnly: number[]
  rightOnly: number[]
  elsewhere: StrayPiece[]
}

/** What a person said of two entries; holds for later editions because entry ids do. */
export interface PairDecision {
  left: string
  right: string
  verdict: Strength | 'different'
}

/** One subject over many lists: which entries of which list speak of it. */
export interface MatterCluster {
  /** Stable within one computation. */
  key: string
  /** A name for people: the best-put title among its entries. */
  title: string
  members: MatterMember[]
}

/** What one list has of a subject. */
export interface MatterMember {
  code: string
  /** From 1, ascending; never empty. */
  ordinals: number[]
  /** 0–1: how well it goes with what the others have, see `AlignedPair`; 1 where no other has it. */
  score: number
  strength: Strength
  /** The list has no entry of the subject: this one, of another, speaks of it too. */
  inPassing: boolean
}

export interface AlignOptions {
  /** What people said before; overrides what is worked out. */
  decisions?: readonly PairDecision[]
  /** Names of the place of each side (海口市美兰区, 美兰区); those in the title of a list are known without. */
  places?: readonly [readonly string[], readonly string[]]
  /** entryId → code of the standard catalogue, of each side: entries of one code belong together. */
  catalogue?: readonly [ReadonlyMap<string, string>, ReadonlyMap<string, string>]
}

/** A list and whose it is. */
export interface PlacedList {
  /** Six-digit division code. */
  code: string
  list: ResponsibilityList
  /** Names of the place, as in {@link AlignOptions}. */
  places?: readonly string[]
}

export interface ClusterOptions {
  /** What people said of pairs; lasting entry ids, which are another in every list. */
  decisions?: readonly PairDecision[]
  /** entryId → code of the standard catalogue. */
  catalogue?: ReadonlyMap<string, string>
}
