import { expect, test } from 'vitest'
import { byOrigin } from '@/lib/domain/health/by-origin'
import { checkList } from '@/lib/domain/health/check-list'
import { healthContext } from '@/lib/domain/health/context'
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

test('why errors are left is one sentence, and comes back as what was chosen', () => {
  expect(leftInWords(undefined, '写了')).toBeNull()
  expect(leftInWords('other', '  ')).toBeNull()
  expect(leftInWords('other', ' 局里还在研究 ')).toBe('局里还在研究')
  expect(leftInWords('waiting', '不算')).toBe(LEFT_REASONS.waiting)
  expect(leftChoice(LEFT_REASONS['as-issued'])).toEqual({ choice: 'as-issued', other: '' })
  expect(leftChoice('局里还在研究')).toEqual({ choice: 'other', other: '局里还在研究' })
  expect(leftChoice(null)).toEqual({ choice: '', other: '' })
})
