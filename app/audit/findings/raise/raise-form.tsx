import { ActionForm } from '@/components/forms/action-form'
import { SelectField, TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { EntryView } from '@/components/list/entry-view'
import { Facts } from '@/components/ui/facts'
import { findJurisdiction } from '@/lib/data/jurisdictions'
import type { Access } from '@/lib/domain/access'
import { aboutWords } from '@/lib/domain/findings/finding'
import { type AskedTarget, locateTarget, saysSo } from '@/lib/domain/findings/locate'
import { LONGEST_TITLE, type RaiseQuery, raiseHref } from '@/lib/domain/findings/raise-query'
import { HEALTH_RULES } from '@/lib/domain/health/registry'
import { PARTS } from '@/lib/domain/list/parts'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { shorten } from '@/lib/domain/list/titles'
import { raiseFindingAction } from '../actions'
import { loadOther } from './load-other'
import { placesInside } from './places-inside'
import { SAID_LABELS, SaidFields } from './said-fields'

const LABELS = {
  entry: '具体指哪一处',
  missing: '缺少什么',
  ...SAID_LABELS,
}

/** What is wrong, with what the page before knew filled in and looked up: a rule, its words, the list compared with. */
export async function RaiseForm(props: {
  access: Access
  code: string
  edition: { number: number; list: ResponsibilityList }
  query: RaiseQuery
  target: AskedTarget
}) {
  const { access, code, query, target, edition } = props
  const { list, number } = edition
  const located = locateTarget(list, target)
  if (!located) return null
  const { about, subject } = located
  const rule = HEALTH_RULES.find(({ id }) => id === query.rule) ?? null
  const evidence = rule && query.evidence && saysSo(list, about, query.evidence) ? query.evidence : null
  const [place, other] = await Promise.all([findJurisdiction(access, code), loadOther(access, query)])
  const inside = about.target === 'entry' ? placesInside(list, about.topId) : []
  const hidden: Record<string, string | number> = { code, edition: number }
  if (about.target === 'absence') hidden.part = about.part
  if (about.target === 'entry' && inside.length < 2) hidden.entry = about.entryId
  if (rule) hidden.rule = rule.id
  if (evidence) hidden.evidence = evidence
  if (other) hidden.other = other.code
  if (other?.entryId) hidden.otherEntry = other.entryId
  return (
    <>
      <Facts
        facts={[
          ['所指', aboutWords({ about, subject }, (part) => PARTS[part].label)],
          ['体检规则', rule ? `${rule.title}。${rule.why}` : null],
          [
            '原文',
            evidence ? (
              <q key="evidence" className="evidence">
                {evidence}
              </q>
            ) : null,
          ],
          ['对照', other ? other.words : null],
        ]}
      />
      <p>
        <a href={raiseHref({ ...query, entry: undefined, missing: undefined, about: undefined })}>另选事项</a>
      </p>
      {query.evidence && !evidence ? (
        <p className="note">体检时引用的文字在现行版本的这一项里已经找不到，没有带进来。</p>
      ) : null}
      {about.target === 'entry' ? (
        <details className="folded">
          <summary>看这一项的全文</summary>
          <EntryView
            part={about.part}
            list={list}
            entryId={about.topId}
            root={code}
            areaCode={place?.areaCode ?? null}
          />
        </details>
      ) : null}
      <ActionForm
        action={raiseFindingAction}
        hidden={hidden}
        labels={LABELS}
        refusal="还不能提出，请看这几处："
        guard
      >
        {about.target === 'entry' && inside.length > 1 ? (
          <SelectField name="entry" label={LABELS.entry} options={inside} value={about.entryId} required />
        ) : null}
        {about.target === 'absence' ? (
          <TextField
            name="missing"
            label={LABELS.missing}
            value={query.missing ?? ''}
            hint={`${PARTS[about.part].label}里应有而没有的一项叫什么`}
            maxLength={LONGEST_TITLE}
            required
          />
        ) : null}
        <SaidFields
          title={query.title ?? (rule ? shorten(rule.title, LONGEST_TITLE) : '')}
          body={query.message ?? ''}
          severity={query.severity ?? rule?.severity ?? 'warning'}
        />
        <div className="actions">
          <SubmitButton>提出问题</SubmitButton>
        </div>
      </ActionForm>
    </>
  )
}
