import type { Access } from '@/lib/domain/access'
import { withAccess } from './with-access'

/** What the bureaus (or divisions) with these codes are called. */
export function listJurisdictionNames(
  access: Access,
  codes: readonly string[],
): Promise<Map<string, string>> {
  return withAccess(access, async (tx) => {
    const rows = await tx.jurisdiction.findMany({
      where: { code: { in: [...new Set(codes)] } },
      select: { code: true, name: true, bureauName: true },
    })
    return new Map(rows.map((row) => [row.code, row.bureauName ?? row.name]))
  })
}
