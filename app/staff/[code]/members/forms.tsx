import { ActionForm } from '@/components/forms/action-form'
import { CheckBox, SelectField, TextField } from '@/components/forms/fields'
import { ShownOnce } from '@/components/forms/shown-once'
import { SubmitButton } from '@/components/forms/submit-button'
import type { Member } from '@/lib/data/members'
import { BUREAU_ROLES, ROLE_DUTIES } from '@/lib/domain/membership'
import { ROLE_LABELS } from '@/lib/domain/permissions'
import { changeRoles, disableMember, inviteMember, makeResetLink, revokeMemberInvitation } from './actions'

const LABELS = { name: '姓名', mail: '邮箱', role: '角色', roles: '角色' }
const ONCE = '只显示这一次，离开本页就看不到了：'

export function InviteForm({ code }: { code: string }) {
  return (
    <ActionForm action={inviteMember} hidden={{ code }} labels={LABELS}>
      <ShownOnce label={ONCE} />
      <TextField name="name" label="姓名" maxLength={40} required />
      <SelectField
        name="role"
        label="角色"
        empty="请选择"
        options={BUREAU_ROLES.map((role) => ({
          value: role,
          label: `${ROLE_LABELS[role]}：${ROLE_DUTIES[role]}`,
        }))}
        hint="一个人可以有几个角色，加入后再添。"
        required
      />
      <TextField name="mail" label="邮箱" type="email" hint="可以不填。链接在这里显示一次，由您交给本人。" />
      <div className="actions">
        <SubmitButton>生成邀请链接</SubmitButton>
      </div>
    </ActionForm>
  )
}

export function RevokeForm({ code, invitation }: { code: string; invitation: string }) {
  return (
    <ActionForm action={revokeMemberInvitation} hidden={{ code, invitation }} className="inline-form">
      <SubmitButton kind="plain">撤回</SubmitButton>
    </ActionForm>
  )
}

export function RolesForm({ code, member }: { code: string; member: Member }) {
  const hidden = { code, person: member.personId, before: member.roles.join(',') }
  return (
    <ActionForm action={changeRoles} hidden={hidden} labels={LABELS} guard>
      <fieldset className="field">
        <legend>角色（可以选几个）</legend>
        {BUREAU_ROLES.map((role) => (
          <CheckBox
            key={role}
            name="roles[]"
            value={role}
            label={`${ROLE_LABELS[role]}：${ROLE_DUTIES[role]}`}
            checked={member.roles.includes(role)}
          />
        ))}
      </fieldset>
      <div className="actions">
        <SubmitButton>保存角色</SubmitButton>
      </div>
    </ActionForm>
  )
}

export function DisableForm({ code, member }: { code: string; member: Member }) {
  const hidden = { code, person: member.personId, disabled: member.disabled ? 'no' : 'yes' }
  return (
    <ActionForm action={disableMember} hidden={hidden}>
      <div className="actions">
        <SubmitButton kind={member.disabled ? 'main' : 'danger'}>
          {member.disabled ? '恢复这位成员' : '停用这位成员'}
        </SubmitButton>
      </div>
    </ActionForm>
  )
}

export function ResetForm({ code, person }: { code: string; person: string }) {
  return (
    <ActionForm action={makeResetLink} hidden={{ code, person }}>
      <ShownOnce label={ONCE} />
      <div className="actions">
        <SubmitButton kind="plain">生成重设链接</SubmitButton>
      </div>
    </ActionForm>
  )
}
