'use client'

import { type ReactNode, useActionState, useEffect, useId, useRef, useState } from 'react'
import { type ActionResult, type FormAction, idle } from '@/lib/domain/action-result'
import { FormContext } from './form-context'

/**
 * A form that works without JavaScript: the server answers with the same page and what is wrong stands in it. With
 * JavaScript it also marks what is unsaved and asks before the page is left.
 * @param hidden values that travel along (the bureau's code, versions)
 * @param guard mark unsaved changes and ask before leaving
 * @param leaves asks first when another form of the page holds what is not saved: the answer leads away from it
 * @param refusal the sentence above what is wrong
 * @param stale shows both texts when somebody saved in between
 * @param page address of the form; without scripts the answer finds the form by it wherever it stands on the page
 * @param id for buttons elsewhere on the page that send it
 * @param noValidate the server names all that is missing at once, where the browser would name one after the other
 * @param answer shown only as an answer: not there until something was sent
 */
export function ActionForm(props: {
  action: FormAction
  hidden?: Record<string, string | number>
  labels?: Record<string, string>
  guard?: boolean
  leaves?: boolean
  className?: string
  refusal?: string
  stale?: ReactNode
  page?: string
  id?: string
  noValidate?: boolean
  answer?: boolean
  children: ReactNode
}) {
  const [result, submit] = useActionState(props.action, idle, props.page)
  const [dirty, setDirty] = useState(false)
  const summary = useRef<HTMLDivElement>(null)
  const idPrefix = `${useId().replaceAll(/[^a-z0-9]/gi, '')}-`

  useEffect(() => {
    if (result.status === 'done') setDirty(false)
    if (result.status !== 'idle') summary.current?.focus()
  }, [result])

  useEffect(() => {
    if (!props.guard || !dirty) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [props.guard, dirty])

  if (props.answer && result.status === 'idle') return null
  return (
    <FormContext value={{ result, idPrefix }}>
      <form
        id={props.id}
        action={submit}
        noValidate={props.noValidate}
        className={props.className ?? 'form'}
        data-unsaved={(props.guard && dirty) || undefined}
        onChange={() => setDirty(true)}
        onSubmit={(event) => {
          if (props.leaves && losesWork(event.currentTarget)) event.preventDefault()
          else setDirty(false)
        }}
      >
        <Outcome
          result={result}
          labels={props.labels ?? {}}
          refusal={props.refusal ?? '还不能保存，请看这几处：'}
          idPrefix={idPrefix}
          ref={summary}
        />
        {Object.entries(props.hidden ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {props.children}
        {props.guard && dirty ? <p className="unsaved">有未保存的修改</p> : null}
      </form>
    </FormContext>
  )
}

/** Whether the person stays because another form holds something unsaved. */
function losesWork(form: HTMLFormElement): boolean {
  const other = [...document.querySelectorAll('form[data-unsaved]')].some((unsaved) => unsaved !== form)
  return other && !window.confirm('打开的一项还有未保存的修改，继续会丢掉它。要继续吗？')
}

function Outcome(props: {
  result: ActionResult
  labels: Record<string, string>
  refusal: string
  idPrefix: string
  ref: React.Ref<HTMLDivElement>
}) {
  const { result, labels, idPrefix } = props
  if (result.status === 'idle' || (result.status === 'done' && !result.message)) return null
  if (result.status === 'done')
    return (
      <div className="outcome good" role="status" tabIndex={-1} ref={props.ref}>
        <p>{result.message}</p>
      </div>
    )
  if (result.status === 'confirm')
    return (
      <div className="outcome" role="status" tabIndex={-1} ref={props.ref}>
        <p>{result.message}</p>
      </div>
    )
  return (
    <div className="outcome bad" role="alert" tabIndex={-1} ref={props.ref}>
      {result.status === 'invalid' ? (
        <>
          <p>{props.refusal}</p>
          <ul>
            {Object.entries(result.fields).map(([name, messages]) => (
              <li key={name}>
                {name === '' ? (
                  messages.join('；')
                ) : (
                  <a href={`#${idPrefix}${name}`}>
                    {labels[name] ? `${labels[name]}：` : ''}
                    {messages.join('；')}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{result.message}</p>
      )}
    </div>
  )
}
