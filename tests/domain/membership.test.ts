import { expect, test } from 'vitest'
import { auditScope, covers, rolesIn } from '@/lib/domain/membership'

test.each([
  [[], '990101', true],
  [['460000'], '460108', true],
  [['460000'], '460000', true],
  [['460000'], '469021', true],
  [['460000'], '440100', false],
  [['460100'], '460108', true],
  [['460100'], '460100', true],
  [['460100'], '460200', false],
  [['460100'], '460000', false],
  [['469000'], '469021', true],
  [['469000'], '460108', false],
  [['460400'], '460400', true],
  [['460108'], '460108', true],
  [['460108'], '460107', false],
  [['110000', '460108'], '110101', true],
  [['110000', '460108'], '460107', false],
])('%j takes in %s: %s', (scope, code, taken) => expect(covers(scope, code)).toBe(taken))

const audits = (...scope: string[]) => ({ role: 'auditor' as const, jurisdictionCode: null, scope })
const edits = { role: 'editor' as const, jurisdictionCode: '460108', scope: [] }

test('an auditor holds the role in every bureau within the scope, and in no other', () => {
  expect(rolesIn([audits('460000'), edits], '460108')).toEqual(['auditor', 'editor'])
  expect(rolesIn([audits('460000'), edits], '469021')).toEqual(['auditor'])
  expect(rolesIn([audits('460000'), edits], '131121')).toEqual([])
  expect(rolesIn([audits()], '131121')).toEqual(['auditor'])
})

test('an empty scope of an editor is not everywhere', () => expect(rolesIn([edits], '131121')).toEqual([]))

test('where somebody audits', () => {
  expect(auditScope([edits])).toBeNull()
  expect(auditScope([audits('460000'), edits])).toEqual(['460000'])
  expect(auditScope([audits('460000'), audits()])).toEqual([])
})
