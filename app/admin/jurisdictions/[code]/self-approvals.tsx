import { listMembers } from '@/lib/data/members'
import { listSelfApprovals } from '@/lib/data/self-approvals'
import type { Access } from '@/lib/domain/access'
import { chineseDate } from '@/lib/domain/dates'
import { GrantForm, RevokeGrantForm } from '../forms'

/** Leave for one person who serves a bureau alone to approve their own submission, for a time. */
export async function SelfApprovals({ access, code }: { access: Access; code: string }) {
  const [members, grants] = await Promise.all([listMembers(access), listSelfApprovals(access)])
  const now = new Date()
  const names = new Map(members.map((member) => [member.personId, member.name]))
  const alone = members.filter(
    ({ roles, disabled }) => !disabled && roles.includes('editor') && roles.includes('reviewer'),
  )
  const stateOf = (grant: (typeof grants)[number]) =>
    grant.revokedAt ? '已收回' : grant.expiresAt <= now ? '已到期' : '有效'
  return (
    <section>
      <h2>一人审核授权</h2>
      <p>
        按规定，提交和审核不能是同一个人。全单位只有一人在岗时，可以限期授权这个人审核自己提交的清单，授权会记录在案，并在版本上注明。
      </p>
      {alone.length > 0 ? (
        <GrantForm
          code={code}
          people={alone.map(({ personId, name, loginName }) => ({
            value: personId,
            label: `${name}（${loginName}）`,
          }))}
        />
      ) : (
        <p>没有同时担任编辑员和审核员的成员，现在用不着授权。</p>
      )}
      {grants.length > 0 ? (
        <ul className="rows">
          {grants.map((grant) => (
            <li key={grant.id} className="row">
              <div>
                <b>{names.get(grant.personId) ?? '已离开的成员'}</b> {stateOf(grant)}
                <p className="hint">
                  {chineseDate(grant.grantedAt)} 授权，到 {chineseDate(grant.expiresAt)}；原因：{grant.reason}
                </p>
              </div>
              {stateOf(grant) === '有效' ? <RevokeGrantForm code={code} grant={grant.id} /> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
