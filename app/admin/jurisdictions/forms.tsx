import { ActionForm } from '@/components/forms/action-form'
import { SelectField, TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import type { Revisable } from '@/lib/data/administration/jurisdictions'
import { addJurisdiction, grantApproval, reviseJurisdiction, revokeApproval } from './actions'

const LABELS = {
  bureauName: '单位名称',
  areaCode: '区号',
  address: '地址',
  phone: '电话',
  hours: '办公时间',
  website: '网址',
  mergedIntoCode: '已并入',
  person: '人员',
  reason: '原因',
  until: '有效到',
}

export function AddForm({ code, name }: { code: string; name: string }) {
  return (
    <ActionForm action={addJurisdiction} hidden={{ division: code }} labels={LABELS}>
      <TextField
        name="bureauName"
        label="单位名称"
        value={`${name}卫生健康局`}
        hint="照单位公章上的全称填写，有的地方叫“卫生健康委员会”。"
        maxLength={60}
        required
      />
      <div className="actions">
        <SubmitButton>添加{name}</SubmitButton>
      </div>
    </ActionForm>
  )
}

export function ReviseForm({ facts }: { facts: Revisable }) {
  const hidden = { division: facts.code, version: facts.version }
  return (
    <ActionForm action={reviseJurisdiction} hidden={hidden} labels={LABELS} guard>
      <TextField name="bureauName" label="单位名称" value={facts.bureauName ?? ''} maxLength={60} required />
      <TextField
        name="areaCode"
        label="区号"
        value={facts.areaCode ?? ''}
        inputMode="numeric"
        hint="清单里没写区号的电话，公开页面会补上它，手机才能直接拨打。"
      />
      <TextField name="phone" label="电话" value={facts.phone ?? ''} maxLength={60} />
      <TextField name="address" label="地址" value={facts.address ?? ''} maxLength={120} />
      <TextField name="hours" label="办公时间" value={facts.hours ?? ''} maxLength={120} />
      <TextField name="website" label="网址" type="url" value={facts.website ?? ''} maxLength={200} />
      <TextField
        name="mergedIntoCode"
        label="已并入（6 位区划代码）"
        value={facts.mergedIntoCode ?? ''}
        inputMode="numeric"
        hint="区划合并后填写，群众打开旧地址会转到新单位。没有合并就不填。"
        maxLength={6}
      />
      <div className="actions">
        <SubmitButton>保存</SubmitButton>
      </div>
    </ActionForm>
  )
}

export function GrantForm(props: { code: string; people: { value: string; label: string }[] }) {
  return (
    <ActionForm action={grantApproval} hidden={{ code: props.code }} labels={LABELS}>
      <SelectField name="person" label="人员" options={props.people} empty="请选择" required />
      <TextField
        name="reason"
        label="原因"
        hint="会随版本公开，例如“全局只有一人在岗”。"
        maxLength={200}
        required
      />
      <TextField name="until" label="有效到（含当天）" type="date" hint="最长三个月。" required />
      <div className="actions">
        <SubmitButton>授权</SubmitButton>
      </div>
    </ActionForm>
  )
}

export function RevokeGrantForm({ code, grant }: { code: string; grant: string }) {
  return (
    <ActionForm action={revokeApproval} hidden={{ code, grant }} className="inline-form">
      <SubmitButton kind="plain">收回</SubmitButton>
    </ActionForm>
  )
}
