import type { Metadata } from 'next'
import { auditMatrixHref, auditMatterHref, auditPairHref } from '@/components/compare/addresses'
import { MatrixForm } from '@/components/compare/matrix-form'
import { MatrixView } from '@/components/compare/matrix-view'
import { PartTabs } from '@/components/compare/part-tabs'
import { TitleBlock } from '@/components/ui/title-block'
import { openPlatformPage } from '@/lib/actions/staff-page'
import { loadMatrix } from '@/lib/data/compare/load-matrix'
import { loadSaid } from '@/lib/data/compare/load-said'
import { loadScope } from '@/lib/data/compare/scope'
import { matrixQuerySchema } from '@/lib/domain/compare/query'
import { PARTS } from '@/lib/domain/list/parts'
import { auditScope, covers } from '@/lib/domain/membership'
import { addressOf, type Parameters } from '../../address-of'
import { AuditScreen } from '../../audit-screen'

export const metadata: Metadata = { title: '各地事项对照表', robots: { index: false } }

const CRUMBS = [{ label: '各地比较', href: '/audit/compare' }, { label: '事项对照表' }]
const WAYS = { matrix: auditMatrixHref, matter: auditMatterHref, pair: auditPairHref }

/** The matrix of the scope: its cells lead to the rows of two lists, its heads to who has a matter and who has not. */
export default async function AuditMatrix({ searchParams }: { searchParams: Promise<Parameters> }) {
  const parameters = await searchParams
  const page = await openPlatformPage('finding:raise', addressOf('/audit/compare/matrix', parameters))
  const parsed = matrixQuerySchema.safeParse(parameters)
  const query = parsed.success ? parsed.data : matrixQuerySchema.parse({})
  const scope = await loadScope(page.access, query)
  const mine = auditScope(page.session.memberships) ?? []
  const places = scope.places.filter(({ code }) => covers(mine, code))
  const said = await loadSaid(page.access, places, query.part)
  const matrix = await loadMatrix(page.access, places, query.part, said)
  return (
    <AuditScreen page={page} current="compare" crumbs={CRUMBS}>
      <TitleBlock title={`${PARTS[query.part].label}对照表`} />
      <PartTabs current={query.part} hrefOf={(part) => auditMatrixHref({ ...query, part, page: 1 })} />
      <MatrixForm
        action={auditMatrixHref({})}
        part={query.part}
        base={query.base}
        provinces={scope.provinces}
        within={scope.within}
        places={places}
        codes={query.codes}
      />
      {scope.isTooWide ? (
        <p className="lead">地方太多，一页放不下，请先选一个省。</p>
      ) : (
        <MatrixView query={query} places={places} matrix={matrix} ways={WAYS} />
      )}
    </AuditScreen>
  )
}
