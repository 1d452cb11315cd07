import type { Permission } from './permissions'

declare const minted: unique symbol

/**
 * Proof of who is asking (first wall, docs/architecture.md). Every data function takes one; only `lib/auth` makes
 * one. The brand is a symbol nobody can name, so a raw code or a look-alike object does not compile.
 */
export interface Access {
  readonly [minted]: true
  /**
   * `public`: anyone, published rows only. `member`: a signed-in person. `visitor`: someone without an account who does
   * one thing (signs in, sends feedback, looks at a preview). `system`: our own commands.
   */
  readonly kind: 'public' | 'member' | 'visitor' | 'system'
  readonly personId: string | null
  /** For the audit log: who, in words. */
  readonly actor: string
  /** The one jurisdiction whose drafts may be seen and changed; null for `public` and the platform. Never taken from a session alone. */
  readonly jurisdictionCode: string | null
  readonly permissions: ReadonlySet<Permission>
}
