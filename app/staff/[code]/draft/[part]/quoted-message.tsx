import { z } from 'zod'
import { loadFeedback } from '@/lib/data/feedback/inbox'
import type { Access } from '@/lib/domain/access'
import { SUBJECTS } from '@/lib/domain/feedback'

/** The reader's message an entry is being mended for, when the address names one and the person may handle messages. */
export async function quotedMessage(access: Access, code: string, id: unknown) {
  if (!access.permissions.has('feedback:handle') || !z.uuid().safeParse(id).success) return null
  const message = await loadFeedback(access, id as string)
  if (!message) return null
  return {
    entryId: message.entryId,
    node: (
      <div className="quoted-message no-print">
        <p>
          <b>读者来信：{SUBJECTS[message.subject]}</b>
        </p>
        <blockquote className="said">{message.body}</blockquote>
        <p>
          <a className="quiet-way" href={`/staff/${code}/feedback/${message.id}`}>
            改好以后，去答复这一条
          </a>
        </p>
      </div>
    ),
  }
}
