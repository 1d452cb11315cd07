import type { EntryKind } from '../../list/parts'
import type { ResponsibilityList } from '../../list/schema'
import { entriesOf, type ListEntry, textsOf } from '../pointers'
import { oncePerList } from './once-per-list'

/** A text of the list as rules look at it; its title has no entry. */
export interface CheckedText {
  /** JSON pointer of the text. */
  at: string
  text: string
  /** Null for the title of the list. */
  entry: ListEntry | null
  kind: EntryKind | null
  /** `statement`, `guide.fee`, `leadUnits`; `title` for the title of the list. */
  field: string
}

/** A list laid out for rules. */
export interface CheckedList {
  entries: readonly ListEntry[]
  /** Every text that is not blank, the title first. */
  texts: readonly CheckedText[]
}

/** Entries and texts of a list, laid out once however many rules ask. */
export const checkedList = oncePerList((list): CheckedList => {
  const entries = entriesOf(list)
  const title: CheckedText[] = list.title?.trim()
    ? [{ at: '/title', text: list.title, entry: null, kind: null, field: 'title' }]
    : []
  const texts = textsOf(entries).map((text): CheckedText => ({ ...text, kind: text.entry.kind }))
  return { entries, texts: [...title, ...texts] }
})

export const textsIn = (list: ResponsibilityList) => checkedList(list).texts

/** Fields that hold a number or an address rather than language. */
const NO_PROSE = new Set(['number', 'groupNumber', 'phone', 'guide.enquiryPhone', 'guide.complaintPhone'])

/** Texts that are language: everything but numbers, telephone numbers and addresses on the net. */
export const proseIn = oncePerList((list) =>
  textsIn(list).filter(({ field }) => !NO_PROSE.has(field) && field !== 'guide.onlineUrl'),
)

/** What law says and what happened: quoted from elsewhere, in its own numbering and words. */
export const isQuoted = ({ kind, field }: CheckedText) =>
  (kind === 'boundary' && (field === 'basis' || field === 'cases')) ||
  field === 'guide.basis' ||
  field === 'guide.feeBasis'

/** Fields that hold a name or names in one line, where a narrow column may have broken it. */
const NAMES = new Set([
  'matter@boundary',
  'department@share',
  'office@workItem',
  'agency@service',
  'name@service',
  'unit@unitDuty',
  'title@procedure',
  'group@procedure',
  'heading@section',
])
export const isName = ({ kind, field }: CheckedText) => NAMES.has(`${field}@${kind}`)
