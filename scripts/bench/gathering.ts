import { makeMatrix } from '@/lib/domain/compare/matrix'
import { COMPARED_PARTS, type PlacedList } from '@/lib/domain/compare/types'
import { assignIds } from '@/lib/domain/list/assign-ids'
import { PARTS } from '@/lib/domain/list/parts'
import { quantile } from './load'
import { type Measure, ms } from './report'
import { syntheticLists } from './synthetic'

const COUNTIES = 100
const SEED = 20_260_101
const RUNS = 5

/** The matters of 100 counties, part by part, in this process: what stands behind a matrix nobody asked for before. */
export async function measureGathering(): Promise<Measure[]> {
  const lists: PlacedList[] = []
  for await (const { jurisdiction, list } of syntheticLists(COUNTIES, SEED))
    lists.push({
      code: jurisdiction.code,
      list: assignIds(jurisdiction.code, list),
      places: [jurisdiction.name],
    })
  return COMPARED_PARTS.map((part) => {
    const times = Array.from({ length: RUNS }, () => {
      const began = performance.now()
      makeMatrix(lists, part)
      return performance.now() - began
    })
    const entries = lists.reduce((sum, { list }) => sum + list[part].length, 0)
    const { matters } = makeMatrix(lists, part)
    return {
      what: `compare ${COUNTIES} jurisdictions: ${entries.toLocaleString('en')} ${part} (${PARTS[part].label}) as ${matters.length} matters`,
      measured: `first ${ms(times[0]!)}, p50 ${ms(quantile(times, 0.5))}`,
      limit: '—',
      goal: '≤ 1 s',
    }
  })
}
