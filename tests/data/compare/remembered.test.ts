import { expect, test } from 'vitest'
import { remembered } from '@/lib/data/compare/remembered'

test('what was answered is kept for the questions asked last', () => {
  const asked: number[] = []
  const double = remembered(2, String, (n: number) => {
    asked.push(n)
    return 2 * n
  })
  expect([1, 2, 1, 3, 1, 2].map(double)).toEqual([2, 4, 2, 6, 2, 4])
  expect(asked).toEqual([1, 2, 3, 2])
})

test('what failed is asked for again', async () => {
  let times = 0
  const late = remembered(2, String, async (n: number) => {
    times += 1
    if (times === 1) throw new Error('restarting')
    return n
  })
  await expect(late(7)).rejects.toThrow('restarting')
  expect(await late(7)).toBe(7)
  expect(await late(7)).toBe(7)
  expect(times).toBe(2)
})
