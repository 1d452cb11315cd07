import type { Metadata } from 'next'
import { TitleBlock } from '@/components/ui/title-block'
import { openPlatformPage } from '@/lib/actions/staff-page'
import { accessIn, type Session } from '@/lib/auth/session'
import { findJurisdiction } from '@/lib/data/jurisdictions'
import { loadOverview } from '@/lib/data/overview'
import type { Access } from '@/lib/domain/access'
import { dayInBeijing } from '@/lib/domain/calendar-days'
import type { EditionState } from '@/lib/domain/edition'
import { ROLE_LABELS } from '@/lib/domain/permissions'
import { type Task, tasksOf } from '@/lib/domain/tasks'
import { PlatformPlaces } from './platform-places'
import { StaffScreen } from './staff-screen'
import { TaskList } from './task-list'
import { WaysToBegin } from './ways-to-begin'

export const metadata: Metadata = { title: '工作台', robots: { index: false } }

export default async function StaffHome() {
  const { session, access } = await openPlatformPage('account:manage', '/staff')
  const codes = [...new Set(session.memberships.flatMap((held) => held.jurisdictionCode ?? []))]
  const bureaus = await Promise.all(codes.map((code) => readBureau(code, session, access)))
  const waiting = (bureau: OwnBureau | null) => (bureau?.work?.tasks.length ? 0 : 1)
  // Whatever waits stands first.
  bureaus.sort((one, other) => waiting(one) - waiting(other))
  return (
    <StaffScreen session={session}>
      <TitleBlock title={`${session.person.name}，您好`} />
      {bureaus.map((bureau) =>
        bureau ? <Bureau key={bureau.code} {...bureau} only={codes.length === 1} /> : null,
      )}
      <PlatformPlaces access={access} memberships={session.memberships} />
      {session.memberships.length === 0 ? (
        <p className="note">您还没有加入任何单位。请单位管理员给您发邀请链接。</p>
      ) : null}
    </StaffScreen>
  )
}

interface OwnBureau {
  code: string
  name: string
  roles: string[]
  /** What stands and waits there; null when the bureau demands a second step first. */
  work: { tasks: Task[]; state: EditionState | null; withdrawn: number | null; mayEdit: boolean } | null
}

/** One of the person's bureaus and what waits there. */
async function readBureau(code: string, session: Session, access: Access): Promise<OwnBureau | null> {
  const own = await accessIn(session, code)
  const place = await findJurisdiction(access, code)
  if (!place) return null
  const overview = own && (await loadOverview(own, dayInBeijing(new Date())))
  return {
    code,
    name: place.bureauName ?? place.name,
    roles: session.memberships
      .filter((held) => held.jurisdictionCode === code)
      .map((held) => ROLE_LABELS[held.role]),
    work: overview && {
      tasks: tasksOf(overview, own.permissions),
      state: overview.edition?.state ?? null,
      withdrawn: overview.withdrawn,
      mayEdit: own.permissions.has('draft:edit'),
    },
  }
}

function Bureau({ code, name, roles, work, only }: OwnBureau & { only: boolean }) {
  return (
    <section className="block" aria-labelledby={`bureau-${code}`}>
      <h2 id={`bureau-${code}`}>
        <a href={`/staff/${code}`}>{name}</a>
      </h2>
      {work ? (
        <>
          <p className="row-note">您在这里是{roles.join('、')}</p>
          <TaskList tasks={work.tasks} />
          {only && work.mayEdit ? <WaysToBegin code={code} {...work} /> : null}
        </>
      ) : (
        <p className="row-note">这个单位要求第二步验证，点单位名称先设置。</p>
      )}
    </section>
  )
}
