import { numberFaults } from '../reading/number-faults'
import { numberFound } from '../reading/number-found'
import type { HealthRule } from '../types'

/** 9, 1O, 11: a letter stands for a digit. It looks right on paper; no program can count or find it. */
export const numberingSlip: HealthRule = {
  id: 'numbering/slip',
  title: '序号里混进了字母',
  severity: 'error',
  why: '序号里的 0 或 1 打成了字母或者圆圈，看着差不多，排序、查找和引用时都对不上。',
  source: '常理',
  check: (list) =>
    numberFaults(list)
      .filter(({ kind }) => kind === 'slip')
      .map((fault) => {
        const written = String(fault.entry.node.number).trim()
        return numberFound(fault, `序号“${written}”不是数字，应为“${fault.fitting?.trim()}”。`)
      }),
}
