import type { Client } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { publicAccess, systemAccess } from '@/lib/auth/access'
import { alignDecided } from '@/lib/data/compare/align-decided'
import { type AskedPairs, decidePairs } from '@/lib/data/compare/decide-pairs'
import { loadSide, type Side } from '@/lib/data/compare/load-side'
import { listPairHistory } from '@/lib/data/compare/pair-history'
import { saveJurisdiction } from '@/lib/data/jurisdictions'
import { publishList } from '@/lib/data/publish'
import { ROLE_PERMISSIONS } from '@/lib/domain/permissions'
import { makeAuditor, type TestAuditor } from '../../support/auditors'
import { countyList } from '../../support/county-lists'
import { A, B, useDatabase } from '../../support/database'

const database = useDatabase()
const anyone = publicAccess()
const C = '990103'
const D = '990104'
const now = new Date('2026-11-28T04:00:00Z')
let wide: TestAuditor
let narrow: TestAuditor
let a: Side
let b: Side

const ONE = ['负责献血工作。', '负责老龄健康服务体系建设。', '指导乡村医生管理。']
const OTHER = ['无偿献血的组织、宣传和表彰。', '推进医养结合。', '负责村卫生室人员管理。']

const publish = (code: string, duties: string[]) =>
  publishList(systemAccess(code, 'test'), { list: countyList({ duties }), reason: '首次', basis: '依据' })

async function sideOf(code: string): Promise<Side> {
  const side = await loadSide(anyone, code, { number: null, on: null })
  if (side.status !== 'found') throw new Error(side.status)
  return side
}

const idOf = (side: Side, at: number) => side.edition.list.duties[at]!.entryId
const ask = (change: Partial<AskedPairs> & Pick<AskedPairs, 'pairs' | 'verdict'>): AskedPairs => ({
  part: 'duties',
  seen: { entries: [], sum: 0 },
  reason: null,
  scope: ['990100'],
  ...change,
})
const say = (verdict: AskedPairs['verdict'], at: [number, number], change: Partial<AskedPairs> = {}) =>
  decidePairs(
    wide.in(A),
    wide.in(B),
    { mine: a, theirs: b },
    ask({ verdict, pairs: [{ mine: idOf(a, at[0]), theirs: idOf(b, at[1]) }], ...change }),
    now,
  )
const rows = async (left: Side, right: Side) =>
  (await alignDecided(anyone, left, right, 'duties')).view.both.map((row) => [
    row.left.map(({ ordinal }) => ordinal),
    row.right.map(({ ordinal }) => ordinal),
    row.pair!.by,
  ])

beforeAll(async () => {
  for (const [code, name] of [
    [C, '丙县'],
    [D, '丁县'],
  ] as const)
    await saveJurisdiction(systemAccess(null, 'test'), {
      code,
      name,
      level: 'county',
      parentCode: '990100',
      bureauName: `${name}卫生健康局`,
      areaCode: null,
      mergedIntoCode: null,
      card: { address: null, phone: null, hours: null, website: null },
    })
  await publish(A, ONE)
  await publish(B, OTHER)
  await publish(C, ['丙县负责献血工作。', '其他。'])
  await publish(D, [OTHER[1]!, OTHER[0]!])
  wide = await makeAuditor('wide', ['990100'])
  narrow = await makeAuditor('narrow', [A])
  ;[a, b] = await Promise.all([sideOf(A), sideOf(B)])
})

describe('what an auditor says', () => {
  test('stands on the public page, for both orders of the two lists', async () => {
    expect(await say('same', [0, 0], { reason: '都是献血' })).toEqual({ status: 'decided' })
    expect(await rows(a, b)).toContainEqual([[1], [1], 'confirmed'])
    expect(await rows(b, a)).toContainEqual([[1], [1], 'confirmed'])
  })

  test('is used where others say the same', async () => {
    expect(await rows(await sideOf(C), await sideOf(D))).toContainEqual([[1], [2], 'confirmed'])
  })

  test('holds in the next edition, whatever the words are by then', async () => {
    const list = structuredClone(a.edition.list)
    list.duties[0]!.statement = '完全另外的一句话。'
    await publishList(systemAccess(A, 'test'), { list, reason: '修订', basis: '依据' })
    a = await sideOf(A)
    expect(a.edition.head.number).toBe(2)
    expect(await rows(a, b)).toContainEqual([[1], [1], 'confirmed'])
  })

  test('that it is another thing keeps them apart; taken back, it is worked out again', async () => {
    expect(await say('different', [0, 0])).toEqual({ status: 'decided' })
    expect((await rows(a, b)).some(([left]) => (left as number[]).includes(1))).toBe(false)
    expect(await say('none', [0, 0])).toEqual({ status: 'decided' })
    expect((await alignDecided(anyone, a, b, 'duties')).decisions).toEqual([])
  })

  test('is kept step by step, and audited', async () => {
    const [pair] = await listPairHistory(wide.desk, [B, A], 'duties')
    expect(pair).toMatchObject({ verdict: 'none', version: 3, isFlipped: true })
    expect(pair!.steps.map(({ verdict, reason, actor }) => [verdict, reason, actor])).toEqual([
      ['none', null, 'wide'],
      ['different', null, 'wide'],
      ['same', '都是献血', 'wide'],
    ])
    const { rows: log } = await (await database.connect('superuser')).query(
      `SELECT jurisdiction_code AS code, action FROM audit_entry WHERE action LIKE 'alignment:%' ORDER BY sequence`,
    )
    expect(log).toEqual(
      ['same', 'different', 'none'].map((verb) => ({ code: A, action: `alignment:${verb}` })),
    )
  })

  test('is refused when it contradicts what was said before', async () => {
    for (const at of [
      [1, 0],
      [1, 1],
      [2, 1],
    ] as const)
      expect(await say('same', [...at])).toEqual({ status: 'decided' })
    expect(await say('different', [2, 0])).toMatchObject({ status: 'contradicts', held: { verdict: 'same' } })
    expect(await say('different', [2, 2])).toEqual({ status: 'decided' })
    expect(await say('same', [1, 2])).toMatchObject({ status: 'contradicts', held: { verdict: 'different' } })
  })

  test('is refused when somebody said something meanwhile, or the entry is not there', async () => {
    const entries = [idOf(a, 1)]
    expect(await say('none', [1, 0], { seen: { entries, sum: 0 } })).toEqual({ status: 'stale' })
    expect(await say('none', [1, 0], { seen: { entries, sum: 2 } })).toEqual({ status: 'decided' })
    const nothing = ask({ verdict: 'same', pairs: [{ mine: 'x', theirs: idOf(b, 0) }] })
    expect(await decidePairs(wide.in(A), wide.in(B), { mine: a, theirs: b }, nothing, now)).toEqual({
      status: 'no-entry',
    })
  })
})

describe('the walls', () => {
  const pairs = () => [{ mine: idOf(a, 0), theirs: idOf(b, 1) }]

  test('both lists must be those the accesses prove, of one person', () => {
    const asked = ask({ verdict: 'same', pairs: pairs() })
    expect(() => decidePairs(wide.in(A), wide.in(C), { mine: a, theirs: b }, asked, now)).toThrow(
      /not the lists/,
    )
    expect(() => decidePairs(wide.in(A), narrow.in(B), { mine: a, theirs: b }, asked, now)).toThrow(
      /not one auditor/,
    )
  })

  test('the database asks the membership about both', async () => {
    const asked = ask({ verdict: 'same', pairs: pairs() })
    await expect(decidePairs(narrow.in(A), narrow.in(B), { mine: a, theirs: b }, asked, now)).rejects.toThrow(
      /row-level security/,
    )
    // What was said is public, who said it and why is not.
    for (const access of [narrow.desk, anyone])
      for (const { steps } of await listPairHistory(access, [A, B], 'duties')) expect(steps).toEqual([])
  })

  const become = (raw: Client, person: string, code: string | null) =>
    raw.query(
      `SELECT set_config('app.jurisdiction', $1, false), set_config('app.person', $2, false),
              set_config('app.permissions', $3, false)`,
      [code ?? '', person, ROLE_PERMISSIONS.auditor.join(',')],
    )

  test('nothing said goes away, and no history is made up', async () => {
    const raw = await database.connect('running')
    await become(raw, wide.id, A)
    for (const [change, why] of [
      [`UPDATE alignment_decision SET verdict = 'none'`, /counts its versions/],
      [`UPDATE alignment_decision SET left_entry = 'x'`, /permission denied/],
      [`UPDATE alignment_decision SET verdict = 'none', version = version + 1`, /without its history/],
      ['DELETE FROM alignment_decision', /permission denied/],
      [`UPDATE alignment_step SET reason = 'x'`, /permission denied/],
      ['DELETE FROM alignment_step', /permission denied/],
    ] as const)
      await expect(raw.query(change), change).rejects.toThrow(why)
    // Acting elsewhere, or auditing one of the two only, there is nothing to change.
    for (const [who, code] of [
      [wide.id, C],
      [narrow.id, A],
    ] as const) {
      await become(raw, who, code)
      const change = `UPDATE alignment_decision SET verdict = 'none', version = version + 1`
      expect((await raw.query(change)).rowCount).toBe(0)
    }
    const superuser = await database.connect('superuser')
    for (const change of [
      'DELETE FROM alignment_step',
      'TRUNCATE alignment_step',
      'DELETE FROM alignment_decision',
    ])
      await expect(superuser.query(change), change).rejects.toThrow()
  })
})
