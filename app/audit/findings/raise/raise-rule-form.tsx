import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TickField } from '@/components/forms/tick-field'
import { Facts } from '@/components/ui/facts'
import { raisedFromRules } from '@/lib/data/findings/raised-from-rules'
import type { CheckedInForce } from '@/lib/data/health/check-lists'
import type { Access } from '@/lib/domain/access'
import { MOST_PLACES, raisedAs } from '@/lib/domain/findings/places'
import { LONGEST_TITLE, raiseHref } from '@/lib/domain/findings/raise-query'
import { findingId } from '@/lib/domain/health/finding-id'
import { groupFindings } from '@/lib/domain/health/group-findings'
import { shownFindings } from '@/lib/domain/health/shown-findings'
import { shorten } from '@/lib/domain/list/titles'
import { raiseRuleAction } from '../actions'
import { PlaceChoice } from './place-choice'
import { SAID_LABELS, SaidFields } from './said-fields'

const LABELS = { places: '所指各处', ...SAID_LABELS }
const BODY = '下列各处都有这个问题，请逐处核对改正。'

/** One finding for all that a rule finds in the list: every place stands there ticked, but those raised already. */
export async function RaiseRuleForm(props: {
  access: Access
  code: string
  found: CheckedInForce
  rule: string
}) {
  const { access, code, found, rule } = props
  const { list, open } = found.checked
  const [group] = groupFindings(open.filter((finding) => finding.rule === rule))
  if (!group)
    return (
      <p className="note">
        现行版本里，这一类问题已经没有了。<a href={`/audit/health/${code}`}>回到体检</a>
      </p>
    )
  const raised = await raisedFromRules(access)
  const findings = group.findings.slice(0, MOST_PLACES)
  const shown = shownFindings(list, findings)
  return (
    <>
      <Facts
        facts={[
          ['体检规则', `${group.rule.title}。${group.rule.why}`],
          ['所指', `${group.findings.length} 处`],
        ]}
      />
      <p>
        <a href={raiseHref({ code })}>另选事项</a>
      </p>
      <ActionForm
        action={raiseRuleAction}
        hidden={{ code, edition: found.number, rule }}
        labels={LABELS}
        refusal="还不能提出，请看这几处："
        guard
      >
        <TickField
          name="places"
          legend={LABELS.places}
          hint={
            <>
              不提的，去掉勾。已经提出、还没有办结的，没有打勾。
              {group.findings.length > MOST_PLACES
                ? `一个问题最多 ${MOST_PLACES} 处，这里列前 ${MOST_PLACES} 处；其余的，办结以后再提。`
                : null}
            </>
          }
        >
          <ul className="place-choices">
            {findings.map((finding, index) => (
              <PlaceChoice
                key={findingId(finding)}
                code={code}
                finding={shown[index]!}
                raised={raisedAs(finding, raised)}
              />
            ))}
          </ul>
        </TickField>
        <SaidFields title={shorten(group.rule.title, LONGEST_TITLE)} body={BODY} severity={group.severity} />
        <div className="actions">
          <SubmitButton>提出问题</SubmitButton>
        </div>
      </ActionForm>
    </>
  )
}
