import { beforeAll, describe, expect, test } from 'vitest'
import { COMPARED_PARTS } from '@/lib/domain/compare/types'
import { linksOf, madeReadings, pairF1, pooled, type Reading, seedReadings } from './readings'

let seeds: Reading[]
beforeAll(async () => {
  seeds = await seedReadings()
}, 60_000)

function partsRead({ name, left, right, parts }: Reading) {
  return COMPARED_PARTS.flatMap((part) => {
    const read = parts[part]
    return read
      ? [{ at: `${name} ${part}`, ...read, left: left[part].length, right: right[part].length }]
      : []
  })
}

function expectWellFormed(readings: Reading[]) {
  for (const { at, counts, pairs, left, right } of readings.flatMap(partsRead)) {
    expect(counts, at).toEqual({ left, right })
    for (const pair of pairs) {
      expect(Math.max(...pair.left), at).toBeLessThanOrEqual(left)
      expect(Math.max(...pair.right), at).toBeLessThanOrEqual(right)
      for (const side of [pair.left, pair.right])
        expect(side, at).toEqual([...new Set(side)].sort((a, b) => a - b))
    }
    expect(linksOf(pairs).size, `${at}: a link stands once`).toBe(
      pairs.reduce((sum, pair) => sum + pair.left.length * pair.right.length, 0),
    )
  }
}

describe('readings by a person', () => {
  test('of seed documents fit the lists as they are read now', () => {
    expect(seeds.map(({ name }) => name)).toEqual([
      '131121-430611',
      '460108-131121',
      '460108-430611',
      '469021-430611',
    ])
    expectWellFormed(seeds)
  })

  test('of lists written for it fit those lists', () => {
    const made = madeReadings()
    expect(made).toHaveLength(14)
    expectWellFormed(made)
    for (const { name, left, right, parts } of made)
      for (const part of COMPARED_PARTS)
        expect(Boolean(parts[part]), `${name} ${part}`).toBe(left[part].length + right[part].length > 0)
  })
})

describe('how pairs are measured', () => {
  const read = [
    { left: [1, 2], right: [1] },
    { left: [3], right: [2] },
    { left: [4], right: [2], doubtful: true },
  ]

  test('by single links, however they are gathered into pairs', () => {
    const gathered = pairF1(read, [{ left: [1, 2], right: [1] }])
    const apart = pairF1(read, [
      { left: [2], right: [1] },
      { left: [1], right: [1] },
    ])
    expect([...apart.agreed].sort()).toEqual(gathered.agreed)
    expect(gathered).toMatchObject({ precision: 1, recall: 2 / 3, f1: 0.8, missed: ['3-2'], wrong: [] })
  })

  test('a doubtful link counts neither for nor against', () => {
    expect(pairF1(read, [{ left: [3, 4], right: [2] }])).toEqual(pairF1(read, [{ left: [3], right: [2] }]))
  })

  test('what the reader has not counts against', () => {
    expect(pairF1(read, [{ left: [3], right: [2, 3] }])).toMatchObject({ precision: 1 / 2, wrong: ['3-3'] })
  })

  test('nothing to find and nothing found is right; something found is not', () => {
    expect(pairF1([], [])).toMatchObject({ precision: 1, recall: 1, f1: 1 })
    expect(pairF1([], [{ left: [1], right: [1] }])).toMatchObject({ precision: 0, recall: 1, f1: 0 })
    expect(pairF1(read, [])).toMatchObject({ precision: 1, recall: 0, f1: 0 })
  })

  test('together, over the links of all', () => {
    const whole = pooled([pairF1(read, [{ left: [1], right: [1] }]), pairF1([], [{ left: [9], right: [9] }])])
    expect(whole).toMatchObject({ precision: 1 / 2, recall: 1 / 3, agreed: ['1-1'], wrong: ['9-9'] })
  })
})
