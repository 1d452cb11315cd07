import type { Metadata } from 'next'
import { TitleBlock } from '@/components/ui/title-block'
import { openStaffPage } from '@/lib/actions/staff-page'
import { loadChecks } from '@/lib/data/checks'
import { dayInBeijing } from '@/lib/domain/calendar-days'
import { type DueCheck, SOON } from '@/lib/domain/checks'
import { PART_KEYS, PARTS } from '@/lib/domain/list/parts'
import { BureauScreen } from '../bureau-screen'
import { ChecksForm } from './checks-form'
import { PartForms } from './part-forms'
import { ReviewSettings } from './review-settings'

export const metadata: Metadata = { title: '定期核对', robots: { index: false } }

interface Props {
  params: Promise<{ code: string }>
  searchParams: Promise<{ show?: string }>
}

export default async function ChecksPage({ params, searchParams }: Props) {
  const { code } = await params
  const show = (await searchParams).show ?? 'due'
  const page = await openStaffPage('draft:read', code, `/staff/${code}/checks`)
  const checks = await loadChecks(page.access, dayInBeijing(new Date()))
  const mayConfirm = page.access.permissions.has('entry:confirm')
  const entries = checks?.entries ?? []
  const isDue = ({ state }: DueCheck) => state === 'overdue' || state === 'soon'
  const overdue = entries.filter((entry) => entry.state === 'overdue').length
  const tabs = [
    { key: 'due', label: '该核对的', count: entries.filter(isDue).length },
    ...PART_KEYS.map((key) => ({
      key,
      label: PARTS[key].label,
      count: entries.filter((entry) => entry.part === key).length,
    })).filter((tab) => tab.count > 0),
  ]
  const shown = entries.filter((entry) => (show === 'due' ? isDue(entry) : entry.part === show))
  return (
    <BureauScreen page={page} code={code} current="checks">
      <TitleBlock
        title="定期核对"
        meta={
          checks
            ? [
                `现行第${checks.editionNumber}版`,
                overdue > 0 ? (
                  <b key="overdue" className="overdue">
                    {overdue} 项已超期
                  </b>
                ) : (
                  '没有超期的'
                ),
              ]
            : []
        }
      />
      <p className="measure">
        过一段时间，把清单上的事项再看一遍：部门、电话、依据还对不对。对的，点“已核对，仍有效”；不对的，到草稿里改。
      </p>
      {checks ? (
        <>
          <nav className="tabs" aria-label="选择要看的部分">
            <ul>
              {tabs.map(({ key, label, count }) => (
                <li key={key}>
                  <a
                    href={`/staff/${code}/checks?show=${key}`}
                    aria-current={key === show ? 'page' : undefined}
                  >
                    {label}（{count}）
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {shown.length === 0 ? (
            <p className="note">{SOON} 天以内没有要核对的事项。</p>
          ) : (
            <ChecksForm
              code={code}
              editionNumber={checks.editionNumber}
              entries={shown}
              mayConfirm={mayConfirm}
            />
          )}
          {mayConfirm ? <PartForms code={code} checks={checks} /> : null}
          {page.access.permissions.has('settings:manage') ? (
            <ReviewSettings code={code} checks={checks} />
          ) : null}
        </>
      ) : (
        <p className="note">还没有发布的清单，没有什么要核对。</p>
      )}
    </BureauScreen>
  )
}
