import { Prose } from '@/components/ui/prose'
import type { Boundary } from '@/lib/domain/list/schema'
import { departmentsOf } from '@/lib/domain/list/titles'

/** One matter: who does what, on what basis, with which case. */
export function BoundaryView({ boundary }: { boundary: Boundary }) {
  const departments = departmentsOf(boundary)
  return (
    <>
      {boundary.matter ? null : <p className="note">清单没有写明事项名称，标题是按内容拟出的。</p>}
      <section>
        <h2>各部门分别做什么</h2>
        <p className="note">
          涉及{departments.length > 0 ? `${departments.length}个部门` : '的部门清单没有写明'}。
        </p>
        <div className="shares">
          {boundary.shares.map((share) => (
            <section key={share.entryId} id={share.entryId}>
              <h3>{share.department ?? '未写明部门'}</h3>
              <Prose text={share.responsibility} />
            </section>
          ))}
        </div>
      </section>
      {boundary.basis ? (
        <section className="block">
          <h2>相关依据</h2>
          <Prose text={boundary.basis} />
        </section>
      ) : null}
      {boundary.cases ? (
        <section className="block">
          <h2>案例</h2>
          <Prose text={boundary.cases} />
        </section>
      ) : null}
    </>
  )
}
