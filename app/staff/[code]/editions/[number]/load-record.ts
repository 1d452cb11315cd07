import { notFound } from 'next/navigation'
import { openStaffPage, type StaffPage } from '@/lib/actions/staff-page'
import { type EditionRecord, listEditionRecords } from '@/lib/data/workflow/signatures'
import type { Permission } from '@/lib/domain/permissions'

/** One numbered edition for a page of the bureau; 404 when there never was one. */
export async function openRecord(
  permission: Permission,
  params: Promise<{ code: string; number: string }>,
  tail = '',
): Promise<{ page: StaffPage; code: string; number: number; record: EditionRecord }> {
  const { code, number } = await params
  const page = await openStaffPage(permission, code, `/staff/${code}/editions/${number}${tail}`)
  if (!/^[1-9]\d{0,5}$/.test(number)) notFound()
  const [record] = await listEditionRecords(page.access, Number(number))
  if (!record) notFound()
  return { page, code, number: Number(number), record }
}
