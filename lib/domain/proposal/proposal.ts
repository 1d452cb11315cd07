import type { EntryRow } from '../list/entries'
import type { EntryKind, Part } from '../list/parts'
import type { Place } from '../list/schema'

/** What the reader said about a place of the document (the shape of its warnings). */
export interface SourceRemark {
  code: string
  /** In Chinese, for the person who brought the file. */
  message: string
  /** JSON pointer into the list that was read (`/boundaries/6`), or a place in words when it concerns no entry. */
  at: string
}

export interface FieldChange {
  field: string
  before: unknown
  after: unknown
}

interface AnyChange {
  /** `kind:entryId`; the same as long as the entry and what was read are the same. */
  id: string
  part: Part
  entryKind: EntryKind
  entryId: string
  /** What the entry is called now, or will be when it is new. */
  name: string
  /** The parent the entry has once the change is made; for a removal, the one it has now. */
  parentId: string | null
  /** Where in the document it stands; null for a removal. */
  source: Place | null
  remarks: SourceRemark[]
  /** Ids of changes without which this one cannot be made: a new parent, or children that first move away. */
  needs: string[]
}

/** `entry` has a provisional id (`+12`): lasting ones are given when the list is stored. */
export type Addition = AnyChange & { kind: 'add'; entry: EntryRow }
/** `cosmetic`: only spaces, punctuation or width of characters differ. */
export type Alteration = AnyChange & { kind: 'change'; fields: FieldChange[]; cosmetic: boolean }
/** To another parent (`parentId` differs from `fromParentId`), or to another place among its siblings. */
export type Move = AnyChange & { kind: 'move'; fromParentId: string | null }
/** Takes what is inside along. */
export type Removal = AnyChange & { kind: 'remove'; entry: EntryRow; inside: EntryRow[] }
export type Change = Addition | Alteration | Move | Removal

/** Names of {@link Change} kinds, for people. */
export const CHANGE_LABELS = {
  add: '新增',
  change: '修改',
  move: '移动',
  remove: '删除',
} as const satisfies Record<Change['kind'], string>

/** Children of one parent and kind in the order of the document, by the ids they have in the proposal. */
export interface Order {
  parentId: string | null
  entryKind: EntryKind
  entryIds: string[]
}

/** What a document would change in a list. Plain data: it can be kept as JSON. */
export interface Proposal {
  /** The id of this change is {@link TITLE_CHANGE}. */
  title: { before: string | null; after: string } | null
  /** Part by part in the order of the document, removals last in each part. */
  changes: Change[]
  order: Order[]
  /** Entries found again without any difference. */
  unchanged: number
  /** Kinds of entries the list has and the document does not know: left alone, never proposed for removal. */
  unknownKinds: EntryKind[]
  /** Remarks that concern no change. */
  remarks: SourceRemark[]
}

export const TITLE_CHANGE = 'change:title'

/** The ids of all changes of a proposal. */
export function allChangeIds({ title, changes }: Proposal): Set<string> {
  return new Set([...(title ? [TITLE_CHANGE] : []), ...changes.map(({ id }) => id)])
}
