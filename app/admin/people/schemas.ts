import { z } from 'zod'

export const personSchema = z.object({ person: z.uuid() })

export const disablePersonSchema = personSchema.extend({ disabled: z.enum(['yes', 'no']) })
