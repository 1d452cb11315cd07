import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { Page } from '@/components/ui/page'
import { readHalfOpenCookie } from '@/lib/auth/half-open'
import { secondStepAction } from '../actions'

export const metadata: Metadata = { title: '第二步验证', robots: { index: false } }

const LABELS = { 'one-time-code': '验证码' }

export default async function SecondStepPage() {
  if (!(await readHalfOpenCookie(new Date()))) redirect('/sign-in')
  return (
    <Page path="/sign-in/second-step">
      <h1>第二步验证</h1>
      <p>密码对了。请打开手机上的验证器，填写“责任清单”下面的 6 位数字。</p>
      <ActionForm action={secondStepAction} labels={LABELS}>
        <TextField
          name="one-time-code"
          label="验证码"
          autoComplete="one-time-code"
          hint="手机不在身边，可以填一个恢复码（形如 ABCD-EFGH-JKLM），每个只能用一次。"
          maxLength={40}
          required
        />
        <div className="actions">
          <SubmitButton>登录</SubmitButton>
          <a href="/sign-in">重新登录</a>
        </div>
      </ActionForm>
      <p className="hint">手机和恢复码都丢了，请找本单位管理员发一个重设链接。</p>
    </Page>
  )
}
