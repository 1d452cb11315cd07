'use server'

import { headers } from 'next/headers'
import { visitorAction } from '@/lib/actions/visitor-action'
import { giveSessionCookie } from '@/lib/auth/session-cookie'
import { signIn } from '@/lib/auth/sign-in'
import { blocked, done } from '@/lib/domain/action-result'
import { signInSchema } from './schemas'

export const signInAction = visitorAction(
  'session:open',
  signInSchema,
  async ({ loginName, password, next }) => {
    const device = (await headers()).get('user-agent')
    const attempt = await signIn({ loginName, password, address: null, device })
    if (attempt.status === 'refused') return blocked('登录名或密码不对。')
    await giveSessionCookie(attempt.sessionId, attempt.personId)
    return done({ to: next })
  },
)
