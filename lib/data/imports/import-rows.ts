import type { Part } from '@/lib/domain/list/parts'
import { type ResponsibilityList, responsibilityListSchema } from '@/lib/domain/list/schema'
import {
  decisionsSchema,
  type ImportHead,
  type ImportRun,
  type ImportState,
  type LeftText,
  PASTED,
  READING_DEAD_AFTER,
  UNFINISHED,
} from '@/lib/domain/proposal/import-run'
import type { SourceRemark } from '@/lib/domain/proposal/proposal'
import type { Prisma } from '../generated/client'

/** Columns of an import without its texts. */
export const HEAD_COLUMNS = {
  id: true,
  editionId: true,
  fileName: true,
  state: true,
  progress: true,
  aliveAt: true,
  failure: true,
  actor: true,
  createdAt: true,
  appliedAt: true,
  undoneAt: true,
  version: true,
  mediaType: true,
} satisfies Prisma.ImportRunSelect

/** All but the file. */
export const RUN_COLUMNS = {
  ...HEAD_COLUMNS,
  decisions: true,
  sha256: true,
  list: true,
  warnings: true,
  unplaced: true,
} satisfies Prisma.ImportRunSelect

type HeadRow = Prisma.ImportRunGetPayload<{ select: typeof HEAD_COLUMNS }>
type RunRow = Prisma.ImportRunGetPayload<{ select: typeof RUN_COLUMNS }>

/** A reading whose process has died counts as failed, whoever looks first. */
export function toHead(row: HeadRow, now: Date): ImportHead {
  const { aliveAt, mediaType, state, ...rest } = row
  const dead = state === 'reading' && now.getTime() - aliveAt.getTime() > READING_DEAD_AFTER
  return {
    ...rest,
    state: dead ? 'failed' : (state as ImportState),
    failure: dead ? UNFINISHED : row.failure,
    mode: mediaType === PASTED ? 'paste' : 'document',
  }
}

export function toRun(row: RunRow, size: number, now: Date): ImportRun {
  const { sha256, list, warnings, unplaced, decisions, ...head } = row
  const { part, base, unticked, made, declined } = decisionsOf(decisions)
  return {
    ...toHead(head, now),
    size,
    sha256,
    part: part as Part | null,
    base,
    unticked,
    made,
    declined,
    list: readList(list),
    remarks: warnings as unknown as SourceRemark[],
    unplaced: unplaced as unknown as LeftText[],
  }
}

export function decisionsOf(decisions: unknown) {
  return decisionsSchema.parse(decisions ?? {})
}

function readList(list: unknown): ResponsibilityList | null {
  return list === null ? null : responsibilityListSchema.parse(list)
}

export const toJson = (value: unknown) => value as Prisma.InputJsonValue
