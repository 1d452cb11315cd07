import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { AUDIT_ACTIONS, actionLabel } from '@/lib/domain/audit/actions'
import { loggedFieldLabel, loggedText } from '@/lib/domain/audit/values'
import { csvCell, csvRow } from '@/lib/domain/csv'

test('every action the data layer writes has a name in words', () => {
  const folders = ['lib/data', 'lib/auth']
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.includes('generated'))
      .map((path) => readFileSync(`${folder}/${path}`, 'utf8')),
  )
  const written = files.flatMap((text) =>
    [...text.matchAll(/\baction: '([a-z-]+:[a-z-]+)'/g)].map((m) => m[1]!),
  )
  expect(written.length).toBeGreaterThan(10)
  expect([...new Set(written)].filter((action) => !AUDIT_ACTIONS[action])).toEqual([])
  expect(actionLabel('some:thing')).toBe('some:thing')
})

test('what was logged reads as words', () => {
  expect(loggedFieldLabel('guide.fee')).toBe('收费标准')
  expect(loggedFieldLabel('unheard-of')).toBe('unheard-of')
  expect(loggedText({ showChecked: true, mail: null, roles: ['a', 'b'] })).toBe(
    '公开核对日期：是\n角色：a、b',
  )
  expect(loggedText(null)).toBe('')
})

test.each([
  ['=1+1', `"'=1+1"`],
  ['+8613800000000', `"'+8613800000000"`],
  ['-1', `"'-1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  [' =1', `"' =1"`],
  ['\t=1', `"'\t=1"`],
  ['说"好"', '"说""好"""'],
  ['甲\n乙', '"甲\n乙"'],
  ['甲', '甲'],
])('the cell %j is harmless', (value, cell) => expect(csvCell(value)).toBe(cell))

test('numbers stay numbers', () => expect(csvRow([-1, null, 'a'])).toBe('-1,,a\r\n'))
