'use client'

import { useContext } from 'react'
import { ActionForm } from '@/components/forms/action-form'
import { FormContext } from '@/components/forms/form-context'
import type { ActionResult, FormAction } from '@/lib/domain/action-result'
import { fieldsOf } from '@/lib/domain/editing/fields'
import type { FormValues } from '@/lib/domain/editing/form-values'
import {
  type GoneFacts,
  SAW,
  type StaleFacts,
  takenValues,
  threeWay,
} from '@/lib/domain/editing/stale-values'
import type { EntryKind } from '@/lib/domain/list/parts'
import { EntryButtons } from './entry-buttons'
import { EntryFields } from './entry-fields'

interface EntryFormProps {
  action: FormAction
  /** Where the form is answered. */
  page: string
  hidden: Record<string, string | number>
  kind: EntryKind
  /** 0 for an entry that is not there yet. */
  version: number
  values: FormValues
  areaCode: string | null
  cancel: string
  /** The entry is not there: the form shows only what was typed into it, as an answer. */
  lost?: boolean
}

/**
 * One entry as a form. When somebody saved in between, what they changed and the person did not is taken over, what
 * both changed is shown side by side to choose from, and the next save is against what stands there now. When the entry
 * was removed meanwhile, the form stays with all that was typed.
 */
export function EntryForm(props: EntryFormProps) {
  const labels = Object.fromEntries(fieldsOf(props.kind).map(({ field, label }) => [field, label]))
  return (
    <ActionForm
      action={props.action}
      hidden={{ ...props.hidden, entryKind: props.kind }}
      labels={labels}
      page={props.page}
      answer={props.lost}
      guard
      className={props.lost ? 'form entry-form entry-panel' : 'form entry-form'}
    >
      <Merged {...props} />
      <EntryButtons isNew={props.version === 0} cancel={props.cancel} />
    </ActionForm>
  )
}

/** The fields, with what was typed, what the person saw and what stands there now brought together. */
function Merged({ kind, version, values, areaCode, lost }: EntryFormProps) {
  const context = useContext(FormContext)
  const { result } = context
  const facts = staleFacts(result)
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
      {lost
        ? TRAVELLING.map((name) =>
            typed?.[name] ? <input key={name} type="hidden" name={name} value={typed[name]} /> : null,
          )
        : null}
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

/** What a form that has lost its place brings along from the one that was sent. */
const TRAVELLING = ['edition', 'entry', 'parent', 'behind']

function staleFacts(result: ActionResult): StaleFacts | null {
  if (result.status !== 'stale') return null
  const facts = result.current as StaleFacts | GoneFacts
  return 'gone' in facts ? null : facts
}
