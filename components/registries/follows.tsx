'use client'

import { useContext } from 'react'
import { FormContext } from '@/components/forms/form-context'
import type { TouchSummary } from '@/lib/domain/registries/touch'
import { TouchList } from './touch-list'

/** What an action shows before it saves: what the change touches, and by what the second sending names it. */
export interface FollowsFacts {
  summary: TouchSummary
  seen: string
}

/** What would follow from the change, once the form was sent and before it is sent again; nothing else. */
export function Follows() {
  const { result } = useContext(FormContext)
  if (result.status !== 'confirm') return null
  const { summary, seen } = result.follows as FollowsFacts
  return (
    <section className="follows" aria-label="这一改动涉及的清单">
      <input type="hidden" name="seen" value={seen} />
      <TouchList summary={summary} />
      <p className="hint">还没有保存。看过以后，点页面下方的按钮；也可以先改，改了会再算一遍。</p>
    </section>
  )
}
