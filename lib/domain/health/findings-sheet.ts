import { type Day, dayInWords } from '../calendar-days'
import { PARTS } from '../list/parts'
import type { ResponsibilityList } from '../list/schema'
import type { Sheet } from '../sheet'
import { groupFindings } from './group-findings'
import { SEVERITY_WORDS } from './severity-words'
import { shownFindings } from './shown-findings'
import type { HealthFinding } from './types'

/** What the health check finds in one list, rule by rule, as a table for a spreadsheet. */
export function healthFindingsSheet(
  findings: readonly HealthFinding[],
  given: { list: ResponsibilityList; bureau: string; number: number; score: number; today: Day },
): Sheet {
  const { list, bureau, number, score, today } = given
  return {
    name: '体检发现',
    title: `${bureau}责任清单体检`,
    notes: [`第${number}版，${score} 分，${findings.length} 处，${dayInWords(today)}导出`],
    columns: [
      { head: '轻重', width: 8 },
      { head: '问题', width: 24 },
      { head: '清单部分', width: 16 },
      { head: '位置', width: 36 },
      { head: '原文', width: 36 },
      { head: '说明', width: 60 },
      { head: '出处', width: 40 },
    ],
    frozenColumns: 2,
    rows: groupFindings(findings).flatMap((group) =>
      shownFindings(list, group.findings).map((shown) => [
        SEVERITY_WORDS[shown.severity].word,
        group.rule.title,
        shown.entry ? PARTS[shown.entry.part].label : '清单整体',
        shown.entry?.place ?? '清单整体',
        shown.excerpt.words,
        shown.message,
        group.rule.source,
      ]),
    ),
  }
}
