import { canonicalJson } from '../list/canonical'
import { shortHash } from '../short-hash'
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
  return shortHash(canonicalJson([id, parentId, seen]))
}

/** Change id → fingerprint, the title's among them. */
export function fingerprints({ title, changes }: Proposal): Map<string, string> {
  const all = new Map(changes.map((change) => [change.id, fingerprint(change)]))
  if (title) all.set(TITLE_CHANGE, shortHash(canonicalJson([title.before, title.after])))
  return all
}
