'use server'

import { platformAction } from '@/lib/actions/staff-action'
import { leave } from '@/lib/auth/enter'
import { provePassword } from '@/lib/auth/own-account'
import { hashPassword } from '@/lib/auth/passwords'
import { changePassword } from '@/lib/data/credentials'
import { reviseOwnPerson } from '@/lib/data/people'
import { endOwnSessions } from '@/lib/data/sessions'
import { passwordObjections } from '@/lib/domain/accounts/password-rules'
import { blocked, done, invalid } from '@/lib/domain/action-result'
import { nothingSchema, passwordSchema, profileSchema, sessionSchema } from './schemas'

export const reviseProfile = platformAction(
  'account:manage',
  profileSchema,
  async (access, { name, mail, 'current-password': typed }, { person }) => {
    // The address is what single sign-on knows a person by.
    if (mail !== person.mail) {
      const proof = await provePassword(access, typed)
      if (proof.status !== 'proven')
        return invalid({ 'current-password': [`改邮箱要先填密码：${proof.message}`] })
    }
    await reviseOwnPerson(access, { name, mail })
    return done({ message: '已保存。' })
  },
)

export const choosePassword = platformAction(
  'account:manage',
  passwordSchema,
  async (access, input, { id, person }) => {
    const fresh = input['new-password']
    const wrong = passwordObjections(fresh, [person.loginName, person.name, person.mail ?? ''])
    if (wrong.length > 0) return invalid({ 'new-password': wrong })
    const proof = await provePassword(access, input['current-password'])
    if (proof.status !== 'proven') return invalid({ 'current-password': [proof.message] })
    await changePassword(access, { passwordHash: await hashPassword(fresh), keepSession: id })
    return done({ message: '密码已换。其他设备上的登录都已退出。' })
  },
)

export const endSession = platformAction('account:manage', sessionSchema, async (access, { session }) => {
  const ended = await endOwnSessions(access, { id: session }, 'signed-out')
  return ended > 0 ? done({ message: '已让那台设备退出。' }) : blocked('那台设备已经退出了。')
})

export const endOtherSessions = platformAction('account:manage', nothingSchema, async (access, _, { id }) => {
  const ended = await endOwnSessions(access, { except: id }, 'everywhere')
  return done({ message: ended > 0 ? `已让其他 ${ended} 台设备退出。` : '没有别的设备登录着。' })
})

export const signOutEverywhere = platformAction('account:manage', nothingSchema, async () => {
  await leave(true)
  return done({ to: '/sign-in' })
})
