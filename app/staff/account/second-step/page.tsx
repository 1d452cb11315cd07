import type { Metadata } from 'next'
import { openPlatformPage } from '@/lib/actions/staff-page'
import { showSealed } from '@/lib/auth/own-account'
import { findOwnCredential } from '@/lib/data/credentials'
import { StaffScreen } from '../../staff-screen'
import { BeginForm, ConfirmForm, RemoveForm } from './forms'

export const metadata: Metadata = { title: '第二步验证', robots: { index: false } }

type Query = Record<string, string | string[] | undefined>

export default async function SecondStepPage({ searchParams }: { searchParams: Promise<Query> }) {
  const path = '/staff/account/second-step'
  const { session, access } = await openPlatformPage('account:manage', path)
  const credential = await findOwnCredential(access)
  const wanted = (await searchParams).next !== undefined && !credential.totpSince
  const { totpSecret, totpSince, hasPassword } = credential
  const shown = totpSecret && !totpSince ? await showSealed(totpSecret, session.person) : null
  return (
    <StaffScreen
      session={session}
      crumbs={[
        { label: '工作台', href: '/staff' },
        { label: '我的账号', href: '/staff/account' },
        { label: '第二步验证' },
      ]}
    >
      <h1>第二步验证</h1>
      {wanted ? (
        <div className="outcome" role="status">
          <p>要进入的地方要求第二步验证。请先在这里设置好，大约两分钟。</p>
        </div>
      ) : null}
      <p>
        登录时除了密码，再填手机验证器上的 6
        位数字。密码被人知道了，别人也登录不了。验证器可以用手机应用商店里的 “身份验证器”一类应用（例如
        Microsoft Authenticator、FreeOTP），不用联网，也不用短信。
      </p>
      {totpSince ? (
        <RemoveForm askPassword={hasPassword} />
      ) : shown ? (
        <>
          <h2>一、用验证器扫这张图</h2>
          <img className="qr" src={shown.picture} alt="二维码，内容就是下面的密钥" width="232" height="232" />
          <p>
            扫不了，就在验证器里选“手动输入”，账号填 {session.person.loginName}，密钥填：
            <code className="secret-text">{shown.text}</code>
          </p>
          <h2>二、填写验证器上显示的数字</h2>
          <ConfirmForm />
          <h2>扫错了？</h2>
          <BeginForm again askPassword={hasPassword} />
        </>
      ) : (
        <BeginForm again={false} askPassword={hasPassword} />
      )}
    </StaffScreen>
  )
}
