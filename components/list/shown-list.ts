import type { EditionHead } from '@/lib/domain/edition'
import type { Jurisdiction } from '@/lib/domain/jurisdiction'
import type { ResponsibilityList } from '@/lib/domain/list/schema'

/** A list as its pages show it: the one in force, or a draft as the public would see it. */
export interface ShownList {
  /** Where its pages lie (addresses.ts). */
  root: string
  bureau: Jurisdiction & { bureauName: string }
  head: EditionHead
  /** Without personal data. */
  list: ResponsibilityList
}
