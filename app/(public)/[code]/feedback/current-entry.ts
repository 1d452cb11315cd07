import { publicAccess } from '@/lib/auth/access'
import { loadCurrentEdition } from '@/lib/data/editions'
import { PART_KEYS, type Part } from '@/lib/domain/list/parts'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { entryTitle } from '@/lib/domain/list/titles'

export interface CurrentEntry {
  entryId: string
  part: Part
  title: string
  editionNumber: number
}

/** A top-level entry of the bureau's list in force; null when there is none of this id now. */
export async function currentEntry(code: string, entryId: string): Promise<CurrentEntry | null> {
  const edition = await loadCurrentEdition(publicAccess(), code)
  return edition?.head.number ? findEntry(edition.list, edition.head.number, entryId) : null
}

export function findEntry(
  list: ResponsibilityList,
  editionNumber: number,
  entryId: string,
): CurrentEntry | null {
  for (const part of PART_KEYS) {
    const entry = list[part].find((one) => one.entryId === entryId)
    if (entry) return { entryId, part, title: entryTitle(part, entry as never), editionNumber }
  }
  return null
}
