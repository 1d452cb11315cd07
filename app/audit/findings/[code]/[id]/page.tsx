import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FindingBody } from '@/components/findings/finding-body'
import { Term } from '@/components/findings/findings-table'
import { StepDone } from '@/components/findings/step-done'
import { TitleBlock } from '@/components/ui/title-block'
import { openStaffPage } from '@/lib/actions/staff-page'
import { openFinding } from '@/lib/data/findings/open-finding'
import { dayInBeijing, dayInWords } from '@/lib/domain/calendar-days'
import { chineseDate } from '@/lib/domain/dates'
import { findingNumber } from '@/lib/domain/findings/finding'
import { standingWords } from '@/lib/domain/findings/steps'
import { AuditScreen } from '../../../audit-screen'
import { StepForms } from './step-forms'

export const metadata: Metadata = { title: '一个问题', robots: { index: false } }

interface Props {
  params: Promise<{ code: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function AuditFinding({ params, searchParams }: Props) {
  const { code, id } = await params
  const query = await searchParams
  const page = await openStaffPage('finding:raise', code, `/audit/findings/${code}/${id}`)
  const opened = await openFinding(page.access, id)
  if (!opened) notFound()
  const { finding, place } = opened
  const { mending } = finding
  const today = dayInBeijing(new Date())
  return (
    <AuditScreen
      page={page}
      current="findings"
      crumbs={[{ label: '问题', href: '/audit/findings' }, { label: findingNumber(finding) }]}
      onPaper={`${dayInWords(today)}打印`}
    >
      <TitleBlock
        kicker={`${place}，${findingNumber(finding)}，${standingWords(finding)}`}
        title={finding.title}
        meta={[
          `${finding.raisedActor}，${dayInWords(finding.raisedOn)}提出`,
          <Term key="term" label="期限：" finding={finding} today={today} />,
        ]}
      />
      <StepDone note={query.note} />
      <FindingBody
        {...opened}
        more={[
          [
            '改正',
            mending && !mending.draft ? `单位从${chineseDate(mending.since)}起在草稿里改，还没有公布` : null,
          ],
        ]}
      />
      <StepForms access={page.access} finding={finding} open={query.step} />
    </AuditScreen>
  )
}
