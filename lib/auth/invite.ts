import { servesOnlyThere } from '@/lib/data/accept-invitation'
import { createInvitation } from '@/lib/data/invitations'
import type { Access } from '@/lib/domain/access'
import type { Role } from '@/lib/domain/permissions'
import { logger } from '@/lib/server/logger'
import { mailIsSetUp, sendMail } from '@/lib/server/mail'
import { siteOrigin } from '@/lib/server/site-origin'
import { signInAccess } from './access'
import { newLinkToken } from './link-token'

export interface Link {
  /** The whole address, shown once. */
  address: string
  expiresAt: Date
  mailed: boolean
}

/** Makes a link by which whoever receives it takes on a role in the access's bureau, or on the platform. */
export function invite(
  access: Access,
  invited: { role: Role; scope: string[]; name: string; mail: string | null; place: string },
): Promise<Link> {
  const { place, ...facts } = invited
  const { jurisdictionCode } = access
  return makeLink(
    access,
    { ...facts, jurisdictionCode, purpose: 'join', personId: null },
    `${place}邀请您加入责任清单工作台`,
  )
}

/**
 * Makes a link by which a member chooses a new password. Null when that person is not the bureau's to reset: somebody
 * who also serves elsewhere is reset by the platform alone.
 */
export async function inviteToReset(
  access: Access,
  person: { personId: string; name: string; mail: string | null },
): Promise<Link | null> {
  const code = access.jurisdictionCode
  const platform = access.permissions.has('jurisdictions:manage')
  if (!platform && (!code || !(await servesOnlyThere(signInAccess('重设'), person.personId, code))))
    return null
  const jurisdictionCode = platform ? null : code
  return makeLink(
    access,
    { ...person, jurisdictionCode, purpose: 'reset', role: null, scope: [] },
    '重设责任清单工作台的密码',
  )
}

type Facts = Omit<Parameters<typeof createInvitation>[1], 'tokenHash'>

async function makeLink(access: Access, facts: Facts, subject: string): Promise<Link> {
  const { token, tokenHash } = newLinkToken()
  const expiresAt = await createInvitation(access, { ...facts, tokenHash }, new Date())
  const address = `${siteOrigin()}/invitations/${token}`
  return { address, expiresAt, mailed: await mailLink(facts, subject, address) }
}

/** The link is shown anyway, so a mail server that does not answer is no failure of the invitation. */
async function mailLink(facts: Facts, subject: string, address: string): Promise<boolean> {
  if (!facts.mail || !mailIsSetUp()) return false
  const text = `${facts.name}：\n\n${subject}。请在 7 天内打开下面的链接，链接只能用一次，不要转给别人：\n\n${address}\n`
  try {
    await sendMail({ to: facts.mail, subject, text })
    return true
  } catch (error) {
    logger.error('invitation-not-mailed', error)
    return false
  }
}
