import type { Access } from '@/lib/domain/access'
import { withAccess } from '../with-access'
import type { EntryOf } from './entry-titles'
import { linkEntries } from './link-entries'
import { findMatter } from './matter-rows'

/** Links all of some entries that can be; false when none could. */
export function linkManyEntries(
  access: Access,
  matterCode: string,
  entries: readonly EntryOf[],
  now: Date,
): Promise<boolean> {
  return withAccess(access, async (tx) => {
    const matter = await findMatter(tx, matterCode)
    return matter?.state === 'active' && (await linkEntries(tx, access, matter, entries, now)) > 0
  })
}
