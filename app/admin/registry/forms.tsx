import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import type { RegistryKind } from '@/lib/domain/registries/fields'
import { confirmRow, retireRow } from './actions'

interface On {
  kind: RegistryKind
  id: string
  version: number
}

export function ConfirmForm({ kind, id, version }: On) {
  return (
    <ActionForm action={confirmRow} hidden={{ kind, id, version }} className="inline-form">
      <SubmitButton kind="plain">我照来源核对过</SubmitButton>
    </ActionForm>
  )
}

export function RetireForm({ kind, id, version, retired, page }: On & { retired: boolean; page: string }) {
  const hidden = { kind, id, version, retired: retired ? 'no' : 'yes' }
  return (
    <ActionForm action={retireRow} hidden={hidden} labels={{ reason: '原因' }} page={page}>
      <p className="measure">
        {retired
          ? '恢复以后，体检、检索和填写时的提示又会用到它。'
          : '这一条写错了、来源靠不住，就停用它：体检、检索和填写时的提示都不再用，修改记录还在，随时可以恢复。机构没有了、法规废止了，不是停用，请点“修改”写明日期。'}
      </p>
      <TextField name="reason" label="原因" maxLength={200} required />
      <div className="actions">
        <SubmitButton kind={retired ? 'plain' : 'danger'}>{retired ? '恢复使用' : '停用这一条'}</SubmitButton>
      </div>
    </ActionForm>
  )
}
