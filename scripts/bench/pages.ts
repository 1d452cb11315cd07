import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { publicAccess } from '@/lib/auth/access'
import { loadCurrentEdition } from '@/lib/data/editions'
import { listDirectory } from '@/lib/data/jurisdictions'
import { PART_KEYS } from '@/lib/domain/list/parts'
import { type Load, load } from './load'
import { type Portal, serveBare } from './portal'
import { seededRandom } from './random'
import { type Measure, ms } from './report'

const REPEATS = 400
const COLD = 600

/** One page asked again and again, against plain Node with the same bytes; then pages nobody asked for before. */
export async function measurePages(portal: Portal, scratch: string): Promise<Measure[]> {
  const cold = await coldPaths()
  const warmUp = cold.splice(0, 50).map((path) => portal.origin + path)
  await load(warmUp, warmUp.length)
  const coldLoad = await load(
    cold.map((path) => portal.origin + path),
    cold.length,
  )
  const home = await load([`${portal.origin}/`], 100)
  const page = portal.origin + cold[0]!
  const again = await load([page], REPEATS, 8)
  const limit = await sameBytes(page, scratch)
  return [
    {
      what: `cold page (${cold.length} pages, one at a time)`,
      measured: spread(coldLoad),
      limit: `same bytes from memory: ${spread(await bareLatency(page, scratch))}`,
      goal: 'p50 ≤ 25 ms, p95 ≤ 60 ms',
    },
    { what: 'front page', measured: spread(home), limit: '—', goal: '—' },
    {
      what: `one page again and again (${Math.round(again.bytes / 1024)} KB, 8 connections)`,
      measured: rate(again),
      limit: `plain Node: ${rate(limit)}`,
      goal: 'a later issue (page cache)',
    },
    { what: 'server memory after this', measured: `${memory(portal.pid)} MiB`, limit: '—', goal: '≤ 400 MB' },
  ]
}

const spread = (run: Load) => `p50 ${ms(run.p50)}, p95 ${ms(run.p95)}`
const rate = (run: Load) => `${Math.round(run.perSecond).toLocaleString('en')} requests/s`

/** Bureau, part and entry pages of random jurisdictions, each once, in random order. */
async function coldPaths(): Promise<string[]> {
  const random = seededRandom(7)
  const access = publicAccess()
  const codes = (await listDirectory(access)).map((entry) => entry.jurisdiction.code)
  const paths = new Set<string>()
  while (paths.size < COLD + 50) {
    const code = codes[Math.floor(random() * codes.length)]!
    const edition = await loadCurrentEdition(access, code)
    const part = PART_KEYS[Math.floor(random() * PART_KEYS.length)]!
    const entries = edition?.list[part] ?? []
    const entry = entries[Math.floor(random() * entries.length)]
    if (!entry) continue
    const choices = [`/${code}`, `/${code}/${part}`, `/${code}/${part}/${entry.entryId}`]
    paths.add(choices[Math.floor(random() * choices.length)]!)
  }
  return [...paths]
}

async function withBare<T>(page: string, scratch: string, work: (origin: string) => Promise<T>): Promise<T> {
  const file = join(scratch, 'page.html')
  writeFileSync(file, new Uint8Array(await (await fetch(page)).arrayBuffer()))
  const bare = await serveBare(file)
  try {
    return await work(bare.origin)
  } finally {
    await bare.stop()
  }
}

const sameBytes = (page: string, scratch: string) =>
  withBare(page, scratch, async (origin) => {
    await load([origin], REPEATS, 8)
    return load([origin], REPEATS * 10, 8)
  })
const bareLatency = (page: string, scratch: string) =>
  withBare(page, scratch, (origin) => load([origin], COLD))

/** Resident memory of a process in MiB (Linux). */
function memory(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
}
