import { canonicalJson } from '../list/canonical'
import type { Change, Proposal } from './proposal'
import { TITLE_CHANGE } from './proposal'

/**
 * What a person saw of a change and agreed to, in eleven characters: another when the entry has been edited since, or
 * would become something else. Not a cryptographic hash: it notices, it does not prove.
 */
export function fingerprint(change: Change): string {
  const { id, parentId } = change
  const seen =
    change.kind === 'add'
      ? [change.entry.data, change.entry.privateData]
      : change.kind === 'change'
        ? change.fields.map(({ field, before, after }) => [field, before, after])
        : change.kind === 'move'
          ? [change.fromParentId]
          : [change.entry, ...change.inside].map(({ entryId, data, privateData }) => [
              entryId,
              data,
              privateData,
            ])
  return hash(canonicalJson([id, parentId, seen]))
}

/** Change id → fingerprint, the title's among them. */
export function fingerprints({ title, changes }: Proposal): Map<string, string> {
  const all = new Map(changes.map((change) => [change.id, fingerprint(change)]))
  if (title) all.set(TITLE_CHANGE, hash(canonicalJson([title.before, title.after])))
  return all
}

/** cyrb53 by bryc (public domain): 53 bits, base 36. */
function hash(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}
