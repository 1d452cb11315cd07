import { z } from 'zod'
import { PART_KEYS } from '@/lib/domain/list/parts'

/** Where in the open draft somebody is. */
export const presenceSchema = z.object({
  editionId: z.uuid(),
  part: z.enum(PART_KEYS),
  entryId: z.string().min(1).max(100).nullable(),
})
