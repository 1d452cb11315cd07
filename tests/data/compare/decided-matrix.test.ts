import { expect, test } from 'vitest'
import { publicAccess, systemAccess } from '@/lib/auth/access'
import { decidePairs } from '@/lib/data/compare/decide-pairs'
import { loadMatrix } from '@/lib/data/compare/load-matrix'
import { loadSaid } from '@/lib/data/compare/load-said'
import { loadSide, type Side } from '@/lib/data/compare/load-side'
import { loadScope } from '@/lib/data/compare/scope'
import { publishList } from '@/lib/data/publish'
import { findMatter } from '@/lib/domain/compare/matrix'
import { makeAuditor } from '../../support/auditors'
import { countyList } from '../../support/county-lists'
import { A, B, useDatabase } from '../../support/database'

useDatabase()
const anyone = publicAccess()

async function publishDuties(code: string, duties: string[]): Promise<Side> {
  await publishList(systemAccess(code, 'test'), {
    list: countyList({ duties }),
    reason: '首次',
    basis: '依据',
  })
  const side = await loadSide(anyone, code, { number: null, on: null })
  if (side.status !== 'found') throw new Error(side.status)
  return side
}

test('what an auditor says of a pair holds in the matrix, until it is taken back', async () => {
  const mine = await publishDuties(A, ['负责老龄健康服务体系建设。', '负责献血工作。'])
  const theirs = await publishDuties(B, ['推进医养结合。', '负责献血工作。'])
  const auditor = await makeAuditor('wide', ['990100'])
  const [a, b] = [mine.edition.list.duties[0]!.entryId, theirs.edition.list.duties[0]!.entryId]
  const { places } = await loadScope(anyone, { codes: [], within: null })
  const areTogether = async () => {
    const said = await loadSaid(anyone, places, 'duties')
    const matter = findMatter(await loadMatrix(anyone, places, 'duties', said), `${A}-${a}`)
    return matter?.cells.get(B)?.entryIds.includes(b) ?? false
  }
  const say = (verdict: 'same' | 'none', sum: number) =>
    decidePairs(
      auditor.in(A),
      auditor.in(B),
      { mine, theirs },
      {
        part: 'duties',
        verdict,
        pairs: [{ mine: a, theirs: b }],
        seen: { entries: [a, b], sum },
        reason: null,
        scope: ['990100'],
      },
      new Date('2026-11-28T04:00:00Z'),
    )
  expect(await areTogether()).toBe(false)
  expect(await say('same', 0)).toEqual({ status: 'decided' })
  expect(await areTogether()).toBe(true)
  expect(await say('none', 1)).toEqual({ status: 'decided' })
  expect(await areTogether()).toBe(false)
})
