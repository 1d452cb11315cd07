import { findJurisdiction, listDirectory } from '@/lib/data/jurisdictions'
import type { Access } from '@/lib/domain/access'
import type { Membership } from '@/lib/domain/membership'

/** Public lists named on the page; the rest are in the directory. */
const MOST_LISTED = 50

/** Where somebody with a role beyond bureaus goes: operators to the platform, auditors to the lists they look at. */
export async function PlatformPlaces(props: { access: Access; memberships: readonly Membership[] }) {
  const auditor = props.memberships.filter((held) => held.role === 'auditor')
  const scope = [...new Set(auditor.flatMap((held) => held.scope))]
  const places = await Promise.all(scope.map((code) => findJurisdiction(props.access, code)))
  const everywhere = auditor.some((held) => held.scope.length === 0)
  const within = (code: string) => everywhere || scope.includes(code)
  const lists =
    auditor.length === 0
      ? []
      : (await listDirectory(props.access))
          .filter(({ edition }) => edition !== null)
          .map(({ jurisdiction }) => jurisdiction)
          .filter(({ code, ancestors }) => [code, ...ancestors.map((above) => above.code)].some(within))
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
              <a href="/admin/log">平台操作记录</a>
            </li>
          </ul>
        </section>
      ) : null}
      {auditor.length > 0 ? (
        <section className="block">
          <h2>审计范围</h2>
          {everywhere ? (
            <p>
              全部单位：<a href="/">已公布的责任清单</a>
            </p>
          ) : (
            <ul className="rows">
              {places.map((place) =>
                place ? (
                  <li key={place.code} className="row">
                    {place.bureauName ? (
                      <a href={`/${place.code}`}>{place.bureauName}</a>
                    ) : (
                      `${place.name}所属各单位`
                    )}
                  </li>
                ) : null,
              )}
            </ul>
          )}
          {lists.length > 0 ? <p className="row-note">{lists.length} 个单位已经公布清单：</p> : null}
          <ul className="tags">
            {lists.slice(0, MOST_LISTED).map(({ code, name }) => (
              <li key={code}>
                <a href={`/${code}`}>{name}</a>
              </li>
            ))}
          </ul>
          {lists.length > MOST_LISTED ? (
            <p>
              这里只列前 {MOST_LISTED} 个，其余请看<a href="/">全部单位目录</a>。
            </p>
          ) : null}
        </section>
      ) : null}
    </>
  )
}
