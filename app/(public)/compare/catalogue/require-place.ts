import { notFound, redirect } from 'next/navigation'
import { catalogueHref } from '@/components/catalogue/addresses'
import { publicAccess } from '@/lib/auth/access'
import { findPlaces } from '@/lib/data/compare/find-places'

/** The code of the place an address names; names lead to it, of several the first fits best. Null for none. */
export async function requirePlace(typed: string): Promise<string | null> {
  if (typed === '') return null
  const [place] = await findPlaces(publicAccess(), typed.slice(0, 60))
  if (!place) notFound()
  return place.code === typed ? typed : redirect(catalogueHref(place.code))
}
