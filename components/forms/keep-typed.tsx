'use client'

import { useEffect, useRef } from 'react'

/**
 * Keeps what is typed into the text areas of its form while the person looks at other pages of the same window: a
 * submission's reason is often written, left to mend one more word, and come back to.
 * @param name of what is typed; another name, another text
 */
export function KeepTyped({ name }: { name: string }) {
  const mark = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const form = mark.current?.closest('form')
    if (!form) return
    const key = `typed ${name}`
    const areas = () => [...form.querySelectorAll('textarea')]
    const kept = readKept(key)
    for (const area of areas()) if (area.value === '') area.value = kept[area.name] ?? ''
    const keep = () => {
      const values = Object.fromEntries(areas().map((area) => [area.name, area.value]))
      sessionStorage.setItem(key, JSON.stringify(values))
    }
    form.addEventListener('input', keep)
    return () => form.removeEventListener('input', keep)
  }, [name])
  return <span ref={mark} hidden />
}

function readKept(key: string): Record<string, string> {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Record<string, string>
  } catch {
    return {}
  }
}
