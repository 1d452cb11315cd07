'use server'

import { platformAction } from '@/lib/actions/staff-action'
import { visitorAction } from '@/lib/actions/visitor-action'
import { joinNew, joinSignedIn, openInvitation, reset } from '@/lib/auth/accept'
import { clientAddress } from '@/lib/auth/client-address'
import { enter, leave, whence } from '@/lib/auth/enter'
import { signIn } from '@/lib/auth/sign-in'
import { passwordObjections } from '@/lib/domain/accounts/password-rules'
import { blocked, done, invalid } from '@/lib/domain/action-result'
import { acceptSchema, newAccountSchema, resetSchema } from './schemas'

const GONE = '这个链接已经用过、过期或被撤回了。请向发链接的人要一个新的。'
const OWN = '这个链接是您自己发出的，要由别人来用。请联系另一位管理员。'
const SHUT_OUT = '您在这里的账号已停用，链接不能恢复它。请联系管理员重新启用。'

export const joinWithNewAccount = visitorAction('session:open', newAccountSchema, async (input) => {
  const invitation = await openInvitation(input.token, await clientAddress())
  if (invitation?.purpose !== 'join') return blocked(GONE)
  const { name, loginName, 'new-password': password } = input
  const wrong = passwordObjections(password, [loginName, name, invitation.mail ?? ''])
  if (wrong.length > 0) return invalid({ 'new-password': wrong })
  const accepted = await joinNew(invitation, { name, loginName, password })
  if (accepted.status === 'used') return blocked(GONE)
  if (accepted.status === 'taken') return invalid({ loginName: ['这个登录名已有人用，请换一个'] })
  const next = invitation.jurisdictionCode ? `/staff/${invitation.jurisdictionCode}` : '/staff'
  const entered = await enter(await signIn({ loginName, password, next, ...(await whence()) }), next)
  return done({ to: entered ?? '/sign-in' })
})

export const joinWithThisAccount = platformAction(
  'account:manage',
  acceptSchema,
  async (_access, { token }, session) => {
    const invitation = await openInvitation(token, await clientAddress())
    if (invitation?.purpose !== 'join') return blocked(GONE)
    const accepted = await joinSignedIn(invitation, session)
    if (accepted.status === 'own') return blocked(OWN)
    if (accepted.status === 'disabled') return blocked(SHUT_OUT)
    if (accepted.status !== 'accepted') return blocked(GONE)
    return done({ to: invitation.jurisdictionCode ? `/staff/${invitation.jurisdictionCode}` : '/staff' })
  },
)

export const chooseNewPassword = visitorAction('session:open', resetSchema, async (input) => {
  const invitation = await openInvitation(input.token, await clientAddress())
  if (invitation?.purpose !== 'reset') return blocked(GONE)
  const wrong = passwordObjections(input['new-password'], [invitation.name, invitation.mail ?? ''])
  if (wrong.length > 0) return invalid({ 'new-password': wrong })
  const accepted = await reset(invitation, input['new-password'])
  if (accepted.status === 'own') return blocked(OWN)
  if (accepted.status !== 'accepted') return blocked(GONE)
  await leave(false)
  return done({ to: '/sign-in?reset=done' })
})
