import type { HealthRule } from './types'

/** Every rule of the health check, one a file in `rules/`. The order is that of the lists of rules people see. */
export const HEALTH_RULES: readonly HealthRule[] = []
