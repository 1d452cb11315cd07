import { z } from 'zod'

/** Pages of ours one may be led back to. Printable ASCII without backslash: nothing a browser reads as another host. */
const OURS = /^\/(?:staff|admin|audit|invitations)(?:[/?][!-[\]-~]*)?$/

/** A path of ours to return to after signing in; anything else leads to the start of the workspace. */
export const returnPath = z
  .unknown()
  .transform((path) => (typeof path === 'string' && OURS.test(path) ? path : '/staff'))
