import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { database } from '@/lib/data/client'
import { load } from './load'
import type { Portal } from './portal'
import { type Measure, ms } from './report'

const questionSchema = z.object({ q: z.string(), code: z.string().nullable() })
const QUESTIONS = 'tests/domain/search/questions.json'
const GOAL = 'p95 ≤ 30 ms'

/** Search and /who with people's own questions, as the API answers them; each question once, after a warm-up. */
export async function measureFinding(portal: Portal): Promise<Measure[]> {
  const questions = questionSchema.array().parse(JSON.parse(readFileSync(QUESTIONS, 'utf8')))
  const [{ rows } = { rows: 0n }] = await database().$queryRaw<
    { rows: bigint }[]
  >`SELECT count(*) AS rows FROM search_row`
  const ways: [string, (q: string, code: string | null) => string][] = [
    [
      '/who in one jurisdiction',
      (q, code) => `/api/v1/who?q=${encodeURIComponent(q)}&code=${code ?? '460108'}`,
    ],
    ['/who over all', (q) => `/api/v1/who?q=${encodeURIComponent(q)}`],
    [
      '/search in one jurisdiction',
      (q, code) => `/api/v1/search?q=${encodeURIComponent(q)}&code=${code ?? '460108'}`,
    ],
    ['/search over all', (q) => `/api/v1/search?q=${encodeURIComponent(q)}`],
  ]
  const floor = await load([`${portal.origin}/robots.txt`], 200)
  const measures: Measure[] = []
  for (const [what, address] of ways) {
    const urls = questions.map(({ q, code }) => portal.origin + address(q, code))
    await load(urls.slice(0, 10), 10)
    const run = await load(urls, urls.length)
    measures.push({
      what: `${what} (${urls.length} questions, ${Number(rows).toLocaleString('en')} search rows)`,
      measured: `p50 ${ms(run.p50)}, p95 ${ms(run.p95)}`,
      limit: `the server's smallest answer: p50 ${ms(floor.p50)}`,
      goal: GOAL,
    })
  }
  return measures
}
