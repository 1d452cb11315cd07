import { ActionForm } from '@/components/forms/action-form'
import { SelectField, TextArea, TextField } from '@/components/forms/fields'
import { ShownOnce } from '@/components/forms/shown-once'
import { SubmitButton } from '@/components/forms/submit-button'
import type { PlatformMember } from '@/lib/data/administration/platform-members'
import { PLATFORM_ROLES, ROLE_DUTIES } from '@/lib/domain/membership'
import { ROLE_LABELS } from '@/lib/domain/permissions'
import { disablePlatformMember, invitePlatformMember, reviseScope, revokePlatformInvitation } from './actions'

const LABELS = { name: '姓名', mail: '邮箱', role: '角色', scope: '范围' }
const SCOPE_HINT =
  '只对审计员有用。每行一个省、市或县的名称或代码，选了市就包括它下面所有的县；不填就是全部。'

export function InviteForm() {
  return (
    <ActionForm action={invitePlatformMember} labels={LABELS}>
      <ShownOnce label="只显示这一次，离开本页就看不到了：" />
      <TextField name="name" label="姓名" maxLength={40} required />
      <SelectField
        name="role"
        label="角色"
        empty="请选择"
        options={PLATFORM_ROLES.map((role) => ({
          value: role,
          label: `${ROLE_LABELS[role]}：${ROLE_DUTIES[role]}`,
        }))}
        required
      />
      <TextArea name="scope" label="范围" hint={SCOPE_HINT} rows={3} />
      <TextField name="mail" label="邮箱" type="email" hint="可以不填。链接在这里显示一次，由您交给本人。" />
      <div className="actions">
        <SubmitButton>生成邀请链接</SubmitButton>
      </div>
    </ActionForm>
  )
}

export function RevokeForm({ invitation }: { invitation: string }) {
  return (
    <ActionForm action={revokePlatformInvitation} hidden={{ invitation }} className="inline-form">
      <SubmitButton kind="plain">撤回</SubmitButton>
    </ActionForm>
  )
}

export function DisableForm({ member }: { member: PlatformMember }) {
  const hidden = { membership: member.membershipId, disabled: member.disabled ? 'no' : 'yes' }
  return (
    <ActionForm action={disablePlatformMember} hidden={hidden} className="inline-form">
      <SubmitButton kind="plain">
        {member.disabled ? '恢复' : '停用'}
        <span className="sr-only">{member.name}</span>
      </SubmitButton>
    </ActionForm>
  )
}

export function ScopeForm({ member }: { member: PlatformMember }) {
  return (
    <ActionForm action={reviseScope} hidden={{ membership: member.membershipId }} labels={LABELS} guard>
      <TextArea
        name="scope"
        label={`${member.name}的范围`}
        value={member.scope.map(({ code }) => code).join('\n')}
        hint={SCOPE_HINT}
        rows={3}
      />
      <div className="actions">
        <SubmitButton kind="plain">保存范围</SubmitButton>
      </div>
    </ActionForm>
  )
}
