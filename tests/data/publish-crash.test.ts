import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicAccess, systemAccess } from '@/lib/auth/access'
import { findAuditBreak } from '@/lib/data/audit'
import { verifyDigest } from '@/lib/data/digest'
import { listEditions, loadCurrentEdition } from '@/lib/data/editions'
import { publishList } from '@/lib/data/publish'
import { withAccess } from '@/lib/data/with-access'
import { scheduleDraft } from '@/lib/data/workflow/decide'
import { searchDocuments } from '@/lib/domain/search/documents'
import { A, useDatabase } from '../support/database'
import { smallList } from '../support/lists'
import { makeMember, type TestMember } from '../support/members'

// Real processes work on a list and are killed in the middle, at every stage and at moments spread over its length.
const KILLS = 26
const SERVICES = 25
const database = useDatabase()
const children = new Set<ChildProcess>()
let editor: TestMember
let reviewer: TestMember

beforeAll(async () => {
  editor = await makeMember('crash-editor', 'editor', A)
  reviewer = await makeMember('crash-reviewer', 'reviewer', A)
  const list = smallList('甲')
  const [service] = list.services
  list.services = Array.from({ length: SERVICES }, (_, index) => ({
    ...service!,
    entryId: `services.${index}`,
    name: `服务${index}`,
    content: '第1版',
  }))
  await publishList(systemAccess(A, 'test'), { list, reason: '首次', basis: '依据' })
})
afterAll(async () => {
  for (const child of children) await kill(child)
})

interface Publisher {
  child: ChildProcess
  /** What it is about to do. */
  stage: string
}

async function startPublisher(): Promise<Publisher> {
  const script = ['--import', 'tsx', 'tests/support/publisher.ts']
  const told = [database.url('running'), A, editor.id, reviewer.id]
  const child = spawn(process.execPath, [...script, ...told], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  children.add(child)
  return { child, stage: await said(child) }
}

async function said(child: ChildProcess): Promise<string> {
  const [message] = (await once(child, 'message', { signal: AbortSignal.timeout(30_000) })) as [string]
  return message
}

/** How long each stage took when nobody was killed, in milliseconds. */
const lasted = new Map<string, number>()

/** Gives leave for what it is about to do and waits for it to be done. */
async function goOn(publisher: Publisher): Promise<void> {
  const began = performance.now()
  publisher.child.send('go')
  const done = publisher.stage
  publisher.stage = await said(publisher.child)
  lasted.set(done, performance.now() - began)
}

async function kill(child: ChildProcess): Promise<void> {
  children.delete(child)
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** What must hold at any moment; returns the number of the edition in force. */
async function expectWhole(): Promise<number> {
  const edition = await loadCurrentEdition(publicAccess(), A)
  const { head, list } = edition!
  const number = head.number!
  expect(list.services).toHaveLength(SERVICES)
  expect(new Set(list.services.map(({ content }) => content))).toEqual(new Set([`第${number}版`]))
  expect(verifyDigest(list, head)).toBe(true)
  const numbers = (await listEditions(publicAccess(), A)).map((past) => past.number)
  expect(numbers).toEqual(Array.from({ length: number }, (_, index) => number - index))
  await withAccess(systemAccess(A, 'test'), async (tx) => {
    const rows = await tx.searchRow.findMany({ where: { jurisdictionCode: A } })
    expect(new Set(rows.map((row) => row.editionId))).toEqual(new Set([head.id]))
    expect(rows.map((row) => row.entryId).sort()).toEqual(
      searchDocuments(list)
        .map((document) => document.entryId)
        .sort(),
    )
    expect(await tx.auditEntry.count({ where: { jurisdictionCode: A, action: 'edition:publish' } })).toBe(
      number,
    )
    // A save is there with its audit entry, or neither is.
    const saved = await tx.entry.findMany({
      where: { jurisdictionCode: A, edition: { is: { number: null } } },
    })
    for (const { editionId, entryId, version } of saved) {
      const where = { jurisdictionCode: A, editionId, entryId, action: 'entry:revise' }
      if (version > 1) expect(await tx.auditEntry.count({ where })).toBe(version - 1)
    }
  })
  expect(await findAuditBreak(systemAccess(A, 'test'))).toBeNull()
  return number
}

const WANTED = [
  'publish',
  'publish',
  'save',
  'publish',
  'submit',
  'publish',
  'publish',
  'approve',
  'publish',
  'open',
]

test(`killed ${KILLS} times, the list is always wholly before or wholly after`, async () => {
  const became = { before: 0, after: 0 }
  let next = startPublisher()
  for (let round = 0; round < KILLS; round++) {
    const publisher = await next
    // Once all the way round, to know how long each stage takes.
    while (round === 0 && lasted.size < new Set(WANTED).size) await goOn(publisher)
    while (publisher.stage !== WANTED[round % WANTED.length]) await goOn(publisher)
    const before = await expectWhole()
    const began = performance.now()
    publisher.child.send('go')
    // Spread over what the stage takes here and a little beyond, beginning with at once.
    const delay = (round / KILLS) * 1.5 * (lasted.get(publisher.stage) ?? 0)
    while (performance.now() - began < delay) await new Promise((resolve) => setTimeout(resolve, 1))
    await kill(publisher.child)
    next = startPublisher()
    const after = await expectWhole()
    expect([before, before + 1]).toContain(after)
    became[after === before ? 'before' : 'after'] += 1
  }
  // Had all died too early or too late, nothing would have been tried.
  expect(became.before).toBeGreaterThan(0)
  expect(became.after).toBeGreaterThan(0)
  await kill((await next).child)
}, 900_000)

test('two processes that look for due publications at once make one edition of one', async () => {
  const first = await startPublisher()
  while (first.stage !== 'approve') await goOn(first)
  await kill(first.child)
  const now = new Date()
  const before = await expectWhole()
  const { id, version } = await withAccess(editor.access, (tx) =>
    tx.edition.findFirstOrThrow({ where: { jurisdictionCode: A, number: null } }),
  )
  const at = new Date(now.getTime() + 1000)
  const scheduled = await scheduleDraft(reviewer.access, { editionId: id, editionVersion: version, at, now })
  expect(scheduled).toMatchObject({ status: 'done' })
  const publishers = await Promise.all([startPublisher(), startPublisher(), startPublisher()])
  const counts = publishers.map(({ child }) => said(child))
  for (const { child } of publishers) child.send(`due ${new Date(at.getTime() + 1).toISOString()}`)
  expect((await Promise.all(counts)).sort()).toEqual(['0 published', '0 published', '1 published'])
  expect(await expectWhole()).toBe(before + 1)
}, 300_000)
