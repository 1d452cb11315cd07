import { z } from 'zod'

export const openDraftSchema = z.object({})

export const titleSchema = z.object({
  edition: z.uuid(),
  before: z.string(),
  title: z.string().trim().max(200, '请不要超过 200 字'),
})

export const restoreSchema = z.object({ edition: z.uuid(), do: z.string().regex(/^restore:[0-9a-f-]{36}$/) })
