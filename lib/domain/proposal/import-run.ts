import { z } from 'zod'
import type { Part } from '../list/parts'
import type { Place, ResponsibilityList } from '../list/schema'
import type { Change, SourceRemark } from './proposal'

export const IMPORT_STATES = ['reading', 'ready', 'applied', 'undone', 'failed', 'discarded'] as const
export type ImportState = (typeof IMPORT_STATES)[number]

export const IMPORT_STATE_LABELS = {
  reading: '正在读取',
  ready: '等待采纳',
  applied: '已采纳',
  undone: '已撤销采纳',
  failed: '没有读成',
  discarded: '已放弃',
} as const satisfies Record<ImportState, string>

/** States in which the proposal can be accepted. */
export const OPEN_STATES: readonly ImportState[] = ['ready', 'undone']

/** A text of the document that belongs to no entry (the shape of the reader's). */
export interface LeftText {
  text: string
  kind: 'caption' | 'columns' | 'note' | 'text'
  place: Place
}

/** How rows get into the list: a document is laid over it, a pasted table only adds. */
export type ImportMode = 'document' | 'paste'

export interface ImportHead {
  id: string
  editionId: string
  fileName: string
  mode: ImportMode
  state: ImportState
  /** 0–100 while reading. */
  progress: number
  /** Why it failed, in a sentence. */
  failure: string | null
  actor: string
  createdAt: Date
  appliedAt: Date | null
  undoneAt: Date | null
  version: number
}

/** What people know it by: its file's name; for a pasted table without the ending its download needs. */
export function importName({ mode, fileName }: Pick<ImportHead, 'mode' | 'fileName'>): string {
  return mode === 'paste' ? fileName.replace(/\.txt$/, '') : fileName
}

export interface ImportRun extends ImportHead {
  /** Size of the file in bytes, and its SHA-256 in hex. */
  size: number
  sha256: string
  /** The part pasted onto. */
  part: Part | null
  list: ResponsibilityList | null
  remarks: SourceRemark[]
  unplaced: LeftText[]
  /** Entry versions of the draft when the document had been read: what differs now was edited in between. */
  base: Record<string, number>
  /** Ids of changes that were not ticked when somebody last tried to apply them. */
  unticked: string[]
  /** How many changes were made when it was applied, and those that were not. */
  made: number
  declined: Change[]
}

/** The media type of a table that was pasted, by which its import is known. */
export const PASTED = 'text/x-pasted-table'

/** Column `decisions`. */
export const decisionsSchema = z.object({
  part: z.string().nullable().default(null),
  base: z.record(z.string(), z.number()).default({}),
  unticked: z.array(z.string()).default([]),
  made: z.number().default(0),
  declined: z.array(z.custom<Change>()).default([]),
})
export type Decisions = z.infer<typeof decisionsSchema>

/** A reading gives a sign of life every few seconds; without one for so many milliseconds its process is gone. */
export const READING_DEAD_AFTER = 20_000
/** What a run says whose process died in the middle. */
export const UNFINISHED = '未完成，请重新上传'
