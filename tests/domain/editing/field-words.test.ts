import { expect, test } from 'vitest'
import { phoneWords } from '@/lib/domain/editing/phone-words'
import { presenceWords } from '@/lib/domain/editing/presence-words'

test('who has the same entry open is named first, who is merely here after', () => {
  const others = [
    { name: '李四', entryId: 'd1' },
    { name: '王五', entryId: 'd2' },
    { name: '赵六', entryId: null },
  ]
  expect(presenceWords(others, 'd1')).toEqual({
    sameEntry: '李四正在修改这一条',
    here: '王五、赵六也在这一页',
  })
  expect(presenceWords(others, null)).toEqual({ sameEntry: null, here: '李四、王五、赵六也在这一页' })
  expect(presenceWords([], 'd1')).toEqual({ sameEntry: null, here: null })
})

test.each([
  ['', '0898', null],
  ['0898-65372392', '0898', 'callable'],
  ['12320', null, 'callable'],
  ['13800000000、0898-65372392转801', null, 'callable'],
  ['65372392', '0898', 'lacking'],
  ['65372392', null, 'lacking'],
  ['0898-65372392、65372393', '0898', 'lacking'],
  ['见政务网', '0898', 'unknown'],
])('a telephone field with “%s” and area code %s is %s', (text, areaCode, kind) => {
  expect(phoneWords(text, areaCode)?.kind ?? null).toBe(kind)
})

test('an area code that will be added is named', () => {
  expect(phoneWords('65372392', '0898')?.text).toContain('0898')
})
