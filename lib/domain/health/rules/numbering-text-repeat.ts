import { ordinalFaults } from '../reading/ordinal-faults'
import type { HealthRule } from '../types'

/** 1、2、2 inside a text, or ordinals that go back without a heading in between. */
export const numberingTextRepeat: HealthRule = {
  id: 'numbering/text-repeat',
  title: '文中序号重复或倒退',
  severity: 'warning',
  why: '文中两条用同一个序号，或者序号倒回去重数，引用时分不清说的是哪一条。',
  source: '常理',
  check: (list) =>
    ordinalFaults(list)
      .filter(({ kind }) => kind !== 'gap')
      .map(({ kind, text, evidence, last, written, isSure }) => ({
        at: text.at,
        evidence,
        message:
          kind === 'repeat'
            ? `前面已经有“${last}”了，这里又是“${written}”，请重新编号。`
            : `前一条是“${last}”，这里又回到“${written}”，请核对后重新编号。`,
        severity: kind === 'repeat' && isSure ? 'error' : 'warning',
      })),
}
