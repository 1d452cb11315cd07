import type { Metadata } from 'next'
import { openStaffPage } from '@/lib/actions/staff-page'
import { BureauScreen } from './bureau-screen'

export const metadata: Metadata = { title: '概况', robots: { index: false } }

export default async function BureauHome({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  const page = await openStaffPage('draft:read', code, `/staff/${code}`)
  return (
    <BureauScreen page={page} code={code} current="">
      <h1>概况</h1>
    </BureauScreen>
  )
}
