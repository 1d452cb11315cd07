'use server'

import { z } from 'zod'
import { platformAction } from '@/lib/actions/staff-action'
import { openNotification, readAllNotifications } from '@/lib/data/notifications'
import { done } from '@/lib/domain/action-result'

export const readAllAction = platformAction('account:manage', z.object({}), async (access) => {
  await readAllNotifications(access, new Date())
  return done({ to: '/staff/notifications' })
})

export const markReadAction = platformAction(
  'account:manage',
  z.object({ id: z.uuid() }),
  async (access, { id }) => {
    await openNotification(access, id, new Date())
    return done({ to: '/staff/notifications' })
  },
)
