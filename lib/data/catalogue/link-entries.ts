import type { Access } from '@/lib/domain/access'
import type { StandardMatter } from '@/lib/domain/catalogue/matter'
import { recordAudits } from '../audit'
import { type Transaction, withAccess } from '../with-access'
import { type EntryOf, readEntryTitles } from './entry-titles'
import { auditMatter, findMatter } from './matter-rows'

/** `none`: no list in force has such an entry in the matter's part. `taken`: it is linked already. */
export type Linked = 'linked' | 'missing' | 'none' | 'taken'

/** Says of an entry of a list in force that it is a matter of the catalogue. */
export function linkEntry(access: Access, matterCode: string, entry: EntryOf, now: Date): Promise<Linked> {
  return withAccess(access, async (tx): Promise<Linked> => {
    const matter = await findMatter(tx, matterCode)
    if (matter?.state !== 'active') return 'missing'
    const known = await tx.standardLink.count({
      where: { jurisdictionCode: entry.code, entryId: entry.entryId },
    })
    if (known > 0) return 'taken'
    return (await linkEntries(tx, access, matter, [entry], now)) > 0 ? 'linked' : 'none'
  })
}

/** Takes a link back; false when there is none. */
export function unlinkEntry(access: Access, matterCode: string, entry: EntryOf): Promise<boolean> {
  return withAccess(access, async (tx) => {
    const matter = await findMatter(tx, matterCode)
    if (!matter) return false
    const { count } = await tx.standardLink.deleteMany({
      where: { jurisdictionCode: entry.code, entryId: entry.entryId, matterId: matter.id },
    })
    if (count > 0) await auditMatter(tx, access, 'unlink', matterCode, { after: { ...entry } })
    return count > 0
  })
}

/** Links what can be linked, in the caller's transaction; how many. */
export async function linkEntries(
  tx: Transaction,
  access: Access,
  matter: Pick<StandardMatter, 'id' | 'code' | 'part'>,
  entries: readonly EntryOf[],
  now: Date,
): Promise<number> {
  const found = (await readEntryTitles(tx, entries)).filter(({ part }) => part === matter.part)
  const taken = await tx.standardLink.findMany({
    where: { OR: found.map(({ code, entryId }) => ({ jurisdictionCode: code, entryId })) },
    select: { jurisdictionCode: true, entryId: true },
  })
  const free = found.filter(
    ({ code, entryId }) => !taken.some((one) => one.jurisdictionCode === code && one.entryId === entryId),
  )
  await tx.standardLink.createMany({
    data: free.map(({ code, entryId, title }) => ({
      jurisdictionCode: code,
      entryId,
      matterId: matter.id,
      title,
      linkedAt: now,
    })),
  })
  await recordAudits(
    tx,
    access,
    free.map(({ code, entryId, title }) => ({
      action: 'standard:link',
      entryId: matter.code,
      after: { code, entryId, title },
    })),
  )
  return free.length
}
