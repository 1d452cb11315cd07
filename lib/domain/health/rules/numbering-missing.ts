import { numberFaults } from '../reading/number-faults'
import { numberFound } from '../reading/number-found'
import type { HealthRule } from '../types'

/** An entry without a number among numbered ones: automatic numbers that a conversion lost, a row glued to another. */
export const numberingMissing: HealthRule = {
  id: 'numbering/missing',
  title: '漏了序号',
  severity: 'warning',
  why: '其他各项都有序号，只有这一项没有：多半是转换格式时丢了自动编号，或者与上一行粘在了一起。',
  source: '常理',
  check: (list) =>
    numberFaults(list)
      .filter(({ kind }) => kind === 'missing')
      .map((fault) =>
        numberFound(
          fault,
          fault.fitting
            ? `这一项没有序号，按顺序应是“${fault.fitting}”。`
            : '这一项没有序号，而前后两项的序号是连着的：请核对它是不是上一项的一部分。',
        ),
      ),
}
