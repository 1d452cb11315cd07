'use server'

import { signOutHere } from '@/lib/actions/sign-out'

/** Declares 'account:manage', as every wrapped action does where it is made. */
export const signOutAction = signOutHere
