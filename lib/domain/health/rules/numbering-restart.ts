import { numberFaults } from '../reading/number-faults'
import { numberFound } from '../reading/number-found'
import type { HealthRule } from '../types'

/** 一, 二, 三, 二, 三: the numbers go back without a heading in between. */
export const numberingRestart: HealthRule = {
  id: 'numbering/restart',
  title: '序号倒退或重新开始',
  severity: 'warning',
  why: '序号倒回去重数，多半是两份材料拼在一起，或者中间丢了一个上级标题；同一个序号指了两件事。',
  source: '常理',
  check: (list) =>
    numberFaults(list)
      .filter(({ kind }) => kind === 'restart')
      .map((fault) =>
        numberFound(
          fault,
          `前一项是${fault.last}，这里又回到${fault.value}：请核对中间是不是少了一个标题，不是就请重新编号。`,
        ),
      ),
}
