import { randomUUID } from 'node:crypto'
import { memberAccess } from '@/lib/auth/access'
import { loadDraft } from '@/lib/data/drafts/load-draft'
import { openDraft } from '@/lib/data/drafts/open-draft'
import { reviseEntry } from '@/lib/data/drafts/revise-entry'
import { approveDraft } from '@/lib/data/workflow/decide'
import { publishEdition } from '@/lib/data/workflow/publish'
import { submitDraft } from '@/lib/data/workflow/submit'
import type { Access } from '@/lib/domain/access'
import { flattenList } from '@/lib/domain/list/entries'
import type { Role } from '@/lib/domain/permissions'
import { quantile } from './load'
import { type Measure, ms } from './report'

/** A real list of about 200 entries; the seeds have brought it in. */
const CODE = '460108'
const SAVES = 200
const PUBLICATIONS = 15

const as = (role: Role): Access =>
  memberAccess({ personId: randomUUID(), actor: `benchmark ${role}`, jurisdictionCode: CODE, roles: [role] })

/** What the workspace does in the server, without HTTP: saving an entry, and publishing a draft with a few changes. */
export async function measureWorkspace(): Promise<Measure[]> {
  const editor = as('editor')
  const reviewer = as('reviewer')
  const saves: number[] = []
  const publications: number[] = []
  let entries = 0
  for (let run = 0; run < PUBLICATIONS; run++) {
    await openDraft(editor)
    saves.push(...(await saveServices(editor, run === 0 ? SAVES : 5, `${run}`)))
    const draft = (await loadDraft(editor))!
    const on = { editionId: draft.edition.id, editionVersion: draft.edition.version }
    entries = flattenList(draft.list).length
    expectDone(await submitDraft(editor, { ...on, reason: 'benchmark', basis: 'benchmark' }))
    expectDone(await approveDraft(reviewer, { ...on, editionVersion: on.editionVersion + 1 }))
    const began = performance.now()
    expectDone(await publishEdition(reviewer, on.editionId))
    publications.push(performance.now() - began)
  }
  return [
    line(`save one entry of ${CODE}'s draft (${saves.length} saves)`, saves, 'p50 ≤ 20 ms'),
    line(`publish a draft of ${CODE}, ${entries} entries, 5 changed`, publications, 'p50 ≤ 150 ms'),
  ]
}

/** Saves services of the draft one after the other, `count` times; how long each took, in milliseconds. */
async function saveServices(editor: Access, count: number, word: string): Promise<number[]> {
  const { edition, list, versions } = (await loadDraft(editor))!
  const times: number[] = []
  for (let index = 0; index < count; index++) {
    const { entryId, source: _, ...data } = list.services[index % list.services.length]!
    const version = versions.get(entryId) ?? 0
    const phone = `0898-${word}${index}`
    const began = performance.now()
    const saved = await reviseEntry(editor, {
      editionId: edition.id,
      entryId,
      version,
      data: { ...data, phone },
    })
    times.push(performance.now() - began)
    if (saved.status !== 'saved') throw new Error(saved.status)
    versions.set(entryId, saved.version)
  }
  return times
}

function expectDone(result: { status: string; message?: string }): void {
  if (result.status !== 'done') throw new Error(result.message)
}

const line = (what: string, times: number[], goal: string): Measure => ({
  what,
  measured: `p50 ${ms(quantile(times, 0.5))}, p95 ${ms(quantile(times, 0.95))}`,
  limit: '—',
  goal,
})
