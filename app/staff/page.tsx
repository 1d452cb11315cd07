import type { Metadata } from 'next'
import { TitleBlock } from '@/components/ui/title-block'
import { openPlatformPage } from '@/lib/actions/staff-page'
import { accessIn, type Session } from '@/lib/auth/session'
import { findJurisdiction } from '@/lib/data/jurisdictions'
import { loadOverview } from '@/lib/data/overview'
import type { Access } from '@/lib/domain/access'
import { dayInBeijing } from '@/lib/domain/calendar-days'
import { ROLE_LABELS } from '@/lib/domain/permissions'
import { tasksOf } from '@/lib/domain/tasks'
import { PlatformPlaces } from './platform-places'
import { StaffScreen } from './staff-screen'
import { TaskList } from './task-list'
import { WaysToBegin } from './ways-to-begin'

export const metadata: Metadata = { title: '工作台', robots: { index: false } }

export default async function StaffHome() {
  const { session, access } = await openPlatformPage('account:manage', '/staff')
  const codes = [...new Set(session.memberships.flatMap((held) => held.jurisdictionCode ?? []))]
  return (
    <StaffScreen session={session}>
      <TitleBlock title={`${session.person.name}，您好`} />
      {codes.map((code) => (
        <Bureau key={code} code={code} session={session} access={access} only={codes.length === 1} />
      ))}
      <PlatformPlaces access={access} memberships={session.memberships} />
      {session.memberships.length === 0 ? (
        <p className="note">您还没有加入任何单位。请单位管理员给您发邀请链接。</p>
      ) : null}
    </StaffScreen>
  )
}

/** One of the person's bureaus and what waits there. */
async function Bureau(props: { code: string; session: Session; access: Access; only: boolean }) {
  const { code, session, access } = props
  const own = await accessIn(session, code)
  const place = await findJurisdiction(access, code)
  if (!place) return null
  if (!own)
    return (
      <section className="block" aria-labelledby={`bureau-${code}`}>
        <h2 id={`bureau-${code}`}>
          <a href={`/staff/${code}`}>{place.bureauName ?? place.name}</a>
        </h2>
        <p className="row-note">这个单位要求第二步验证，点单位名称先设置。</p>
      </section>
    )
  const roles = session.memberships
    .filter((held) => held.jurisdictionCode === code)
    .map((held) => ROLE_LABELS[held.role])
  const overview = await loadOverview(own, dayInBeijing(new Date()))
  return (
    <section className="block" aria-labelledby={`bureau-${code}`}>
      <h2 id={`bureau-${code}`}>
        <a href={`/staff/${code}`}>{place.bureauName ?? place.name}</a>
      </h2>
      <p className="row-note">您在这里是{roles.join('、')}</p>
      <TaskList tasks={tasksOf(overview, own.permissions)} />
      {props.only && own.permissions.has('draft:edit') ? (
        <WaysToBegin code={code} state={overview.edition?.state ?? null} />
      ) : null}
    </section>
  )
}
