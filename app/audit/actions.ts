'use server'

import { signOutOf } from '@/lib/actions/sign-out'

export const signOutAction = signOutOf('account:manage')
