import { expect, test } from 'vitest'
import { saveEntrySchema } from '@/app/staff/[code]/draft/[part]/schemas'
import { formFields, typedValues } from '@/lib/actions/form-data'

test('a text is kept without NUL, and no name reaches beyond the fields', () => {
  const form = new FormData()
  form.set('title', '传染病\0防治\r\n工作')
  form.set('__proto__', 'polluted')
  form.append('__proto__[]', 'polluted')
  const fields = formFields(form)
  expect(fields).toEqual({ title: '传染病防治\n工作' })
  expect(Object.getPrototypeOf(fields)).toBe(Object.prototype)
  expect(typedValues(form)).toEqual({ title: '传染病防治\n工作' })
})

test('what was ticked in a list of boxes is kept for the form, a line a box', () => {
  const form = new FormData()
  for (const place of ['甲', '乙']) form.append('places[]', place)
  form.append('files[]', new File(['x'], 'x.txt'))
  expect(typedValues(form)).toEqual({ 'places[]': '甲\n乙' })
})

test.each([
  ['services', 'service', true],
  ['duties', 'service', false],
  ['plans', 'share', false],
])('part %s with an entry of kind %s: %s', (part, entryKind, right) => {
  const edition = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'
  expect(saveEntrySchema.safeParse({ edition, part, entryKind, version: '0' }).success).toBe(right)
  const file = new File(['x'], 'x.txt')
  const withFile = { edition, part: 'services', entryKind: 'service', version: '0', name: file }
  expect(saveEntrySchema.safeParse(withFile).success).toBe(false)
})
