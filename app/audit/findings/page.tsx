import type { Metadata } from 'next'
import { FindingList } from '@/components/findings/finding-list'
import { TitleBlock } from '@/components/ui/title-block'
import { openPlatformPage } from '@/lib/actions/staff-page'
import { bureausWithFindings, countFindings, listFindings } from '@/lib/data/findings/list-findings'
import { listJurisdictionNames } from '@/lib/data/jurisdiction-names'
import { dayInBeijing, dayInWords } from '@/lib/domain/calendar-days'
import { findingFilterSchema } from '@/lib/domain/findings/filter'
import { AuditScreen } from '../audit-screen'

export const metadata: Metadata = { title: '问题', robots: { index: false } }

const PATH = '/audit/findings'

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function AuditFindings({ searchParams }: Props) {
  const page = await openPlatformPage('finding:raise', PATH)
  const filter = findingFilterSchema.parse(await searchParams)
  const today = dayInBeijing(new Date())
  const [findings, counts, codes] = await Promise.all([
    listFindings(page.access, filter, today),
    countFindings(page.access, filter, today),
    bureausWithFindings(page.access),
  ])
  const names = await listJurisdictionNames(page.access, codes)
  const places = new Map(codes.map((code) => [code, names.get(code) ?? code]))
  return (
    <AuditScreen page={page} current="findings" onPaper={`${dayInWords(today)}打印`}>
      <TitleBlock
        title="问题整改"
        meta={[
          counts.overdue > 0 ? (
            <b key="overdue" className="overdue">
              ▲ {counts.overdue} 个已超期
            </b>
          ) : (
            '没有超期的'
          ),
        ]}
      />
      <p className="actions no-print">
        <a className="button" href={`${PATH}/raise`}>
          提出问题
        </a>
      </p>
      <FindingList
        path={PATH}
        filter={filter}
        findings={findings}
        counts={counts}
        today={today}
        places={places}
        hrefOf={(finding) => `${PATH}/${finding.jurisdictionCode}/${finding.id}`}
      />
    </AuditScreen>
  )
}
