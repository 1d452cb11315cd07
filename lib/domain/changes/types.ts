import { z } from 'zod'
import { type EntryKind, PART_KEYS, type Part } from '../list/parts'

/** A stretch of two texts laid over each other: `same` and `removed` make the old one, `same` and `added` the new. */
export interface Segment {
  kind: 'same' | 'removed' | 'added'
  text: string
  /** Only punctuation, spacing or width differs here. Absent on `same`. */
  cosmetic?: true
}

/** One field that is not the same any more. Texts as a person reads them; what was or is absent is ''. */
export interface FieldChange {
  /** Key of the field; `guide.fee` for a field of 办事指南. */
  field: string
  /** 主要职责 */
  label: string
  before: string
  after: string
  segments: Segment[]
  /** Only punctuation, spacing, width or numbering differs. */
  cosmetic: boolean
}

/** Where an entry stands in one of the two lists. */
export interface EntryPlace {
  parentId: string | null
  /** What the entry above is called; null for a top-level entry. */
  parentName: string | null
  /** 1 for the first among its siblings of the same kind. */
  position: number
}

/** What became of one entry. `kept` with neither move nor fields does not occur. */
export interface EntryChange {
  entryId: string
  part: Part
  kind: EntryKind
  status: 'added' | 'removed' | 'kept'
  /** What it is called now; a removed one, what it was called. One line, never empty. */
  name: string
  /** Set for a kept entry that changed its order or its parent. */
  moved: { from: EntryPlace; to: EntryPlace } | null
  /** What changed; of an added or removed entry all that it holds. */
  fields: FieldChange[]
  /** Kept, in its place, and nothing but `cosmetic` fields: to be folded away. */
  cosmetic: boolean
  /** Came or went together with the entry it stands in, and is counted with it. */
  within: boolean
}

/** A top-level entry that changed, or in which something changed. */
export interface ChangeGroup {
  part: Part
  entryId: string
  name: string
  /** What became of the top-level entry itself; null when only entries inside it changed. */
  top: EntryChange | null
  /** Entries inside it, in document order, removed ones where they stood. */
  inner: EntryChange[]
  /** All of it is cosmetic. */
  cosmetic: boolean
}

/** Entries by what became of them. One entry can be moved and changed at once; cosmetic ones are nothing else. */
export const changeCountsSchema = z.object({
  added: z.number().int().nonnegative(),
  removed: z.number().int().nonnegative(),
  moved: z.number().int().nonnegative(),
  changed: z.number().int().nonnegative(),
  cosmetic: z.number().int().nonnegative(),
})
export type ChangeCounts = z.infer<typeof changeCountsSchema>

/** What an edition keeps of its comparison with the one before (`edition.summary`). Parts without changes are absent. */
export const changeSummarySchema = z.object({
  titleChanged: z.boolean(),
  parts: z.partialRecord(z.enum(PART_KEYS), changeCountsSchema),
})
export type ChangeSummary = z.infer<typeof changeSummarySchema>

/** All that tells two lists apart. */
export interface ListChanges {
  /** The list's own title. */
  title: FieldChange | null
  /** Parts with changes, in the order of the form; within a part in document order. */
  parts: { part: Part; groups: ChangeGroup[]; counts: ChangeCounts }[]
}
