import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDocument } from '@/lib/documents/read/read'
import { compareLists } from '@/lib/domain/changes/compare-lists'
import { summarise, totalCounts } from '@/lib/domain/changes/counts'
import { markDifference } from '@/lib/domain/changes/mark-difference'
import { assembleList, flattenList } from '@/lib/domain/list/entries'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { quantile } from './load'
import { type Measure, ms } from './report'

const SEEDS = 'prisma/seed/documents'
const RUNS = 40
const LONG = 100_000

/** Two editions of the largest seed list of which one entry in ten differs, and two texts of 100,000 characters. */
export async function measureComparing(): Promise<Measure[]> {
  const before = await largestSeed()
  const after = withChanges(before)
  const { changed, moved } = totalCounts(summarise(compareLists(before, after)))
  const time = timed(() => compareLists(before, after))
  const text = before.procedures.map((procedure) => JSON.stringify(procedure)).join('\n')
  const long = text.repeat(Math.ceil(LONG / text.length)).slice(0, LONG)
  const edited = long.replace(/监督检查/g, '监管执法')
  return [
    {
      what: `compare two editions of ${flattenList(before).length} entries, ${changed} changed, ${moved} moved`,
      measured: `p50 ${ms(quantile(time, 0.5))}, p95 ${ms(quantile(time, 0.95))}`,
      limit: `writing both as JSON: ${ms(
        quantile(
          timed(() => [before, after].map((list) => JSON.stringify(list))),
          0.5,
        ),
      )}`,
      goal: '≤ 20 ms',
    },
    {
      what: `mark the difference of two texts of ${LONG.toLocaleString('en')} characters`,
      measured: `p50 ${ms(quantile(timed(() => markDifference(long, edited)).slice(0, 5), 0.5))}`,
      limit: '—',
      goal: '≤ 1 s',
    },
  ]
}

function timed(work: () => unknown): number[] {
  return Array.from({ length: RUNS }, () => {
    const began = performance.now()
    work()
    return performance.now() - began
  })
}

async function largestSeed(): Promise<ResponsibilityList> {
  const lists = await Promise.all(
    readdirSync(SEEDS).map(async (file) => {
      const { list } = await readDocument(new Uint8Array(readFileSync(join(SEEDS, file))), file)
      return { list, size: flattenList(list).length }
    }),
  )
  return lists.reduce((largest, one) => (one.size > largest.size ? one : largest)).list
}

/** Of every tenth entry the longest text gets a word in its middle and loses one at its end; two duties move. */
function withChanges(list: ResponsibilityList): ResponsibilityList {
  const rows = flattenList(structuredClone(list)).map((row, index) => {
    if (index % 10 !== 0) return row
    const texts = Object.entries(row.data).filter(
      (field): field is [string, string] => typeof field[1] === 'string',
    )
    const [field, text] = texts.reduce((longest, one) => (one[1].length > longest[1].length ? one : longest))
    const middle = Math.floor(text.length / 2)
    return { ...row, data: { ...row.data, [field]: `${text.slice(0, middle)}依法${text.slice(middle, -2)}` } }
  })
  const changed = assembleList(list.title, rows)
  changed.duties.push(...changed.duties.splice(1, 2))
  return changed
}
