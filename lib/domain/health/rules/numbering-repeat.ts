import { numberFaults } from '../reading/number-faults'
import { numberFound } from '../reading/number-found'
import type { HealthRule } from '../types'

/** 1, 2, 2, 3: two entries have one number. */
export const numberingRepeat: HealthRule = {
  id: 'numbering/repeat',
  title: '序号重复',
  severity: 'error',
  why: '两项用同一个序号，引用“第几项”时分不清说的是哪一项。',
  source: '常理',
  check: (list) =>
    numberFaults(list)
      .filter(({ kind }) => kind === 'repeat')
      .map((fault) => numberFound(fault, `前面已经有${fault.value}了，这里又是${fault.value}，请重新编号。`)),
}
