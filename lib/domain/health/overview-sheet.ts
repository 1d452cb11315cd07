import { type Day, dayInBeijing, dayInWords } from '../calendar-days'
import type { Sheet } from '../sheet'
import type { CheckedBureau, RuleTally } from './overview'
import { SEVERITY_WORDS } from './severity-words'
import { SEVERITIES } from './types'

/** The scores of many bureaus and what is wrong most, as tables for a spreadsheet. */
export function overviewSheets(
  given: { bureaus: readonly CheckedBureau[]; rules: readonly RuleTally[] },
  today: Day,
): Sheet[] {
  const { bureaus, rules } = given
  const notes = [`${bureaus.length} 个单位现行的清单，${dayInWords(today)}导出`]
  return [
    {
      name: '各地得分',
      title: '责任清单体检：各地得分',
      notes,
      columns: [
        { head: '代码', width: 9 },
        { head: '上级', width: 20 },
        { head: '单位', width: 30 },
        { head: '版本', width: 8 },
        { head: '得分', width: 7 },
        { head: '错误', width: 7 },
        { head: '提醒', width: 7 },
        { head: '提示', width: 7 },
        { head: '单位说明不是问题', width: 16 },
        { head: '清单条数', width: 9 },
        { head: '体检日期', width: 12 },
      ],
      frozenColumns: 3,
      rows: bureaus.map(({ code, name, above, report }) => [
        code,
        above.map((division) => division.name).join(' '),
        name,
        ...(report
          ? [
              `第${report.number}版`,
              report.score,
              report.errors,
              report.warnings,
              report.notes,
              report.waived,
              report.entries,
              dayInBeijing(report.checkedAt),
            ]
          : ['还没有体检', null, null, null, null, null, null, null]),
      ]),
    },
    {
      name: '问题种类',
      title: '责任清单体检：哪些问题最多',
      notes,
      columns: [
        { head: '问题', width: 32 },
        ...SEVERITIES.map((severity) => ({ head: SEVERITY_WORDS[severity].word, width: 8 })),
        { head: '单位数', width: 8 },
        { head: '为什么要紧', width: 60 },
        { head: '出处', width: 40 },
      ],
      rows: rules.map(({ rule, counts, bureaus: had }) => [
        rule.title,
        ...SEVERITIES.map((severity) => counts[severity]),
        had,
        rule.why,
        rule.source,
      ]),
    },
  ]
}
