import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDocument } from '@/lib/documents/read/read'
import { quantile } from './load'
import { type Measure, ms } from './report'

const SEEDS = 'prisma/seed/documents'
const RUNS = 15
const LARGE = 20_000

/** How long reading takes: each seed document (median), and one table of 20,000 rows (once). */
export async function measureReader(): Promise<Measure[]> {
  const measures: Measure[] = []
  for (const file of readdirSync(SEEDS).sort()) {
    const bytes = new Uint8Array(readFileSync(join(SEEDS, file)))
    const times: number[] = []
    for (let run = 0; run < RUNS; run++) {
      const began = performance.now()
      await readDocument(bytes, file)
      times.push(performance.now() - began)
    }
    measures.push({
      what: `read ${file.slice(0, 6)} (${Math.round(bytes.length / 1024)} KB .txt)`,
      measured: `p50 ${ms(quantile(times, 0.5))}`,
      limit: `decoding its bytes: ${ms(decoding(bytes))}`,
      goal: '—',
    })
  }
  const rows = Array.from(
    { length: LARGE },
    (_, i) => `${i + 1},负责第${i + 1}项工作,组织实施第${i + 1}项工作,`,
  )
  const csv = new TextEncoder().encode(`序号,主要职责,具体工作事项,备注\n${rows.join('\n')}\n`)
  const before = process.memoryUsage().rss
  const began = performance.now()
  const { list } = await readDocument(csv, 'large.csv')
  const took = performance.now() - began
  if (list.duties.length !== LARGE) throw new Error(`read ${list.duties.length} of ${LARGE} rows`)
  measures.push({
    what: `read ${LARGE.toLocaleString('en')} rows (.csv)`,
    measured: `${ms(took)}, ${Math.round((process.memoryUsage().rss - before) / 2 ** 20)} MiB more`,
    limit: `decoding its bytes: ${ms(decoding(csv))}`,
    goal: '≤ 10 s, ≤ 1 GiB',
  })
  return measures
}

function decoding(bytes: Uint8Array): number {
  const began = performance.now()
  new TextDecoder().decode(bytes)
  return performance.now() - began
}
