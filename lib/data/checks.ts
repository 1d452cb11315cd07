import type { Access } from '@/lib/domain/access'
import { type Day, dayInBeijing } from '@/lib/domain/calendar-days'
import {
  type CheckedEntry,
  type DueCheck,
  dueChecks,
  type ReviewMonths,
  reviewMonths,
} from '@/lib/domain/checks'
import { PART_KEYS, type Part } from '@/lib/domain/list/parts'
import { entryTitle } from '@/lib/domain/list/titles'
import { announcePublicChange } from './announce'
import { recordAudit } from './audit'
import { loadCurrentEdition } from './editions'
import { Prisma } from './generated/client'
import { queryJson } from './query-json'
import { requireJurisdiction, type Transaction, withAccess } from './with-access'

export interface Checks {
  /** The edition in force. */
  editionNumber: number
  /** Its top-level entries, the most urgent first. */
  entries: DueCheck[]
  months: ReviewMonths
  showChecked: boolean
  /** Of the settings; 0 while there are none. */
  version: number
}

/** When each entry of the list in force is due to be confirmed; null when the bureau has no list in force. */
export async function loadChecks(access: Access, today: Day): Promise<Checks | null> {
  const code = requireJurisdiction(access)
  const edition = await loadCurrentEdition(access, code)
  if (!edition?.head.number) return null
  const { head, list } = edition
  return withAccess(access, async (tx) => {
    const settings = await tx.bureauSettings.findUnique({
      where: { jurisdictionCode: code },
      select: { reviewMonths: true, showChecked: true, version: true },
    })
    const dates = await readDates(tx, code)
    const published = dayInBeijing(head.publishedAt ?? new Date(0))
    const entries = PART_KEYS.flatMap((part) =>
      list[part].map((entry): CheckedEntry => {
        const known = dates.get(entry.entryId)
        return {
          part,
          entryId: entry.entryId,
          title: entryTitle(part, entry as never),
          checkedOn: known?.checkedOn ?? null,
          publishedOn: known?.publishedOn ?? published,
        }
      }),
    )
    const months = reviewMonths(settings?.reviewMonths)
    return {
      editionNumber: head.number ?? 0,
      entries: dueChecks(entries, months, today),
      months,
      showChecked: settings?.showChecked ?? false,
      version: settings?.version ?? 0,
    }
  })
}

/** Top-level entries ever published whose check is past due, with the day it was due. Whoever asks: it rests on public rows. */
export function loadOverdue(access: Access, code: string, today: Day): Promise<Map<string, Day>> {
  return withAccess(access, async (tx) => {
    const settings = await tx.bureauSettings.findUnique({
      where: { jurisdictionCode: code },
      select: { reviewMonths: true },
    })
    const dates = [...(await readDates(tx, code)).values()]
    const due = dueChecks(
      dates.map((row) => ({ ...row, title: '' })),
      reviewMonths(settings?.reviewMonths),
      today,
    )
    return new Map(
      due.flatMap(({ entryId, state, dueOn }) => (state === 'overdue' && dueOn ? [[entryId, dueOn]] : [])),
    )
  })
}

/** Of each top-level entry ever published: since when, and when it was confirmed last. */
async function readDates(tx: Transaction, code: string) {
  const rows = await queryJson<{ entryId: string; part: Part; publishedOn: Day; checkedOn: Day | null }>(
    tx,
    Prisma.sql`
    SELECT p.entry_id AS "entryId", p.part,
           to_char(p.first AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS "publishedOn",
           to_char(c.checked_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS "checkedOn"
      FROM (SELECT n.entry_id, n.part, min(e.published_at) AS first
              FROM entry n JOIN edition e ON e.jurisdiction_code = n.jurisdiction_code AND e.id = n.edition_id
             WHERE n.jurisdiction_code = ${code} AND n.parent_id IS NULL AND e.number IS NOT NULL
             GROUP BY n.entry_id, n.part) p
      LEFT JOIN entry_check c ON c.jurisdiction_code = ${code} AND c.entry_id = p.entry_id`,
  )
  return new Map(rows.map((row) => [row.entryId, row]))
}

/** What is confirmed: some entries, or a whole part, of the edition the person looked at. */
export interface Confirmation {
  editionNumber: number
  entries: readonly string[] | { part: Part }
}

/**
 * 已核对,仍有效: notes that somebody looked at entries of the list in force and found them right. Returns how many; null
 * when another edition is in force by now.
 */
export function confirmEntries(access: Access, confirmed: Confirmation, now: Date): Promise<number | null> {
  const code = requireJurisdiction(access)
  const { editionNumber, entries } = confirmed
  return withAccess(access, async (tx) => {
    const edition = await tx.edition.findFirst({
      where: { jurisdictionCode: code, number: editionNumber, state: 'published' },
      select: { id: true },
    })
    if (!edition) return null
    const found = await tx.entry.findMany({
      where: {
        jurisdictionCode: code,
        editionId: edition.id,
        parentId: null,
        ...('part' in entries ? { part: entries.part } : { entryId: { in: [...entries] } }),
      },
      orderBy: { position: 'asc' },
      select: { entryId: true, part: true },
    })
    for (const { entryId, part } of found) {
      await tx.$executeRaw`
        INSERT INTO entry_check (jurisdiction_code, entry_id, part, checked_at)
        VALUES (${code}, ${entryId}, ${part}, ${now.toISOString()}::timestamptz)
        ON CONFLICT (jurisdiction_code, entry_id) DO UPDATE SET checked_at = excluded.checked_at, part = excluded.part`
      await recordAudit(tx, access, { action: 'entry:confirm', editionId: edition.id, entryId })
    }
    if (found.length > 0) await announcePublicChange(tx, code)
    return found.length
  })
}

/** How often parts are checked (months; null: not at all) and whether the public sees it; false when somebody else changed it. */
export function saveReviewSettings(
  access: Access,
  settings: { months: ReviewMonths; showChecked: boolean; version: number },
): Promise<boolean> {
  const jurisdictionCode = requireJurisdiction(access)
  const { months, showChecked, version } = settings
  return withAccess(access, async (tx) => {
    const before = await tx.bureauSettings.findUnique({
      where: { jurisdictionCode },
      select: { reviewMonths: true, showChecked: true },
    })
    const data = { reviewMonths: { ...months }, showChecked }
    if (before) {
      const { count } = await tx.bureauSettings.updateMany({
        where: { jurisdictionCode, version },
        data: { ...data, version: { increment: 1 } },
      })
      if (count === 0) return false
    } else if (version === 0) await tx.bureauSettings.createMany({ data: [{ jurisdictionCode, ...data }] })
    else return false
    await recordAudit(tx, access, { action: 'settings:review', before, after: data })
    await announcePublicChange(tx, jurisdictionCode)
    return true
  })
}
