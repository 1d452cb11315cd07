import { createHash } from 'node:crypto'
import { digestText } from '@/lib/domain/list/canonical'
import type { ResponsibilityList } from '@/lib/domain/list/schema'

/** Lower-case hex SHA-256 of an edition, see {@link digestText}. */
export function digestOf(list: ResponsibilityList, previousDigest: string | null): string {
  return createHash('sha256').update(digestText(list, previousDigest), 'utf8').digest('hex')
}

/** Whether a list is the very one that was published under this digest. */
export function verifyDigest(
  list: ResponsibilityList,
  head: { digest: string | null; previousDigest: string | null },
): boolean {
  return head.digest !== null && digestOf(list, head.previousDigest) === head.digest
}
