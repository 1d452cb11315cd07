import type { Access } from '@/lib/domain/access'
import type { ComparedPart } from '@/lib/domain/compare/types'
import { entryTitle } from '@/lib/domain/list/titles'
import { recordAudit } from '../audit'
import type { Transaction } from '../with-access'
import type { DecidedPair } from './decided-pairs'
import { entryKeys, type PlacedEdition } from './entry-keys'

/** An entry as a decision names it. */
export interface NamedEntry {
  entryId: string
  key: string
  title: string
}

/** The entries of one part by id. */
export function describeEntries(of: PlacedEdition, part: ComparedPart): Map<string, NamedEntry> {
  const list = of.edition.list[part]
  return new Map(
    entryKeys(of, part).entries.map(({ entryId, key }, at) => [
      entryId,
      { entryId, key, title: entryTitle(part, list[at]! as never) },
    ]),
  )
}

export interface WrittenDecision {
  leftCode: string
  rightCode: string
  part: ComparedPart
  verdict: DecidedPair['verdict']
  /** What was said of the pair before, perhaps taken back; null for nothing ever. */
  before: DecidedPair | null
  left: NamedEntry
  right: NamedEntry
  leftEdition: number | null
  rightEdition: number | null
  reason: string | null
  scope: readonly string[]
  at: Date
}

/** Writes what is said of one pair, its step of the history and its audit entry, in the caller's transaction. */
export async function writeDecision(
  tx: Transaction,
  access: Access,
  written: WrittenDecision,
): Promise<void> {
  const { leftCode, rightCode, part, verdict, before, left, right, reason, at } = written
  const id = before?.id ?? crypto.randomUUID()
  const version = (before?.version ?? 0) + 1
  const says = {
    leftKey: left.key,
    rightKey: right.key,
    leftTitle: left.title,
    rightTitle: right.title,
    verdict,
    decidedAt: at,
  }
  if (before) {
    const { count } = await tx.alignmentDecision.updateMany({
      where: { leftCode, rightCode, id, version: before.version },
      data: { ...says, version },
    })
    if (count !== 1) throw new Error(`decision ${id} is not of version ${before.version}`)
  } else
    await tx.alignmentDecision.createMany({
      data: [{ leftCode, rightCode, id, part, leftEntry: left.entryId, rightEntry: right.entryId, ...says }],
    })
  await tx.alignmentStep.createMany({
    data: [
      {
        leftCode,
        rightCode,
        decisionId: id,
        sequence: version,
        verdict,
        reason,
        leftEdition: written.leftEdition ?? 0,
        rightEdition: written.rightEdition ?? 0,
        scope: [...written.scope],
        personId: access.personId!,
        actor: access.actor,
        at,
      },
    ],
  })
  const isLeft = access.jurisdictionCode === leftCode
  await recordAudit(tx, access, {
    action: `alignment:${verdict}`,
    entryId: isLeft ? left.entryId : right.entryId,
    before: before ? { verdict: before.verdict } : null,
    after: {
      verdict,
      part,
      title: isLeft ? left.title : right.title,
      other: isLeft ? rightCode : leftCode,
      otherEntry: isLeft ? right.entryId : left.entryId,
      otherTitle: isLeft ? right.title : left.title,
      // The reason stands in the step, which only auditors of both places may read.
    },
  })
}
