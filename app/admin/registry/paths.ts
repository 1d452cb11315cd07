import type { RegistryKind } from '@/lib/domain/registries/fields'

/** Where each registry stands. */
export const REGISTRY_PATHS = {
  institution: '/admin/institutions',
  instrument: '/admin/laws',
} as const satisfies Record<RegistryKind, string>

export const rowPath = (kind: RegistryKind, id: string) => `${REGISTRY_PATHS[kind]}/${id}`
