import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/domain/action-result'
import { chineseDate } from '@/lib/domain/dates'
import { groupWaived } from '@/lib/domain/health/group-waived'
import { ruleFacts } from '@/lib/domain/health/rule-facts'
import { shownFindings } from '@/lib/domain/health/shown-findings'
import type { Checked } from '@/lib/domain/health/waivers'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { MarkedExcerpt } from './marked-excerpt'

/**
 * What the bureau says is no problem, folded away: why, who said so, and the way to take it back.
 * @param takeBack null for whoever may only read
 */
export function WaivedList(props: {
  list: ResponsibilityList
  waived: Checked['waived']
  takeBack: { action: FormAction; hidden: Record<string, string> } | null
}) {
  const { list, waived, takeBack } = props
  if (waived.length === 0) return null
  return (
    <details className="waived block">
      <summary>说明过不是问题的 {waived.length} 处</summary>
      <ul className="rows">
        {groupWaived(waived).map((group) => {
          const shown = shownFindings(
            list,
            group.waived.map(({ finding }) => finding),
          )
          const ids = group.waived.map(({ waiver }) => waiver.id)
          return (
            <li key={ids[0]} className="waived-group">
              <p>
                <b>{ruleFacts(group.rule).title}</b>
                <span className="count">{ids.length} 处</span>
              </p>
              <p className="said">{group.reason}</p>
              <p className="row-note">
                {group.actor}，{chineseDate(group.createdAt)}
              </p>
              <ul className="bullets">
                {shown.map(({ id, entry, excerpt }) => (
                  <li key={id}>
                    {entry?.place ?? '清单整体'}：<MarkedExcerpt excerpt={excerpt} />
                  </li>
                ))}
              </ul>
              {takeBack ? (
                <ActionForm
                  action={takeBack.action}
                  hidden={{ ...takeBack.hidden, waivers: ids.join(' ') }}
                  className="inline-form no-print"
                >
                  <SubmitButton kind="plain">{ids.length > 1 ? '这几处都收回' : '收回'}</SubmitButton>
                </ActionForm>
              ) : null}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
