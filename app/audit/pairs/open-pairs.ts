import { redirect } from 'next/navigation'
import { pairsHref } from '@/components/compare/addresses'
import type { Session } from '@/lib/auth/session'
import { alignDecided, type DecidedSides } from '@/lib/data/compare/align-decided'
import { type ComparablePlace, findPlaces } from '@/lib/data/compare/find-places'
import { loadSide, type Side } from '@/lib/data/compare/load-side'
import { listPairHistory, type PairHistory } from '@/lib/data/compare/pair-history'
import { raisedBeside } from '@/lib/data/findings/raised-beside'
import type { Access } from '@/lib/domain/access'
import { type ListsQuery, listsQuerySchema } from '@/lib/domain/compare/query'
import type { RaisedBeside } from '@/lib/domain/findings/raise-from-comparison'
import { auditScope, covers } from '@/lib/domain/membership'

/** Two lists laid side by side for an auditor, or a sentence that says why they are not. */
export type OpenedPairs =
  | ({
      status: 'found'
      query: ListsQuery
      left: Side
      right: Side
      history: PairHistory[]
      raised: RaisedBeside[]
    } & DecidedSides)
  | { status: 'choose'; query: ListsQuery; side: 'left' | 'right'; places: ComparablePlace[] }
  | { status: 'not'; query: ListsQuery | null; why: string }

type Parameters = Record<string, string | string[] | undefined>

/** Opens what the address asks for, of the lists in force; names lead to the address with codes. */
export async function openPairs(
  session: Session,
  access: Access,
  parameters: Parameters,
): Promise<OpenedPairs> {
  const parsed = listsQuerySchema.safeParse({
    left: parameters.left,
    right: parameters.right,
    part: parameters.part,
  })
  if (!parsed.success)
    return { status: 'not', query: null, why: parsed.error.issues.map(({ message }) => message).join('；') }
  const query = parsed.data
  if (!query.left || !query.right) return { status: 'not', query, why: '请选两个地方' }
  const codes = { left: '', right: '' }
  for (const side of ['left', 'right'] as const) {
    const typed = query[side] ?? ''
    const places = await findPlaces(access, typed)
    const [place] = places
    if (!place) return { status: 'not', query, why: `没有找到“${typed}”` }
    if (places.length > 1) return { status: 'choose', query, side, places }
    if (!covers(auditScope(session.memberships) ?? [], place.code))
      return { status: 'not', query, why: `${place.name}不在您的审计范围里` }
    codes[side] = place.code
  }
  if (codes.left === codes.right) return { status: 'not', query, why: '两边是同一个地方，请换一个' }
  if (codes.left !== query.left || codes.right !== query.right) redirect(pairsHref({ ...query, ...codes }))
  return openCurrent(access, query, codes)
}

const inForce = { number: null, on: null }

async function openCurrent(
  access: Access,
  query: ListsQuery,
  codes: { left: string; right: string },
): Promise<OpenedPairs> {
  const [left, right, history, raised] = await Promise.all([
    loadSide(access, codes.left, inForce),
    loadSide(access, codes.right, inForce),
    listPairHistory(access, [codes.left, codes.right], query.part),
    raisedBeside(access, [codes.left, codes.right]),
  ])
  for (const side of [left, right])
    if (side.status !== 'found') {
      const name = 'place' in side ? side.place.bureauName : '这个地方'
      return { status: 'not', query, why: `${name}现在没有公布的清单` }
    }
  if (left.status !== 'found' || right.status !== 'found') throw new Error('unreachable')
  return {
    status: 'found',
    query,
    left,
    right,
    history,
    raised,
    ...(await alignDecided(access, left, right, query.part)),
  }
}
