import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { listOwnSessions } from '@/lib/data/sessions'
import type { Access } from '@/lib/domain/access'
import { describeDevice } from '@/lib/domain/accounts/device'
import { chineseDateTime } from '@/lib/domain/dates'
import { endOtherSessions, endSession, signOutEverywhere } from './actions'

/** Where the person is signed in, each to be ended alone or all at once. */
export async function Devices({ access, current }: { access: Access; current: string }) {
  const sessions = await listOwnSessions(access, new Date())
  return (
    <section>
      <h2>登录着的设备</h2>
      <p className="hint">1 小时不用就会自动退出，最长 12 小时。有不认得的设备，请让它退出并马上换密码。</p>
      <ul className="rows">
        {sessions.map((session) => (
          <li key={session.id} className="row">
            <div>
              <b>{describeDevice(session.device)}</b>
              {session.id === current ? '（这台设备）' : null}
              <p className="hint">
                {session.address ? `地址 ${session.address}，` : ''}
                {chineseDateTime(session.createdAt)} 登录，最近使用 {chineseDateTime(session.lastSeenAt)}
              </p>
            </div>
            {session.id === current ? null : (
              <ActionForm action={endSession} hidden={{ session: session.id }} className="inline-form">
                <SubmitButton kind="plain">
                  让它退出
                  <span className="visually-hidden">
                    ：{describeDevice(session.device)}，{chineseDateTime(session.createdAt)}登录
                  </span>
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      <div className="actions">
        <ActionForm action={endOtherSessions} className="inline-form">
          <SubmitButton kind="plain">其他设备全部退出</SubmitButton>
        </ActionForm>
        <ActionForm action={signOutEverywhere} className="inline-form">
          <SubmitButton kind="danger">所有设备退出（包括这台）</SubmitButton>
        </ActionForm>
      </div>
    </section>
  )
}
