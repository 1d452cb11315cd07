'use client'

import { useContext, useState } from 'react'
import { FormContext } from '@/components/forms/form-context'
import { MarkedDifference } from '@/components/list/changes/marked-difference'
import { markDifference } from '@/lib/domain/changes/mark-difference'
import { MINE, TAKE, THEIRS } from '@/lib/domain/editing/stale-values'

/**
 * A field that two people changed at once: both texts, what tells them apart, and the choice.
 * @param words of a value that is chosen, not written: one of the two is taken, there is no third
 */
export function StaleField(props: {
  name: string
  label: string
  mine: string
  theirs: string
  words?: (value: string) => string
}) {
  const { name, label, mine, theirs, words } = props
  const said = (value: string) => (value && words ? words(value) : value) || '（空）'
  const { idPrefix } = useContext(FormContext)
  const [choice, setChoice] = useState('')
  const id = `${idPrefix}${name}`
  const option = (value: string, text: string) => (
    <label className="stale-choice">
      <input
        type="radio"
        name={`${TAKE}${name}`}
        value={value}
        required
        checked={choice === value}
        onChange={() => setChoice(value)}
      />
      <b>{text}</b>
    </label>
  )
  return (
    <fieldset className="stale-field" id={id}>
      <legend>{label}：您和对方都改了，请选一种</legend>
      {words ? null : (
        <div className="stale-marked">
          <p className="row-note">从对方的文字到您的文字，不同之处：</p>
          <MarkedDifference segments={markDifference(theirs, mine)} />
        </div>
      )}
      <div className="stale-texts">
        <div>
          {option('mine', '用我的')}
          <p className="stale-text">{said(mine)}</p>
        </div>
        <div>
          {option('theirs', '用对方的')}
          <p className="stale-text">{said(theirs)}</p>
        </div>
      </div>
      {words ? (
        <input type="hidden" name={name} value={mine} />
      ) : (
        <>
          {option('mix', '用下面这一段（可以改）')}
          <textarea
            name={name}
            defaultValue={mine}
            rows={4}
            aria-label={`${label}：自己改成的文字`}
            onInput={() => setChoice('mix')}
          />
        </>
      )}
      <input type="hidden" name={`${MINE}${name}`} value={mine} />
      <input type="hidden" name={`${THEIRS}${name}`} value={theirs} />
    </fieldset>
  )
}
