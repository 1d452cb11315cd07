import { publicAccess } from '@/lib/auth/access'
import { listComparablePlaces } from '@/lib/data/compare/find-places'
import { countByProvince } from '@/lib/data/jurisdictions'

/** Above this many a page no longer carries all places; the fields then take names and codes without offering them. */
export const MOST_OFFERED = 400

/** The places that fields of a form offer: all, or those of the provinces of the codes given. */
export async function placeChoices(codes: readonly (string | null)[] = []) {
  const access = publicAccess()
  const provinces = await countByProvince(access)
  const total = provinces.reduce((sum, { count }) => sum + count, 0)
  if (total <= MOST_OFFERED) return listComparablePlaces(access)
  const stems = new Set(codes.flatMap((code) => (code && /^\d{6}/.test(code) ? [code.slice(0, 2)] : [])))
  const lists = await Promise.all([...stems].map((stem) => listComparablePlaces(access, stem)))
  return lists.flat().slice(0, MOST_OFFERED)
}
