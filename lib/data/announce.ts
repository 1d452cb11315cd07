import type { Transaction } from './with-access'

/**
 * Tells every instance, on commit, that public pages of the jurisdiction are no longer what they were: a new edition, a
 * public answer, a date of checking.
 */
export async function announcePublicChange(tx: Transaction, code: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify('edition_published', ${code})`
}
