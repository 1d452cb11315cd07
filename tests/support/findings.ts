import { systemAccess } from '@/lib/auth/access'
import { loadCurrentEdition } from '@/lib/data/editions'
import { type NewFinding, raiseFinding } from '@/lib/data/findings/raise-finding'
import type { Access } from '@/lib/domain/access'
import type { Part } from '@/lib/domain/list/parts'

/** The id of the nth top-level entry of a part in the list in force. */
export async function entryOf(code: string, part: Part, index = 0): Promise<string> {
  const edition = await loadCurrentEdition(systemAccess(code, 'test'), code)
  const entry = edition?.list[part][index]
  if (!entry) throw new Error(`${code} has no such entry`)
  return entry.entryId
}

/** Raises a finding, by hand and on an entry unless something else is said; returns its id. */
export async function aFinding(
  access: Access,
  change: Partial<NewFinding> & Pick<NewFinding, 'about'>,
  now = new Date('2026-11-20T08:00:00Z'),
): Promise<string> {
  const raised = await raiseFinding(
    access,
    {
      editionNumber: 1,
      rule: null,
      evidence: null,
      comparedWith: null,
      severity: 'warning',
      title: '依据已经失效',
      body: '所引文件已于2019年废止，请核对。',
      dueOn: '2026-12-18',
      ...change,
    },
    now,
  )
  if (raised.status !== 'raised') throw new Error(raised.status)
  return raised.id
}
