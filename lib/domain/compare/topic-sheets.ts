import { PARTS } from '../list/parts'
import type { Sheet, SheetCell } from '../sheet'
import type { BoundaryTable } from './compare-boundaries'
import type { Topic } from './topic'

const PRESENCE = { about: '专门写到', mention: '只是提到', absent: '没有写到' } as const

/** A topic over many counties as tables: presence, wording, and who does what. */
export function topicSheets(
  topic: Topic,
  boundaries: BoundaryTable | null,
  about: {
    q: string
    nameOf: (code: string) => string
    hrefOf: (path: string) => string
    notes: readonly string[]
  },
): Sheet[] {
  const { q, nameOf, hrefOf, notes } = about
  const title = `${q}：各地怎么写`
  return [
    {
      name: '写法',
      title,
      notes,
      columns: [
        { head: '地方', width: 18 },
        { head: '代码', width: 10 },
        { head: '程度', width: 12 },
        { head: '部分', width: 16 },
        { head: '事项', width: 36 },
        { head: '写法', width: 60 },
        { head: '责任科室或承办机构', width: 20 },
        { head: '联系电话', width: 18 },
        { head: '时限', width: 24 },
        { head: '依据', width: 40 },
      ],
      rows: topic.counties.flatMap(({ code, presence }): SheetCell[][] => {
        const tone = presence === 'about' ? 'same' : presence === 'mention' ? 'partial' : 'only'
        const own = topic.entries.filter((entry) => entry.code === code)
        if (own.length === 0)
          return [[nameOf(code), code, { text: PRESENCE[presence], tone }, '', '', '', '', '', '', '']]
        return own.map((entry) => [
          nameOf(code),
          code,
          {
            text: PRESENCE[entry.weight],
            tone: entry.weight === 'about' ? ('same' as const) : ('partial' as const),
          },
          PARTS[entry.part].label,
          { text: entry.title, href: hrefOf(`/${code}/${entry.part}/${entry.entryId}`) },
          { runs: entry.passages.flatMap((passage, index) => passageRuns(passage, index)) },
          [...entry.offices, entry.agency].filter((text) => text.trim() !== '').join('、'),
          entry.phone,
          entry.limits.map(({ label, text }) => `${label}：${text}`).join('\n'),
          entry.basis,
        ])
      }),
    },
    ...(boundaries ? [boundarySheet(boundaries, { ...about, title })] : []),
  ]
}

/** The words of the topic are marked. */
function passageRuns(passage: Topic['entries'][number]['passages'][number], index: number) {
  const runs = [{ text: `${index > 0 ? '\n' : ''}${passage.label ? `${passage.label}：` : ''}`, mark: false }]
  let end = 0
  for (const [from, to] of passage.marks) {
    runs.push(
      { text: passage.text.slice(end, from), mark: false },
      { text: passage.text.slice(from, to), mark: true },
    )
    end = to
  }
  runs.push({ text: passage.text.slice(end), mark: false })
  return runs.filter(({ text }) => text !== '')
}

/** Department × county, each cell what the list says. */
function boundarySheet(
  table: BoundaryTable,
  about: { title: string; nameOf: (code: string) => string; notes: readonly string[] },
): Sheet {
  return {
    name: '部门分工',
    title: about.title,
    notes: about.notes,
    frozenColumns: 1,
    columns: [
      { head: '部门', width: 20 },
      ...table.codes.map((code) => ({ head: about.nameOf(code), width: 44 })),
    ],
    rows: table.rows.map((row) => [
      { text: row.key, tone: 'head' as const },
      ...table.codes.map((code) => {
        const cell = row.cells.get(code)
        return cell ? `${cell.department.replace(/\s+/g, '')}：${cell.responsibilities.join('\n')}` : null
      }),
    ]),
  }
}
