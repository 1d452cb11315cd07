import type { Access } from '@/lib/domain/access'
import { findBodies } from '@/lib/domain/registries/find-bodies'
import { currentNames } from '@/lib/domain/registries/succession'
import { loadRegistries } from '../registries/load-registries'

/** Tells what body does today what a department named in a list did; null where it stands or nobody knows. */
export async function successorOf(
  access: Access,
  today: string,
): Promise<(department: string) => string | null> {
  const { institutions } = await loadRegistries(access)
  const known = new Map<string, string | null>()
  const find = (department: string): string | null => {
    const [mention] = findBodies(department, { institutions, place: null })
    if (!mention) return null
    const [current] = currentNames(mention.institution, institutions, today, 'county')
    return current && current !== mention.institution.name ? current : null
  }
  return (department) => {
    if (!known.has(department)) known.set(department, find(department))
    return known.get(department) ?? null
  }
}
