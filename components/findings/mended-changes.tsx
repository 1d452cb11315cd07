import { compareHref } from '@/components/list/addresses'
import { ChangeLegend } from '@/components/list/changes/change-legend'
import { PartGroups } from '@/components/list/changes/part-groups'
import type { ChangeGroup } from '@/lib/domain/changes/types'

/** What a published edition has changed of what a finding is about, word for word. */
export function MendedChanges(props: { code: string; from: number; to: number; groups: ChangeGroup[] }) {
  const { code, from, to, groups } = props
  return (
    <section className="block" aria-labelledby="mended-title">
      <h2 id="mended-title">第{to}版改了什么</h2>
      {groups.length > 0 ? (
        <div className="list-changes">
          <PartGroups groups={groups} level={3} />
          <ChangeLegend />
        </div>
      ) : null}
      <p>
        <a href={compareHref(code, from, to)}>{`看第${from}版与第${to}版的全部不同`}</a>
      </p>
    </section>
  )
}
