import type { Metadata } from 'next'
import { FindingList } from '@/components/findings/finding-list'
import { TitleBlock } from '@/components/ui/title-block'
import { openStaffPage } from '@/lib/actions/staff-page'
import { countFindings, listFindings } from '@/lib/data/findings/list-findings'
import { dayInBeijing, dayInWords } from '@/lib/domain/calendar-days'
import { findingFilterSchema } from '@/lib/domain/findings/filter'
import { BureauScreen } from '../bureau-screen'

export const metadata: Metadata = { title: '审计问题', robots: { index: false } }

interface Props {
  params: Promise<{ code: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function BureauFindings({ params, searchParams }: Props) {
  const { code } = await params
  const path = `/staff/${code}/findings`
  const page = await openStaffPage('finding:read', code, path)
  const filter = { ...findingFilterSchema.parse(await searchParams), code: undefined }
  const today = dayInBeijing(new Date())
  const [findings, counts] = await Promise.all([
    listFindings(page.access, filter, today),
    countFindings(page.access, filter, today),
  ])
  return (
    <BureauScreen page={page} code={code} current="findings" onPaper={`${dayInWords(today)}打印`}>
      <TitleBlock
        title="审计问题"
        meta={[
          '审计员对公布的清单提出的问题，请在期限内整改、答复',
          counts.overdue > 0 ? (
            <b key="overdue" className="overdue">
              ▲ {counts.overdue} 个已超期
            </b>
          ) : (
            '没有超期的'
          ),
        ]}
      />
      <FindingList
        path={path}
        filter={filter}
        findings={findings}
        counts={counts}
        today={today}
        hrefOf={(finding) => `${path}/${finding.id}`}
      />
    </BureauScreen>
  )
}
