import type { Metadata } from 'next'
import { ActionForm } from '@/components/forms/action-form'
import { ShownOnce } from '@/components/forms/shown-once'
import { SubmitButton } from '@/components/forms/submit-button'
import { openPlatformPage } from '@/lib/actions/staff-page'
import { searchPeople } from '@/lib/data/administration/people'
import { ROLE_LABELS } from '@/lib/domain/permissions'
import { AdminScreen } from '../admin-screen'
import { Search } from '../search'
import { disablePerson, resetPerson } from './actions'

export const metadata: Metadata = { title: '账号', robots: { index: false } }

type Query = Record<string, string | string[] | undefined>
/** A person of the demonstration serves every bureau; a page need not name them all. */
const MOST_ROLES = 12

export default async function PeoplePage({ searchParams }: { searchParams: Promise<Query> }) {
  const { q } = await searchParams
  const words = typeof q === 'string' ? q.slice(0, 100) : ''
  const page = await openPlatformPage('jurisdictions:manage', '/admin/people')
  const people = await searchPeople(page.access, words)
  return (
    <AdminScreen page={page} current="people">
      <h1>账号</h1>
      <Search action="/admin/people" label="按姓名、登录名或邮箱查找" words={words} />
      <p className="hint">最多显示 50 个。</p>
      <ul className="rows">
        {people.map((person) => (
          <li key={person.personId} className="row">
            <div>
              <b>{person.name}</b>（{person.loginName}）{' '}
              {person.disabled ? <strong className="unsettled">已停用</strong> : null}
              <p className="hint">
                {person.roles
                  .slice(0, MOST_ROLES)
                  .map(({ role, place }) => `${place ?? ''}${ROLE_LABELS[role]}`)
                  .join('、') || '没有角色'}
                {person.roles.length > MOST_ROLES ? `等 ${person.roles.length} 个` : ''}
              </p>
            </div>
            <ActionForm action={resetPerson} hidden={{ person: person.personId }} className="inline-form">
              <ShownOnce label="只显示这一次：" />
              <SubmitButton kind="plain">
                重设密码<span className="sr-only">：{person.name}</span>
              </SubmitButton>
            </ActionForm>
            <ActionForm
              action={disablePerson}
              hidden={{ person: person.personId, disabled: person.disabled ? 'no' : 'yes' }}
              className="inline-form"
            >
              <SubmitButton kind="plain">
                {person.disabled ? '恢复' : '停用'}
                <span className="sr-only">：{person.name}</span>
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </AdminScreen>
  )
}
