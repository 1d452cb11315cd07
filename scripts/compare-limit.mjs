// How many pages of comparison one address may ask for: each gathers many lists anew and nobody keeps it. Counted in
// memory, for every server apart: a public page writes nothing. A whole office may come from one address, so the limit
// is meant for machines, not for people.

const PAGES = /^\/compare\/[^?]/
/** So many at once, and so many more each minute. */
const BURST = 120
const A_MINUTE = 60
/** Addresses remembered; beyond that those are forgotten that asked longest ago. */
const MOST_KNOWN = 10_000
/** The page shown instead, which says 429 of itself (app/(public)/busy). */
const BUSY = '/busy'
/** Ourselves, and a proxy on this machine that does not tell who asks (TRUST_PROXY): nobody in particular. */
const LOOPBACK = /^(?:::ffff:)?127\.|^::1$|^$/

/** A limiter with a memory of its own. */
export function compareLimit() {
  /** By address: what is left, and when that was so. */
  const known = new Map()

  /**
   * Leads a request to the page that asks to wait when its address asked too often.
   * @param {{ url?: string, headers: Record<string, string> }} request whose address `nameClient` wrote down
   * @param {{ setHeader(name: string, value: string): unknown }} response
   * @param {number} now milliseconds
   */
  return function limit(request, response, now = Date.now()) {
    const address = request.headers['x-client-address'] ?? ''
    if (!PAGES.test(request.url ?? '') || LOOPBACK.test(address)) return
    const key = networkOf(address)
    const { left, at } = known.get(key) ?? { left: BURST, at: now }
    // A clock that is put back takes nothing away.
    const filled = Math.min(BURST, left + (Math.max(0, now - at) * A_MINUTE) / 60_000)
    const isOver = filled < 1
    // The one used last stands last.
    known.delete(key)
    known.set(key, { left: isOver ? filled : filled - 1, at: now })
    if (known.size > MOST_KNOWN) known.delete(known.keys().next().value)
    if (!isOver) return
    response.setHeader('Retry-After', String(Math.max(1, Math.ceil(((1 - filled) * 60) / A_MINUTE))))
    request.url = BUSY
  }
}

/**
 * One household or office holds a whole /64 of IPv6 addresses, however its zeros are written; an IPv4 address written as
 * IPv6 counts as what it is. As sign-ins are counted (addressKey in lib/domain/accounts/throttle.ts).
 */
function networkOf(address) {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  return mapped ?? (address.includes(':') ? groupsOf(address).slice(0, 4).join(':') : address)
}

/** The groups of an IPv6 address with the zeros that `::` stands for, each without leading zeros. */
function groupsOf(address) {
  const [head, tail = ''] = address.toLowerCase().split('%')[0].split('::')
  const [left, right] = [head, tail].map((part) => part.split(':').filter(Boolean))
  const zeros = Array(Math.max(0, 8 - left.length - right.length)).fill('0')
  return [...left, ...zeros, ...right].map((group) => group.replace(/^0+(?=.)/, ''))
}
