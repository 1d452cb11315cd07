import type { Metadata } from 'next'
import { openStaffPage } from '@/lib/actions/staff-page'
import { BureauScreen } from '../bureau-screen'
import { SecondStepDemand } from './second-step-demand'

export const metadata: Metadata = { title: '设置', robots: { index: false } }

/** One section each, in a file of its own beside this one; each asks for its own facts. */
export default async function SettingsPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  const page = await openStaffPage('settings:manage', code, `/staff/${code}/settings`)
  return (
    <BureauScreen page={page} code={code} current="settings">
      <h1>设置</h1>
      <SecondStepDemand access={page.access} code={code} />
    </BureauScreen>
  )
}
