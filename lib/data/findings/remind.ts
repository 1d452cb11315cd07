import type { Access } from '@/lib/domain/access'
import { addDays, type Day, dayInWords, fromDateColumn } from '@/lib/domain/calendar-days'
import { REMIND_BEFORE } from '@/lib/domain/findings/due'
import { requireJurisdiction, withAccess } from '../with-access'
import { tellAuditors, tellBureau } from './tell'

/** A finding whose bureau (and, when late, auditor) is to be reminded. */
export interface DueReminder {
  jurisdictionCode: string
  id: string
  dueOn: Date
  late: boolean
}

/** Findings of all bureaus that are due soon or late and whose people were not told yet; takes schedule:run. */
export function findDueReminders(access: Access, today: Day): Promise<DueReminder[]> {
  const soon = addDays(today, REMIND_BEFORE)
  return withAccess(
    access,
    (tx) => tx.$queryRaw<DueReminder[]>`
      SELECT jurisdiction_code AS "jurisdictionCode", id, due_on AS "dueOn", due_on < ${today}::date AS late
        FROM finding
       WHERE mended_in IS NULL AND (state IN ('open', 'returned') OR (state = 'answered' AND stance = 'accepted'))
         AND due_on <= ${soon}::date
         AND CASE WHEN due_on < ${today}::date THEN late_told_for ELSE soon_told_for END IS DISTINCT FROM due_on
       ORDER BY jurisdiction_code, number LIMIT 1000`,
  )
}

/**
 * Reminds of one finding, as `access`, which acts in its bureau; false when another instance was quicker or it was
 * answered meanwhile. Once for each due day: a new one is reminded of anew.
 */
export function remind(access: Access, due: DueReminder): Promise<boolean> {
  const code = requireJurisdiction(access)
  const { id, dueOn, late } = due
  return withAccess(access, async (tx) => {
    const told = late ? 'lateToldFor' : 'soonToldFor'
    const { count } = await tx.finding.updateMany({
      where: {
        jurisdictionCode: code,
        id,
        dueOn,
        mendedIn: null,
        AND: [
          { OR: [{ state: { in: ['open', 'returned'] } }, { state: 'answered', stance: 'accepted' }] },
          { OR: [{ [told]: null }, { [told]: { not: dueOn } }] },
        ],
      },
      data: { [told]: dueOn },
    })
    if (count === 0) return false
    const finding = await tx.finding.findUniqueOrThrow({
      where: { jurisdictionCode_id: { jurisdictionCode: code, id } },
      select: { id: true, number: true, title: true, raisedBy: true },
    })
    const day = dayInWords(fromDateColumn(dueOn))
    if (late) {
      await tellBureau(tx, access, finding, `已超期，应在${day}前整改答复`, 'finding:read')
      await tellAuditors(tx, access, finding, `已超期，单位应在${day}前整改答复`)
    } else await tellBureau(tx, access, finding, `快到期了，请在${day}前整改答复`, 'finding:answer')
    return true
  })
}
