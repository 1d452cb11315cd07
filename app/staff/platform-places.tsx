import { listDirectory } from '@/lib/data/jurisdictions'
import type { Access } from '@/lib/domain/access'
import { auditScope, covers, type Membership } from '@/lib/domain/membership'

/** Where somebody with a role beyond bureaus goes: operators to the platform, auditors to their desk. */
export async function PlatformPlaces(props: { access: Access; memberships: readonly Membership[] }) {
  return (
    <>
      {props.access.permissions.has('jurisdictions:manage') ? (
        <section className="block">
          <h2>平台管理</h2>
          <ul className="rows">
            <li className="row">
              <a href="/admin">管理单位、成员和账号</a>
            </li>
            <li className="row">
              <a href="/admin/institutions">机构库</a>
              <a href="/admin/laws">法规库</a>
              <a href="/admin/synonyms">同义词</a>
              <a href="/admin/catalogue">标准目录</a>
            </li>
            <li className="row">
              <a href="/admin/log">平台操作记录</a>
            </li>
          </ul>
        </section>
      ) : null}
      {props.access.permissions.has('finding:raise') ? (
        <AuditPlace access={props.access} scope={auditScope(props.memberships) ?? []} />
      ) : null}
    </>
  )
}

async function AuditPlace({ access, scope }: { access: Access; scope: readonly string[] }) {
  const lists = (await listDirectory(access)).filter(
    ({ edition, jurisdiction }) => edition !== null && covers(scope, jurisdiction.code),
  )
  return (
    <section className="block">
      <h2>审计</h2>
      <ul className="rows">
        <li className="row">
          <a className="grow" href="/audit">
            审计台
          </a>
          <span className="row-note">范围内 {lists.length} 个单位已经公布清单</span>
        </li>
      </ul>
    </section>
  )
}
