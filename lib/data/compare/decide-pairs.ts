import type { Access } from '@/lib/domain/access'
import { contradictionOf } from '@/lib/domain/compare/consistent-decisions'
import type { ComparedPart } from '@/lib/domain/compare/types'
import { requireJurisdiction, withAccess } from '../with-access'
import { type DecidedPair, inOrder, PAIR_COLUMNS, seenOf, toPair } from './decided-pairs'
import type { PlacedEdition } from './entry-keys'
import { describeEntries, writeDecision } from './write-decision'

export interface AskedPairs {
  part: ComparedPart
  /** `none` takes back what was said. */
  verdict: DecidedPair['verdict']
  /** Entry ids: of the list of the bureau the auditor acts in, and of the other. */
  pairs: readonly { mine: string; theirs: string }[]
  /** Entries whose decisions were on the page, and what `seenOf` said of them there. */
  seen: { entries: readonly string[]; sum: number }
  reason: string | null
  /** Divisions the auditor audits, empty for all; for the history. */
  scope: readonly string[]
}

/**
 * `stale`: somebody said something of these entries meanwhile. `no-entry`: the lists have no such entry. `contradicts`:
 * with that decision, made before, an entry would stand together with one it is to be apart from.
 */
export type DecideResult =
  | { status: 'decided' }
  | { status: 'stale' | 'no-entry' }
  | { status: 'contradicts'; held: DecidedPair }

/**
 * Says of pairs of entries of two lists in force whether they are the same thing. The auditor acts in one of the two
 * bureaus and proves to audit the other too.
 * @param other an access of the same person in the other bureau
 */
export function decidePairs(
  access: Access,
  other: Access,
  lists: { mine: PlacedEdition; theirs: PlacedEdition },
  asked: AskedPairs,
  now: Date,
): Promise<DecideResult> {
  const [mineCode, theirCode] = [requireJurisdiction(access), requireJurisdiction(other)]
  if (lists.mine.place.code !== mineCode || lists.theirs.place.code !== theirCode || mineCode === theirCode)
    throw new Error('not the lists of the two bureaus the auditor proves to audit')
  if (!access.personId || access.personId !== other.personId) throw new Error('not one auditor')
  const ordered = <T>(mine: T, theirs: T) =>
    inOrder({ code: mineCode, of: mine }, { code: theirCode, of: theirs })
  const { part, verdict } = asked
  const [left, right] = ordered(lists.mine, lists.theirs)
  const entries = [describeEntries(left, part), describeEntries(right, part)] as const
  const wanted = asked.pairs.map((pair) => {
    const [one, two] = ordered(pair.mine, pair.theirs)
    return { left: one, right: two, verdict }
  })
  if (wanted.some(({ left, right }) => !entries[0].has(left) || !entries[1].has(right)))
    return Promise.resolve({ status: 'no-entry' })
  const codes = { leftCode: left.place.code, rightCode: right.place.code }
  return withAccess(access, async (tx): Promise<DecideResult> => {
    const lock = `alignment:${codes.leftCode}:${codes.rightCode}`
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`
    const rows = await tx.alignmentDecision.findMany({ where: { ...codes, part }, select: PAIR_COLUMNS })
    const pairs = rows.map(toPair)
    if (seenOf(pairs, asked.seen.entries) !== asked.seen.sum) return { status: 'stale' }
    const held = contradicted(pairs, wanted)
    if (held) return { status: 'contradicts', held }
    for (const pair of wanted) {
      const before = pairs.find((one) => one.left === pair.left && one.right === pair.right)
      if ((before?.verdict ?? 'none') === verdict) continue
      await writeDecision(tx, access, {
        ...codes,
        part,
        verdict,
        before: before ?? null,
        left: entries[0].get(pair.left)!,
        right: entries[1].get(pair.right)!,
        leftEdition: left.edition.head.number,
        rightEdition: right.edition.head.number,
        reason: asked.reason,
        scope: asked.scope,
        at: now,
      })
    }
    return { status: 'decided' }
  })
}

type Wanted = Pick<DecidedPair, 'left' | 'right' | 'verdict'>
type Said<T extends Wanted> = T & { verdict: 'same' | 'different' }
const saysSomething = <T extends Wanted>(pair: T): pair is Said<T> => pair.verdict !== 'none'

function contradicted(pairs: readonly DecidedPair[], wanted: readonly Wanted[]): DecidedPair | null {
  return contradictionOf(pairs.filter(saysSomething), wanted.filter(saysSomething))
}
