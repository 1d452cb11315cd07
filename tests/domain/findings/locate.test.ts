import { expect, test } from 'vitest'
import { findingFilterSchema, findingQuery } from '@/lib/domain/findings/filter'
import { locateTarget, saysSo } from '@/lib/domain/findings/locate'
import { smallList } from '../../support/lists'

const list = smallList('甲')

test('an entry at the top, one inside another, something missing, the whole list', () => {
  expect(locateTarget(list, { entryId: 'duties.0' })).toEqual({
    about: { target: 'entry', part: 'duties', entryId: 'duties.0', topId: 'duties.0' },
    subject: '甲负责公共场所卫生',
  })
  expect(locateTarget(list, { entryId: 'duties.0.items.1' })).toEqual({
    about: { target: 'entry', part: 'duties', entryId: 'duties.0.items.1', topId: 'duties.0' },
    subject: '发放卫生许可证（在“甲负责公共场所卫生”里）',
  })
  expect(locateTarget(list, { part: 'services', missing: ' 预防接种\n服务 ' })).toEqual({
    about: { target: 'absence', part: 'services', entryId: null, topId: null },
    subject: '预防接种服务',
  })
  expect(locateTarget(list, 'list')?.subject).toBe('整份清单')
  expect(locateTarget(list, { entryId: 'nowhere' })).toBeNull()
})

test('evidence stands in the entry, around it, inside it, and nowhere else', () => {
  const item = locateTarget(list, { entryId: 'duties.0.items.1' })!.about
  expect(saysSo(list, item, '同名两项')).toBe(true)
  expect(saysSo(list, item, '负责公共场所')).toBe(true)
  expect(saysSo(list, item, '监管制度')).toBe(false)
  expect(saysSo(list, locateTarget(list, 'list')!.about, '监管制度')).toBe(true)
  const absence = locateTarget(list, { part: 'procedures', missing: '某制度' })!.about
  expect(saysSo(list, absence, '监管制度')).toBe(true)
  expect(saysSo(list, absence, '公共场所')).toBe(false)
})

test('a filter takes what makes sense from an address and goes back into one', () => {
  const filter = findingFilterSchema.parse({
    group: 'overdue',
    code: '990101',
    age: '30',
    page: '2',
    odd: 'x',
  })
  expect(filter).toEqual({ group: 'overdue', code: '990101', age: 30, page: 2 })
  expect(findingQuery(filter)).toBe('?group=overdue&code=990101&age=30')
  expect(findingQuery(filter, { group: 'live', page: 3 })).toBe('?code=990101&age=30&page=3')
  expect(
    findingFilterSchema.parse({ group: 'x', code: ['1', '2'], severity: 'bad', age: '7', page: '-1' }),
  ).toEqual({ group: 'live', page: 1 })
  expect(findingQuery(findingFilterSchema.parse({}))).toBe('')
})
