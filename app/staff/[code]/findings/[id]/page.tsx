import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FindingBody } from '@/components/findings/finding-body'
import { Term } from '@/components/findings/findings-table'
import { StepDone } from '@/components/findings/step-done'
import { EDITION_STATE_LABELS } from '@/components/list/edition-state'
import { TitleBlock } from '@/components/ui/title-block'
import { openStaffPage } from '@/lib/actions/staff-page'
import { draftStandings } from '@/lib/data/findings/draft-standings'
import type { Finding } from '@/lib/data/findings/load-finding'
import { openFinding } from '@/lib/data/findings/open-finding'
import { dayInBeijing, dayInWords } from '@/lib/domain/calendar-days'
import { type FindingPlace, findingNumber } from '@/lib/domain/findings/finding'
import { isLive, standingWords } from '@/lib/domain/findings/steps'
import { BureauScreen } from '../../bureau-screen'
import { AnswerForms, MEND_FORM } from '../answer-forms'
import { placeMendingHref } from '../mending-href'

export const metadata: Metadata = { title: '一个审计问题', robots: { index: false } }

interface Props {
  params: Promise<{ code: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function BureauFinding({ params, searchParams }: Props) {
  const { code, id } = await params
  const { note } = await searchParams
  const page = await openStaffPage('finding:read', code, `/staff/${code}/findings/${id}`)
  const opened = await openFinding(page.access, id)
  if (!opened) notFound()
  const { finding } = opened
  const inDraft = page.access.permissions.has('draft:read') ? await draftStandings(page.access, finding) : []
  const isLinked = finding.mending?.draft?.number === null
  const mends = isLive(finding.state) && page.access.permissions.has('finding:answer')
  const today = dayInBeijing(new Date())
  return (
    <BureauScreen
      page={page}
      code={code}
      current="findings"
      crumbs={[{ label: '审计问题', href: `/staff/${code}/findings` }, { label: findingNumber(finding) }]}
      onPaper={`${dayInWords(today)}打印`}
    >
      <TitleBlock
        kicker={`${findingNumber(finding)}，${standingWords(finding)}`}
        title={finding.title}
        meta={[
          `${finding.raisedActor}，${dayInWords(finding.raisedOn)}提出`,
          <Term key="term" label="期限：" finding={finding} today={today} />,
        ]}
      />
      <StepDone note={note} />
      <FindingBody
        {...opened}
        inDraft={inDraft}
        wayTo={
          mends ? (place) => <WayToMend code={code} id={id} place={place} isLinked={isLinked} /> : undefined
        }
        more={[
          [
            '改正',
            finding.mending || isLive(finding.state) ? (
              <Mending key="mending" code={code} mending={finding.mending} />
            ) : null,
          ],
        ]}
      />
      <AnswerForms access={page.access} finding={finding} />
    </BureauScreen>
  )
}

/** Into the entry's form; the first time by way of the action that opens the draft and ties the finding to it. */
function WayToMend(props: { code: string; id: string; place: FindingPlace; isLinked: boolean }) {
  const { code, id, place, isLinked } = props
  const href = placeMendingHref(code, id, place)
  if (!href) return null
  return isLinked ? (
    <a className="way no-print" href={href}>
      去草稿里改这一处
    </a>
  ) : (
    <button
      type="submit"
      className="button link way no-print"
      form={MEND_FORM}
      name="entry"
      value={place.entryId ?? ''}
    >
      去草稿里改这一处
    </button>
  )
}

/** In which draft it is mended, and what became of that. */
function Mending({ code, mending }: { code: string; mending: Finding['mending'] }) {
  if (!mending) return '还没有在草稿里改'
  const { draft } = mending
  if (!draft) return '改的那份草稿已经作废，请重新改'
  return draft.number === null ? (
    <>
      在<a href={`/staff/${code}/draft`}>草稿</a>里改，草稿{EDITION_STATE_LABELS[draft.state]}
    </>
  ) : (
    `改的那份草稿已发布为第${draft.number}版`
  )
}
