import { expect, test } from 'vitest'
import { submitSchema } from '@/app/staff/[code]/review/schemas'
import { fieldMessages } from '@/lib/actions/form-data'

const form = {
  code: '990101',
  editionId: '6f2c1c5e-4f0e-4f57-9a43-0d2f6f2b1c11',
  editionVersion: '3',
  errors: '2',
  warnings: '1',
}
const problems = (fields: object) => {
  const parsed = submitSchema.safeParse({ ...form, ...fields })
  return parsed.success ? [] : Object.keys(fieldMessages(parsed.error))
}

test('all that a submission lacks is told at once', () => {
  expect(problems({ reason: ' ' })).toEqual(['reason', 'basis', 'left', 'seen'])
  const said = { reason: '机构改革', basis: '某办发〔2026〕1号' }
  expect(problems({ ...said, left: 'other', leftOther: ' ' })).toEqual(['leftOther', 'seen'])
  expect(problems({ ...said, left: 'waiting', seen: 'on' })).toEqual([])
  expect(problems({ ...said, errors: '0', warnings: '0' })).toEqual([])
})
