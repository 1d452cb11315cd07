import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { Facts } from '@/components/ui/facts'
import { openStaffPage } from '@/lib/actions/staff-page'
import { listMembers } from '@/lib/data/members'
import { chineseDate, chineseDateTime } from '@/lib/domain/dates'
import { BureauScreen } from '../../bureau-screen'
import { DisableForm, ResetForm, RolesForm } from '../forms'

export const metadata: Metadata = { title: '成员', robots: { index: false } }

type Params = { code: string; personId: string }

export default async function MemberPage({ params }: { params: Promise<Params> }) {
  const { code, personId } = await params
  const page = await openStaffPage('members:manage', code, `/staff/${code}/members/${personId}`)
  const [member] = z.uuid().safeParse(personId).success ? await listMembers(page.access, personId) : []
  if (!member) notFound()
  return (
    <BureauScreen
      page={page}
      code={code}
      current="members"
      crumbs={[{ label: '成员', href: `/staff/${code}/members` }, { label: member.name }]}
    >
      <h1>
        {member.name}
        {member.disabled ? '（已停用）' : ''}
      </h1>
      <Facts
        facts={[
          ['登录名', member.loginName],
          ['邮箱', member.mail],
          ['加入', chineseDate(member.since)],
          ['最近登录', member.lastSignIn ? chineseDateTime(member.lastSignIn) : '没有登录过'],
        ]}
      />
      <h2>角色</h2>
      <RolesForm code={code} member={member} />
      <h2>忘了密码，或者丢了手机</h2>
      <p>生成一个链接交给本人，由本人设新密码。设好后旧密码和第二步验证都作废，所有设备退出。</p>
      <ResetForm code={code} person={personId} />
      <h2>{member.disabled ? '恢复' : '停用'}</h2>
      <p>
        {member.disabled
          ? '恢复后，这位成员可以照原来的角色继续工作。'
          : '停用后立即退出登录，不能再进入本单位。做过的事仍留在操作记录里。'}
      </p>
      <DisableForm code={code} member={member} />
    </BureauScreen>
  )
}
