import type { ComparedPart } from '../compare/types'

export type MatterState = 'active' | 'retired' | 'merged'

/** 标准事项: one entry of the standard catalogue. */
export interface StandardMatter {
  id: string
  code: string
  part: ComparedPart
  title: string
  /** How the catalogue words it. */
  wording: string
  state: MatterState
  mergedInto: string | null
  version: number
  changedAt: Date
}

/** What it said in one version, and why it was made. */
export interface MatterVersion {
  version: number
  title: string
  wording: string
  state: MatterState
  mergedInto: string | null
  reason: string
  at: Date
}

/** An entry of a list in force that is linked to it. */
export interface LinkedEntry {
  code: string
  /** Of the place. */
  place: string
  entryId: string
  /** What it was called when it was linked. */
  title: string
}

export const LONGEST_TITLE = 80
export const LONGEST_WORDING = 2000

/** A matter as the catalogue lists it, with how many places have it. */
export interface ListedMatter extends Pick<StandardMatter, 'code' | 'part' | 'title' | 'wording'> {
  places: number
}
