import type { Metadata } from 'next'
import { openPlatformPage } from '@/lib/actions/staff-page'
import { findJurisdiction } from '@/lib/data/jurisdictions'
import { ROLE_LABELS } from '@/lib/domain/permissions'
import { StaffScreen } from './staff-screen'

export const metadata: Metadata = { title: '工作台', robots: { index: false } }

export default async function StaffHome() {
  const { session, access } = await openPlatformPage('account:manage', '/staff')
  const codes = [...new Set(session.memberships.flatMap((held) => held.jurisdictionCode ?? []))]
  const places = await Promise.all(codes.map((code) => findJurisdiction(access, code)))
  return (
    <StaffScreen session={session}>
      <h1>{session.person.name}，您好</h1>
      <h2>我的单位</h2>
      <ul className="bureaus">
        {places.map((place) =>
          place ? (
            <li key={place.code}>
              <a href={`/staff/${place.code}`}>{place.bureauName ?? place.name}</a>{' '}
              {session.memberships
                .filter((held) => held.jurisdictionCode === place.code)
                .map((held) => ROLE_LABELS[held.role])
                .join('、')}
            </li>
          ) : null,
        )}
      </ul>
    </StaffScreen>
  )
}
