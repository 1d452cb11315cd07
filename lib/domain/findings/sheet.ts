import { type Day, dayInWords } from '../calendar-days'
import { PARTS } from '../list/parts'
import type { Sheet } from '../sheet'
import { isOverdue, termInWords } from './due'
import { type FindingFilter, GROUP_WORDS } from './filter'
import { aboutWords, type FindingHead, findingNumber, GRAVITY_WORDS } from './finding'
import { standingWords } from './steps'

/** The list of findings as a table for a spreadsheet. */
export function findingsSheet(
  findings: readonly FindingHead[],
  given: { filter: FindingFilter; places: ReadonlyMap<string, string>; today: Day },
): Sheet {
  const { filter, places, today } = given
  return {
    name: '问题清单',
    title: '责任清单问题整改台账',
    notes: [`${GROUP_WORDS[filter.group]}，共 ${findings.length} 个，${dayInWords(today)}导出`],
    columns: [
      { head: '单位', width: 28 },
      { head: '编号', width: 9 },
      { head: '问题', width: 36 },
      { head: '所指', width: 36 },
      { head: '所见版本', width: 10 },
      { head: '程度', width: 8 },
      { head: '现况', width: 20 },
      { head: '提出日期', width: 12 },
      { head: '提出人', width: 12 },
      { head: '整改期限', width: 12 },
      { head: '超期', width: 14 },
      { head: '了结日期', width: 12 },
    ],
    frozenColumns: 2,
    rows: findings.map((finding) => [
      places.get(finding.jurisdictionCode) ?? finding.jurisdictionCode,
      findingNumber(finding),
      finding.title,
      aboutWords(finding, (part) => PARTS[part].label),
      `第${finding.editionNumber}版`,
      GRAVITY_WORDS[finding.severity],
      standingWords(finding),
      finding.raisedOn,
      finding.raisedActor,
      finding.dueOn,
      isOverdue(finding, today) ? { text: termInWords(finding, today) ?? '', tone: 'only' } : '',
      finding.closedOn ?? '',
    ]),
  }
}
