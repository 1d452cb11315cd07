import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { memberAccess, systemAccess } from '@/lib/auth/access'
import { findAuditBreak } from '@/lib/data/audit'
import { loadDraft } from '@/lib/data/drafts/load-draft'
import { applyImport } from '@/lib/data/imports/apply-import'
import { loadImport } from '@/lib/data/imports/load-import'
import { finishReading } from '@/lib/data/imports/reading'
import { startImport } from '@/lib/data/imports/start-import'
import { undoImport } from '@/lib/data/imports/undo-import'
import { readDocument } from '@/lib/documents/read/read'
import { flattenList } from '@/lib/domain/list/entries'
import { fingerprints } from '@/lib/domain/proposal/fingerprint'
import { proposalOf } from '@/lib/domain/proposal/proposal-of'
import { A, useDatabase } from '../../support/database'

// Real processes, really killed while they apply an import: the list is wholly before or wholly after.
const KILLS = 12
const DOCUMENTS = 'prisma/seed/documents'
const PERSON = '00000000-0000-4000-8000-000000000001'
const database = useDatabase()
const editor = memberAccess({ personId: PERSON, actor: '张三', jurisdictionCode: A, roles: ['editor'] })
const children: ChildProcess[] = []
let owner: pg.Client
let importId: string
let whole: number
let usual: number

beforeAll(async () => {
  owner = await database.connect('superuser')
  const largest = readdirSync(DOCUMENTS).map((name) => join(DOCUMENTS, name))
  const files = largest.map((path) => ({ path, bytes: new Uint8Array(readFileSync(path)) }))
  const { path, bytes } = files.sort((a, b) => b.bytes.length - a.bytes.length)[0]!
  const read = await readDocument(bytes, path)
  whole = flattenList(read.list).length
  const started = await startImport(editor, { fileName: 'x.txt', mediaType: 'text/plain', bytes, part: null })
  if (started.status !== 'started') throw new Error(started.status)
  importId = started.id
  await finishReading(editor, importId, read)
  // Once undisturbed, to know how long it takes and that it works.
  const loaded = (await loadImport(editor, importId))!
  const accepted = fingerprints(proposalOf(loaded.run, loaded.draft!.list))
  const began = performance.now()
  expect((await applyImport(editor, { importId, accepted, declined: [] })).status).toBe('applied')
  usual = performance.now() - began
  expect(await undoImport(editor, importId)).toEqual({ status: 'undone' })
})
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
})

async function start(): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'tests/support/apply-import.ts', database.url('running'), A, importId, PERSON],
    { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  )
  children.push(child)
  await once(child, 'message')
  return child
}

/** PostgreSQL notices in its own time that the client is gone. */
async function quiet(): Promise<void> {
  for (;;) {
    const { rows } = await owner.query(
      `SELECT 1 FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'`,
    )
    if (rows.length === 0) return
    await sleep(20)
  }
}

test(`killed ${KILLS} times while applying, the list is wholly before or wholly after`, {
  timeout: 240_000,
}, async () => {
  const outcomes: string[] = []
  let broken = 0
  // Kills that came too late prove nothing: most must come before the answer, on a machine that gets faster meanwhile too.
  for (let kill = 0; kill < KILLS || (broken <= KILLS / 2 && kill < 3 * KILLS); kill += 1) {
    const child = await start()
    let answered = false
    child.send('go')
    await once(child, 'message')
    const begun = performance.now()
    child.once('message', () => {
      answered = true
      usual = Math.min(usual, performance.now() - begun)
    })
    await sleep((usual * 1.2 * (kill % KILLS)) / KILLS)
    child.kill('SIGKILL')
    await once(child, 'exit')
    if (!answered) broken += 1
    await quiet()
    const entries = flattenList((await loadDraft(editor))!.list).length
    const { state } = (await loadImport(editor, importId))!.run
    expect([`${whole} applied`, '0 undone']).toContain(`${entries} ${state}`)
    outcomes.push(state)
    if (state === 'applied') expect(await undoImport(editor, importId)).toEqual({ status: 'undone' })
  }
  expect(broken).toBeGreaterThan(KILLS / 2)
  expect(outcomes).toContain('undone')
  const { rows } = await owner.query<{ action: string; count: string }>(
    `SELECT action, count(*) FROM audit_entry WHERE chain = $1 AND action LIKE 'import:%' GROUP BY action`,
    [A],
  )
  const counted = Object.fromEntries(rows.map(({ action, count }) => [action, Number(count)]))
  expect(counted['import:apply']).toBe(counted['import:undo'])
  expect(await findAuditBreak(systemAccess(A, 'test'))).toBeNull()
})
