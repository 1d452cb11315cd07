import type { Session } from '@/lib/auth/session'
import { listDirectory } from '@/lib/data/jurisdictions'
import type { Access } from '@/lib/domain/access'
import { type RaiseQuery, raiseHref } from '@/lib/domain/findings/raise-query'
import { auditScope, covers } from '@/lib/domain/membership'

/** Bureaus named at once; more are found by name. */
const MOST_LISTED = 60

/** The bureaus within the auditor's scope that have published a list, by name or code. */
export async function ChooseBureau(props: { session: Session; access: Access; query: RaiseQuery }) {
  const { session, access, query } = props
  const { q = '', ...rest } = query
  const scope = auditScope(session.memberships) ?? []
  const found = (await listDirectory(access))
    .filter(({ edition, jurisdiction }) => edition !== null && covers(scope, jurisdiction.code))
    .map(({ jurisdiction }) => jurisdiction)
    .filter(({ code, name, bureauName, ancestors }) =>
      [code, name, bureauName ?? '', ...ancestors.map((above) => above.name)].some((text) =>
        text.includes(q),
      ),
    )
  return (
    <>
      <search>
        <form className="search-form" action="/audit/findings/raise">
          {Object.entries(rest).map(([name, value]) =>
            value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
          )}
          <label htmlFor="bureau">按名称、上级或代码查找</label>
          <div className="line">
            <input id="bureau" type="search" name="q" defaultValue={q} maxLength={50} />
            <button type="submit" className="button">
              查找
            </button>
          </div>
        </form>
      </search>
      {found.length === 0 ? <p className="note">审计范围里没有这样的、已公布清单的单位。</p> : null}
      <ul className="rows">
        {found.slice(0, MOST_LISTED).map(({ code, name, bureauName }) => (
          <li key={code} className="row">
            <a className="grow" href={raiseHref({ ...rest, code })}>
              {bureauName ?? name}
            </a>
          </li>
        ))}
      </ul>
      {found.length > MOST_LISTED ? (
        <p className="note">
          共 {found.length} 个，这里列前 {MOST_LISTED} 个，其余请查找。
        </p>
      ) : null}
    </>
  )
}
