import { findJurisdiction, listDirectory } from '@/lib/data/jurisdictions'
import type { Access } from '@/lib/domain/access'
import { covers } from '@/lib/domain/membership'

/** Lists named at once; the rest stand behind one more press. */
const MOST_LISTED = 50

/** Where an auditor audits, in words, and the lists published there. Drafts are no auditor's to see. */
export async function ScopeLists({ access, scope }: { access: Access; scope: readonly string[] }) {
  const [directory, places] = await Promise.all([
    listDirectory(access),
    Promise.all(scope.map((code) => findJurisdiction(access, code))),
  ])
  const within = directory.filter(({ jurisdiction }) => covers(scope, jurisdiction.code))
  const lists = within.filter(({ edition }) => edition !== null).map(({ jurisdiction }) => jurisdiction)
  const named = places.flatMap((place) => (place ? [place.name] : []))
  return (
    <section className="block" aria-labelledby="scope-title">
      <h2 id="scope-title">审计范围</h2>
      <p>
        {scope.length === 0 ? '全部单位' : named.join('、')}，{within.length} 个单位，其中 {lists.length}{' '}
        个已经公布清单。您看到的是公布的清单，看不到各单位的草稿。
      </p>
      <Lists lists={lists.slice(0, MOST_LISTED)} />
      {lists.length > MOST_LISTED ? (
        <details>
          <summary>其余 {lists.length - MOST_LISTED} 个</summary>
          <Lists lists={lists.slice(MOST_LISTED)} />
        </details>
      ) : null}
    </section>
  )
}

function Lists({ lists }: { lists: readonly { code: string; name: string }[] }) {
  return (
    <ul className="tags">
      {lists.map(({ code, name }) => (
        <li key={code}>
          <a href={`/${code}`}>{name}</a>
        </li>
      ))}
    </ul>
  )
}
