import { numberFaults } from '../reading/number-faults'
import { numberFound } from '../reading/number-found'
import type { HealthRule } from '../types'

/** 1, 2, 4: a number is left out among entries, so one of them may be lost. */
export const numberingGap: HealthRule = {
  id: 'numbering/gap',
  title: '序号有空缺',
  severity: 'error',
  why: '序号跳过去，读者会以为少了一项；也可能真的漏抄了一项。引用“第几项”时会对不上。',
  source: '常理',
  check: (list) =>
    numberFaults(list)
      .filter(({ kind }) => kind === 'gap')
      .map((fault) => {
        const { last, value, fitting } = fault
        const lost = value === last + 2 ? `${last + 1}` : `${last + 1}至${(value ?? 0) - 1}`
        return numberFound(
          fault,
          fitting
            ? `前一项是${last}，后一项是${last + 2}，这一项却写成了${value}，请改正。`
            : last === 0
              ? `从${value}开始，前面没有1：请核对是不是漏了一项，或者请重新编号。`
              : `从${last}跳到${value}，缺${lost}：请核对是不是漏了一项，没有漏就请重新编号。`,
        )
      }),
}
