import { A } from '@/components/ui/a'
import { PART_KEYS, PARTS, type Part } from '@/lib/domain/list/parts'
import { partHref } from './addresses'

const WHAT_IT_HOLDS = {
  duties: '负责哪些事，具体做什么，由哪个科室办',
  boundaries: '几个部门都管的事，各自管哪一段',
  procedures: '查谁、查什么、怎么查、查出问题怎么办',
  services: '为公众办的事，由谁办，打哪个电话',
  plans: '专项方案里谁牵头、谁配合',
} as const satisfies Record<Part, string>

/** The parts of a list with how many entries each has, and which parts it has not. */
export function PartsIndex({ root, counts }: { root: string; counts: Record<Part, number> }) {
  const parts = PART_KEYS.filter((part) => counts[part] > 0)
  const missing = PART_KEYS.filter((part) => part !== 'plans' && !parts.includes(part))
  return (
    <section className="block">
      <h2>清单内容</h2>
      <ol className="rows">
        {parts.map((part) => (
          <li key={part} className="row">
            <span className="grow">
              <A className="entry-link part-link" href={partHref(root, part)}>
                {PARTS[part].label}
              </A>
              <span className="row-note part-note">{WHAT_IT_HOLDS[part]}</span>
            </span>
            <span className="side">
              {counts[part]}
              {PARTS[part].unit}
            </span>
          </li>
        ))}
      </ol>
      {missing.length > 0 ? (
        <p className="note after-table">
          这份清单没有：{missing.map((part) => PARTS[part].label).join('、')}。
        </p>
      ) : null}
    </section>
  )
}
