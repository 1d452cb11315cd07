import { ordinalFaults } from '../reading/ordinal-faults'
import type { HealthRule } from '../types'

/** （一）（二）（四） inside a text, or over the work items of a duty. */
export const numberingTextGap: HealthRule = {
  id: 'numbering/text-gap',
  title: '文中序号有空缺',
  severity: 'error',
  why: '文中分条的序号跳过去，可能漏抄了一条；读者会以为少了内容。',
  source: '常理',
  check: (list) =>
    ordinalFaults(list)
      .filter(({ kind }) => kind === 'gap')
      .map(({ text, evidence, last, written, isSure }) => ({
        at: text.at,
        evidence,
        message: `“${last}”之后就是“${written}”，中间缺了：请核对是不是漏了一条，没有漏就请重新编号。`,
        severity: isSure ? 'error' : 'warning',
      })),
}
