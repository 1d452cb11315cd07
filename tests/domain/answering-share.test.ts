import { describe, expect, test } from 'vitest'
import { answeringShare } from '@/lib/domain/answering-share'

const shares = [
  { department: '县卫生局', responsibility: '负责病媒生物的监测。' },
  { department: '市容主管部门', responsibility: '负责公共厕所的管理。\n负责垃圾的清运。' },
  { department: null, responsibility: '负责其他工作。' },
]

describe('the share that answers', () => {
  test('is the one the snippet was taken from, its name told apart from the passage', () => {
    const text = '市容主管部门：负责公共厕所的管理。'
    const found = answeringShare({
      shares,
      snippet: {
        text,
        marks: [
          [0, 2],
          [9, 13],
        ],
      },
    })
    expect(found?.share.department).toBe('市容主管部门')
    expect(found?.passage).toEqual({ text: '负责公共厕所的管理。', marks: [[2, 6]] })
  })

  test('is found from a passage cut at both ends', () => {
    const found = answeringShare({ shares, snippet: { text: '…生物的监…', marks: [] } })
    expect(found?.share.department).toBe('县卫生局')
    expect(found?.passage.text).toBe('…生物的监…')
  })

  test('is none where the snippet is of the matter, of a nameless share, or absent', () => {
    expect(answeringShare({ shares, snippet: { text: '《传染病防治法》第二条', marks: [] } })).toBeNull()
    expect(answeringShare({ shares, snippet: { text: '负责其他工作。', marks: [] } })).toBeNull()
    expect(answeringShare({ shares, snippet: null })).toBeNull()
  })
})
