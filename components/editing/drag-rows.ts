/**
 * Dragging rows by their handle, with mouse, pen or finger. A row goes among others of its kind, also under another
 * parent; the server is asked to put it there as the buttons would. Rows name their kind and parent in `data-row`.
 * Returns what ends it.
 */
export function startDragging(formId: string): () => void {
  let drag: { id: string; row: HTMLElement; kind: string; drop: Drop | null } | null = null

  const onDown = (event: PointerEvent) => {
    const handle = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-drag]') : null
    const id = handle?.dataset.drag
    const row = id ? document.getElementById(id) : null
    if (!handle || !id || !row || event.button !== 0) return
    event.preventDefault()
    handle.setPointerCapture(event.pointerId)
    drag = { id, row, kind: kindOf(row), drop: null }
    row.classList.add('dragged')
  }

  const onMove = (event: PointerEvent) => {
    if (!drag) return
    const margin = 64
    if (event.clientY < margin) window.scrollBy(0, -16)
    if (event.clientY > window.innerHeight - margin) window.scrollBy(0, 16)
    clearMarks()
    drag.drop = dropAt(event.clientX, event.clientY, drag.kind, drag.row)
    drag.drop?.row.classList.add(drag.drop.behind ? 'drop-behind' : 'drop-before')
  }

  const onUp = () => {
    if (!drag) return
    const { id, row, drop } = drag
    drag = null
    clearMarks()
    row.classList.remove('dragged')
    if (drop) submitMove(formId, id, row, drop)
  }

  document.addEventListener('pointerdown', onDown)
  document.addEventListener('pointermove', onMove)
  document.addEventListener('pointerup', onUp)
  document.addEventListener('pointercancel', onUp)
  return () => {
    document.removeEventListener('pointerdown', onDown)
    document.removeEventListener('pointermove', onMove)
    document.removeEventListener('pointerup', onUp)
    document.removeEventListener('pointercancel', onUp)
  }
}

interface Drop {
  row: HTMLElement
  behind: boolean
}

const kindOf = (row: HTMLElement) => row.dataset.row?.split(' ')[0] ?? ''
const parentOf = (row: HTMLElement) => row.dataset.row?.split(' ')[1] ?? '-'

function clearMarks() {
  for (const row of document.querySelectorAll('.drop-before, .drop-behind'))
    row.classList.remove('drop-before', 'drop-behind')
}

/** The nearest row of the kind under the pointer, and on which side of it. */
function dropAt(x: number, y: number, kind: string, dragged: HTMLElement): Drop | null {
  const row = document.elementFromPoint(x, y)?.closest<HTMLElement>(`[data-row^="${kind} "]`)
  if (!row || row === dragged || dragged.contains(row)) return null
  const { top, height } = row.getBoundingClientRect()
  return { row, behind: y > top + height / 2 }
}

/** Presses a button of the rows' form that says where to. */
function submitMove(formId: string, id: string, row: HTMLElement, drop: Drop) {
  const form = document.getElementById(formId)
  if (!(form instanceof HTMLFormElement)) return
  const parent = parentOf(drop.row)
  const siblings = [...document.querySelectorAll<HTMLElement>(`[data-row="${drop.row.dataset.row}"]`)].filter(
    (sibling) => sibling !== row,
  )
  const place = siblings.indexOf(drop.row) + (drop.behind ? 2 : 1)
  const button = document.createElement('button')
  button.type = 'submit'
  button.name = 'do'
  button.value = `put:${id}:${parentOf(row)}:${parent}:${place}`
  button.hidden = true
  form.append(button)
  form.requestSubmit(button)
  button.remove()
}
