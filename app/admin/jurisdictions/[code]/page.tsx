import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { openStaffPage } from '@/lib/actions/staff-page'
import { findRevisable } from '@/lib/data/administration/jurisdictions'
import { AdminScreen } from '../../admin-screen'
import { ReviseForm } from '../forms'
import { SelfApprovals } from './self-approvals'

export const metadata: Metadata = { title: '单位', robots: { index: false } }

export default async function JurisdictionPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  const page = await openStaffPage('jurisdictions:manage', code, `/admin/jurisdictions/${code}`)
  const facts = await findRevisable(page.access, code)
  if (!facts) notFound()
  return (
    <AdminScreen
      page={page}
      current="jurisdictions"
      crumbs={[{ label: '单位', href: '/admin/jurisdictions' }, { label: facts.bureauName ?? facts.name }]}
    >
      <h1>{facts.bureauName ?? facts.name}</h1>
      <p>
        {facts.code} {facts.name}　<a href={`/${code}`}>公开页面</a>　
        <a href={`/staff/${code}/members`}>成员</a>
      </p>
      <h2>名称和联系方式</h2>
      <ReviseForm facts={facts} />
      <SelfApprovals access={page.access} code={code} />
    </AdminScreen>
  )
}
