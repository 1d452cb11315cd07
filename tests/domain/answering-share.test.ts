import { describe, expect, test } from 'vitest'
import { answeringShare } from '@/lib/domain/answering-share'
import type { MarkedText } from '@/lib/domain/search/types'

const shares = [
  { department: '县卫生局', responsibility: '负责病媒生物的监测。' },
  { department: '市容主管部门', responsibility: '负责公共厕所的管理。\n负责垃圾的清运。' },
  { department: null, responsibility: '负责其他工作。' },
]

const ASKED = { saysAll: true, jurisdictionName: '海口市美兰区' }
const shareOf = (snippet: MarkedText | null) => answeringShare({ ...ASKED, shares, snippet }, null)

describe('the share that answers', () => {
  test('is the one the snippet was taken from, its name told apart from the passage', () => {
    const text = '市容主管部门：负责公共厕所的管理。'
    const found = shareOf({
      text,
      marks: [
        [0, 2],
        [9, 13],
      ],
    })
    expect(found?.share.department).toBe('市容主管部门')
    expect(found?.passage).toEqual({ text: '负责公共厕所的管理。', marks: [[2, 6]] })
  })

  test('is found from a passage cut at both ends', () => {
    const found = shareOf({ text: '…生物的监…', marks: [] })
    expect(found?.share.department).toBe('县卫生局')
    expect(found?.passage.text).toBe('…生物的监…')
  })

  test('is none where the snippet is of the matter, of a nameless share, or absent', () => {
    expect(shareOf({ text: '《传染病防治法》第二条', marks: [] })).toBeNull()
    expect(shareOf({ text: '负责其他工作。', marks: [] })).toBeNull()
    expect(shareOf(null)).toBeNull()
  })
})

describe('whether a department answers for what was asked', () => {
  const isSure = (department: string, responsibility: string, word: string, over: object = {}) => {
    const text = `${department}：${responsibility}`
    const at = text.lastIndexOf(word)
    const snippet = { text, marks: [[at, at + word.length] as const] }
    const answer = { ...ASKED, shares: [{ department, responsibility }], snippet, ...over }
    return answeringShare(answer, '海口市美兰区卫生健康委员会')?.isSure
  }

  test('it does where the clause that was asked for begins with its lead', () => {
    expect(isSure('区水务局', '主管本行政区域内生活饮用水的管理工作。', '饮用水')).toBe(true)
    expect(isSure('区公安局', '负责牵头打击非法行医。', '非法行医')).toBe(true)
    expect(isSure('区公安局', '牵头做好治安，查处药品。', '药品'), 'another clause').toBe(false)
    expect(isSure('区教育局', '主管部门报来的饮用水情况。', '饮用水')).toBe(false)
    expect(isSure('县药监局', '主要负责查处违规销售药品的个体诊所。', '诊所')).toBe(false)
    const partly = { saysAll: false }
    expect(isSure('区水务局', '主管生活饮用水的管理。', '饮用水', partly), 'only a word of it').toBe(false)
  })

  test('the bureau itself does for all it does not merely help with, its namesake above does not', () => {
    expect(isSure('区卫健委', '负责传染病的监测。', '传染病')).toBe(true)
    expect(isSure('区卫健委', '配合公安部门查处毒品。', '毒品')).toBe(false)
    expect(isSure('市卫健委', '负责传染病的监测。', '传染病')).toBe(false)
    expect(isSure('区教育局', '负责传染病的监测。', '传染病')).toBe(false)
  })
})
