import type { Metadata } from 'next'
import { LogView } from '@/components/audit-log/log-view'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { openPlatformPage } from '@/lib/actions/staff-page'
import { readLog } from '@/lib/data/audit-log'
import { logFilterSchema } from '@/lib/domain/audit/filter'
import { AdminScreen } from '../admin-screen'
import { verifyPlatformLog } from './actions'

export const metadata: Metadata = { title: '平台操作记录', robots: { index: false } }

const PATH = '/admin/log'
const PAGE = 50

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function PlatformLog({ searchParams }: Props) {
  const page = await openPlatformPage('audit-log:read', PATH)
  const filter = logFilterSchema.parse(await searchParams)
  const entries = await readLog(page.access, filter, PAGE)
  return (
    <AdminScreen page={page} current="log">
      <LogView
        path={PATH}
        filter={filter}
        entries={entries}
        older={entries.length === PAGE ? (entries.at(-1)?.sequence ?? null) : null}
        verify={
          <ActionForm action={verifyPlatformLog} className="inline-form">
            <SubmitButton kind="plain" busy="正在验证…">
              验证链条
            </SubmitButton>
          </ActionForm>
        }
      />
    </AdminScreen>
  )
}
