import { BlankFields } from '@/components/workflow/blank-fields'
import { blankFields } from '@/lib/domain/blank-fields'
import { renumber } from '@/lib/domain/editing/renumber'
import { PART_KEYS, PARTS } from '@/lib/domain/list/parts'
import type { ResponsibilityList } from '@/lib/domain/list/schema'

/** What the list leaves empty or numbers out of order: to be known before it is signed. */
export function Notes({ list, code }: { list: ResponsibilityList; code: string }) {
  const blanks = blankFields(list)
  const numbers = PART_KEYS.map((part) => ({ part, count: renumber(list, part).length })).filter(
    ({ count }) => count > 0,
  )
  if (blanks.length === 0 && numbers.length === 0) return null
  return (
    <section className="block" id="notes">
      <h2>请留意</h2>
      <p className="note">下面这些不影响提交和发布，群众看到的就是现在这样。</p>
      {numbers.length > 0 ? (
        <ul className="bullets">
          {numbers.map(({ part, count }) => (
            <li key={part}>
              {PARTS[part].label}有 {count} 处编号接不上或重复：
              <a href={`/staff/${code}/draft/${part}?renumber`}>去重新编号</a>
            </li>
          ))}
        </ul>
      ) : null}
      {blanks.length > 0 ? (
        <>
          <p>有几处空着：</p>
          <BlankFields
            blanks={blanks}
            hrefOf={({ part }, entryId) => `/staff/${code}/draft/${part}?edit=${entryId}#${entryId}`}
          />
        </>
      ) : null}
    </section>
  )
}
