/** What was pressed, and how far below the top of the window what it belongs to stood. */
interface Held {
  verb: string
  id: string
  top: number
  scrolled: number
}

let held: Held | null = null

/** Remembers the place of a button (`verb:id:…`) that changes the page, so that the page can be read on where it was. */
export function holdPlace(button: HTMLElement | null) {
  if (!(button instanceof HTMLButtonElement) || button.name !== 'do') {
    held = null
    return
  }
  const [verb = '', id = ''] = button.value.split(':')
  const row = document.getElementById(id)
  const seen = isStep(verb) || !row ? button : row
  held = { verb, id, top: seen.getBoundingClientRect().top, scrolled: window.scrollY }
}

/**
 * After the page has changed: what was pressed stands under the pointer again, and has the focus. An entry that moved is
 * followed, so that a second press moves the same one; where one was removed, the way back stands in its place.
 * Returns whether there was a place to go back to.
 */
export function returnToPlace(): boolean {
  if (!held) return false
  const { verb, id, top, scrolled } = held
  held = null
  const row = document.getElementById(id)
  const again = isStep(verb)
    ? document.querySelector<HTMLButtonElement>(`button[value^="${verb}:${id}:"]`)
    : null
  // The page is made anew, and what was unfolded is not.
  const menu = again?.closest('details')
  if (menu) menu.open = true
  const undo = document.getElementById('undo')
  const at = again ?? (verb === 'remove' || verb === 'merge' ? undo : null) ?? row
  window.scrollTo({ top: scrolled, behavior: 'instant' })
  if (at && verb !== 'put') {
    const height = again ? 0 : Math.min(at.getBoundingClientRect().height, 240)
    const wanted = Math.max(MARGIN, Math.min(top, window.innerHeight - MARGIN - height))
    window.scrollBy({ top: at.getBoundingClientRect().top - wanted, behavior: 'instant' })
  }
  const focus =
    again && !again.disabled
      ? again
      : (menu ?? at)?.querySelector<HTMLElement>(at === undo ? 'button' : 'a.tool, summary')
  focus?.focus({ preventScroll: true })
  return true
}

/** Room for the line before it. */
const MARGIN = 80

const isStep = (verb: string) => verb === 'up' || verb === 'down'
