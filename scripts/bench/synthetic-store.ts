import { systemAccess } from '@/lib/auth/access'
import { listDirectory, saveJurisdiction } from '@/lib/data/jurisdictions'
import { publishList } from '@/lib/data/publish'
import { syntheticLists } from './synthetic'

const SEED = 20_260_101
const TOLD_EVERY = 100

/** Publishes the synthetic lists that are not there yet, each as people would: one transaction, search rows, audit. */
export async function fillWithSynthetic(count: number): Promise<void> {
  const platform = systemAccess(null, 'benchmark')
  const present = new Set((await listDirectory(platform)).map((entry) => entry.jurisdiction.code))
  let done = 0
  for await (const { jurisdiction, list } of syntheticLists(count, SEED)) {
    done += 1
    if (present.has(jurisdiction.code)) continue
    await saveJurisdiction(platform, jurisdiction)
    await publishList(systemAccess(jurisdiction.code, 'benchmark'), {
      list,
      reason: 'synthetic',
      basis: 'synthetic',
    })
    if (done % TOLD_EVERY === 0) console.log(`  ${done} of ${count} jurisdictions`)
  }
}
