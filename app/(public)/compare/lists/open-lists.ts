import { permanentRedirect, redirect } from 'next/navigation'
import { cache } from 'react'
import { listsHref } from '@/components/compare/addresses'
import { chooseTextSize, keepTextSize, type Query } from '@/components/ui/text-size'
import { publicAccess } from '@/lib/auth/access'
import { alignDecided } from '@/lib/data/compare/align-decided'
import { type ComparablePlace, findPlaces } from '@/lib/data/compare/find-places'
import { loadSide, type NoSide, type Side } from '@/lib/data/compare/load-side'
import { type ListsQuery, listsQuerySchema, messagesOf } from '@/lib/domain/compare/query'
import type { SideBySide } from '@/lib/domain/compare/side-by-side'

export type Which = 'left' | 'right'

/** What an address asks for, and what became of it. */
export type OpenedLists =
  | { status: 'found'; query: ListsQuery; left: Side; right: Side; view: SideBySide }
  /** Nothing, or only one place, was chosen yet. */
  | { status: 'unfinished'; query: ListsQuery }
  | { status: 'choose'; query: ListsQuery; side: Which; places: ComparablePlace[] }
  | { status: 'none'; query: ListsQuery; side: Which; why: NoSide }
  | { status: 'same-place'; query: ListsQuery; code: string }
  | { status: 'invalid'; messages: string[] }

/** The status of the answer in each case; the body says the same in words. */
export const STATUS_OF = {
  found: 200,
  unfinished: 200,
  choose: 200,
  none: 404,
  'same-place': 400,
  invalid: 400,
} as const satisfies Record<OpenedLists['status'], number>

/** Opens both lists of an address, without leading anywhere. */
export async function openLists(
  parameters: Query,
): Promise<OpenedLists | { status: 'moved'; query: ListsQuery }> {
  const parsed = listsQuerySchema.safeParse(parameters)
  if (!parsed.success) return { status: 'invalid', messages: messagesOf(parsed.error) }
  const query = parsed.data
  if (!query.left || !query.right) return { status: 'unfinished', query }
  const codes = { left: '', right: '' }
  for (const side of ['left', 'right'] as const) {
    const typed = query[side] ?? ''
    const places = /^\d{6}$/.test(typed) ? null : await findPlaces(publicAccess(), typed)
    if (places?.length === 0) return { status: 'none', query, side, why: { status: 'no-place' } }
    if (places && places.length > 1) return { status: 'choose', query, side, places }
    codes[side] = places?.[0]?.code ?? typed
  }
  if (codes.left !== query.left || codes.right !== query.right)
    return { status: 'moved', query: { ...query, ...codes } }
  if (codes.left === codes.right) return { status: 'same-place', query, code: codes.left }
  const [left, right] = await Promise.all(
    (['left', 'right'] as const).map((side) =>
      loadSide(publicAccess(), codes[side], { number: query[`${side}Edition`], on: query.on }),
    ),
  )
  for (const [side, found] of [
    ['left', left!],
    ['right', right!],
  ] as const) {
    if (found.status === 'merged') return { status: 'moved', query: { ...query, [side]: found.into } }
    if (found.status !== 'found') return { status: 'none', query, side, why: found }
  }
  if (left?.status !== 'found' || right?.status !== 'found') throw new Error('unreachable')
  const { view } = await alignDecided(publicAccess(), left, right, query.part)
  return { status: 'found', query, left, right, view }
}

/** The same for a page: what was typed in words leads to the address with codes. Once for metadata and body. */
export const requireLists = cache(async (text: string): Promise<OpenedLists> => {
  const parameters = JSON.parse(text) as Query
  const opened = await openLists(parameters)
  if (opened.status !== 'moved') return opened
  chooseTextSize(parameters)
  const to = keepTextSize(listsHref(opened.query))
  return /^\d{6}$/.test(String(parameters.left)) && /^\d{6}$/.test(String(parameters.right))
    ? permanentRedirect(to)
    : redirect(to)
})
