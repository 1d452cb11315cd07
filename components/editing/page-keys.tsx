'use client'

import { useEffect, useLayoutEffect } from 'react'
import { startDragging } from './drag-rows'
import { holdPlace, returnToPlace } from './hold-place'

/**
 * What a script adds to the page: the focus goes to what was opened or done last, Ctrl+Enter saves, Esc cancels, rows can
 * be dragged. Everything here has a button or a link that does the same.
 * @param token changes with every change of the draft
 * @param focus the element that has to do with what was done last; null leaves it to the address
 */
export function PageKeys(props: { token: string; focus: string | null; rowsForm: string }) {
  const { token, focus, rowsForm } = props

  useEffect(() => {
    document.documentElement.dataset.script = 'on'
    return startDragging(rowsForm)
  }, [rowsForm])

  useEffect(() => {
    const onSubmit = (event: SubmitEvent) => holdPlace(event.submitter)
    document.addEventListener('submit', onSubmit, true)
    return () => document.removeEventListener('submit', onSubmit, true)
  }, [])

  // Next scrolls to the address's anchor once the page stands: the frame after that, before anything is painted.
  useLayoutEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (!returnToPlace()) leadTo(focus)
    })
    // Arriving at an anchor, the browser takes the focus away once more when the page has wholly come.
    const again = () => {
      if (document.activeElement === document.body) leadTo(focus)
    }
    if (document.readyState !== 'complete') window.addEventListener('load', again, { once: true })
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('load', again)
    }
  }, [token, focus])

  // Heard before the focus is anywhere, so that no press is lost.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const form = event.target instanceof Element ? event.target.closest('form.entry-form') : null
      if (!(form instanceof HTMLFormElement) || event.isComposing || event.defaultPrevented) return
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        form.requestSubmit(form.querySelector<HTMLElement>('button[type=submit]'))
      }
      if (event.key === 'Escape') form.querySelector<HTMLElement>('[data-cancel]')?.click()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  useEffect(() => {
    const onPress = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key !== 'Escape') return
      const open = document.querySelector<HTMLDetailsElement>('details.row-more[open]')
      if (!open) return
      const inside = event.target instanceof Node && open.contains(event.target)
      if (event instanceof KeyboardEvent) {
        if (inside) open.querySelector('summary')?.focus()
        open.open = false
      } else if (!inside) open.open = false
    }
    document.addEventListener('click', onPress)
    document.addEventListener('keydown', onPress)
    return () => {
      document.removeEventListener('click', onPress)
      document.removeEventListener('keydown', onPress)
    }
  }, [])

  return null
}

/** To what was opened, without a jump where it is in sight. */
function leadTo(focus: string | null) {
  const target = focus ? document.querySelector<HTMLElement>(focus) : rowOfAddress()
  if (!target) return
  target.focus({ preventScroll: true })
  const { top, bottom } = target.getBoundingClientRect()
  if (top < 0 || bottom > window.innerHeight) target.scrollIntoView({ block: 'center' })
}

/** The first thing to press in the row that the address points at. */
function rowOfAddress(): HTMLElement | null {
  const id = decodeURIComponent(window.location.hash.slice(1))
  return id ? (document.getElementById(id)?.querySelector<HTMLElement>('a.tool') ?? null) : null
}
