import { expect, it } from 'vitest'
import { chineseDate } from '@/lib/domain/dates'

it('gives the day it is in Beijing', () => {
  expect(chineseDate(new Date('2026-11-22T15:59:59Z'))).toBe('2026年11月22日')
  expect(chineseDate(new Date('2026-12-31T16:00:00Z'))).toBe('2027年1月1日')
})
