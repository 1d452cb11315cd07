import { bodyMentions, type PlacedMention } from '../reading/body-places'
import { type CurrentBodies, currentBodies } from '../reading/current-bodies'
import type { Found, HealthRule, Severity } from '../types'

/** Below it, what became of a body differs too much from place to place to say that two are one. */
const SURE = 0.85

/** One body under two names in one list: as two parties of one matter, or here so and there so. */
export const bodyTwoNames: HealthRule = {
  id: 'body/two-names',
  title: '同一个机构用了两个名称',
  severity: 'warning',
  why: '同一个机构写成两个名称，看起来像两个部门分工，其实只有一个；按部门检索和统计也会漏掉一半。',
  source: '历次机构改革方案；常理',
  check(list, context) {
    const currentOf = currentBodies(list, context)
    const units = bodyMentions(list, context).filter(
      ({ place, written, institution }) =>
        place.role === 'unit' && place.text.trim() === written && institution.confidence >= SURE,
    )
    const groups = grouped(units, (mention) => groupKey(mention, currentOf))
    return [...groups.values()].flatMap((group) => {
      const merged = asTwoParties(group)
      const told = new Set(merged.flatMap(({ names }) => names))
      return [...merged.map(({ found }) => found), ...hereAndThere(group, told)]
    })
  },
}

/** Who it is today, and in which kind of field: an agency is rightly called by its full name. */
function groupKey(mention: PlacedMention, currentOf: CurrentBodies): string {
  const current = currentOf(mention).map((name) => name.replace(/卫生健康委员会$/, '卫生健康局'))
  return [...current.sort(), mention.place.entry?.kind === 'service' ? 'agency' : 'unit'].join('|')
}

/** 县卫生局 and 县计生委 as parties of one matter: the boundary runs through one body. */
function asTwoParties(group: readonly PlacedMention[]): { names: string[]; found: Found }[] {
  const matters = grouped(group, ({ place }) => place.entry?.parent ?? place.entry)
  return [...matters].flatMap(([matter, parties]) => {
    if (matter?.kind !== 'boundary') return []
    return distinct(parties)
      .slice(1)
      .map((party) => ({
        names: [parties[0]!.written, party.written],
        found: found(
          party,
          'warning',
          `“${parties[0]!.written}”和“${party.written}”现在是同一个机构，同一事项里不应分列两家，请合并职责。`,
        ),
      }))
  })
}

/** Another name for it elsewhere in the list: told once, where the rarer name first stands. */
function hereAndThere(group: readonly PlacedMention[], told: ReadonlySet<string>): Found[] {
  const [usual, ...others] = [...grouped(group, ({ written }) => written).values()].sort(
    (a, b) => b.length - a.length,
  )
  if (!usual) return []
  return others.flatMap(([first]) => {
    if (!first || told.has(first.written)) return []
    const same = first.institution.id === usual[0]!.institution.id
    const isShort = abbreviates(first.written, usual[0]!.written)
    // 县工商局 and 县食药监局 were two: each is told to take the one name of today, and that is all there is to do.
    const wereTwo = first.institution.until !== null && usual[0]!.institution.until !== null && !same
    if (wereTwo && !isShort) return []
    return [
      found(
        first,
        same && isShort ? 'note' : 'warning',
        `“${first.written}”和别处的“${usual[0]!.written}”是同一个机构，请统一名称。`,
      ),
    ]
  })
}

/** 卫健局 of 卫生健康局: every character stands in the other, in order. */
function abbreviates(left: string, right: string): boolean {
  const [short, long] = left.length < right.length ? [left, right] : [right, left]
  let at = 0
  for (const sign of long) if (sign === short[at]) at++
  return at === short.length
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

function distinct(mentions: readonly PlacedMention[]): PlacedMention[] {
  return mentions.filter(
    (mention, index) => mentions.findIndex(({ written }) => written === mention.written) === index,
  )
}

/** About the entry: that the name itself is out of date is another finding. */
const found = ({ place, written }: PlacedMention, severity: Severity, message: string): Found => ({
  at: place.entry?.at ?? place.at,
  evidence: written,
  message,
  severity,
})
