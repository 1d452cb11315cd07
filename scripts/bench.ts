import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureComparing } from './bench/comparing'
import { measureFinding } from './bench/finding'
import { measureGathering } from './bench/gathering'
import { measureMatrixPage } from './bench/matrix-page'
import { measurePages } from './bench/pages'
import { openPortal } from './bench/portal'
import { measurePublishing } from './bench/publishing'
import { measureReader } from './bench/reader'
import { type Measure, report } from './bench/report'
import { fillWithSynthetic } from './bench/synthetic-store'
import { measureWorkspace } from './bench/workspace'

/** `npm run bench` (60 synthetic jurisdictions) or `npm run bench -- --full` (3,000). */
async function main(): Promise<void> {
  const full = process.argv.includes('--full')
  const count = full ? 3000 : 60
  const measures: Measure[] = [
    ...(await measureReader()),
    ...(await measureComparing()),
    ...(await measureGathering()),
  ]
  const portal = await openPortal(`.data/bench-${count}`, () => fillWithSynthetic(count))
  const scratch = mkdtempSync(join(tmpdir(), 'responsibility-list-bench-'))
  try {
    measures.push(...(await measurePages(portal, scratch)))
    measures.push(...(await measureMatrixPage(portal)))
    measures.push(...(await measureFinding(portal)))
    measures.push(...(await measurePublishing()))
    measures.push(...(await measureWorkspace()))
  } finally {
    rmSync(scratch, { recursive: true, force: true })
    await portal.stop()
  }
  report(
    full ? 'full' : 'quick',
    `${count.toLocaleString('en')} synthetic jurisdictions and the five real ones`,
    measures,
  )
}

await main()
