import type { Metadata } from 'next'
import { ScoreBlock } from '@/components/health/score-block'
import { ScoresSection } from '@/components/health/scores-section'
import { WaivedList } from '@/components/health/waived-list'
import { TitleBlock } from '@/components/ui/title-block'
import { openStaffPage } from '@/lib/actions/staff-page'
import { raisedFromRules } from '@/lib/data/findings/raised-from-rules'
import { checkForAuditor } from '@/lib/data/health/check-lists'
import { listReports } from '@/lib/data/health/reports'
import { listJurisdictionNames } from '@/lib/data/jurisdiction-names'
import { chineseDateTime } from '@/lib/domain/dates'
import { findingFilterSchema } from '@/lib/domain/health/filter'
import { entriesOf } from '@/lib/domain/health/pointers'
import { healthScore } from '@/lib/domain/health/score'
import { AuditScreen } from '../../audit-screen'
import { BureauFindings } from './bureau-findings'

export const metadata: Metadata = { title: '一个单位的体检', robots: { index: false } }

interface Props {
  params: Promise<{ code: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** What the health check finds in one bureau's list in force, each with the way to raise it. Nothing of drafts. */
export default async function AuditBureauHealth({ params, searchParams }: Props) {
  const { code } = await params
  const path = `/audit/health/${code}`
  const page = await openStaffPage('finding:raise', code, path)
  const { access } = page
  const [found, reports, raised, names] = await Promise.all([
    checkForAuditor(access),
    listReports(access),
    raisedFromRules(access),
    listJurisdictionNames(access, [code]),
  ])
  const name = names.get(code) ?? code
  const crumbs = [{ label: '体检', href: '/audit/health' }, { label: name }]
  if (!found)
    return (
      <AuditScreen page={page} current="health" crumbs={crumbs}>
        <TitleBlock kicker="体检" title={name} />
        <p className="note">这个单位现在没有公布的清单。</p>
      </AuditScreen>
    )
  const { number, checked } = found
  const { list, open, waived } = checked
  return (
    <AuditScreen
      page={page}
      current="health"
      crumbs={crumbs}
      onPaper={`${name}，第${number}版体检，${chineseDateTime(new Date())}`}
    >
      <TitleBlock
        kicker="体检"
        title={name}
        meta={[
          `现行第${number}版`,
          <a key="list" className="no-print" href={`/${code}`}>
            看清单
          </a>,
        ]}
      />
      <ScoreBlock score={healthScore(open, entriesOf(list).length)} />
      <BureauFindings
        code={code}
        list={list}
        open={open}
        filter={findingFilterSchema.parse(await searchParams)}
        raised={raised}
      />
      <WaivedList list={list} waived={waived} takeBack={null} />
      <ScoresSection code={code} reports={reports} />
    </AuditScreen>
  )
}
