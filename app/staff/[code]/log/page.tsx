import type { Metadata } from 'next'
import { LogView } from '@/components/audit-log/log-view'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { openStaffPage } from '@/lib/actions/staff-page'
import { readLog } from '@/lib/data/audit-log'
import { logFilterSchema } from '@/lib/domain/audit/filter'
import { BureauScreen } from '../bureau-screen'
import { verifyLog } from './actions'

export const metadata: Metadata = { title: '操作记录', robots: { index: false } }

const PAGE = 50

interface Props {
  params: Promise<{ code: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function BureauLog({ params, searchParams }: Props) {
  const { code } = await params
  const path = `/staff/${code}/log`
  const page = await openStaffPage('audit-log:read', code, path)
  const filter = logFilterSchema.parse(await searchParams)
  const entries = await readLog(page.access, filter, PAGE)
  return (
    <BureauScreen page={page} code={code} current="log">
      <LogView
        path={path}
        filter={filter}
        entries={entries}
        older={entries.length === PAGE ? (entries.at(-1)?.sequence ?? null) : null}
        verify={
          <ActionForm action={verifyLog} hidden={{ code }} className="inline-form">
            <SubmitButton kind="plain" busy="正在验证…">
              验证链条
            </SubmitButton>
          </ActionForm>
        }
      />
    </BureauScreen>
  )
}
