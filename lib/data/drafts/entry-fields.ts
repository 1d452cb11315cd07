import { type EntryKind, KINDS } from '@/lib/domain/list/parts'
import type { Prisma } from '../generated/client'
import type { Transaction } from '../with-access'

type Fields = Record<string, unknown>

/**
 * The fields of an entry as the store keeps them: public and private apart. Private fields left out come back as
 * null in `secret`. Throws a ZodError when they have not the shape of the kind.
 */
export function partFields(kind: EntryKind, data: Fields): { open: Fields; secret: Fields } {
  const { fields, privateFields } = KINDS[kind]
  const hidden: readonly string[] = privateFields
  const blank = Object.fromEntries(hidden.map((field) => [field, null]))
  const parsed = Object.entries(fields.parse({ ...blank, ...data }))
  return {
    open: Object.fromEntries(parsed.filter(([field]) => !hidden.includes(field))),
    secret: Object.fromEntries(parsed.filter(([field]) => hidden.includes(field))),
  }
}

/** Where an entry stands in the store. */
export interface EntryKey {
  jurisdictionCode: string
  editionId: string
  entryId: string
}

/** Writes an entry's personal data; none of it leaves no row. */
export async function writePrivate(tx: Transaction, key: EntryKey, secret: Fields): Promise<void> {
  const known = Object.fromEntries(Object.entries(secret).filter(([, value]) => value !== null))
  if (Object.keys(known).length === 0) {
    await tx.entryPrivate.deleteMany({ where: key })
    return
  }
  const data = known as Prisma.InputJsonObject
  await tx.entryPrivate.upsert({
    where: { jurisdictionCode_editionId_entryId: key },
    create: { ...key, data },
    update: { data },
    select: { entryId: true },
  })
}
