import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TitleBlock } from '@/components/ui/title-block'
import { openPlatformPage } from '@/lib/actions/staff-page'
import { auditScope } from '@/lib/domain/membership'
import { addressOf, type Parameters } from '../../address-of'
import { AuditScreen } from '../../audit-screen'
import { OfMatter } from './of-matter'
import { OfPlace } from './of-place'

export const metadata: Metadata = { title: '按标准目录提出问题', robots: { index: false } }

const CRUMBS = [{ label: '各地比较', href: '/audit/compare' }, { label: '标准目录' }]

/** What is not found of the standard catalogue, in one place or of one matter, each with the way to raise a finding. */
export default async function AuditCatalogue({ searchParams }: { searchParams: Promise<Parameters> }) {
  const parameters = await searchParams
  const page = await openPlatformPage('finding:raise', addressOf('/audit/compare/catalogue', parameters))
  const { place, matter } = parameters
  const scope = auditScope(page.session.memberships) ?? []
  const given = { access: page.access, scope }
  const content =
    typeof matter === 'string'
      ? await OfMatter({ ...given, code: matter })
      : typeof place === 'string'
        ? await OfPlace({ ...given, typed: place })
        : null
  if (!content && (matter || place)) notFound()
  return (
    <AuditScreen page={page} current="compare" crumbs={CRUMBS}>
      {content ?? (
        <>
          <TitleBlock title="标准目录" />
          <p className="note">
            请在<a href="/audit/compare">各地比较</a>里选一个地方。
          </p>
        </>
      )}
    </AuditScreen>
  )
}
