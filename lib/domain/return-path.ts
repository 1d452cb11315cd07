import { z } from 'zod'

/** Pages of ours one may be led back to. Printable ASCII without backslash: nothing a browser reads as another host. */
const OURS = /^\/(?:staff|admin|audit|invitations)(?:[/?][!-[\]-~]*)?$/
/** What a browser or a server would read as another path than it seems: empty and dot segments, encoded slashes. */
const ODD = /\/\/|\/\.{1,2}(?:\/|$)|#|%(?:2e|2f|5c|00)/i

/** Longer ones do not fit into the sealed cookie of a sign-in (lib/auth/half-open.ts), of which browsers keep 4 KB. */
const LONGEST = 1_500
/** What a page still makes sense with when the rest of its query is left out, and how long such a value may be. */
const KEPT = ['code', 'entry', 'rule', 'about']
const LONGEST_KEPT = 200

/**
 * A path of ours to return to after signing in; anything else leads to the start of the workspace. One that is too long
 * to keep leads to the same page with less said to it.
 */
export const returnPath = z
  .unknown()
  .transform((path) => (typeof path === 'string' && isOurs(path) ? shortened(path) : '/staff'))

function shortened(path: string): string {
  if (fits(path)) return path
  const [page = '', query = ''] = path.split(/\?(.*)/s)
  const kept = [...new URLSearchParams(query)].filter(
    ([name, value]) => KEPT.includes(name) && value.length <= LONGEST_KEPT,
  )
  const short = kept.length > 0 ? `${page}?${new URLSearchParams(kept)}` : page
  return [short, page].find(fits) ?? '/staff'
}

/** As the cookie holds it: quotation marks count twice. */
const fits = (path: string) => JSON.stringify(path).length <= LONGEST + 2

function isOurs(path: string): boolean {
  return OURS.test(path) && !ODD.test(path.split('?', 1)[0] ?? '')
}
