import { beforeAll, describe, expect, test } from 'vitest'
import { alignLists } from '@/lib/domain/compare/align-lists'
import { COMPARED_PARTS, type ComparedPart } from '@/lib/domain/compare/types'
import { madeReadings, pairF1, pooled, type Reading, seedReadings } from './readings'

/** What is reached today, rounded down: a change that does worse must say why. */
const LEAST: Record<ComparedPart, number> = {
  duties: 0.95,
  boundaries: 0.94,
  services: 0.96,
  procedures: 0.94,
}

let readings: Reading[]
beforeAll(async () => {
  readings = [...(await seedReadings()), ...madeReadings()]
}, 60_000)

describe('an alignment agrees with what a careful person read', () => {
  test.each(COMPARED_PARTS)('in %s', (part) => {
    const scores = readings.flatMap(({ left, right, parts }) => {
      const read = parts[part]
      return read ? [pairF1(read.pairs, alignLists(left, right, part).pairs)] : []
    })
    const { f1, missed, wrong } = pooled(scores)
    expect(f1, `missed ${missed.length}, wrong ${wrong.length}`).toBeGreaterThanOrEqual(LEAST[part])
  })
})
