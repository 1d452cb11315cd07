'use client'

import { type KeyboardEvent, useId, useRef, useState, useSyncExternalStore } from 'react'

/** Shown at once; what is further down is found by typing. */
const SHOWN = 12

const never = () => () => {}

/**
 * A list of laws and documents, opened by a button, that writes the chosen 《…》 into a long text where the cursor
 * stands. It offers what the page's list `instruments` holds (suggestion-lists.tsx); without a script it is not there.
 * @param field name of the textarea in the same form
 */
export function InsertCitation({ field }: { field: string }) {
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const [titles, setTitles] = useState<string[] | null>(null)
  const [wanted, setWanted] = useState('')
  const opener = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLFieldSetElement>(null)
  const id = useId()
  if (!scripted) return null

  const found = (titles ?? []).filter((title) => title.includes(wanted.trim()))
  const shown = found.slice(0, SHOWN)
  const close = () => {
    setTitles(null)
    setWanted('')
    opener.current?.focus()
  }
  const insert = (title: string) => {
    const area = opener.current?.form?.elements.namedItem(field)
    setTitles(null)
    setWanted('')
    if (!(area instanceof HTMLTextAreaElement)) return
    area.setRangeText(title, area.selectionStart, area.selectionEnd, 'end')
    area.focus()
    // As if it had been typed: the form marks it as unsaved.
    area.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const steer = (event: KeyboardEvent) => {
    const stops = [...(panel.current?.querySelectorAll<HTMLElement>('input, li button') ?? [])]
    const at = stops.indexOf(document.activeElement as HTMLElement)
    const first = shown[0]
    if (event.key === 'Escape') close()
    else if (event.key === 'ArrowDown') stops[Math.min(at + 1, stops.length - 1)]?.focus()
    else if (event.key === 'ArrowUp') stops[Math.max(at - 1, 0)]?.focus()
    // Enter in the line would send the form.
    else if (event.key === 'Enter' && at === 0) {
      if (first) insert(first)
    } else return
    event.preventDefault()
  }

  return (
    <div className="insert-citation">
      <button
        type="button"
        className="button plain"
        ref={opener}
        aria-expanded={titles !== null}
        aria-controls={id}
        onClick={() => (titles ? close() : setTitles(offered()))}
      >
        插入法规名称
      </button>
      {titles ? (
        <fieldset id={id} className="citation-panel" ref={panel} onKeyDown={steer}>
          <legend className="visually-hidden">选一部法规或文件，写到光标所在的地方</legend>
          <label htmlFor={`${id}-wanted`}>输入几个字查找</label>
          <input
            id={`${id}-wanted`}
            value={wanted}
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: opened by the person's own press, to be typed into
            autoFocus
            onChange={(event) => {
              event.stopPropagation()
              setWanted(event.target.value)
            }}
          />
          <p className="hint" role="status">
            {found.length === 0 ? '没有找到，请直接在正文里写。' : `${found.length}部，按回车选第一部。`}
            {found.length > SHOWN ? `只列出前${SHOWN}部。` : ''}
          </p>
          <ul>
            {shown.map((title) => (
              <li key={title}>
                <button type="button" onClick={() => insert(title)}>
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </fieldset>
      ) : null}
    </div>
  )
}

/** The options of the page's own list. */
function offered(): string[] {
  const list = document.getElementById('instruments')
  return list instanceof HTMLDataListElement ? [...list.options].map((option) => option.value) : []
}
