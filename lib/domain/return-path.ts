import { z } from 'zod'

/** Pages of ours one may be led back to. Printable ASCII without backslash: nothing a browser reads as another host. */
const OURS = /^\/(?:staff|admin|audit|invitations)(?:[/?][!-[\]-~]*)?$/
/** What a browser or a server would read as another path than it seems: empty and dot segments, encoded slashes. */
const ODD = /\/\/|\/\.{1,2}(?:\/|$)|#|%(?:2e|2f|5c|00)/i

/** A longer address would not fit into the cookie that keeps it until the second step is taken. */
const LONGEST = 1500
/** What is lost least: which entry, not what was to be said of it. */
const KEPT = ['code', 'entry', 'part', 'rule', 'about']

/** A path of ours to return to after signing in; anything else leads to the start of the workspace. */
export const returnPath = z
  .unknown()
  .transform((path) => (typeof path === 'string' && isOurs(path) ? shortened(path) : '/staff'))

function isOurs(path: string): boolean {
  return OURS.test(path) && !ODD.test(path.split('?', 1)[0] ?? '')
}

function shortened(path: string): string {
  if (path.length <= LONGEST) return path
  const [place = '', query = ''] = path.split('?', 2)
  const asked = new URLSearchParams(query)
  const kept = new URLSearchParams(
    KEPT.flatMap((name) => (asked.has(name) ? [[name, asked.get(name)!]] : [])),
  )
  const short = kept.size > 0 ? `${place}?${kept}` : place
  return short.length <= LONGEST ? short : place.length <= LONGEST ? place : '/staff'
}
