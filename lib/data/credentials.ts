import type { Access } from '@/lib/domain/access'
import { recordAudit } from './audit'
import { withAccess } from './with-access'

export interface SignInFacts {
  personId: string
  name: string
  passwordHash: string | null
  disabled: boolean
  /** When the password or second step changed last: a half-open sign-in from before no longer counts. */
  changedAt: Date | null
  /** Sealed; null without a second step. */
  totpSecret: string | null
  totpLastStep: number | null
}

const SIGN_IN_FACTS = {
  id: true,
  name: true,
  disabledAt: true,
  credential: {
    select: { passwordHash: true, changedAt: true, totpSecret: true, totpSince: true, totpLastStep: true },
  },
} as const

/**
 * What a person who wants in is compared with, found by login name, id, or subject of the single sign-on service;
 * null when there is nobody.
 */
export function findSignIn(
  access: Access,
  who: { loginName: string } | { id: string } | { oidcSubject: string },
): Promise<SignInFacts | null> {
  return withAccess(access, async (tx) => {
    const row = await tx.person.findUnique({ where: who, select: SIGN_IN_FACTS })
    if (!row) return null
    const { credential } = row
    return {
      personId: row.id,
      name: row.name,
      passwordHash: credential?.passwordHash ?? null,
      disabled: row.disabledAt !== null,
      changedAt: credential?.changedAt ?? null,
      totpSecret: credential?.totpSince ? credential.totpSecret : null,
      totpLastStep: credential?.totpLastStep ?? null,
    }
  })
}

/** Uses a 30-second step up; false when it, or a later one, was used before. Of two at once one succeeds. */
export function useTotpStep(access: Access, personId: string, step: number): Promise<boolean> {
  return withAccess(access, async (tx) => {
    const { count } = await tx.credential.updateMany({
      where: { personId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
      data: { totpLastStep: step },
    })
    return count === 1
  })
}

/** Uses a recovery code up; how many are left, or null when it is none of them. Of two at once one succeeds. */
export function useRecoveryCode(access: Access, personId: string, hash: string): Promise<number | null> {
  return withAccess(access, async (tx) => {
    const rows = await tx.$queryRaw<{ left: number }[]>`
      UPDATE credential SET recovery_hashes = array_remove(recovery_hashes, ${hash})
       WHERE person_id = ${personId}::uuid AND totp_since IS NOT NULL AND ${hash} = ANY (recovery_hashes)
      RETURNING cardinality(recovery_hashes) AS left`
    const left = rows[0]?.left ?? null
    if (left !== null)
      await recordAudit(tx, access, {
        action: 'account:recovery-code-used',
        entryId: personId,
        after: { count: left },
      })
    return left
  })
}

/** Sets the person's own new password and ends their other sessions. */
export function changePassword(
  access: Access,
  change: { passwordHash: string; keepSession: string },
): Promise<void> {
  return withAccess(access, async (tx) => {
    const personId = ownId(access)
    const { passwordHash, keepSession } = change
    const now = new Date()
    await tx.credential.updateMany({ where: { personId }, data: { passwordHash, changedAt: now } })
    await tx.session.updateMany({
      where: { personId, endedAt: null, id: { not: keepSession } },
      data: { endedAt: now, endedReason: 'password-changed' },
    })
    await recordAudit(tx, access, { action: 'account:password', entryId: personId })
  })
}

export interface OwnCredential {
  hasPassword: boolean
  passwordHash: string | null
  changedAt: Date | null
  totpSince: Date | null
  /** Sealed; also one that is not confirmed yet. */
  totpSecret: string | null
  totpLastStep: number | null
  recoveryCodesLeft: number
}

/** The person's own means of signing in. */
export function findOwnCredential(access: Access): Promise<OwnCredential> {
  return withAccess(access, async (tx) => {
    const row = await tx.credential.findUnique({ where: { personId: ownId(access) } })
    return {
      hasPassword: Boolean(row?.passwordHash),
      passwordHash: row?.passwordHash ?? null,
      changedAt: row?.changedAt ?? null,
      totpSince: row?.totpSince ?? null,
      totpSecret: row?.totpSecret ?? null,
      totpLastStep: row?.totpLastStep ?? null,
      recoveryCodesLeft: row?.recoveryHashes.length ?? 0,
    }
  })
}

/** The person whose account the access works on. Throws when there is none: a programming error. */
export function ownId(access: Access): string {
  if (access.personId) return access.personId
  throw new Error(`${access.actor} has no account`)
}
