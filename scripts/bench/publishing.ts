import { systemAccess } from '@/lib/auth/access'
import { listDirectory } from '@/lib/data/jurisdictions'
import { publishList } from '@/lib/data/publish'
import { flattenList } from '@/lib/domain/list/entries'
import { quantile } from './load'
import { type Measure, ms } from './report'
import { syntheticLists } from './synthetic'

const RUNS = 15

/** Publishing a further edition of one list of about 200 entries, again and again. */
export async function measurePublishing(): Promise<Measure[]> {
  const present = new Set(
    (await listDirectory(systemAccess(null, 'benchmark'))).map((e) => e.jurisdiction.code),
  )
  for await (const { jurisdiction, list } of syntheticLists(present.size, 1)) {
    const entries = flattenList(list).length
    if (!present.has(jurisdiction.code) || entries < 150) continue
    const times: number[] = []
    for (let run = 0; run < RUNS; run++) {
      const began = performance.now()
      await publishList(systemAccess(jurisdiction.code, 'benchmark'), {
        list,
        reason: 'again',
        basis: 'again',
      })
      times.push(performance.now() - began)
    }
    return [
      {
        what: `publish a list of ${entries} entries`,
        measured: `p50 ${ms(quantile(times, 0.5))}, p95 ${ms(quantile(times, 0.95))}`,
        limit: '—',
        goal: 'p50 ≤ 150 ms',
      },
    ]
  }
  throw new Error('no synthetic list is large enough')
}
