import { memberAccess, systemAccess } from '@/lib/auth/access'
import { openDraft } from '@/lib/data/drafts/open-draft'
import { reviseEntry } from '@/lib/data/drafts/revise-entry'
import { createPerson } from '@/lib/data/people'
import { publishList } from '@/lib/data/publish'
import { withAccess } from '@/lib/data/with-access'
import type { StepOn } from '@/lib/data/workflow/take-step'
import { readWorkingEdition, type WorkingEdition } from '@/lib/data/workflow/working-edition'
import type { Access } from '@/lib/domain/access'
import type { Role } from '@/lib/domain/permissions'
import { smallList } from '../../support/lists'

let made = 0

/** A person with these roles in the bureau, and their access to it. */
export async function member(code: string, ...roles: Role[]): Promise<Access & { personId: string }> {
  made += 1
  const name = `${roles[0]}${made}`
  const personId = await createPerson(
    systemAccess(null, 'test'),
    { loginName: `${code}-${name}`, name, mail: null, passwordHash: null },
    roles.map((role) => ({ role, jurisdictionCode: code, scope: [] })),
  )
  if (!personId) throw new Error('the name is taken')
  const access = memberAccess({ personId, actor: name, jurisdictionCode: code, roles })
  return access as Access & { personId: string }
}

/** A first edition in force, as our commands publish it. */
export const publishFirst = (code: string) =>
  publishList(systemAccess(code, 'test'), { list: smallList('甲'), reason: '首次', basis: '依据' })

/** The bureau's working edition as it stands. */
export async function working(access: Access): Promise<WorkingEdition> {
  const edition = await withAccess(access, (tx) => readWorkingEdition(tx, access.jurisdictionCode ?? ''))
  if (!edition) throw new Error('there is no working edition')
  return edition
}

export async function seen(access: Access): Promise<StepOn> {
  const { id, version } = await working(access)
  return { editionId: id, editionVersion: version }
}

/** Opens a draft that says `word` in the name of its service, and what a step on it takes. */
export async function changedDraft(editor: Access, word: string): Promise<StepOn> {
  const editionId = await openDraft(editor)
  const service = await withAccess(editor, (tx) =>
    tx.entry.findFirstOrThrow({ where: { editionId, kind: 'service' } }),
  )
  const data = { ...(service.data as Record<string, unknown>), name: `${word}服务` }
  const { entryId, version } = service
  const saved = await reviseEntry(editor, { editionId, entryId, version, data })
  if (saved.status !== 'saved') throw new Error(saved.status)
  return seen(editor)
}

export const REASON = { reason: '机构改革', basis: '某办发〔2026〕1号' }
