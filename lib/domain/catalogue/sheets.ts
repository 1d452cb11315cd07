import { COMPARED_PARTS } from '../compare/types'
import { PARTS } from '../list/parts'
import type { Sheet } from '../sheet'
import { CODE_SCHEME } from './codes'
import type { PartCoverage } from './coverage'
import type { ListedMatter } from './matter'

/** The catalogue as a workbook: a sheet for each part that has something. */
export function catalogueSheets(matters: readonly ListedMatter[]): Sheet[] {
  return COMPARED_PARTS.flatMap((part) => {
    const own = matters.filter((matter) => matter.part === part)
    return own.length === 0
      ? []
      : [
          {
            name: PARTS[part].label,
            title: `标准目录：${PARTS[part].label}`,
            notes: [CODE_SCHEME],
            columns: [
              { head: '编号', width: 10 },
              { head: '事项', width: 40 },
              { head: '规范表述', width: 80 },
              { head: '有的地方（个）', width: 14 },
            ],
            rows: own.map(({ code, title, wording, places }) => [code, title, wording, places]),
          },
        ]
  })
}

/** What one place has of the catalogue and what it lacks, as a workbook. */
export function coverageSheets(place: string, edition: string, parts: readonly PartCoverage[]): Sheet[] {
  return parts.map(({ part, has, lacks, beside }) => ({
    name: PARTS[part].label,
    title: `${place}对照标准目录：${PARTS[part].label}`,
    notes: [
      edition,
      `有 ${has.length} 条，没有对上 ${lacks.length} 条；清单里另有 ${beside} ${PARTS[part].unit}不在目录里。没有对上的可能是没有，也可能写法不同、还没有核对。`,
    ],
    columns: [
      { head: '编号', width: 10 },
      { head: '事项', width: 40 },
      { head: '有没有', width: 12 },
      { head: '清单里的条目', width: 60 },
    ],
    rows: [
      ...has.map(({ code, title, entries }) => [
        code,
        title,
        { text: '有', tone: 'same' as const },
        entries.map((entry) => entry.title).join('\n'),
      ]),
      ...lacks.map(({ code, title }) => [code, title, { text: '没有对上', tone: 'only' as const }, '']),
    ],
  }))
}
