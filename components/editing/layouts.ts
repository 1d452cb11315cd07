import type { EntryKind } from '@/lib/domain/list/parts'

/** One column of a table: a field, or a title with its text below it. */
export interface Column {
  field: string
  /** A field shown above, smaller, and one below, in the same cell. */
  above?: string
  below?: string
  className?: string
  /** The column stands only when an entry uses it. */
  optional?: boolean
}

/** `table`: rows of the official form; `text`: a heading with its text, as in a document. */
export type Layout =
  | { as: 'table'; columns: Column[]; behind?: Column[] }
  | { as: 'text'; title: string; text: string; group?: { title: string; number: string }; facts?: string[] }

const number: Column = { field: 'number', className: 'number' }

/** How each kind looks on the editing page. A new kind gets its line here. `behind` stands right of what is inside. */
export const LAYOUTS: Record<EntryKind, Layout> = {
  duty: { as: 'table', columns: [number, { field: 'statement', className: 'main-cell third' }] },
  workItem: {
    as: 'table',
    columns: [
      { field: 'text' },
      { field: 'office', className: 'short', optional: true },
      { field: 'remark', className: 'short', optional: true },
    ],
  },
  boundary: {
    as: 'table',
    columns: [number, { field: 'matter', className: 'main-cell named' }],
    behind: [
      { field: 'basis', className: 'basis', optional: true },
      { field: 'cases', className: 'cases', optional: true },
    ],
  },
  share: {
    as: 'table',
    columns: [{ field: 'department', className: 'strong short' }, { field: 'responsibility' }],
  },
  procedure: {
    as: 'text',
    title: 'title',
    text: 'preamble',
    group: { title: 'group', number: 'groupNumber' },
  },
  section: { as: 'text', title: 'heading', text: 'text' },
  service: {
    as: 'table',
    columns: [
      number,
      { field: 'name', className: 'main-cell named' },
      { field: 'content' },
      { field: 'agency', className: 'short' },
      { field: 'phone', className: 'short' },
    ],
  },
  plan: { as: 'text', title: 'title', text: 'preamble', facts: ['documentNumber', 'issuedOn', 'issuer'] },
  planSection: { as: 'text', title: 'heading', text: 'text' },
  planTask: {
    as: 'table',
    columns: [
      number,
      { field: 'title', above: 'parentTitle', below: 'content', className: 'half' },
      { field: 'leadUnits', className: 'short' },
      { field: 'responsibleUnits' },
    ],
  },
  rosterSeat: {
    as: 'table',
    columns: [
      { field: 'role', className: 'short' },
      { field: 'position' },
      { field: 'name', className: 'short' },
    ],
  },
  unitDuty: { as: 'table', columns: [{ field: 'unit', className: 'main-cell named' }, { field: 'text' }] },
}
