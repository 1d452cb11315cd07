import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { openPlatformPage } from '@/lib/actions/staff-page'
import { openNotification } from '@/lib/data/notifications'

/** Leads to what a notification tells of, and marks it read. A page, not a handler: whoever comes from a mail signs in first. */
export default async function OpenNotification({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  if (!z.uuid().safeParse(id).success) notFound()
  const { access } = await openPlatformPage('account:manage', `/staff/notifications/${id}`)
  const href = await openNotification(access, id, new Date())
  // A path of ours, never another site.
  if (!href || !/^\/(?!\/)/.test(href)) notFound()
  redirect(href)
}
