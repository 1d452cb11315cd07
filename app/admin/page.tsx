import type { Metadata } from 'next'
import { openPlatformPage } from '@/lib/actions/staff-page'
import { searchJurisdictions } from '@/lib/data/administration/jurisdictions'
import { listPlatformMembers } from '@/lib/data/administration/platform-members'
import { AdminScreen } from './admin-screen'

export const metadata: Metadata = { title: '平台管理', robots: { index: false } }

export default async function AdminHome() {
  const page = await openPlatformPage('jurisdictions:manage', '/admin')
  const [{ total }, members] = await Promise.all([
    searchJurisdictions(page.access, { words: '', page: 1 }),
    listPlatformMembers(page.access),
  ])
  const active = members.filter((member) => !member.disabled)
  return (
    <AdminScreen page={page} current="">
      <h1>平台管理</h1>
      <p>平台管理员管理单位、成员和账号，不能看也不能改任何单位的草稿。</p>
      <ul className="rows">
        <li className="row">
          <div>
            <b>{total}</b> 个单位
          </div>
          <a href="/admin/jurisdictions">管理单位</a>
          <a href="/admin/jurisdictions/add">添加单位</a>
        </li>
        <li className="row">
          <div>
            <b>{active.filter((member) => member.role === 'operator').length}</b> 位平台管理员，
            <b>{active.filter((member) => member.role === 'auditor').length}</b> 位审计员
          </div>
          <a href="/admin/members">管理平台成员</a>
        </li>
      </ul>
    </AdminScreen>
  )
}
