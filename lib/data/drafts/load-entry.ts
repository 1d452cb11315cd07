import type { Access } from '@/lib/domain/access'
import type { EntryKind } from '@/lib/domain/list/parts'
import { requireJurisdiction, withAccess } from '../with-access'
import { readEntry } from './revise-entry'

/** One entry of a draft with all its fields, private ones included; null when it is not there. */
export async function loadEntry(
  access: Access,
  editionId: string,
  entryId: string,
): Promise<{ kind: EntryKind; version: number; data: Record<string, unknown> } | null> {
  const key = { jurisdictionCode: requireJurisdiction(access), editionId, entryId }
  const entry = await withAccess(access, (tx) => readEntry(tx, key))
  return entry && { kind: entry.kind, version: entry.version, data: { ...entry.open, ...entry.secret } }
}
