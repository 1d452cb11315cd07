import { PresenceLive } from '@/components/editing/presence-live'
import { accessIn, currentSession } from '@/lib/auth/session'
import { seePresence } from '@/lib/data/presence'
import type { Part } from '@/lib/domain/list/parts'

/**
 * Who else is on this page of the draft. Rendering it marks whoever looks as present; without a script the line is as
 * fresh as the page.
 * @param entryId the entry open for editing, if one
 */
export async function PresenceLine(props: {
  code: string
  editionId: string
  part: Part
  entryId?: string | null
}) {
  const { code, editionId, part, entryId = null } = props
  const session = await currentSession()
  const access = session && (await accessIn(session, code))
  if (!access?.permissions.has('draft:read')) return null
  const others = await seePresence(access, { editionId, part, entryId }, new Date())
  return (
    <PresenceLive
      href={`/staff/${code}/presence`}
      editionId={editionId}
      part={part}
      entryId={entryId}
      initially={others}
    />
  )
}
