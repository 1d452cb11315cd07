'use server'

import { refresh } from 'next/cache'
import { staffAction } from '@/lib/actions/staff-action'
import { createPreviewLink, revokePreviewLink } from '@/lib/data/preview-links'
import { blocked, done } from '@/lib/domain/action-result'
import { siteOrigin } from '@/lib/server/site-origin'
import { createLinkSchema, revokeLinkSchema } from './schemas'

export const createLinkAction = staffAction('draft:share', createLinkSchema, async (access, input) => {
  const token = await createPreviewLink(access, input, new Date())
  if (!token) return blocked('现在没有草稿，没有可以给人看的内容。')
  refresh()
  return done({ message: '链接已经生成。', value: `${siteOrigin()}/preview/${token}` })
})

export const revokeLinkAction = staffAction('draft:share', revokeLinkSchema, async (access, { id }) => {
  if (!(await revokePreviewLink(access, id, new Date()))) return blocked('这个链接已经收回过了。')
  refresh()
  return done({ message: '链接已经收回，打不开了。' })
})
