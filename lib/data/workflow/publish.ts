import type { Access } from '@/lib/domain/access'
import type { EditionHead } from '@/lib/domain/edition'
import { refusalOf } from '@/lib/domain/workflow'
import { recordAudit } from '../audit'
import { readJurisdiction } from '../jurisdiction-rows'
import { notifyBureau } from '../notifications'
import { putInForce } from '../put-in-force'
import { type ApprovalOn, requireSettled, writeApproval } from './decide'
import { beginStep, refusable, type Stepping, StepRefused, type StepResult } from './take-step'
import { readWholeList } from './working-edition'

/**
 * Publishes an approved edition as the next numbered one, in one transaction: all of it or nothing. Whoever edits is
 * told; what belonged to the draft alone (removed entries, presence, preview links) ends.
 * @param editionVersion as the person saw it; without it whatever is approved under that id
 */
export function publishEdition(
  access: Access,
  editionId: string,
  editionVersion?: number,
): Promise<StepResult<{ head: EditionHead }>> {
  return refusable(access, async (tx) => {
    const stepping = await beginStep(tx, access, 'publish', { editionId, editionVersion })
    return { head: await publishStep(stepping) }
  })
}

/** Approves what was submitted and publishes it, both or neither. */
export function approveAndPublish(
  access: Access,
  on: ApprovalOn,
): Promise<StepResult<{ head: EditionHead }>> {
  return refusable(access, async (tx) => {
    const stepping = await beginStep(tx, access, 'approve', on)
    await requireSettled(stepping, on.unsettledKnown)
    const version = await writeApproval(stepping)
    const edition = { ...stepping.edition, state: 'approved' as const, version }
    const message = refusalOf('publish', { ...edition, ...access, selfApproval: false })
    if (message !== null) throw new StepRefused({ status: 'blocked', message })
    return { head: await publishStep({ ...stepping, edition }) }
  })
}

/** Publishes in the unit of work of a step that was begun. */
export async function publishStep({ tx, access, code, edition }: Stepping): Promise<EditionHead> {
  const jurisdiction = await readJurisdiction(tx, code)
  if (!jurisdiction) throw new Error(`${code} is not a known jurisdiction`)
  const list = await readWholeList(tx, code, edition)
  const head = await putInForce(tx, access, jurisdiction, { ...edition, list })
  if (!head) throw new StepRefused({ status: 'stale', message: '刚才有人动过这份草稿，请刷新后再看。' })
  const where = { jurisdictionCode: code, editionId: edition.id }
  await tx.removedEntry.deleteMany({ where })
  await tx.presence.deleteMany({ where })
  const { count } = await tx.previewLink.updateMany({
    where: { ...where, revokedAt: null },
    data: { revokedAt: new Date() },
  })
  if (count > 0)
    await recordAudit(tx, access, { action: 'preview-link:revoke', editionId: edition.id, after: { count } })
  await notifyBureau(tx, access, {
    permission: 'draft:submit',
    except: access.personId,
    kind: 'edition:published',
    text: `第${head.number}版已经发布，公众现在看到的就是这一版`,
    href: `/staff/${code}/editions/${head.number}`,
  })
  return head
}
