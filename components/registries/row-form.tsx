'use client'

import { useContext } from 'react'
import { ActionForm } from '@/components/forms/action-form'
import { CheckBox } from '@/components/forms/fields'
import { FormContext } from '@/components/forms/form-context'
import { SubmitButton } from '@/components/forms/submit-button'
import type { ActionResult, FormAction } from '@/lib/domain/action-result'
import { dayInWords } from '@/lib/domain/calendar-days'
import type { FormValues } from '@/lib/domain/editing/form-values'
import { SAW, type StaleFacts, takenValues, threeWay } from '@/lib/domain/editing/stale-values'
import { type RegistryKind, registryFields } from '@/lib/domain/registries/fields'
import { levelBox } from '@/lib/domain/registries/form'
import { Follows } from './follows'
import { RowField } from './row-field'

/**
 * A row of a registry as a form. A change that touches published lists is shown with what it touches first, and saved
 * when the form is sent once more. When somebody saved in between, both texts stand side by side (see EntryForm).
 */
export function RowForm(props: {
  kind: RegistryKind
  action: FormAction
  /** Where the form is answered. */
  page: string
  hidden: Record<string, string | number>
  /** 0 for a row that is not there yet. */
  version: number
  values: FormValues
  cancel: string
}) {
  const labels = Object.fromEntries(registryFields(props.kind).map(([name, { label }]) => [name, label]))
  return (
    <ActionForm
      action={props.action}
      hidden={props.hidden}
      labels={{ ...labels, [levelBox('nation')]: labels.levels ?? '' }}
      page={props.page}
      guard
      className="form row-form"
    >
      <Follows />
      <Merged kind={props.kind} version={props.version} values={props.values} />
      <CheckBox
        name="checked"
        label="我照来源核对过"
        hint="勾上，这一条就记您为核对的人；不勾，改过的内容算作还没有人核对。"
      />
      <Buttons isNew={props.version === 0} cancel={props.cancel} />
    </ActionForm>
  )
}

/** The fields, with what was typed, what the person saw and what stands there now brought together. */
function Merged(props: { kind: RegistryKind; version: number; values: FormValues }) {
  const context = useContext(FormContext)
  const { result } = context
  const facts = result.status === 'stale' ? (result.current as StaleFacts) : null
  const typed = 'values' in result ? result.values : null
  const mine = typed ? takenValues(typed) : props.values
  const shown: FormValues = { ...mine }
  const base: FormValues = {}
  const asked: string[] = []
  const taken: string[] = []
  for (const name of Object.keys(props.values)) {
    const saw = typed?.[`${SAW}${name}`] ?? props.values[name] ?? ''
    base[name] = facts ? (facts.values[name] ?? '') : saw
    if (!facts) continue
    const verdict = threeWay(saw, mine[name] ?? '', base[name])
    if (verdict === 'ask') asked.push(name)
    if (verdict === 'theirs') {
      taken.push(name)
      shown[name] = base[name]
    }
  }
  const merged = typed && 'values' in result ? { ...result, values: shown } : result
  return (
    <FormContext value={{ ...context, result: merged }}>
      {facts ? <p className="row-note">{lastBy(facts)}</p> : null}
      <input type="hidden" name="version" value={facts?.version ?? typed?.version ?? props.version} />
      {Object.entries(base).map(([name, value]) => (
        <input key={name} type="hidden" name={`${SAW}${name}`} value={value} />
      ))}
      {registryFields(props.kind).map(([name, field]) => (
        <RowField
          key={name}
          name={name}
          field={field}
          values={shown}
          theirs={asked.includes(name) ? (facts?.values[name] ?? '') : null}
          taken={taken.includes(name)}
        />
      ))}
    </FormContext>
  )
}

const lastBy = ({ by, at }: StaleFacts) =>
  `${by ?? '别人'}${at ? `在${dayInWords(at.slice(0, 10))}` : ''}改的。您没有动过的字段已换成现在的内容；两边都改了的，请选一种再保存。`

function Buttons({ isNew, cancel }: { isNew: boolean; cancel: string }) {
  const { result } = useContext(FormContext)
  return (
    <div className="actions">
      <SubmitButton busy="正在保存…">{buttonWords(result, isNew)}</SubmitButton>
      <a className="button plain" href={cancel}>
        取消
      </a>
    </div>
  )
}

function buttonWords(result: ActionResult, isNew: boolean): string {
  if (result.status === 'confirm') return isNew ? '看过了，添加' : '看过了，保存'
  return isNew ? '添加' : '保存'
}
