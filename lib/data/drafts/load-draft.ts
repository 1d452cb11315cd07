import type { Access } from '@/lib/domain/access'
import type { EditionState } from '@/lib/domain/edition'
import { assembleList, type EntryRow } from '@/lib/domain/list/entries'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { Prisma } from '../generated/client'
import { queryJson } from '../query-json'
import { requireJurisdiction, withAccess } from '../with-access'

/** What is known of the working edition without its entries. */
export interface DraftEdition {
  id: string
  state: EditionState
  /** Grows with every change of the draft, an entry's included. */
  version: number
  /** Number of the published edition it was copied from; null for a first one. */
  openedFrom: number | null
  title: string | null
  reason: string | null
  basis: string | null
  returnedReason: string | null
  /** Why errors of the health check were left, said at the last submission. */
  errorsLeft: string | null
  scheduledFor: Date | null
  /** Ids of persons. */
  submittedBy: string | null
  submittedAt: Date | null
  approvedBy: string | null
  approvedAt: Date | null
  createdAt: Date
  updatedAt: Date
}

export interface Draft {
  edition: DraftEdition
  /** Whole, private fields included. */
  list: ResponsibilityList
  /** Of each entry, by its id. */
  versions: Map<string, number>
}

type EditionRow = {
  [K in keyof DraftEdition]: DraftEdition[K] extends Date | null ? string | null : DraftEdition[K]
}
type Row = EditionRow & { entries: (Omit<EntryRow, 'part'> & { version: number })[] | null }

/** The working edition of the access's jurisdiction, whatever its state; null when none is open. One query. */
export function loadDraft(access: Access): Promise<Draft | null> {
  const code = requireJurisdiction(access)
  return withAccess(access, async (tx) => {
    const [row] = await queryJson<Row>(
      tx,
      Prisma.sql`
        SELECT e.id, e.state, e.version, e.opened_from AS "openedFrom", e.title, e.reason, e.basis,
               e.returned_reason AS "returnedReason", e.errors_left AS "errorsLeft", e.scheduled_for AS "scheduledFor",
               e.submitted_by AS "submittedBy", e.submitted_at AS "submittedAt",
               e.approved_by AS "approvedBy", e.approved_at AS "approvedAt",
               e.created_at AS "createdAt", e.updated_at AS "updatedAt", (
          SELECT json_agg(json_build_object('entryId', n.entry_id, 'parentId', n.parent_id, 'kind', n.kind,
                   'position', n.position, 'source', n.source, 'data', n.data, 'privateData', p.data,
                   'version', n.version))
            FROM entry n
            LEFT JOIN entry_private p ON p.jurisdiction_code = n.jurisdiction_code
                 AND p.edition_id = n.edition_id AND p.entry_id = n.entry_id
           WHERE n.jurisdiction_code = e.jurisdiction_code AND n.edition_id = e.id) AS entries
          FROM edition e WHERE e.jurisdiction_code = ${code} AND e.number IS NULL`,
    )
    if (!row) return null
    const { entries, ...head } = row
    const rows = entries ?? []
    return {
      edition: toEdition(head),
      list: assembleList(head.title, rows),
      versions: new Map(rows.map(({ entryId, version }) => [entryId, version])),
    }
  })
}

function toEdition(row: EditionRow): DraftEdition {
  const date = (value: string | null) => (value === null ? null : new Date(value))
  return {
    ...row,
    scheduledFor: date(row.scheduledFor),
    submittedAt: date(row.submittedAt),
    approvedAt: date(row.approvedAt),
    createdAt: new Date(row.createdAt as string),
    updatedAt: new Date(row.updatedAt as string),
  }
}
