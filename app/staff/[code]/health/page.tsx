import type { Metadata } from 'next'
import { ScoreBlock } from '@/components/health/score-block'
import { ScoresSection } from '@/components/health/scores-section'
import { WaivedList } from '@/components/health/waived-list'
import { TitleBlock } from '@/components/ui/title-block'
import { openStaffPage } from '@/lib/actions/staff-page'
import { listReports } from '@/lib/data/health/reports'
import { chineseDateTime } from '@/lib/domain/dates'
import { findingFilterSchema } from '@/lib/domain/health/filter'
import { entriesOf } from '@/lib/domain/health/pointers'
import { healthScore } from '@/lib/domain/health/score'
import { BureauScreen } from '../bureau-screen'
import { takeBackAction } from './actions'
import { DONE_WORDS } from './answers'
import { Findings } from './findings'
import { loadSubject } from './load-subject'

export const metadata: Metadata = { title: '体检', robots: { index: false } }

interface Props {
  params: Promise<{ code: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** What the health check finds in the bureau's list: the score, the findings to work through, what was waived, the trend. */
export default async function HealthPage({ params, searchParams }: Props) {
  const { code } = await params
  const page = await openStaffPage('draft:read', code, `/staff/${code}/health`)
  const query = await searchParams
  const [{ subject, other }, reports] = await Promise.all([
    loadSubject(page.access, query.of === 'in-force' ? 'in-force' : 'draft'),
    listReports(page.access),
  ])
  const told = typeof query.done === 'string' ? DONE_WORDS[query.done] : undefined
  const count = typeof query.count === 'string' && /^\d{1,4}$/.test(query.count) ? query.count : ''
  const mayEdit = page.access.permissions.has('draft:edit')
  if (!subject)
    return (
      <BureauScreen page={page} code={code} current="health">
        <TitleBlock title="体检" />
        <p className="lead">还没有清单，没有什么可以体检。</p>
        <p className="actions">
          <a className="button" href={`/staff/${code}/imports`}>
            导入原有的文件
          </a>
        </p>
      </BureauScreen>
    )
  const { checked, name } = subject
  return (
    <BureauScreen
      page={page}
      code={code}
      current="health"
      onPaper={`${name}体检，${chineseDateTime(new Date())}`}
    >
      <TitleBlock
        title="体检"
        meta={[
          `${name}，${checked.list.title ?? '责任清单'}`,
          other ? (
            <a key="other" className="no-print" href={`/staff/${code}/health?of=${other.of}`}>
              改看{other.name}
            </a>
          ) : null,
        ].filter((item) => item !== null)}
      />
      {told ? (
        <div className="outcome good no-print" role="status">
          <p>{told(count)}</p>
        </div>
      ) : null}
      <ScoreBlock score={healthScore(checked.open, entriesOf(checked.list).length)} />
      <Findings
        code={code}
        subject={subject}
        filter={findingFilterSchema.parse(query)}
        mayEdit={mayEdit}
        next={subject.of === 'draft' && page.access.permissions.has('draft:submit')}
      />
      <WaivedList
        list={checked.list}
        waived={checked.waived}
        takeBack={mayEdit ? { action: takeBackAction, hidden: { code } } : null}
      />
      <ScoresSection code={code} reports={reports} />
    </BureauScreen>
  )
}
