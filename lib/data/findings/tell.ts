import type { Access } from '@/lib/domain/access'
import type { Permission } from '@/lib/domain/permissions'
import { notifyBureau, notifyPerson } from '../notifications'
import { requireJurisdiction, type Transaction } from '../with-access'

/** A finding somebody is told of. */
export interface ToldFinding {
  id: string
  number: number
  title: string
  raisedBy: string
}

/** Tells whoever in the bureau holds the permission. */
export async function tellBureau(
  tx: Transaction,
  access: Access,
  finding: ToldFinding,
  words: string,
  permission: Permission,
): Promise<void> {
  await notifyBureau(tx, access, {
    permission,
    except: access.personId,
    kind: 'finding:step',
    text: sentence(finding, words),
    href: `/staff/${requireJurisdiction(access)}/findings/${finding.id}`,
  })
}

/** Whoever raised it, and whoever followed it since. */
export async function tellAuditors(
  tx: Transaction,
  access: Access,
  finding: ToldFinding,
  words: string,
): Promise<void> {
  const code = requireJurisdiction(access)
  const steps = await tx.findingStep.findMany({
    where: { jurisdictionCode: code, findingId: finding.id, step: { in: ['raise', 'return', 'extend'] } },
    select: { personId: true },
  })
  const auditors = new Set([finding.raisedBy, ...steps.flatMap(({ personId }) => personId ?? [])])
  if (access.personId) auditors.delete(access.personId)
  for (const personId of auditors)
    await notifyPerson(tx, access, {
      personId,
      kind: 'finding:step',
      text: sentence(finding, words),
      href: `/audit/findings/${code}/${finding.id}`,
    })
}

const sentence = ({ number, title }: ToldFinding, words: string) => `问题第${number}号“${title}”${words}`
