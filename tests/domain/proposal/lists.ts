import fc from 'fast-check'
import { assembleList, type EntryRow, flattenList } from '@/lib/domain/list/entries'
import { type EntryKind, KINDS, PARTS } from '@/lib/domain/list/parts'
import type { ResponsibilityList } from '@/lib/domain/list/schema'

const word = fc.constantFrom(
  '',
  '卫生',
  '许可',
  '监督',
  '二女户',
  '结扎奖励',
  '负责',
  '公共场所',
  '1',
  '（二）',
  '健康教育',
)
const text = fc.array(word, { maxLength: 4 }).map((words) => words.join(''))
const optional = fc.option(text, { nil: null })
const guide = fc.record({
  basis: optional,
  audience: optional,
  conditions: fc.constant(null),
  materials: fc.array(
    fc.record({ name: text, form: optional, source: optional, copies: optional, sample: optional }),
    { maxLength: 1 },
  ),
  steps: optional,
  legalLimit: fc.constant(null),
  promisedLimit: fc.constant(null),
  fee: optional,
  feeBasis: fc.constant(null),
  place: fc.constant(null),
  hours: fc.constant(null),
  enquiryPhone: fc.constant(null),
  complaintPhone: fc.constant(null),
  onlineUrl: fc.constant(null),
  visits: fc.constant(null),
  channel: fc.constant(null),
})

const FIELDS: Record<EntryKind, fc.Arbitrary<Record<string, unknown>>> = {
  duty: fc.record({ number: optional, statement: text }),
  workItem: fc.record({ text, office: optional, remark: optional }),
  boundary: fc.record({ number: optional, matter: optional, basis: text, cases: text }),
  share: fc.record({ department: optional, responsibility: text }),
  procedure: fc.record({
    number: optional,
    group: optional,
    groupNumber: optional,
    title: text,
    preamble: text,
  }),
  section: fc.record({ number: optional, kind: fc.constantFrom('target', 'other'), heading: text, text }),
  service: fc.record({
    number: optional,
    name: text,
    content: text,
    agency: optional,
    phone: optional,
    guide: fc.option(guide, { nil: null }),
  }),
  plan: fc.record({
    title: text,
    documentNumber: optional,
    issuedOn: optional,
    issuer: optional,
    preamble: text,
  }),
  planSection: fc.record({ number: optional, heading: text, text }),
  planTask: fc.record({
    number: text,
    parentTitle: optional,
    title: text,
    content: text,
    leadUnits: fc.array(text, { maxLength: 2 }),
    responsibleUnits: fc.array(text, { maxLength: 2 }),
  }),
  rosterSeat: fc.record({ role: optional, position: text, name: optional }),
  unitDuty: fc.record({ unit: text, text }),
}

type Node = Record<string, unknown>

function nodeOf(kind: EntryKind): fc.Arbitrary<Node> {
  const children = Object.fromEntries(
    Object.entries(KINDS[kind].children).map(([key, child]) => [
      key,
      fc.array(nodeOf(child as EntryKind), { maxLength: 3 }),
    ]),
  )
  return fc.tuple(FIELDS[kind], fc.record(children)).map(([fields, inside]) => ({ ...fields, ...inside }))
}

/** Any list, with few words so that entries resemble each other; ids begin with `prefix`. */
export function anyList(prefix: string): fc.Arbitrary<ResponsibilityList> {
  const parts = Object.fromEntries(
    Object.entries(PARTS).map(([part, { topKind }]) => [part, fc.array(nodeOf(topKind), { maxLength: 4 })]),
  )
  return fc.record({ title: optional, ...parts }).map((raw) => {
    let count = 0
    const number = (node: Node): Node => ({
      ...Object.fromEntries(
        Object.entries(node).map(([key, value]) => [
          key,
          key in CHILD_KEYS ? (value as Node[]).map(number) : value,
        ]),
      ),
      entryId: `${prefix}${count++}`,
      source: null,
    })
    const list = Object.fromEntries(
      Object.entries(raw).map(([key, value]) => [key, Array.isArray(value) ? value.map(number) : value]),
    )
    return list as unknown as ResponsibilityList
  })
}
const CHILD_KEYS = Object.assign({}, ...Object.values(KINDS).map((spec) => spec.children)) as object

/** The same list after `change` had its way with its rows (a null drops one, with what is inside). */
export function reworked(
  list: ResponsibilityList,
  change: (row: EntryRow, index: number) => EntryRow | null,
): ResponsibilityList {
  const gone = new Set<string | null>()
  const rows = flattenList(list).flatMap((row, index) => {
    const next = gone.has(row.parentId) ? null : change(row, index)
    if (!next) gone.add(row.entryId)
    return next ? [next] : []
  })
  return assembleList(list.title, rows)
}
