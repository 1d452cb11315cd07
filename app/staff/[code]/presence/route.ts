import { staffRoute } from '@/lib/actions/staff-route'
import { seePresence } from '@/lib/data/presence'
import { presenceSchema } from './schemas'

/**
 * Marks the member as present on a page of the draft (JSON: `editionId`, `part`, `entryId` or null) and answers who else
 * is there: `{ "others": [{ "name", "entryId" }] }`. 400 for anything else.
 */
export const POST = staffRoute('draft:read', async (access, request) => {
  const body: unknown = await request.json().catch(() => null)
  const place = presenceSchema.safeParse(body)
  if (!place.success) return Response.json({ error: { code: 'invalid' } }, { status: 400 })
  return Response.json({ others: await seePresence(access, place.data, new Date()) })
})
