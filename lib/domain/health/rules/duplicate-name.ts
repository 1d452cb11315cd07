import type { EntryKind } from '../../list/parts'
import type { ListEntry } from '../pointers'
import { checkedList } from '../reading/checked-list'
import { comparable } from '../reading/likeness'
import { twinsOf } from '../reading/twins'
import type { Found, HealthRule } from '../types'

/** By which field entries of a kind are called. */
const NAMED_BY: Partial<Record<EntryKind, string>> = {
  boundary: 'matter',
  procedure: 'title',
  service: 'name',
  unitDuty: 'unit',
}

/** Two entries of one name: two matters 流动人口管理, a unit whose duties stand in two places. */
export const duplicateName: HealthRule = {
  id: 'duplicate/name',
  title: '两项用了同一个名称',
  severity: 'warning',
  why: '两项同名，读者分不清；多半是重复了，或者其中一项的名称写错了。',
  source: '常理',
  check(list) {
    const told = new Set(twinsOf(list).map(({ entry }) => entry))
    const first = new Map<string, ListEntry>()
    return checkedList(list).entries.flatMap((entry): Found[] => {
      const field = NAMED_BY[entry.kind]
      const written = field ? String(entry.node[field] ?? '').trim() : ''
      const name = comparable(written)
      if (!field || name.length < 2) return []
      const key = `${entry.kind}\n${entry.parent?.at ?? ''}\n${name}`
      const before = first.get(key)
      if (!before) first.set(key, entry)
      if (!before || told.has(entry)) return []
      const message = `第${before.index + 1}项也叫“${written.replace(/\s+/g, '')}”，请核对是不是重复了，不是就请把名称写得不同。`
      return [{ at: `${entry.at}/${field}`, evidence: written, message }]
    })
  },
}
