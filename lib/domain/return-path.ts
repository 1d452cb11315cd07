import { z } from 'zod'

/** Pages of ours one may be led back to. Printable ASCII without backslash: nothing a browser reads as another host. */
const OURS = /^\/(?:staff|admin|audit|invitations)(?:[/?][!-[\]-~]*)?$/
/** What a browser or a server would read as another path than it seems: empty and dot segments, encoded slashes. */
const ODD = /\/\/|\/\.{1,2}(?:\/|$)|#|%(?:2e|2f|5c|00)/i

/** A path of ours to return to after signing in; anything else leads to the start of the workspace. */
export const returnPath = z
  .unknown()
  .transform((path) => (typeof path === 'string' && isOurs(path) ? path : '/staff'))

function isOurs(path: string): boolean {
  return OURS.test(path) && !ODD.test(path.split('?', 1)[0] ?? '')
}
