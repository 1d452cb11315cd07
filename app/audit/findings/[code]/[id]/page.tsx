import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { FindingFacts } from '@/components/findings/finding-facts'
import { FindingHistory } from '@/components/findings/finding-history'
import { Term } from '@/components/findings/findings-table'
import { MendedChanges } from '@/components/findings/mended-changes'
import { StepDone } from '@/components/findings/step-done'
import { TitleBlock } from '@/components/ui/title-block'
import { openStaffPage } from '@/lib/actions/staff-page'
import { loadCurrentEdition } from '@/lib/data/editions'
import { loadFinding } from '@/lib/data/findings/load-finding'
import { loadMended } from '@/lib/data/findings/load-mended'
import { listJurisdictionNames } from '@/lib/data/jurisdiction-names'
import { dayInBeijing, dayInWords } from '@/lib/domain/calendar-days'
import { plantTree } from '@/lib/domain/changes/tree'
import { chineseDate } from '@/lib/domain/dates'
import { findingNumber } from '@/lib/domain/findings/finding'
import { standingWords } from '@/lib/domain/findings/steps'
import { HEALTH_RULES } from '@/lib/domain/health/registry'
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
  const finding = z.uuid().safeParse(id).success ? await loadFinding(page.access, id) : null
  if (!finding) notFound()
  const { about, comparedWith, rule, mending } = finding
  const [names, edition, mended] = await Promise.all([
    listJurisdictionNames(page.access, [code, ...(comparedWith ? [comparedWith.code] : [])]),
    loadCurrentEdition(page.access, code),
    loadMended(page.access, finding),
  ])
  const today = dayInBeijing(new Date())
  return (
    <AuditScreen
      page={page}
      current="findings"
      crumbs={[{ label: '问题', href: '/audit/findings' }, { label: findingNumber(finding) }]}
      onPaper={`${dayInWords(today)}打印`}
    >
      <TitleBlock
        kicker={`${names.get(code) ?? code}，${findingNumber(finding)}，${standingWords(finding)}`}
        title={finding.title}
        meta={[
          `${finding.raisedActor}，${dayInWords(finding.raisedOn)}提出`,
          <Term key="term" label="期限：" finding={finding} today={today} />,
        ]}
      />
      <StepDone note={query.note} />
      <FindingFacts
        finding={finding}
        stands={about.entryId !== null && edition !== null && plantTree(edition.list).byId.has(about.entryId)}
        ruleTitle={HEALTH_RULES.find((one) => one.id === rule)?.title ?? null}
        otherPlace={comparedWith ? (names.get(comparedWith.code) ?? null) : null}
        more={[
          [
            '改正',
            mending && !mending.draft ? `单位从${chineseDate(mending.since)}起在草稿里改，还没有公布` : null,
          ],
        ]}
      />
      {mended ? <MendedChanges code={code} {...mended} /> : null}
      <section className="block" aria-labelledby="history-title">
        <h2 id="history-title">办理经过</h2>
        <FindingHistory history={finding.history} />
      </section>
      <StepForms access={page.access} finding={finding} open={query.step} />
    </AuditScreen>
  )
}
