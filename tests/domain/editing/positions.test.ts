import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newPositions } from '@/lib/domain/editing/positions'

/** The order that positions make, once the new ones are written. */
function orderAfter(order: string[], current: Map<string, number>): string[] {
  const positions = new Map([...current, ...newPositions(order, current)])
  expect(new Set(order.map((id) => positions.get(id))).size).toBe(order.length)
  return order.toSorted((a, b) => positions.get(a)! - positions.get(b)!)
}

test('any order can be made from any positions', () => {
  const entries = fc.uniqueArray(
    fc.tuple(
      fc.string({ minLength: 1, maxLength: 3 }),
      fc.option(fc.integer({ min: -9, max: 30 }), { nil: null }),
    ),
    {
      selector: ([id]) => id,
      maxLength: 12,
    },
  )
  fc.assert(
    fc.property(entries, (pairs) => {
      const order = pairs.map(([id]) => id)
      const current = new Map(
        pairs.flatMap(([id, position]) => (position === null ? [] : [[id, position] as const])),
      )
      expect(orderAfter(order, current)).toEqual(order)
    }),
  )
})

test('where there is room, nothing but what moved is touched', () => {
  const current = new Map([
    ['a', 1024],
    ['b', 2048],
    ['c', 3072],
  ])
  expect([...newPositions(['a', 'new', 'b', 'c'], current).keys()]).toEqual(['new'])
  expect([...newPositions(['c', 'a', 'b'], current).keys()]).toEqual(['c'])
  expect(newPositions(['a', 'b', 'c'], current).size).toBe(0)
})

test('a thousand entries come into the same place one after another', () => {
  let current = new Map([
    ['first', 1024],
    ['last', 2048],
  ])
  let order = ['first', 'last']
  for (let nth = 0; nth < 1000; nth++) {
    order = [order[0]!, `n${nth}`, ...order.slice(1)]
    current = new Map([...current, ...newPositions(order, current)])
  }
  expect([...current].sort((a, b) => a[1] - b[1]).map(([id]) => id)).toEqual(order)
})
