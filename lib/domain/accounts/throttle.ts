/** How often something may be tried, and for how long it is locked when it was tried too often. Times in minutes. */
export interface ThrottleRule {
  /** Attempts let through within the window. */
  attempts: number
  window: number
  /** The first lock; each further one within a day lasts twice as long. */
  lock: number
  longestLock: number
}

/** An account from one address. */
export const ACCOUNT_RULE: ThrottleRule = { attempts: 5, window: 15, lock: 15, longestLock: 60 }
/** An account from anywhere: loose, or whoever knows a login name could lock its owner out. */
export const ACCOUNT_ANYWHERE_RULE: ThrottleRule = { attempts: 50, window: 15, lock: 15, longestLock: 60 }
/** A whole bureau may come from one address. */
export const ADDRESS_RULE: ThrottleRule = { attempts: 20, window: 15, lock: 15, longestLock: 240 }
export const SECOND_STEP_RULE: ThrottleRule = { attempts: 5, window: 15, lock: 15, longestLock: 240 }
/** Links are long random words: this only keeps noise away. */
export const INVITATION_RULE: ThrottleRule = { attempts: 60, window: 15, lock: 15, longestLock: 60 }

/**
 * The key under which an address is counted. One household or office holds a whole /64 of IPv6 addresses; an IPv4
 * address written as IPv6 counts as what it is.
 */
export function addressKey(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('%')[0]!.split('::')
  const left = head.split(':').filter(Boolean)
  const right = (tail ?? '').split(':').filter(Boolean)
  const groups = [...left, ...Array(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right]
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}

/** For people: how long a lock still lasts, in whole minutes, rounded up. */
export function minutesLeft(until: Date, now: Date): number {
  return Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000))
}
