import type { ResponsibilityList } from '../../list/schema'

/** Each duty whole: its statement and its work items. */
export const dutyTexts = (list: ResponsibilityList) =>
  list.duties.map(({ statement, items }) => [statement, ...items.map(({ text }) => text)].join('\n'))
