import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { auditCatalogueHref } from '@/components/compare/addresses'
import { TitleBlock } from '@/components/ui/title-block'
import { openPlatformPage } from '@/lib/actions/staff-page'
import { listCatalogue } from '@/lib/data/catalogue/load-catalogue'
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
            点一条，看范围里谁有、谁没有对上；要看一个单位缺哪些，在<a href="/audit/compare">各地比较</a>
            里选。
          </p>
          <ul className="rows">
            {(await listCatalogue(page.access)).map(({ code, title }) => (
              <li key={code} className="row">
                <a href={auditCatalogueHref({ matter: code })}>
                  {code} {title}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </AuditScreen>
  )
}
