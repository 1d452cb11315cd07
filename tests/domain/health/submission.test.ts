import { expect, test } from 'vitest'
import { byOrigin } from '@/lib/domain/health/by-origin'
import { checkList } from '@/lib/domain/health/check-list'
import { healthContext } from '@/lib/domain/health/context'
import { errorsLeft } from '@/lib/domain/health/errors-left'
import { fixAll } from '@/lib/domain/health/fix-all'
import { LEFT_REASONS, leftChoice, leftInWords } from '@/lib/domain/health/left-reasons'
import { countyList } from '../../support/county-lists'
import { seedRegistries } from '../../support/registries'

const context = healthContext('2026-11-28', { registries: seedRegistries })
const isError = ({ severity }: { severity: string }) => severity === 'error'
const errorsIn = (list: ReturnType<typeof countyList>) => checkList(list, context).filter(isError)

test('mending all errors never brings a new one: two departments with one successor are left to a person', () => {
  const list = countyList({
    boundaries: [{ shares: ['县卫健局', '县工商局', '县质监局'] }, { shares: ['县卫健局', '县地税局'] }],
  })
  const { list: mended, fixed } = fixAll(list, context, isError)
  expect(fixed.map(({ evidence }) => evidence)).toEqual(['县地税局'])
  expect(mended.boundaries[0]).toEqual(list.boundaries[0])
  expect(mended.boundaries[1]!.shares[1]!.department).toBe('县税务局')
  const before = new Set(errorsIn(list).map(({ key }) => key))
  expect(errorsIn(mended).filter(({ key }) => !before.has(key))).toEqual([])
})

test('what stood in the edition in force is told from what a draft brings in', () => {
  const published = countyList({ boundaries: [{ shares: ['县卫健局', '县工商局'] }] })
  const draft = countyList({ boundaries: [{ shares: ['县卫健局', '县工商局', '县地税局'] }] })
  const { fresh, known } = byOrigin(errorsIn(draft), errorsIn(published))
  expect(fresh.map(({ evidence }) => evidence)).toEqual(['县地税局'])
  expect(known.map(({ evidence }) => evidence)).toEqual(['县工商局'])
  expect(byOrigin(errorsIn(draft), []).fresh).toHaveLength(2)
})

test('after saving, the next error is one of the entry itself, else one beside it; without any none', () => {
  const list = countyList({
    boundaries: [
      { shares: ['县卫健局', '县工商局'] },
      { shares: ['县卫健局', '县地税局'] },
      { shares: ['县卫健局', '县公安局'] },
    ],
  })
  const open = errorsIn(list)
  expect(open.length).toBeGreaterThan(1)
  const ids = list.boundaries.map(({ shares }) => shares[1]!.entryId)
  const after = (part: 'boundaries' | 'duties', entryId: string | null) => errorsLeft(open, { part, entryId })
  expect(after('boundaries', ids[1]!)).toMatchObject({ all: open.length, here: 1, next: { entryId: ids[1] } })
  expect(after('boundaries', ids[2]!)).toMatchObject({ all: open.length, here: 0, next: { entryId: ids[0] } })
  expect(after('duties', null)).toMatchObject({ here: 0, next: open[0] })
  expect(errorsLeft([], { part: 'duties', entryId: null })).toEqual({ all: 0, here: 0, next: null })
})

test('why errors are left is one sentence, and comes back as what was chosen', () => {
  expect(leftInWords(undefined, '写了')).toBeNull()
  expect(leftInWords('other', '  ')).toBeNull()
  expect(leftInWords('other', ' 局里还在研究 ')).toBe('局里还在研究')
  expect(leftInWords('waiting', '不算')).toBe(LEFT_REASONS.waiting)
  expect(leftChoice(LEFT_REASONS['as-issued'])).toEqual({ choice: 'as-issued', other: '' })
  expect(leftChoice('局里还在研究')).toEqual({ choice: 'other', other: '局里还在研究' })
  expect(leftChoice(null)).toEqual({ choice: '', other: '' })
})
