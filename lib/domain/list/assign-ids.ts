import { createHash } from 'node:crypto'
import { type EntryKind, KINDS, PART_KEYS, PARTS } from './parts'
import type { ResponsibilityList } from './schema'

/** A lasting id: 10 characters of lower-case base32 (RFC 4648 alphabet), 50 bits. */
const LASTING = /^[a-z2-7]{10}$/
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

/** What tells entries of one kind and parent apart. Never a private field: ids are public. */
export const TELLING = {
  duty: ['statement'],
  workItem: ['text'],
  boundary: ['matter'],
  share: ['department'],
  procedure: ['group', 'title'],
  section: ['heading'],
  service: ['name'],
  plan: ['title'],
  planSection: ['heading'],
  planTask: ['parentTitle', 'title'],
  rosterSeat: ['role', 'position'],
  unitDuty: ['unit'],
} as const satisfies Record<EntryKind, readonly string[]>

type Node = Record<string, unknown> & { entryId: string }

/**
 * Gives every entry with a provisional id (`duties.3.items.2`) a lasting one, in a copy. The id comes from the
 * jurisdiction, the parent, the kind, the telling text and, among equals, the order: the same document gives the
 * same ids on every machine, and an entry that moves keeps its own. Lasting ids already there are kept.
 */
export function assignIds(jurisdictionCode: string, list: ResponsibilityList): ResponsibilityList {
  const copy = structuredClone(list)
  const taken = new Set<string>()
  const all = (visit: (node: Node, kind: EntryKind, parentId: string) => void) => {
    const descend = (node: Node, kind: EntryKind, parentId: string) => {
      visit(node, kind, parentId)
      for (const [key, child] of Object.entries(KINDS[kind].children))
        for (const inner of node[key] as Node[]) descend(inner, child as EntryKind, node.entryId)
    }
    for (const part of PART_KEYS)
      for (const node of copy[part]) descend(node as Node, PARTS[part].topKind, '')
  }
  const kept = new Set<Node>()
  all((node) => {
    // A repeated id is nobody's: the first one keeps it.
    if (LASTING.test(node.entryId) && !taken.has(node.entryId)) kept.add(node)
    if (kept.has(node)) taken.add(node.entryId)
  })
  all((node, kind, parentId) => {
    if (kept.has(node)) return
    const text = TELLING[kind].map((field) => node[field] ?? '').join('\n')
    for (let among = 0; ; among += 1) {
      const id = lastingId([jurisdictionCode, parentId, kind, text, String(among)].join('\u0000'))
      if (taken.has(id)) continue
      taken.add(id)
      node.entryId = id
      return
    }
  })
  return copy
}

function lastingId(key: string): string {
  const bytes = createHash('sha256').update(key, 'utf8').digest()
  let bits = bytes.readBigUInt64BE(0) >> 14n
  let id = ''
  for (let index = 0; index < 10; index += 1) {
    id = ALPHABET[Number(bits & 31n)] + id
    bits >>= 5n
  }
  return id
}
