import { Lines, Prose } from '@/components/ui/prose'
import type { Duty } from '@/lib/domain/list/schema'

/** One duty: its statement and its work items with who does them. */
export function DutyView({ duty }: { duty: Duty }) {
  return (
    <>
      <Prose text={duty.statement} />
      {duty.items.length > 0 ? (
        <section className="block">
          <h2>具体工作事项</h2>
          <ol className="rows measure">
            {duty.items.map((item) => (
              <li key={item.entryId} id={item.entryId} className="row">
                <span className="grow">
                  <Lines text={item.text} />
                </span>
                {item.office || item.remark ? (
                  <span className="side">
                    {item.office ? <span>责任科室：{item.office}</span> : null}
                    {item.remark ? <span> 备注：{item.remark}</span> : null}
                  </span>
                ) : null}
              </li>
            ))}
          </ol>
        </section>
      ) : (
        <p className="note">清单没有为这项职责列出具体工作事项。</p>
      )}
    </>
  )
}
