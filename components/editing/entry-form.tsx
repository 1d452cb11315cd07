'use client'

import { useContext } from 'react'
import { ActionForm } from '@/components/forms/action-form'
import { FormContext } from '@/components/forms/form-context'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/domain/action-result'
import { fieldsOf } from '@/lib/domain/editing/fields'
import type { FormValues } from '@/lib/domain/editing/form-values'
import { SAW, type StaleFacts, takenValues, threeWay } from '@/lib/domain/editing/stale-values'
import type { EntryKind } from '@/lib/domain/list/parts'
import { EntryFields } from './entry-fields'

interface EntryFormProps {
  action: FormAction
  hidden: Record<string, string | number>
  kind: EntryKind
  /** 0 for an entry that is not there yet. */
  version: number
  values: FormValues
  areaCode: string | null
  cancel: string
}

/**
 * One entry as a form. When somebody saved in between, what they changed and the person did not is taken over, what
 * both changed is shown side by side to choose from, and the next save is against what stands there now.
 */
export function EntryForm(props: EntryFormProps) {
  const labels = Object.fromEntries(fieldsOf(props.kind).map(({ field, label }) => [field, label]))
  const isNew = props.version === 0
  return (
    <ActionForm
      action={props.action}
      hidden={{ ...props.hidden, entryKind: props.kind }}
      labels={labels}
      guard
      className="form entry-form"
    >
      <Merged {...props} />
      <div className="actions">
        <SubmitButton busy="正在保存…">{isNew ? '添加' : '保存'}</SubmitButton>
        {isNew ? (
          <SubmitButton kind="plain" name="again" value="on" busy="正在保存…">
            添加，再写下一项
          </SubmitButton>
        ) : null}
        <a className="button plain" href={props.cancel} data-cancel="">
          取消
        </a>
        <span className="row-note keys-note">Ctrl+回车 保存，Esc 取消</span>
      </div>
    </ActionForm>
  )
}

/** The fields, with what was typed, what the person saw and what stands there now brought together. */
function Merged({ kind, version, values, areaCode }: EntryFormProps) {
  const context = useContext(FormContext)
  const { result } = context
  const facts = result.status === 'stale' ? (result.current as StaleFacts) : null
  const typed = 'values' in result ? result.values : null
  const mine = typed ? takenValues(typed) : values
  const saw = Object.fromEntries(
    Object.keys({ ...values, ...mine }).map((name) => [name, typed?.[`${SAW}${name}`] ?? values[name] ?? '']),
  )
  const base = facts ? facts.values : saw
  const shown: FormValues = { ...mine }
  const asked: string[] = []
  const taken: string[] = []
  if (facts)
    for (const name of Object.keys({ ...facts.values, ...mine })) {
      const theirs = facts.values[name] ?? ''
      const verdict = threeWay(saw[name] ?? '', mine[name] ?? '', theirs)
      if (verdict === 'ask') asked.push(name)
      if (verdict === 'theirs') {
        taken.push(name)
        shown[name] = theirs
      }
    }
  const merged = typed && 'values' in result ? { ...result, values: shown } : result
  return (
    <FormContext value={{ ...context, result: merged }}>
      <input type="hidden" name="version" value={facts?.version ?? typed?.version ?? version} />
      {Object.entries(base).map(([name, value]) => (
        <input key={name} type="hidden" name={`${SAW}${name}`} value={value} />
      ))}
      <EntryFields
        kind={kind}
        values={shown}
        asked={asked}
        taken={taken}
        theirs={facts?.values ?? {}}
        areaCode={areaCode}
      />
    </FormContext>
  )
}
