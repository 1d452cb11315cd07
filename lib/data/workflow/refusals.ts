import { Prisma } from '../generated/client'

/** What the database's guards say, for people. The first pattern that fits. */
const SENTENCES: [pattern: RegExp, sentence: string][] = [
  [/edition_reason_and_basis/, '请写明调整原因和调整依据。'],
  [/edition_returned_with_reason/, '退回要写明原因。'],
  [/edition_withdrawn_with_reason/, '撤回要写明原因。'],
  [/edition_scheduled_for_when/, '请写明什么时候发布。'],
  [
    /edition_four_eyes|by one person and approved by another/,
    '提交的人和审核的人不能是同一个人。请另一位审核员审核。',
  ],
  [/self-approval is the grant in force/, '自审权限已经到期或被收回，请另一位审核员审核。'],
  [/signed by whoever takes the step/, '这一步只能由本人办理，不能代签。'],
  [/only an approved edition can be published/, '审核通过以后才能发布。'],
  [/does not follow the one before it/, '刚才有另一版发布了，请刷新后再看。'],
  [
    /does not become|cannot change|not thrown away|entries of an edition/,
    '草稿的状态刚才变了，这一步现在不能办，请刷新后再看。',
  ],
  [/only with the permission|row-level security/, '您没有做这件事的权限。'],
]
const GUARDS = new Set(['RL001', '42501', '23514'])

/**
 * The sentence for a refusal by one of the database's own guards (RL001), its permissions (42501) or its checks
 * (23514); null for any other error, which is a bug and goes on up.
 */
export function refusalIn(error: unknown): string | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null
  const { cause } = (error.meta?.driverAdapterError ?? {}) as {
    cause?: { originalCode?: string; originalMessage?: string }
  }
  if (!cause?.originalCode || !GUARDS.has(cause.originalCode)) return null
  const said = cause.originalMessage ?? ''
  return SENTENCES.find(([pattern]) => pattern.test(said))?.[1] ?? null
}
