import { PARTS } from '../list/parts'
import type { Sheet, SheetCell } from '../sheet'
import type { BoundaryTable, Contradiction } from './compare-boundaries'
import type { Presence, Topic } from './topic'

/** How far a county's list speaks of a topic, for people. */
export const PRESENCE_WORDS: Record<Presence, string> = {
  about: '专门写到',
  mention: '只是提到',
  absent: '没有写到',
  without: '清单没有这四个部分',
}

const TONES = { about: 'same', mention: 'partial', absent: 'only', without: undefined } as const

/** What each kind of contradiction is called. */
export const CONTRADICTION_WORDS = {
  different: '同一件事，各地归不同的部门',
  nobody: '多数地方写了归谁，有的地方没有写',
} as const

/** Stands where a county names nobody. */
export const NAMES_NOBODY = '没有找到写给哪个部门'

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
        const tone = TONES[presence]
        const own = topic.entries.filter((entry) => entry.code === code)
        if (own.length === 0)
          return [[nameOf(code), code, { text: PRESENCE_WORDS[presence], tone }, '', '', '', '', '', '', '']]
        return own.map((entry) => [
          nameOf(code),
          code,
          {
            text: PRESENCE_WORDS[entry.weight],
            tone: TONES[entry.weight],
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
    ...(boundaries && boundaries.contradictions.length > 0
      ? [contradictionSheet(boundaries.contradictions, { ...about, title })]
      : []),
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

/** Where counties contradict each other, a line for each county. */
function contradictionSheet(
  contradictions: readonly Contradiction[],
  about: { title: string; nameOf: (code: string) => string; notes: readonly string[] },
): Sheet {
  return {
    name: '各地不一致',
    title: about.title,
    notes: [...about.notes, '由程序按文字比出，可能有误，请以各地原文为准。'],
    columns: [
      { head: '哪一种', width: 32 },
      { head: '事情', width: 48 },
      { head: '地方', width: 18 },
      { head: '部门', width: 32 },
    ],
    rows: contradictions.flatMap(({ kind, what, who }) =>
      who.map(({ code, departments }) => [
        CONTRADICTION_WORDS[kind],
        what,
        about.nameOf(code),
        departments.join('、') || NAMES_NOBODY,
      ]),
    ),
  }
}
