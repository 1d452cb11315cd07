import type { Metadata } from 'next'
import { TitleBlock } from '@/components/ui/title-block'
import { openPlatformPage } from '@/lib/actions/staff-page'
import { auditScope } from '@/lib/domain/membership'
import { AuditScreen } from './audit-screen'
import { ScopeLists } from './scope-lists'

export const metadata: Metadata = { title: '审计台', robots: { index: false } }

export default async function AuditHome() {
  const page = await openPlatformPage('finding:raise', '/audit')
  return (
    <AuditScreen page={page} current="">
      <TitleBlock title="审计台" />
      <ScopeLists access={page.access} scope={auditScope(page.session.memberships) ?? []} />
    </AuditScreen>
  )
}
