import type { Profile } from './entry-profiles'
import type { ClusterOptions } from './types'

/** One entry of one list. */
export interface Member {
  /** Place of the list among the lists, from 0. */
  list: number
  ordinal: number
  profile: Profile
}

/** Entries that go together whatever the rest: of the same words, or put together by people. */
export interface Unit {
  members: Member[]
  /** Code of the standard catalogue, where one of them has one. */
  code: string | null
}

/** Entries of the same words as one, those people said are the same as one, the commonest first. */
export function unitsOf(
  lists: readonly (readonly Profile[])[],
  { decisions = [], catalogue }: ClusterOptions,
): Unit[] {
  const members = lists.flatMap((profiles, list) =>
    profiles.map((profile, index): Member => ({ list, ordinal: index + 1, profile })),
  )
  const groups = new Groups(members.length)
  const first = new Map<string, number>()
  const joinBy = (key: string, at: number) => {
    const known = first.get(key)
    if (known === undefined) first.set(key, at)
    else groups.join(known, at)
  }
  const places = new Map(members.map(({ profile }, at) => [profile.entryId, at]))
  for (const [at, { profile }] of members.entries()) {
    const code = catalogue?.get(profile.entryId)
    // What stands in the catalogue goes by its code, the rest by its words.
    if (code !== undefined) joinBy(`code\n${code}`, at)
    else if (profile.text !== '') joinBy(`text\n${profile.text}`, at)
  }
  for (const { left, right, verdict } of decisions) {
    const [one, two] = [places.get(left), places.get(right)]
    if (verdict === 'same' && one !== undefined && two !== undefined) groups.join(one, two)
  }
  const units = new Map<number, Unit>()
  for (const [at, member] of members.entries()) {
    const root = groups.rootOf(at)
    const unit = units.get(root) ?? { members: [], code: null }
    units.set(root, unit)
    unit.members.push(member)
    unit.code ??= catalogue?.get(member.profile.entryId) ?? null
  }
  // By what they say, not by where they stand: the outcome does not depend on the order of the lists.
  const textOf = ({ members: [first] }: Unit) => first!.profile.text
  return [...units.values()].sort(
    (a, b) => b.members.length - a.members.length || (textOf(a) < textOf(b) ? -1 : 1),
  )
}

/** Which entries somebody said are not the same, by entry id. */
export type Bans = ReadonlyMap<string, ReadonlySet<string>>

export function bansOf({ decisions = [] }: ClusterOptions): Bans {
  const bans = new Map<string, Set<string>>()
  for (const { left, right, verdict } of decisions)
    if (verdict === 'different')
      for (const [one, two] of [
        [left, right],
        [right, left],
      ] as const)
        bans.set(one, (bans.get(one) ?? new Set<string>()).add(two))
  return bans
}

/** Whether somebody said of one of `some` that it is not the same as one of `others`. */
export function areBanned(some: readonly Member[], others: readonly Member[], bans: Bans): boolean {
  if (bans.size === 0) return false
  const banned = new Set(some.flatMap(({ profile }) => [...(bans.get(profile.entryId) ?? [])]))
  return banned.size > 0 && others.some(({ profile }) => banned.has(profile.entryId))
}

/** Disjoint sets of the numbers below `count`. */
class Groups {
  readonly #above: Int32Array

  constructor(count: number) {
    this.#above = Int32Array.from({ length: count }, (_, at) => at)
  }

  rootOf(at: number): number {
    let root = at
    while (this.#above[root] !== root) root = this.#above[root]!
    this.#above[at] = root
    return root
  }

  join(one: number, two: number): void {
    const [a, b] = [this.rootOf(one), this.rootOf(two)]
    this.#above[Math.max(a, b)] = Math.min(a, b)
  }
}
