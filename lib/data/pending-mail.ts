import type { Access } from '@/lib/domain/access'
import { nextAttempt, notificationMail } from '@/lib/domain/notification-mail'
import { logger } from '@/lib/server/logger'
import { mailIsSetUp, sendMail } from '@/lib/server/mail'
import { siteOrigin } from '@/lib/server/site-origin'
import { withAccess } from './with-access'

/** What is older is no news: nobody gets a pile of mails when mail is set up later. In days. */
const NEWS_FOR = 3
/** Notifications taken on in one round. */
const ROUND = 100
/** While one instance sends, no other takes the same on, in milliseconds. */
const CLAIM = 10 * 60_000

interface Pending {
  id: string
  personId: string
  name: string
  mail: string
  text: string
  place: string | null
  attempts: number
}

/**
 * A job: mails what was told and not read since, one mail a person. What fails is tried again later, and given up after
 * a day. Needs the permission schedule:run. Returns how many mails went out; 0 when mail is not set up.
 */
export async function sendPendingMail(access: Access, now: Date): Promise<number> {
  if (!mailIsSetUp()) return 0
  const claimed = await claim(access, now)
  let sent = 0
  for (const personId of new Set(claimed.map((one) => one.personId))) {
    const items = claimed.filter((one) => one.personId === personId)
    if (await mailOne(access, items, now)) sent++
  }
  return sent
}

/** SKIP LOCKED and the time set at once: each notification belongs to one instance. */
function claim(access: Access, now: Date): Promise<Pending[]> {
  const since = new Date(now.getTime() - NEWS_FOR * 86_400_000)
  return withAccess(
    access,
    (tx) => tx.$queryRaw<Pending[]>`
      UPDATE notification n SET mail_attempts = n.mail_attempts + 1, mail_after = ${new Date(now.getTime() + CLAIM)}
        FROM person p
       WHERE p.id = n.person_id AND n.id IN (
         SELECT o.id FROM notification o JOIN person q ON q.id = o.person_id
          WHERE o.mailed_at IS NULL AND o.read_at IS NULL AND o.created_at > ${since}
            AND (o.mail_after IS NULL OR o.mail_after <= ${now})
            AND q.mail IS NOT NULL AND q.disabled_at IS NULL
          ORDER BY o.created_at LIMIT ${ROUND} FOR UPDATE OF o SKIP LOCKED)
      RETURNING n.id, n.person_id AS "personId", p.name, p.mail, n.text, n.mail_attempts AS attempts,
                (SELECT coalesce(j.bureau_name, j.name) FROM jurisdiction j WHERE j.code = n.jurisdiction_code) AS place`,
  )
}

async function mailOne(access: Access, items: Pending[], now: Date): Promise<boolean> {
  const [first] = items
  if (!first) return false
  const ids = items.map((item) => item.id)
  const all = `${siteOrigin()}/staff/notifications`
  const told = items.map(({ id, text, place }) => ({ text, place, url: `${all}/${id}` }))
  try {
    await sendMail({ to: first.mail, ...notificationMail(first.name, told, all) })
  } catch (error) {
    logger.error('mail-failed', error, { attempts: first.attempts })
    await putOff(access, items, now)
    return false
  }
  await withAccess(access, (tx) =>
    tx.notification.updateMany({ where: { id: { in: ids } }, data: { mailedAt: now } }),
  )
  return true
}

/** Given up: not before the end of time. */
const NEVER = new Date('9999-01-01T00:00:00Z')

async function putOff(access: Access, items: Pending[], now: Date): Promise<void> {
  await withAccess(access, async (tx) => {
    for (const { id, attempts } of items)
      await tx.notification.updateMany({
        where: { id },
        data: { mailAfter: nextAttempt(attempts, now) ?? NEVER },
      })
  })
}
